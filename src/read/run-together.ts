import { isScalar, type Pair, YAMLMap } from 'yaml';
import { toWrite } from '../model/hint.ts';
import { endOfLine, type Segment } from './segment.ts';
import { quote, type TextProblem } from './text-problem.ts';

/** A key of a map in lines of its own: its word, and where it begins. */
const keyOf = ({ key }: Pair): { readonly word: string; readonly start: number } | null =>
  isScalar(key) && key.range != null ? { word: String(key.value), start: key.range[0] } : null;

/**
 * The entries that an entry of a list is read as: where several keys are there again, and there is one way only to cut it
 * into entries that have no key twice, the dash between them was forgotten. Anything else is left to be told.
 */
export const apart = (item: YAMLMap, source: Segment, problems: TextProblem[]): readonly YAMLMap[] => {
  const [first] = item.items;
  const head = first === undefined ? null : keyOf(first);
  if (head === null) return [item];
  const lineStart = source.text.lastIndexOf('\n', head.start - 1) + 1;
  const dash = /^( *)-[ ]+$/.exec(source.text.slice(lineStart, head.start))?.[1]?.length;
  if (dash === undefined) return [item];
  const parts = partsOf(item.items, head.word);
  for (const [at, part] of parts.slice(1).entries())
    problems.push(missingDash(part, parts[at] ?? [], dash, source));
  return parts.length === 1 ? [item] : parts.map((pairs, at) => mapOf(pairs, parts[at + 1], item));
};

/** The keys of each entry; all of them as one entry where nobody can be sure. */
const partsOf = (pairs: readonly Pair[], head: string): readonly (readonly Pair[])[] => {
  const words = pairs.map((pair) => keyOf(pair)?.word);
  const latest = startsOf(words);
  const fromBelow = startsOf([...words].reverse());
  const earliest = [...fromBelow.slice(1), words.length].map((end) => words.length - end).reverse();
  if (latest.length === 1 || words.includes(undefined) || latest.join() !== earliest.join()) return [pairs];
  const isEntry = (from: number, i: number): boolean => {
    const above = new Set(words.slice(latest[i], from));
    const own = words.slice(from, latest[i + 2]);
    return own.includes(head) && own.filter((word) => above.has(word)).length > 1;
  };
  if (!latest.slice(1).every(isEntry)) return [pairs];
  return latest.map((from, i) => pairs.slice(from, latest[i + 1]));
};

/** Where entries begin if each goes on until a word would be in it twice. */
const startsOf = (words: readonly (string | undefined)[]): readonly number[] => {
  const starts = [0];
  let seen = new Set<string | undefined>();
  for (const [at, word] of words.entries()) {
    if (seen.has(word)) {
      starts.push(at);
      seen = new Set();
    }
    seen.add(word);
  }
  return starts;
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

const missingDash = (
  [head]: readonly Pair[],
  above: readonly Pair[],
  dash: number,
  source: Segment,
): TextProblem => {
  const { word, start } = (head && keyOf(head)) ?? { word: '', start: 0 };
  const before = above.map(keyOf).find((key) => key?.word === word)?.start ?? start;
  const at = source.text.lastIndexOf('\n', start - 1) + 1 + dash;
  const words = quote(source.text.slice(start, endOfLine(source.text, start)), 60).slice(1, -1);
  return {
    rule: 'missing-dash',
    severity: 'error',
    message: `${word} is here a second time, after line ${source.lineOf(source.place(before))}: the dash of a new entry is missing. It is read as if it were there`,
    hint: toWrite('Write', `- ${words}`),
    start: source.place(start),
    end: source.place(start + word.length),
    from: source.place(before),
    about: { unread: { key: word, text: null, shown: true } },
    edits: [{ start: source.place(at), end: source.place(at + 1), text: '-' }],
  };
};
