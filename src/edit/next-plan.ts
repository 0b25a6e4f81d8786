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

const eachOf = (value: Value, make: (one: Value) => Value): Value =>
  Array.isArray(value) ? value.map(make) : make(value);

/** An entry with its dates, and the moves that they had, as the new plan has to write them. */
const withYears = (entry: Entry, keys: readonly string[], dated: Kept['dated']): Entry => {
  const written = (one: Value): Value => (typeof one === 'string' ? dated(one) : one);
  const move = (one: Value): Value => (isEntry(one) ? withYears(one, ['from', 'to'], dated) : one);
  const under = ([key, value]: [string, Value]): [string, Value] => {
    if (key === 'redated') return [key, eachOf(value, move)];
    return [key, keys.includes(key) ? eachOf(value, written) : value];
  };
  return Object.fromEntries(Object.entries(entry).map(under));
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
    return [moved(withYears(milestone, ['when'], kept.dated), 'when', kept.whens.get(place))];
  });
  const updates = kept.progress.flatMap((place) => entriesOf(progress)[place] ?? []);
  return moved(
    {
      ...withYears(rest, ['completion'], kept.dated),
      ...(open.length === 0 ? {} : { milestones: open }),
      ...(updates.length === 0 ? {} : { progress: updates }),
      origin: kept.origin,
    },
    'completion',
    kept.completion,
  );
};
