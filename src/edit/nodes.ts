import {
  CST,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../model/address.ts';
import type { Refusal } from './change.ts';

/** A list, or an entry with keys. */
export type Branch = YAMLMap | YAMLSeq;

/** What a path leads to, and the lists and entries on the way, the nearest last. */
export interface FoundNode {
  readonly node: unknown;
  readonly above: readonly Branch[];
}

/** The texts parsed last, before a change and after it: each step of it asks for both, and changes nothing in the tree. */
const last = new Map<string, ReturnType<typeof parseDocument>>();

const parsed = (text: string): ReturnType<typeof parseDocument> => {
  const before = last.get(text);
  if (before !== undefined) return before;
  const now = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  for (const older of [...last.keys()].slice(0, -1)) last.delete(older);
  last.set(text, now);
  return now;
};

/** The place of a character in its line, from 0. */
export const columnOf = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** Where the line of a character ends, before its line end. */
export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
};

/** What the text of a file holds, as far as it is read for one place, and the way to that place from there. */
interface Root {
  readonly root: unknown;
  readonly rest: Path;
}

/** The whole of a file; where it has faults, the one action that begins at `from`, read by itself. */
export const rootFor = (text: string, path: Path, from: number | null): Root | Refusal => {
  const whole = parsed(text);
  if (whole.errors.length === 0) return { root: whole.contents, rest: path };
  const alone = from === null || path.length < 2 ? null : parsed(onlyEntryAt(text, from));
  if (alone === null || alone.errors.length > 0 || !isSeq(alone.contents))
    return { refused: 'the file has a fault that has to be corrected first', first: 'bscb check' };
  return { root: alone.contents.items[0], rest: path.slice(2) };
};

/** Follows a path through the text of a file. */
export const find = (text: string, path: Path, from: number | null): FoundNode | Refusal => {
  const found = rootFor(text, path, from);
  return 'refused' in found ? found : follow(found.root, path, path.length - found.rest.length);
};

/** The text of one entry of a list, all above it blanked, so that every character keeps its place. */
const onlyEntryAt = (text: string, from: number): string => {
  const start = text.lastIndexOf('\n', from) + 1;
  const dash = columnOf(text, text.indexOf('-', start));
  let end = text.length;
  for (let at = text.indexOf('\n', from) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const indent = /^[ ]*(?=[^\s#])/.exec(text.slice(at, lineEnd(text, at)))?.[0].length;
    if (indent === undefined || indent > dash) continue;
    end = at;
    break;
  }
  return text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end);
};

/** Follows a path from a step on, which the root is at. */
const follow = (root: unknown, path: Path, from: number): FoundNode | Refusal => {
  const above: Branch[] = [];
  let node = root;
  for (let at = from; at < path.length; at++) {
    const step = path[at] ?? 0;
    const over = node;
    if (!isMap(node) && !isSeq(node)) return nowhere(over, path, at);
    above.push(node);
    if (isSeq(node)) node = typeof step === 'number' ? node.items[step] : undefined;
    else {
      const pair = pairOf(node, String(step));
      if (pair !== null && 'refused' in pair) return pair;
      node = pair?.value;
    }
    if (node === undefined || node === null) return nowhere(over, path, at);
  }
  return { node, above };
};

/** The refusal where what is there, which the way goes to, has no such step. */
export const nowhere = (over: unknown, path: Path, at: number): Refusal => ({
  refused: 'the place in the file cannot be made out for certain',
  lost: {
    path: path.slice(0, at),
    step: path[at] ?? 0,
    is: isSeq(over) ? 'list' : isMap(over) ? 'entry' : 'text',
    keys: isMap(over) ? over.items.map((pair) => keyOf(pair)) : [],
    count: isSeq(over) ? over.items.length : 0,
  },
});

/** A key of an entry with its value. */
export type KeyPair = Pair<unknown, unknown>;

/** The pair of a key; null where it is not there. A key that is there twice is no certain place. */
export const pairOf = (map: YAMLMap, key: string): KeyPair | Refusal | null => {
  const pairs = map.items.filter((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  if (pairs.length > 1) return { refused: `${key} is there twice, so that nobody can tell which one counts` };
  return pairs[0] ?? null;
};

/** The key of a pair as text. */
export const keyOf = (pair: KeyPair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** Where a key or value begins and ends. */
const rangeOf = (node: unknown): readonly [start: number, end: number] => {
  const [start, end] = (node as Node | null | undefined)?.range ?? [0, 0];
  return [start, end];
};

/** Where the key of a pair begins and ends. */
export const keyRange = (pair: KeyPair): readonly [start: number, end: number] => rangeOf(pair.key);

/** Just past the colon of a pair. */
export const afterColon = (text: string, pair: KeyPair): number => text.indexOf(':', keyRange(pair)[1]) + 1;

/** True of a value that is there with nothing in it. */
export const isEmpty = (node: unknown): boolean => {
  const [start, end] = rangeOf(node);
  return start === end;
};

/** Where a value ends: past its last character that is not a blank, a line end or a comment. */
export const endOf = (text: string, node: unknown): number => {
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    if (isMap(node)) return endOfPair(text, last as KeyPair);
    return isEmpty(last) ? text.lastIndexOf('-', startOf(last)) + 1 : endOf(text, last);
  }
  const [start, end] = rangeOf(node);
  const body = text.slice(start, end);
  const keeps = /^[|>][^\n]*\+/.test(body);
  return start + (keeps ? body.replace(/\r?\n$/, '') : body.trimEnd()).length;
};

/** Where a key and its value end. */
export const endOfPair = (text: string, pair: KeyPair): number => {
  if (!isEmpty(pair.value)) return endOf(text, pair.value);
  return pair.value === null ? keyRange(pair)[1] : afterColon(text, pair);
};

/** Where a value begins. */
export const startOf = (node: unknown): number => rangeOf(node)[0];

/** True where a comment is in this part of a text, and would go with it. */
export const holdsComment = (text: string, start: number, end: number): boolean => {
  if (!text.slice(start, end).includes('#')) return false;
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) continue;
    if (at >= end) return false;
    if (at >= start && token.startsWith('#')) return true;
    at += token.length;
  }
  return false;
};

const { DOCUMENT, FLOW_END, SCALAR } = CST;

/** Tokens of the lexer that stand for no character of the text. */
const isMark = (token: string): boolean => token === DOCUMENT || token === FLOW_END || token === SCALAR;

/** The keys of the entry that a path leads to, or of the first in a list there, and how many the list has; null where it has none. */
export const entryAt = (
  text: string,
  path: Path,
): { readonly keys: readonly string[]; readonly count: number | null } | null => {
  const found = find(text, path, null);
  if ('refused' in found) return null;
  const { node } = found;
  const entry: unknown = isSeq(node) ? node.items.find((one) => isMap(one)) : node;
  return isMap(entry)
    ? { keys: entry.items.map(keyOf), count: isSeq(node) ? node.items.length : null }
    : null;
};

/** The text that a path leads to, empty for a key with nothing after it; null where there is none. */
export const textAt = (text: string, path: Path, from: number | null): string | null => {
  const found = find(text, path, from);
  if ('refused' in found || !isScalar(found.node)) return null;
  return isEmpty(found.node) ? '' : String(found.node.value);
};
