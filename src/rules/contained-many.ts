import { isWithin, type Worded } from './within.ts';

/** Words of something, each a number: the rarer the word, the smaller. In order. */
interface Ranked<T> {
  readonly one: T;
  readonly ranks: readonly number[];
}

/**
 * The pairs of a large plan: what begins alike stands side by side in one list, so that each looks only at what is made
 * of its own words.
 */
export const amongMany = <T extends Worded>(
  all: readonly T[],
  more: (size: number) => number,
): (readonly [shorter: T, longer: T])[] => {
  const sorted = rankedByRarity(all);
  return sorted.flatMap(({ one, ranks }) => {
    const spare = ranks.length - leastHeld(ranks.length, more);
    const isHeld = ({ ranks: few }: Ranked<T>): boolean =>
      few.length < ranks.length && ranks.length - few.length <= more(few.length) && isWithin(few, ranks);
    return [...beginningIn(sorted, ranks, spare)]
      .flatMap(({ from, to }) => sorted.slice(from, to).filter(isHeld))
      .map((shorter) => [shorter.one, one] as const);
  });
};

/** A range of the list, all of which begins with the same `depth` words: these, the last of them just before `next`. */
interface SortedRange {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly next: number;
}

/** So few are looked through one by one. */
const few = 8;

/** Ranges of the list in which anything can be made of these words alone, of which so many may be spare. */
function* beginningIn(
  sorted: readonly Ranked<unknown>[],
  ranks: readonly number[],
  spare: number,
): Generator<SortedRange> {
  const left: SortedRange[] = [{ from: 0, to: sorted.length, depth: 0, next: 0 }];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const { from, to, depth, next } = one;
    if (to - from <= few) {
      yield one;
      continue;
    }
    if (sorted[from]?.ranks.length === depth) yield { ...one, to: from + 1 };
    const last = Math.min(ranks.length, depth + spare + 1);
    for (let at = next; at < last; at++) {
      const rank = ranks[at] ?? 0;
      const start = firstWith(sorted, rank, depth, from, to);
      const end = firstWith(sorted, rank + 1, depth, start, to);
      if (end > start) left.push({ from: start, to: end, depth: depth + 1, next: at + 1 });
    }
  }
}

/** The fewest words that one may have whose words are all among so many. */
const leastHeld = (size: number, more: (size: number) => number): number => {
  let least = size;
  while (least > 0 && least - 1 + more(least - 1) >= size) least--;
  return least;
};

const rankedByRarity = <T extends Worded>(all: readonly T[]): Ranked<T>[] => {
  const uses = new Map<number, number>();
  for (const { words } of all) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const ranks = new Map([...uses].sort(([, a], [, b]) => a - b).map(([word], rank) => [word, rank]));
  return all
    .map((one) => ({ one, ranks: one.words.map((word) => ranks.get(word) ?? 0).sort((a, b) => a - b) }))
    .sort((a, b) => inOrder(a.ranks, b.ranks));
};

const inOrder = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((rank, i) => rank !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
};

/** Where, from one place of the list to another, the words at a depth begin to be at least this rare. */
const firstWith = <T>(
  sorted: readonly Ranked<T>[],
  rank: number,
  depth: number,
  from: number,
  to: number,
): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.ranks[depth] ?? -1) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
};
