import { spelledOut } from './plain.ts';

/** Markup that is ours; everything else is text and is escaped on its way in. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may be between tags and inside a quoted attribute; `##[` in it is no command to a runner's log. */
export const escaped = (text: string): string =>
  spelledOut(text)
    .replace(/[&<>"']/g, (character) => marks[character] ?? character)
    .replace(/##(?=\w*\[)/g, '&#35;#');

const part = (value: Part): string => {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map(part).join('');
};

/** A template whose values are escaped, but for those made by this same template. Lists are joined. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: strings.map((fixed, index) => fixed + (index < values.length ? part(values[index]) : '')).join(''),
});
