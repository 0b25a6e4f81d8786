import { isEveryday } from '../../dates/english.ts';
import { type Branch, type Entry, isAnyTwice, type List, type Tree } from '../tree.ts';
import { blockText } from './block.ts';
import { type Cursor, colonFrom, cursorOn, hashFrom, nextLine } from './cursor.ts';
import { flowList, nothingAt, onlyComment, plainText, quotedText } from './scalar.ts';

/**
 * Reads a text in the plain form that people and bscb write: settings and lists in lines of their own, texts on one
 * line or as block text, lists of words in brackets. It answers the very tree that yaml makes of the text, places and
 * all, and only of a text that has no slip; null where it is not sure of that, and yaml has to read it.
 */
export const readPlainly = (text: string): Tree | null => read(text, 0);

/** Reads a part of a text in the plain form, at whatever column it is. */
export const readPartPlainly = (text: string): Tree | null => read(text, null);

const read = (text: string, column: number | null): Tree | null => {
  if ((!isEveryday(text) && isOdd(text)) || merges.some((mark) => text.includes(mark))) return null;
  const cursor = cursorOn(text);
  if (!nextLine(cursor) || cursor.column < 0 || cursor.column !== (column ?? cursor.column)) return null;
  const tree = block(cursor, 0);
  return tree !== null && cursor.column < 0 ? tree : null;
};

/** True of a text with control characters, tabs, carriage returns alone, odd spaces, what hides or turns text, and pairs of units. */
const isOdd = (text: string): boolean => odd.test(text.replaceAll('\r\n', '\n').replace(everydayRuns, ''));

/** What is left without them is little, and V8 takes several times as long for a letter with the pattern below. */
const everydayRuns = /[\n -~]+/g;
const odd = /[^¡-¬®-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff]/;

const merges = ['<<<<<<<', '=======', '>>>>>>>'];

/** Deeper than the plan's own files ever go. */
const mostLevels = 10;

/** What begins at the cursor, in lines of its own: a list or settings. */
const block = (cursor: Cursor, depth: number): Tree | null => {
  if (depth > mostLevels) return null;
  return isDash(cursor)
    ? list(cursor, depth)
    : settings(cursor, keyAt(cursor, cursor.at), cursor.column, depth);
};

const isDash = ({ text, at, end }: Cursor): boolean =>
  text[at] === '-' && (at + 1 === end || text[at + 1] === ' ');

const list = (cursor: Cursor, depth: number): List | null => {
  const { column, at: start } = cursor;
  const items: Tree[] = [];
  while (cursor.column === column && isDash(cursor)) {
    const item = itemOf(cursor, column, depth);
    if (item === null) return null;
    items.push(item);
  }
  return cursor.column > column ? null : { is: 'list', items, flow: false, start, end: cursor.tail };
};

/** What is behind a dash: settings that begin on its line, or one value. */
const itemOf = (cursor: Cursor, column: number, depth: number): Tree | null => {
  const { text, at, end } = cursor;
  const start = at + 2;
  if (start >= end || text[start] === ' ' || text[start] === '-') return null;
  const key = keyAt(cursor, start);
  if (key === 'odd') return null;
  // an entry that begins with the word ref may be an action that lost its colon
  if (key === null) return isRef(text, start) ? null : valueAt(cursor, start, column, depth);
  cursor.at = start;
  cursor.column = column + 2;
  return settings(cursor, key, column + 2, depth + 1);
};

const isRef = (text: string, start: number): boolean =>
  (text[start] === 'r' || text[start] === 'R') &&
  /^[Rr][Ee][Ff](?![A-Za-z])/.test(text.slice(start, start + 4));

/** Settings, of which the first key has been looked at. */
const settings = (
  cursor: Cursor,
  first: Begun | 'odd' | null,
  column: number,
  depth: number,
): Branch | null => {
  const start = cursor.at;
  const entries: Entry[] = [];
  let headed = false;
  for (let entry = first; ; entry = keyAt(cursor, cursor.at)) {
    // keys below a list of actions may be an action's own that slid to the margin
    if (entry === null || entry === 'odd' || headed) return null;
    const value = behind(cursor, entry.keyEnd, column, depth);
    if (value === null) return null;
    entry.value = value;
    entries.push(entry);
    headed = beginsWithRef(value);
    if (cursor.column !== column || isDash(cursor)) break;
  }
  return cursor.column > column || isAnyTwice(entries)
    ? null
    : { is: 'map', entries, flow: false, start, end: cursor.tail };
};

