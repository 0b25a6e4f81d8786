import { isScalar, type Pair, YAMLMap } from 'yaml';
import { endOfLine, type Segment } from './segment.ts';
import { quote, type TextProblem } from './text-problem.ts';

/** A key of a map in lines of its own: its word, and where it begins. */
const keyOf = ({ key }: Pair): { readonly word: string; readonly start: number } | null =>
  isScalar(key) && key.range != null ? { word: String(key.value), start: key.range[0] } : null;

/**
 * The entries that an entry of a list is read as: where its first key is there again, and others with it, an entry begins
 * whose dash was forgotten. Another key that is given twice may be a slip of any kind, and is left to be told.
 */
export const apart = (item: YAMLMap, source: Segment, problems: TextProblem[]): readonly YAMLMap[] => {
  const [first] = item.items;
  const head = first === undefined ? null : keyOf(first);
  if (item.flow === true || head === null) return [item];
  const lineStart = source.text.lastIndexOf('\n', head.start - 1) + 1;
  const dash = /^( *)-[ ]+$/.exec(source.text.slice(lineStart, head.start))?.[1]?.length;
  if (dash === undefined) return [item];
  const parts = partsOf(item.items, head.word);
  for (const part of parts.slice(1)) problems.push(missingDash(part, head.start, dash, source));
  return parts.length === 1 ? [item] : parts.map((pairs, at) => mapOf(pairs, parts[at + 1], item));
};

/** The keys of each entry. */
const partsOf = (pairs: readonly Pair[], word: string): readonly (readonly Pair[])[] => {
  const wordOf = (pair: Pair): string | undefined => keyOf(pair)?.word;
  const heads = pairs.flatMap((pair, at) => (wordOf(pair) === word ? [at] : []));
  const all = heads.map((from, i) => pairs.slice(from, heads[i + 1]));
  const before = new Set(all[0]?.map(wordOf));
  const isEntry = (part: readonly Pair[]): boolean => part.slice(1).some((pair) => before.has(wordOf(pair)));
  return all.slice(1).every(isEntry) ? all : [pairs];
};

const mapOf = (pairs: readonly Pair[], next: readonly Pair[] | undefined, whole: YAMLMap): YAMLMap => {
  const map = new YAMLMap();
  const [from, end, last] = whole.range ?? [0, 0, 0];
  const start = (part: readonly Pair[] | undefined): number | undefined => part?.[0] && keyOf(part[0])?.start;
  const to = start(next);
  map.items = [...pairs];
  map.range = [start(pairs) ?? from, to ?? end, to ?? last];
  return map;
};

const missingDash = ([head]: readonly Pair[], above: number, dash: number, source: Segment): TextProblem => {
  const { word, start } = (head && keyOf(head)) ?? { word: '', start: above };
  const at = source.text.lastIndexOf('\n', start - 1) + 1 + dash;
  const words = quote(source.text.slice(start, endOfLine(source.text, start)), 60).slice(1, -1);
  return {
    rule: 'missing-dash',
    severity: 'error',
    message: `${word} is here a second time, after line ${source.lineOf(source.place(above))}: the dash of a new entry is missing. It is read as if it were there`,
    hint: `Write\n  - ${words}`,
    start: source.place(start),
    end: source.place(start + word.length),
    edits: [{ start: source.place(at), end: source.place(at + 1), text: '-' }],
  };
};
