import { isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../model/problem.ts';
import { type Change, type Refusal, rankOf, type Shape, shapeAt, type Value } from './change.ts';
import {
  afterColon,
  type Branch,
  columnOf,
  endOf,
  endOfPair,
  find,
  holdsComment,
  isBlockText,
  isEmpty,
  type KeyPair,
  keyOf,
  keyRange,
  lineEnd,
  pairOf,
  startOf,
} from './nodes.ts';
import { takenOut } from './remove.ts';
import { quoted } from './scalar.ts';
import { inBrackets, styleIn } from './style.ts';
import { inline, inlinePair, itemLines, pairLines, valueLines, type Writing } from './written.ts';

/** Where a change is made, and how its lines are to look. */
interface Site extends Writing {
  readonly text: string;
  readonly above: readonly Branch[];
  /** True inside brackets. */
  readonly flow: boolean;
}

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
  if (!isMap(node) || typeof key === 'number')
    return { refused: 'the entry is not written with keys of its own' };
  const pair = pairOf(node, key);
  if (pair !== null && isRefusal(pair)) return pair;
  if (value === null) return pair === null ? [] : takenOut(text, node, pair);
  if (pair === null) return [inserted(site, node, key, entry === undefined ? value : [value])];
  if (entry !== undefined) return withEntry(site, node, pair, { value, entry });
  return exchange(site, pair.value, value, pair);
};

