import type { Value } from './change.ts';
import { type Entry, entriesOf, isEntry, without } from './value.ts';

/** What plan.yaml says of one year alone. */
const ofTheYear = ['version', 'published', 'introduction', 'achievements'] as const;

/** plan.yaml for other years, with what is said of the old year left out. */
export const nextSettings = (settings: Entry, own: Entry): Entry => ({
  ...without(settings, ofTheYear),
  ...own,
});

/** A date that is moved as the action comes along. */
export interface NewDate {
  readonly to: string;
  readonly date: string;
  readonly agreed: string | null;
}

/** What of an action comes along, each by its place in the file. */
export interface Kept {
  readonly origin: string;
  readonly milestones: readonly number[];
  readonly progress: readonly number[];
  readonly completion: NewDate | null;
  /** New dates of milestones, by the place that they had. */
  readonly whens: ReadonlyMap<number, NewDate>;
  /** Milestones, and with null the action itself, that recur: what is marked done of them was done in the old years. */
  readonly anew: ReadonlySet<number | null>;
  /** A date as the new plan has to write it, so that it stays the day it was. */
  readonly dated: (text: string) => string;
}

type Dated = Kept['dated'];

/** A value with the dates that are under some keys as the new plan has to write them. */
const datedIn = (value: Value, keys: readonly string[], dated: Dated): Value => {
  if (Array.isArray(value)) return value.map((one) => datedIn(one, keys, dated));
  if (!isEntry(value)) return value;
  const under = ([key, one]: [string, Value]): [string, Value] => {
    if (key === 'redated') return [key, datedIn(one, ['from', 'to'], dated)];
    if (!keys.includes(key)) return [key, one];
    return [key, Array.isArray(one) ? one.map((each) => wordsOf(each, dated)) : wordsOf(one, dated)];
  };
  return Object.fromEntries(Object.entries(value).map(under));
};

const wordsOf = (value: Value, dated: Dated): Value => (typeof value === 'string' ? dated(value) : value);

/** An entry with its date, and the moves that it had, so written. */
const withYears = (entry: Entry, key: 'completion' | 'when', dated: Dated): Entry => {
  const written = datedIn(entry, [key], dated);
  return isEntry(written) ? written : entry;
};

const moved = (entry: Entry, key: 'completion' | 'when', to: NewDate | null | undefined): Entry => {
  if (to === null || to === undefined) return entry;
  const { [key]: from } = entry;
  const move = {
    ...(from === undefined || from === '' ? {} : { from }),
    to: to.to,
    date: to.date,
    ...(to.agreed === null ? {} : { agreed: to.agreed }),
  };
  return { ...entry, [key]: to.to, redated: [...entriesOf(entry.redated), move] };
};

/** What is marked done, and what shows it. */
const marks = ['done', 'evidence'];

const milestoneIn = (value: Value): Entry => (isEntry(value) ? value : { what: value });

/** An action as it goes into the plan of other years: what is open of it, and where it comes from. */
export const carriedAction = (action: Entry, kept: Kept): Entry => {
  const old = ['was', 'impact', ...(kept.anew.has(null) ? marks : [])];
  const { milestones, progress, ...rest } = without(action, old);
  const all = entriesOf(milestones);
  const open = kept.milestones.flatMap((place): Value[] => {
    const value = all[place];
    if (value === undefined) return [];
    const milestone = kept.anew.has(place) ? without(milestoneIn(value), marks) : milestoneIn(value);
    return [moved(withYears(milestone, 'when', kept.dated), 'when', kept.whens.get(place))];
  });
  const updates = kept.progress.flatMap((place) => entriesOf(progress)[place] ?? []);
  return moved(
    {
      ...withYears(rest, 'completion', kept.dated),
      ...(open.length === 0 ? {} : { milestones: open }),
      ...(updates.length === 0 ? {} : { progress: updates }),
      origin: kept.origin,
    },
    'completion',
    kept.completion,
  );
};
