import { distance } from 'fastest-levenshtein';
import { type Entry, entriesOf, isEntry } from '../edit/value.ts';
import { fold } from '../model/name.ts';

/** An action with its ref, and where it is. */
export interface Placed {
  readonly ref: string;
  readonly file: string;
  readonly place: number;
  readonly entry: Entry;
}

/** What an action of a newer document is in the plan: itself, one with another ref, one with other words, or none. */
export type Match =
  | { readonly is: 'same'; readonly own: Placed }
  | { readonly is: 'renumbered'; readonly own: readonly Placed[] }
  | { readonly is: 'other words'; readonly own: Placed }
  | { readonly is: 'new'; readonly twin: Placed | undefined };

const wordsOf = ({ entry }: Placed): string => fold(String(entry.action ?? ''));

/** True of texts that differ by a few letters. */
const isNear = (a: string, b: string): boolean => {
  const most = Math.min(a.length, b.length) / 5;
  return most > 0 && Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
};

/** True of an action with anything that is about the words which it has now: a mark, a rating, a date that was moved. */
const keepsMarks = ({ entry }: Placed): boolean =>
  ['done', 'closed', 'progress', 'redated', 'impact'].some((key) => entry[key] !== undefined) ||
  entriesOf(entry.milestones).some(
    (one) => isEntry(one) && (one.done !== undefined || one.redated !== undefined),
  );

/** Finds each action of a newer document in the plan: by its words, exactly or nearly, then by its ref. */
export const matched = (
  old: readonly Placed[],
  own: readonly Placed[],
  next: readonly Placed[],
): ReadonlyMap<Placed, Match> => {
  const before = new Map(old.map((one) => [one.ref, wordsOf(one)]));
  const saysExactly = (one: Placed, now: Placed): boolean =>
    wordsOf(one) === wordsOf(now) || before.get(one.ref) === wordsOf(now);
  const at = (now: Placed): Placed | undefined => own.find(({ ref }) => ref === now.ref);
  const claimed = new Set(
    next.flatMap((now) => {
      const there = at(now);
      return there !== undefined && saysExactly(there, now) ? [there] : [];
    }),
  );
  const free = own.filter((one) => !claimed.has(one));
  const elsewhere = new Map(next.map((now) => [now, free.filter((one) => saysExactly(one, now))]));
  const moved = new Set([...elsewhere.values()].flat());
  return new Map(
    next.map((now): [Placed, Match] => {
      const there = at(now);
      if (there !== undefined && claimed.has(there) && saysExactly(there, now))
        return [now, { is: 'same', own: there }];
      const exact = elsewhere.get(now) ?? [];
      if (exact.length > 0) return [now, { is: 'renumbered', own: exact }];
      const open = there !== undefined && !claimed.has(there) && !moved.has(there) ? there : undefined;
      if (open !== undefined && isNear(wordsOf(open), wordsOf(now))) return [now, { is: 'same', own: open }];
      const near = free.filter((one) => !moved.has(one) && isNear(wordsOf(one), wordsOf(now)));
      if (near.length === 1) return [now, { is: 'renumbered', own: near }];
      if (open !== undefined && !keepsMarks(open)) return [now, { is: 'same', own: open }];
      if (there !== undefined) return [now, { is: 'other words', own: there }];
      return [now, { is: 'new', twin: own.find((one) => saysExactly(one, now)) }];
    }),
  );
};
