import { isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../model/problem.ts';
import { type Change, type Refusal, rankOf, type Shape, shapeAt, type Value } from './change.ts';
import { listOfTwo } from './list-of-two.ts';
import {
  afterColon,
  columnOf,
  endOf,
  endOfPair,
  find,
  holdsComment,
  isEmpty,
  type KeyPair,
  keyOf,
  keyRange,
  lineEnd,
  nowhere,
  pairOf,
  startOf,
} from './nodes.ts';
import { below, oneMoreInBrackets, type Site } from './place.ts';
import { itemTakenOut, takenOut } from './remove.ts';
import { quoted } from './scalar.ts';
import { inBrackets, styleIn } from './style.ts';
import { inline, inlinePair, itemLines, pairLines, valueLines } from './written.ts';

type Edits = readonly Edit[] | Refusal;

const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;

/** The edits of text that make a change; `from` is where the action begins in a file with faults. */
export const editsOf = (text: string, change: Change, file: Shape, from: number | null): Edits => {
  const { at, key, value, entry } = change;
  const found = find(text, at.path, from);
  if (isRefusal(found)) return found;
  const { node, above } = found;
  const flow = [...above, node].some((one) => isCollection(one) && one.flow === true);
  const site = { text, above, flow, style: styleIn(text, node, above), shape: shapeAt(file, at.path) };
  if (isSeq(node) && typeof key === 'number' && value !== null && node.items[key] !== undefined)
    return exchange(site, node.items[key], value, null);
  if (isSeq(node) && typeof key === 'number' && value === null) return itemTakenOut(text, node, key);
  if (!isMap(node) || typeof key === 'number') return nowhere(node, [...at.path, key], at.path.length);
  const pair = pairOf(node, key);
  if (pair !== null && isRefusal(pair)) return pair;
  if (value === null) return pair === null ? [] : takenOut(text, node, pair);
  if (pair === null) return inserted(site, node, key, entry === undefined ? value : [value]);
  if (entry !== undefined) {
    const here = deeper(site, key);
    const begins = isEmpty(pair.value) || (!flow && isRoomForEntries(pair.value, [value]));
    if (begins) return exchange(site, pair.value, [value], pair);
    return isSeq(pair.value)
      ? oneMore(here, pair.value, pair, value, entry)
      : listOfTwo(here, node.flow === true, pair, { value, isFirst: entry === 0 });
  }
  return exchange(site, pair.value, value, pair);
};

/** Puts a new key after the nearest that comes before it in the canonical order. */
const inserted = (site: Site, map: YAMLMap, key: string, value: Value): readonly Edit[] => {
  const { text, style, shape } = site;
  const rank = rankOf(shape, key);
  const before = nearest(map.items, (pair) => rank - rankOf(shape, keyOf(pair)));
  const after = before === null ? nearest(map.items, (pair) => rankOf(shape, keyOf(pair)) - rank) : null;
  const neighbour = before ?? after ?? map.items[0];
  if (neighbour === undefined) {
    const [start, end] = map.range ?? [0, 0];
    return [{ start, end, text: inline({ [key]: value }, site) }];
  }
  const [start] = keyRange(neighbour);
  const column = columnOf(text, start);
  const alone = text.slice(start - column, start).trim() === '';
  const newLine = style.eol + ' '.repeat(column);
  if (site.flow) {
    const words = inlinePair(key, value, site);
    const gap = alone ? newLine : ' ';
    if (before === null) return [{ start, end: start, text: `${words},${gap}` }];
    return oneMoreInBrackets(text, endOfPair(text, before), words, { gap, newLine });
  }
  const brackets = typeof value === 'object' && inBrackets(site.above, key);
  const lines = brackets
    ? `${key}: ${inline(value, deeper(site, key))}`
    : pairLines(key, value, column, site);
  if (before === null) return [{ start, end: start, text: lines + newLine }];
  return [below(text, endOfPair(text, before), column, newLine + lines)];
};

const deeper = (site: Site, key: string): Site => ({ ...site, shape: shapeAt(site.shape, [key]) });

/** The pair with the smallest distance above nought, the last of several; one of no known rank comes last of all. */
const nearest = (pairs: readonly KeyPair[], distance: (pair: KeyPair) => number): KeyPair | null => {
  let best: KeyPair | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const pair of pairs) {
    const away = distance(pair);
    // Two keys that are not declared are at no distance: the new one comes after.
    if (!Number.isNaN(away) && away <= 0) continue;
    if ((Number.isNaN(away) ? 0 : away) <= least) {
      best = pair;
      least = Number.isNaN(away) ? 0 : away;
    }
  }
  return best;
};

