import { mostCharacters } from '../limits.ts';
import type { List, Nothing, Text, Tree } from '../tree.ts';

/** What begins no unquoted text, or one that other code has to look at: marks of YAML, bullets and dashes. */
const marks = '-?:,[]{}#&*!|>\'"%@`•◦▪‣·●○∙–—';

/**
 * An unquoted text, with what follows it on its line seen to by the caller; null where yaml has to read it.
 *
 * @param colon false where no colon of it could be one behind a key.
 */
export const plainText = (text: string, start: number, end: number, colon: boolean): Text | null => {
  let stop = end;
  while (stop > start && text[stop - 1] === ' ') stop--;
  const value = text.slice(start, stop);
  if (value === '' || value.length > mostCharacters || value === 'null' || value === '~') return null;
  if (marks.includes(value.charAt(0)) || value.startsWith('o ')) return null;
  if (colon && (value.endsWith(':') || value.includes(': '))) return null;
  return { is: 'text', value, style: 'plain', start, end: stop };
};

/** A text in quotes that ends on its line; null where it does not, or where it has more than the usual escapes. */
export const quotedText = (text: string, start: number, end: number): Text | null => {
  const mark = text.charAt(start);
  const close = mark === '"' ? doubleEnd(text, start) : singleEnd(text, start);
  if (close < 0 || close >= end || close - start > mostCharacters) return null;
  const inner = text.slice(start + 1, close);
  const value = mark === "'" ? inner.replaceAll("''", "'") : inner.includes('\\') ? unescaped(inner) : inner;
  return value === null ? null : { is: 'text', value, style: 'quoted', start, end: close + 1 };
};

const singleEnd = (text: string, start: number): number => {
  let at = text.indexOf("'", start + 1);
  while (at >= 0 && text[at + 1] === "'") at = text.indexOf("'", at + 2);
  return at;
};

const doubleEnd = (text: string, start: number): number => {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
};

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['n', '\n'],
  ['t', '\t'],
]);

/** The text with \" \\ \n and \t as they are meant; null where it has another escape. */
const unescaped = (inner: string): string | null => {
  const parts: string[] = [];
  let from = 0;
  for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', from)) {
    const next = escapes.get(inner.charAt(at + 1));
    if (next === undefined) return null;
    parts.push(inner.slice(from, at), next);
    from = at + 2;
  }
  return parts.join('') + inner.slice(from);
};

/** True where nothing follows a value on its line but a comment that took nothing from it. */
export const onlyComment = (text: string, from: number, end: number): boolean => {
  let at = from;
  while (at < end && text[at] === ' ') at++;
  if (at >= end) return true;
  return text[at] === '#' && at > from && /^# [^\d ]/.test(text.slice(at, at + 3));
};

/** A key or a dash with nothing after it. */
export const nothingAt = (at: number): Nothing => ({ is: 'nothing', start: at, end: at });

/** A list on one line of plain and quoted texts, `[a, "b, c"]`; null where it is anything else. */
export const flowList = (text: string, start: number, end: number): List | null => {
  const items: Tree[] = [];
  let at = skip(text, start + 1, end);
  if (text[at] === ']') return { is: 'list', items, flow: true, start, end: at + 1 };
  while (at < end) {
    const item = flowText(text, at, end, ']');
    if (item === null) return null;
    items.push(item);
    at = skip(text, item.end, end);
    if (text[at] === ']') return { is: 'list', items, flow: true, start, end: at + 1 };
    if (text[at] !== ',') return null;
    at = skip(text, at + 1, end);
  }
  return null;
};

const skip = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && text[at] === ' ') at++;
  return at;
};

/** One text inside brackets, up to a comma or the bracket. */
export const flowText = (text: string, start: number, end: number, close: string): Text | null => {
  const mark = text.charAt(start);
  if (mark === '"' || mark === "'") return quotedText(text, start, end);
  const rest = text.slice(start, end);
  const ends = [rest.indexOf(','), rest.indexOf(close)].filter((at) => at >= 0);
  if (ends.length === 0) return null;
  const found = plainText(text, start, start + Math.min(...ends), true);
  return found === null || /[[\]{}:#?]/.test(found.value) ? null : found;
};
