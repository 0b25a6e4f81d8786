import { rankOf, type Shape, type Value } from './change.ts';
import { quoted, scalar } from './scalar.ts';
import type { Style } from './style.ts';

/** How a value is to be written: the style of the lines round it, and the keys in their order. */
export interface Writing {
  readonly style: Style;
  readonly shape: Shape;
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** The keys of a new entry in their canonical order. */
const ordered = (value: { readonly [key: string]: Value }, shape: Shape): [string, Value][] =>
  Object.entries(value).sort(([a], [b]) => rankOf(shape, a) - rankOf(shape, b) || 0);

const under = ({ style, shape }: Writing, key: string): Writing => ({
  style,
  shape: shape.keys?.().get(key)?.codec ?? {},
});

/** A text under a key: refs are always in quotes, a yes is a word, and inside brackets their marks need quotes. */
const oneText = (text: string, key: string, brackets: boolean): string => {
  if (key === 'ref') return quoted(text);
  if (/^(?:yes|no)$/.test(text)) return text;
  return (brackets && /[[\]{}]/.test(text)) || /[\u2028\u2029\ufeff\u0085]/.test(text)
    ? quoted(text)
    : scalar(text);
};

/** A value inside brackets, or on the line of its key. */
export const inline = (value: Value, writing: Writing, key = '', brackets = true): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return oneText(value, key, brackets);
  const [open, close] = writing.style.tight ? ['{', '}'] : ['{ ', ' }'];
  if (isList(value)) return `[${value.map((one) => inline(one, writing)).join(', ')}]`;
  const pairs = ordered(value, writing.shape).map(([name, one]) => inlinePair(name, one, writing));
  return pairs.length === 0 ? '{}' : open + pairs.join(', ') + close;
};

/** A key and its value inside brackets. */
export const inlinePair = (name: string, value: Value, writing: Writing): string =>
  `${oneText(name, '', true)}: ${inline(value, under(writing, name), name)}`;

/** A text of several lines that can be kept as it was typed. */
const isProse = (text: string): boolean =>
  /^\S[^\n]*\n/.test(text) && /[^\n]\n?$/.test(text) && !/[^\n\t -~\u00a0-\u2027\u202a-\ufefe]/.test(text);

const spaces = (count: number): string => ' '.repeat(count);

/** A key and its value in lines of their own, the key at this column; the first line has no indent. */
export const pairLines = (name: string, value: Value, column: number, writing: Writing): string =>
  `${oneText(name, '', false)}:${value === '' ? '' : valueLines(value, column, under(writing, name), name)}`;

/** What follows the colon of a key that is at this column. */
export const valueLines = (value: Value, column: number, writing: Writing, key = ''): string => {
  const { eol, dash, step } = writing.style;
  if (typeof value === 'string' && isProse(value))
    return ` |${value.endsWith('\n') ? '' : '-'}${value
      .trimEnd()
      .split('\n')
      .map((line) => eol + (line === '' ? '' : spaces(column + step) + line))
      .join('')}`;
  if (typeof value !== 'object' || Object.keys(value).length === 0)
    return ` ${inline(value, writing, key, false)}`;
  if (isList(value))
    return value.map((one) => eol + spaces(column + dash) + itemLines(one, column + dash, writing)).join('');
  return ordered(value, writing.shape)
    .map(([name, one]) => eol + spaces(column + step) + pairLines(name, one, column + step, writing))
    .join('');
};

/** An entry of a list with its dash at this column; the first line has no indent. */
export const itemLines = (value: Value, column: number, writing: Writing): string => {
  const { eol, item } = writing.style;
  if (typeof value !== 'object' || isList(value) || Object.keys(value).length === 0)
    return `-${isList(value) ? ` ${inline(value, writing)}` : valueLines(value, column, writing)}`;
  const lines = ordered(value, writing.shape).map(([name, one]) =>
    pairLines(name, one, column + item, writing),
  );
  return `-${spaces(item - 1)}${lines.join(eol + spaces(column + item))}`;
};
