import { type Hint, toWrite } from '../../model/hint.ts';
import { endOfLine, type Segment } from '../segment.ts';
import { inQuotes, quote } from '../text-problem.ts';

/** What the parser said, and where. */
export interface Refused {
  readonly code: string;
  readonly offset: number;
}

/** An entry in its parts: dashes, key, the value beside it, and the lines that follow. */
export interface Parts {
  readonly dashes: number;
  readonly key: string | null;
  readonly value: string;
  readonly valueStart: number;
  readonly more: string;
}

/** Takes an entry apart. */
export const partsOf = (text: string): Parts => {
  const from = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
  const end = endOfLine(text, from);
  const line = text.slice(from, end);
  const head = /^\s*(?:-[ \t]+)*/.exec(line)?.[0] ?? '';
  const keyStart = from + head.length;
  const [before = '', key] =
    /^("[^"]{0,100}"|'[^']{0,100}'|[^\s"'[{#&*!|>%@`:][^:]{0,60}?)[ \t]*:(?=[ \t]|$)[ \t]*/.exec(
      line.slice(head.length),
    ) ?? [];
  const valueStart = keyStart + before.length;
  return {
    dashes: head.split('-').length - 1,
    key: key?.replace(/^(["'])(.*)\1$/, '$2') ?? null,
    value: text.slice(valueStart, end).trimEnd(),
    valueStart,
    more: text.slice(end),
  };
};

/** What is wrong with an entry, in the offsets of its text. */
export interface EntryProblem {
  readonly rule: string;
  readonly message: string;
  readonly hint: Hint | null;
  readonly start: number;
  readonly end: number;
  /** The value, where it is plain all the same. */
  readonly words?: string;
  /** True where `words` can be written in quotes in place of the value. */
  readonly safe?: boolean;
  /** True where `words` are not all that is there. */
  readonly loses?: boolean;
}

/** What is said of entries below a text that is complete: the line that opened them is gone, or is a comment. */
export const listBegins = {
  rule: 'not-yaml',
  message: 'a list begins here, and the line above that opens it is missing',
  hint: toWrite('Write above this line the key of the list, such as', 'outcomes:'),
} as const;

/** Keys of a list: a dash below a text begins the next entry, and YAML makes one text of both. */
export const listKeys: ReadonlySet<string | null> = new Set([
  ...['lead', 'partners', 'outcomes', 'milestones', 'done', 'who'],
  ...['agencies', 'aliases', 'bodies', 'posts', 'meets', 'achievements', 'decisions'],
]);

/** Keys that open a list or settings of their own, for a line that lost its own or never had one. */
export const openers = {
  list: ['milestones', 'outcomes', 'progress', 'redated', 'lead', 'partners', 'readings', 'done'],
  settings: ['closed', 'waive', 'redated', 'progress', 'done', 'target', 'baseline', 'next'],
};

/** What is said of a comment that was the key of what is below it. */
export const opensNothing = (comment: string, key: string) => ({
  message: `${quote(comment, 40)} is a comment, and what is below it has no other line that opens it`,
  hint: toWrite('Take the # away:', `${key}:`),
});

/** What is said of keys below a text that is in quotes, and so complete. */
export const settingsBegin = {
  rule: 'not-yaml',
  message: 'settings begin here, and the line above that opens them is missing',
  hint: toWrite('Write above this line the key of the settings, such as', 'target:'),
} as const;

/** A kind of slip that is looked for in one entry that the parser refused. */
export type EntrySlip = (parts: Parts, source: Segment, refused: Refused) => EntryProblem | null;

/** How a key's text is called: `the title`, `this milestone`. */
export const called = (parts: Parts): string => {
  if (parts.key === null) return 'this text';
  return parts.key === 'what' ? 'this milestone' : `the ${parts.key.replace(/_/g, ' ')}`;
};

/** What to write: the whole text in double quotes, behind its key. */
export const inFull = (parts: Parts, words: string, why = ''): Hint =>
  toWrite(
    `${why}Put it in double quotes:`,
    `${parts.dashes > 0 ? '- ' : ''}${parts.key === null ? '' : `${parts.key}: `}${inQuotes(words)}`,
  );

/** True where the value is all on its line, and no part of it may be a comment. */
const oneLine = (parts: Parts): boolean => single(parts) && !/\s#/.test(parts.value);

/** No line but comments follows. */
export const single = (parts: Parts): boolean => !/\S/.test(parts.more.replace(/^[^\S\r\n]*#.*$/gm, ''));

/** The value and the lines below it, in one line, comments left out. */
export const joined = ({ value, more }: Parts): string =>
  `${value}${more.replace(/^[^\S\r\n]*#.*$/gm, '')}`.replace(/\s+/g, ' ').trim();

/** What was meant by a value, where that is all of the entry. */
export const meant = (parts: Parts, words = parts.value): Pick<EntryProblem, 'words' | 'safe'> =>
  single(parts) ? { words, safe: oneLine(parts) } : {};

/** Where the value is on its line. */
export const whole = (parts: Parts) => ({
  start: parts.valueStart,
  end: parts.valueStart + parts.value.length,
});