/** Puts a new key after the nearest that comes before it in the canonical order. */
const inserted = (site: Site, map: YAMLMap, key: string, value: Value): Edit => {
  const { text, style, shape } = site;
  const rank = rankOf(shape, key);
  const before = nearest(map.items, (pair) => rank - rankOf(shape, keyOf(pair)));
  const after = before === null ? nearest(map.items, (pair) => rankOf(shape, keyOf(pair)) - rank) : null;
  const neighbour = before ?? after ?? map.items[0];
  if (neighbour === undefined) {
    const [start, end] = map.range ?? [0, 0];
    return { start, end, text: inline({ [key]: value }, site) };
  }
  const [start] = keyRange(neighbour);
  const column = columnOf(text, start);
  const alone = text.slice(start - column, start).trim() === '';
  const newLine = style.eol + ' '.repeat(column);
  if (site.flow) {
    const words = inlinePair(key, value, site);
    const gap = alone ? newLine : ' ';
    if (before === null) return { start, end: start, text: `${words},${gap}` };
    const end = endOfPair(text, before);
    return { start: end, end, text: `,${gap}${words}` };
  }
  const brackets = typeof value === 'object' && inBrackets(map, site.above, key);
  const lines = brackets
    ? `${key}: ${inline(value, deeper(site, key))}`
    : pairLines(key, value, column, site);
  if (before === null) return { start, end: start, text: lines + newLine };
  return below(text, endOfPair(text, before), column, newLine + lines);
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

/** New lines below the line in which something ends, and below the comments there that are further in. */
const below = (text: string, end: number, column: number, lines: string): Edit => {
  let at = lineEnd(text, end);
  for (let next = text.indexOf('\n', at) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
    const line = text.slice(next, lineEnd(text, next));
    const comment = /^ *(?=#)/.exec(line)?.[0].length;
    if (comment !== undefined && comment > column) at = lineEnd(text, next);
    else if (line.trim() !== '') break;
  }
  return { start: at, end: at, text: lines };
};

/** One more entry in the list under a key; what stands there alone becomes a list. */
const withEntry = (
  site: Site,
  map: YAMLMap,
  pair: KeyPair,
  { value, entry }: { readonly value: Value; readonly entry: number | 'last' },
): Edits => {
  const { text } = site;
  const here = deeper(site, keyOf(pair));
  const old: unknown = pair.value;
  if (isEmpty(old)) return exchange(site, old, [value], pair);
  if (isSeq(old)) return [oneMore(here, old, pair, value, entry)];
  const start = startOf(old);
  const end = endOf(text, old);
  if (map.flow) return [{ start, end, text: `[${text.slice(start, end)}, ${inline(value, here)}]` }];
  const column = columnOf(text, keyRange(pair)[0]);
  const dash = column + site.style.dash;
  const newLine = site.style.eol + ' '.repeat(dash);
  const lines = newLine + itemLines(value, dash, here);
  if (isCollection(old) && !old.flow) {
    const shifted = shift(text, start, end, 2 + dash - columnOf(text, start));
    return [...shifted, below(text, end, dash, lines)];
  }
  if (/\n/.test(text.slice(start, end)))
    return { refused: 'the value that is there runs over several lines' };
  const first = `${newLine}- ${text.slice(start, end)}`;
  const stop = lineEnd(text, end);
  return [
    { start: afterColon(text, pair), end, text: '' },
    { start: stop, end: stop, text: first + lines },
  ];
};

/** A dash before the first line of an entry, and its other lines as far to one side. */
const shift = (text: string, start: number, end: number, by: number): Edit[] => {
  const column = columnOf(text, start);
  const edits: Edit[] = [];
  const moved = (at: number, mark: string): Edit => {
    const most = Math.max(0, column + by - mark.length);
    return { start: at - column, end: at, text: ' '.repeat(most) + mark };
  };
  edits.push(moved(start, '- '));
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1)
    if (text.slice(at, lineEnd(text, at)).trim() !== '') {
      const indent = text.slice(at, at + column).trim() === '' ? column : 0;
      edits.push({ start: at, end: at + indent, text: ' '.repeat(Math.max(0, indent + by)) });
    }
  return edits;
};

const oneMore = (site: Site, list: YAMLSeq, pair: KeyPair, value: Value, entry: number | 'last'): Edit => {
  const { text } = site;
  const place = entry === 'last' ? list.items.length : Math.min(entry, list.items.length);
  const before: unknown = list.items[place - 1];
  const next: unknown = list.items[place];
  if (list.flow) {
    const words = inline(value, site);
    if (list.items.length === 0) return { start: startOf(list), end: endOf(text, list), text: `[${words}]` };
    if (next !== undefined) return { start: startOf(next), end: startOf(next), text: `${words}, ` };
    const end = endOf(text, before);
    return { start: end, end, text: `, ${words}` };
  }
  const column = columnOf(text, startOf(list));
  const beside = before ?? next;
  const brackets = isCollection(beside) && beside.flow === true && typeof value === 'object';
  const style = {
    ...site.style,
    item: isMap(beside) && !beside.flow ? columnOf(text, startOf(beside)) - column : site.style.item,
  };
  const lines = brackets ? `- ${inline(value, site)}` : itemLines(value, column, { ...site, style });
  const newLine = style.eol + ' '.repeat(column);
  if (before !== undefined)
    return below(text, isEmpty(before) ? startOf(before) : endOf(text, before), column, newLine + lines);
  const start = next === undefined ? afterColon(text, pair) : startOf(list);
  return { start, end: start, text: lines + newLine };
};

/** A value in the place of another, in the quotes and brackets that are there. */
const exchange = (site: Site, old: unknown, value: Value, pair: KeyPair | null): Edits => {
  const { text } = site;
  const here = pair === null ? site : deeper(site, keyOf(pair));
  const key = pair === null ? '' : keyOf(pair);
  if ((isCollection(old) || isBlockText(old)) && holdsComment(old))
    return {
      refused: 'the value that is there holds a comment, which would be lost: change it in a text editor',
    };
  const brackets = site.flow || (isCollection(old) && old.flow === true);
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
  const brackets = site.flow || (isCollection(old) && old.flow === true);
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

/** A text in the quotes of the one whose place it takes; null where that has none. */
const inQuotesOf = (old: unknown, value: Value): string | null => {
  if (!isScalar(old) || typeof value === 'object') return null;
  if (old.type === 'QUOTE_DOUBLE') return quoted(String(value));
  const plain = typeof value === 'number' || /^[ -~\u00a0-\u2027]+$/.test(value);
  return old.type === 'QUOTE_SINGLE' && plain ? `'${String(value).replaceAll("'", "''")}'` : null;
};