const beginsWithRef = (value: Tree): boolean =>
  value.is === 'list' && value.items.some((item) => item.is === 'map' && item.entries[0]?.key === 'ref');

/** An entry whose value is still to be read. */
type Begun = { -readonly [K in keyof Entry]: Entry[K] };

const begun = (key: string, keyStart: number, keyEnd: number, quoted: boolean): Begun => ({
  key,
  keyStart,
  keyEnd,
  quoted,
  value: unread,
});

const unread = nothingAt(0);

/** The key that begins at an offset in the line; null where a value does, `odd` where only yaml can tell. */
const keyAt = (cursor: Cursor, start: number): Begun | 'odd' | null => {
  const { text, end } = cursor;
  const mark = text.charAt(start);
  if (mark === '"' || mark === "'") {
    const found = quotedText(text, start, end);
    if (found === null) return 'odd';
    if (text[found.end] !== ':') return null;
    if (found.value === '' || found.value === '__proto__' || found.value === '<<') return 'odd';
    if (found.end + 1 < end && text[found.end + 1] !== ' ') return 'odd';
    return begun(found.value, start, found.end, true);
  }
  let colon = colonFrom(cursor, start);
  while (colon + 1 < end && text[colon + 1] !== ' ') colon = colonFrom(cursor, colon + 1);
  if (colon >= end) return null;
  const key = wordOf(text.slice(start, colon));
  return key === null ? 'odd' : begun(key, start, colon, false);
};

/**
 * Words that were keys before, each as V8 has the names of properties: a plan has the same few in every entry, and these
 * are told apart without a look at their letters. A longer part of a file would keep the whole file.
 */
const words = new Map<string, string>();
const longestWord = 12;
const mostWords = 1000;

/** A key that is surely no more than a word or two, or a number; null where it may be something else. */
const wordOf = (key: string): string | null => {
  const known = words.get(key);
  if (known !== undefined) return known;
  if (
    !/^(?:[A-Za-z][^:#,[\]{}]*|[1-9]\d{0,2})$/.test(key) ||
    key.endsWith(' ') ||
    /^[Rr][Ee][Ff].|^[Nn][Uu][Ll][Ll]$/.test(key) ||
    key === 'Ref'
  )
    return null;
  if (key.length > longestWord || words.size >= mostWords) return key;
  const [name = key] = Object.keys({ [key]: null });
  words.set(name, name);
  return name;
};

/** The value of a key: on its line, or in the lines below. */
const behind = (cursor: Cursor, keyEnd: number, column: number, depth: number): Tree | null => {
  const { text, end } = cursor;
  let start = keyEnd + 1;
  while (start < end && text[start] === ' ') start++;
  if (start < end && text[start] !== '#') return valueAt(cursor, start, column, depth);
  const empty = start >= end;
  if (!empty && !onlyComment(text, keyEnd + 1, end)) return null;
  const below = cursor.below;
  if (!nextLine(cursor)) return null;
  if (cursor.column > column || (cursor.column === column && isDash(cursor))) return block(cursor, depth + 1);
  // a comment beside or below may belong to the value that is not there
  const comment = text.slice(below, cursor.at).lastIndexOf('#');
  if (!empty || comment > 0 || (comment === 0 && cursor.column < 0)) return null;
  cursor.tail = start;
  return nothingAt(start);
};

/** A value that begins on the line of the cursor; what follows it must end there. */
const valueAt = (cursor: Cursor, start: number, column: number, depth: number): Tree | null => {
  const { text, end } = cursor;
  const mark = text.charAt(start);
  if (mark === '|' || mark === '>') {
    const found = blockText(cursor, start, column);
    return found === null || !nextLine(cursor) || cursor.column > column ? null : found;
  }
  const found = onLine(cursor, start, mark);
  if (found === null || depth > mostLevels || !onlyComment(text, found.end, end)) return null;
  cursor.tail = cursor.below;
  return !nextLine(cursor) || cursor.column > column ? null : found;
};

const onLine = (cursor: Cursor, start: number, mark: string): Tree | null => {
  const { text, end } = cursor;
  if (mark === '"' || mark === "'") return quotedText(text, start, end);
  if (mark === '[') return flowList(text, start, end);
  // in the line alone: each line searched to the end of the file would take as long as its square
  const comment = hashFrom(cursor, start) < end ? text.slice(start, end).indexOf(' #') : -1;
  const stop = comment < 0 ? end : start + comment;
  return plainText(text, start, stop, colonFrom(cursor, start) < stop);
};