const oneMore = (
  site: Site,
  list: YAMLSeq,
  pair: KeyPair,
  value: Value,
  entry: number | 'last',
): readonly Edit[] => {
  const { text, style } = site;
  const place = entry === 'last' ? list.items.length : Math.min(entry, list.items.length);
  const before: unknown = list.items[place - 1];
  const next: unknown = list.items[place];
  if (list.flow) {
    const words = inline(value, site);
    if (list.items.length === 0)
      return [{ start: startOf(list), end: endOf(text, list), text: `[${words}]` }];
    if (next !== undefined) return [{ start: startOf(next), end: startOf(next), text: `${words}, ` }];
    const newLine = style.eol + ' '.repeat(columnOf(text, startOf(before)));
    return oneMoreInBrackets(text, endOf(text, before), words, { gap: ' ', newLine });
  }
  const column = columnOf(text, startOf(list));
  const beside = before ?? next;
  const brackets = isCollection(beside) && beside.flow === true && typeof value === 'object';
  const item = isMap(beside) && !beside.flow ? columnOf(text, startOf(beside)) - column : style.item;
  const lines = brackets
    ? `- ${inline(value, site)}`
    : itemLines(value, column, { ...site, style: { ...style, item } });
  const newLine = (areApart(text, list) ? style.eol : '') + style.eol + ' '.repeat(column);
  if (before !== undefined)
    return [below(text, isEmpty(before) ? startOf(before) : endOf(text, before), column, newLine + lines)];
  const start = next === undefined ? afterColon(text, pair) : startOf(list);
  return [{ start, end: start, text: lines + newLine }];
};

/** True where an empty line keeps the last entry of a list from the one before it. */
const areApart = (text: string, list: YAMLSeq): boolean => {
  const [before, last]: readonly unknown[] = list.items.slice(-2);
  if (last === undefined || isEmpty(before) || isEmpty(last)) return false;
  return /\n[ \t]*\r?\n/.test(text.slice(endOf(text, before), startOf(last)));
};

const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true;

/** True of `[]` that is to hold entries with keys: they get lines of their own, as bscb writes them. */
const isRoomForEntries = (old: unknown, value: Value): boolean =>
  isSeq(old) &&
  old.items.length === 0 &&
  Array.isArray(value) &&
  value.some((one) => typeof one === 'object');

/** A value in the place of another, in the quotes and brackets that are there. */
const exchange = (site: Site, old: unknown, value: Value, pair: KeyPair | null): Edits => {
  const edits = exchanged(site, old, value, pair);
  if (edits.some(({ start, end }) => holdsComment(site.text, start, end)))
    return {
      refused: 'the value that is there holds a comment, which would be lost: change it in a text editor',
    };
  return edits;
};

const exchanged = (site: Site, old: unknown, value: Value, pair: KeyPair | null): readonly Edit[] => {
  const { text } = site;
  const here = pair === null ? site : deeper(site, keyOf(pair));
  const key = pair === null ? '' : keyOf(pair);
  const brackets = site.flow || (isFlow(old) && !isRoomForEntries(old, value));
  const simple = typeof value !== 'object' && !(typeof value === 'string' && value.includes('\n'));
  if (simple || brackets || pair === null) return [inPlace(here, old, value, pair, key)];
  const column = columnOf(text, keyRange(pair)[0]);
  const lines = valueLines(value, column, here, key);
  const colon = afterColon(text, pair);
  const end = isEmpty(old) ? colon : endOf(text, old);
  if (text.slice(colon, end).includes('\n')) return [{ start: colon, end, text: lines }];
  // What follows on the line is a comment, which stays there.
  const stop = lineEnd(text, end);
  const cut = lines.indexOf(site.style.eol);
  return [
    { start: colon, end, text: lines.slice(0, cut) },
    { start: stop, end: stop, text: lines.slice(cut) },
  ];
};

const inPlace = (site: Site, old: unknown, value: Value, pair: KeyPair | null, key: string): Edit => {
  const { text, style } = site;
  const brackets = site.flow || isFlow(old);
  const words =
    pair === null && typeof value === 'object' && !brackets
      ? itemLines(value, columnOf(text, startOf(old)) - style.item, site).slice(style.item)
      : (inQuotesOf(old, value) ?? inline(value, site, key, brackets));
  if (pair !== null && (isEmpty(old) || (isCollection(old) && !old.flow))) {
    const colon = afterColon(text, pair);
    return { start: colon, end: isEmpty(old) ? colon : endOf(text, old), text: ` ${words}` };
  }
  return { start: startOf(old), end: endOf(text, old), text: words };
};

/** A figure, or a span of years. */
const figures = /^\d+(?:-\d+)?$/;

/** A text in the quotes of the one whose place it takes, figures also without them; null where that has none. */
const inQuotesOf = (old: unknown, value: Value): string | null => {
  if (!isScalar(old) || typeof value === 'object') return null;
  if (old.type === 'PLAIN' && figures.test(String(old.value)) && figures.test(String(value)))
    return String(value);
  if (old.type === 'QUOTE_DOUBLE') return quoted(String(value));
  const plain = typeof value === 'number' || /^[ -~\u00a0-\u2027]+$/.test(value);
  return old.type === 'QUOTE_SINGLE' && plain ? `'${String(value).replaceAll("'", "''")}'` : null;
};
