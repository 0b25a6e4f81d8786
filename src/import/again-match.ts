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

/** What an action of a newer document is in the plan: itself, one with another ref, one with other words, one that a shared ref does not tell, or none. */
export type Match =
  | { readonly is: 'same'; readonly own: Placed }
  | { readonly is: 'renumbered'; readonly own: readonly Placed[] }
  | { readonly is: 'other words'; readonly own: Placed }
  | { readonly is: 'one of several'; readonly own: readonly Placed[] }
  | { readonly is: 'new'; readonly twin: Placed | undefined };

/** The words of an action, as they are compared. */
export const wordsOf = ({ entry }: Placed): string => fold(String(entry.action ?? ''));

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

/** Refs that more than one action of a list has. */
const sharedIn = (list: readonly Placed[]): string[] =>
  list.flatMap(({ ref }, i) => (list.findIndex((one) => one.ref === ref) < i ? [ref] : []));

/** Finds each action of a newer document whose ref is of several, there or in the plan: by words that one of each has. */
const bySharedRef = (own: readonly Placed[], next: readonly Placed[]): Map<Placed, Match> => {
  const shared = new Set([...sharedIn(own), ...sharedIn(next)]);
  const asked = next.filter(({ ref }) => shared.has(ref));
  const found = new Map<Placed, Match>();
  const settle = (fits: (one: Placed, now: Placed) => boolean): void => {
    const taken = new Set([...found.values()].flatMap((match) => (match.is === 'same' ? [match.own] : [])));
    const free = own.filter((one) => !taken.has(one));
    const open = asked.filter((now) => !found.has(now));
    for (const now of open) {
      const [one, other] = free.filter((own) => fits(own, now));
      if (one !== undefined && other === undefined && open.filter((now) => fits(one, now)).length === 1)
        found.set(now, { is: 'same', own: one });
    }
  };
  const words = new Map([...own, ...asked].map((one) => [one, wordsOf(one)]));
  const says = (one: Placed, now: Placed): boolean => words.get(one) === words.get(now);
  settle((one, now) => says(one, now) && one.ref === now.ref && one.file === now.file);
  settle((one, now) => says(one, now) && one.ref === now.ref);
  settle((one, now) => says(one, now) && one.file === now.file);
  settle(says);
  settle((one, now) => one.ref === now.ref && isNear(wordsOf(one), wordsOf(now)));
  for (const now of asked)
    if (!found.has(now))
      found.set(now, { is: 'one of several', own: own.filter(({ ref }) => ref === now.ref) });
  return found;
};

/** Finds each action of a newer document in the plan: by its words, exactly or nearly, then by its ref. */
export const matched = (
  old: readonly Placed[],
  own: readonly Placed[],
  next: readonly Placed[],
): ReadonlyMap<Placed, Match> => {
  const several = bySharedRef(own, next);
  const twice = sharedIn(old);
  const before = new Map(old.filter(({ ref }) => !twice.includes(ref)).map((one) => [one.ref, wordsOf(one)]));
  const saysExactly = (one: Placed, now: Placed): boolean =>
    wordsOf(one) === wordsOf(now) || before.get(one.ref) === wordsOf(now);
  const at = (now: Placed): Placed | undefined => own.find(({ ref }) => ref === now.ref);
  const claimed = new Set(
    next.flatMap((now) => {
      const match = several.get(now);
      if (match !== undefined) return match.is === 'same' ? [match.own] : [];
      const there = at(now);
      return there !== undefined && saysExactly(there, now) ? [there] : [];
    }),
  );
  const free = own.filter((one) => !claimed.has(one));
  const elsewhere = new Map(next.map((now) => [now, free.filter((one) => saysExactly(one, now))]));
  const moved = new Set([...elsewhere.values()].flat());
  return new Map(
    next.map((now): [Placed, Match] => {
      const match = several.get(now);
      if (match !== undefined) return [now, match];
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
