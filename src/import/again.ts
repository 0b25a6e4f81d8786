import type { Change, Value } from '../edit/change.ts';
import { type Entry, entriesOf, entryIn, isEntry } from '../edit/value.ts';
import type { PlanFile } from './draft.ts';
import type { Difference } from './report.ts';
import { same } from './trip-read.ts';

/** What a newer document changes in a plan that was imported before. */
export interface Again {
  readonly changes: readonly Change[];
  /** Areas that the plan does not have. */
  readonly files: readonly PlanFile[];
  /** What somebody changed by hand and the document has otherwise, and what the document no longer has. */
  readonly differences: readonly Difference[];
  readonly says: readonly string[];
}

interface Placed {
  readonly file: string;
  readonly place: number;
  readonly entry: Entry;
}

type Texts = ReadonlyMap<string, string>;

const areaFiles = (texts: Texts): string[] =>
  [...texts.keys()].filter((name) => name !== 'plan.yaml' && name !== 'meetings.yaml');

const actionsIn = (texts: Texts): ReadonlyMap<string, Placed> =>
  new Map(
    areaFiles(texts).flatMap((file) =>
      entriesOf(entryIn(texts.get(file) ?? '').actions).flatMap((entry, place) =>
        isEntry(entry) ? [[String(entry.ref ?? ''), { file, place, entry }] as const] : [],
      ),
    ),
  );

const words = (value: Value | undefined): string =>
  value === undefined ? '(nothing)' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const agree = (a: Value | undefined, b: Value | undefined): boolean =>
  a === undefined || b === undefined ? a === b : same(a, b);

interface Made {
  readonly changes: Change[];
  readonly differences: Difference[];
  readonly says: string[];
}

/** One entry: what the document changed and nobody here did is taken over; what both changed is a difference. */
const compare = (
  name: string,
  at: Change['at'],
  { before, here, now }: { readonly before: Entry; readonly here: Entry; readonly now: Entry },
  made: Made,
): void => {
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (key === 'actions' || agree(before[key], now[key]) || agree(here[key], now[key])) continue;
    if (agree(before[key], here[key])) {
      made.changes.push({ at, key, value: now[key] ?? null });
      made.says.push(`${name} ${key}: ${words(before[key])} → ${words(now[key])}`);
    } else
      made.differences.push({
        where: `${name}, ${key}`,
        plan: words(here[key]),
        document: words(now[key]),
      });
  }
};

const compareActions = (before: Texts, here: Texts, now: Texts, made: Made): void => {
  const [old, own, next] = [actionsIn(before), actionsIn(here), actionsIn(now)];
  for (const [ref, { file, entry }] of next) {
    const there = own.get(ref);
    const was = old.get(ref);
    if (there !== undefined)
      compare(
        ref,
        { file: there.file, path: ['actions', there.place] },
        { before: was?.entry ?? {}, here: there.entry, now: entry },
        made,
      );
    else if (was !== undefined)
      made.differences.push({ where: ref, plan: '(taken out)', document: words(entry.action) });
    else if (here.has(file)) {
      made.changes.push({ at: { file, path: [] }, key: 'actions', value: entry, entry: 'last' });
      made.says.push(`${ref} ${words(entry.action)}: added`);
    }
  }
  for (const [ref, { entry }] of own)
    if (!next.has(ref) && old.has(ref))
      made.differences.push({ where: ref, plan: words(entry.action), document: '(no longer there)' });
};

/** Sets a newer document beside the plan, by what was made of the older one: nothing that somebody changed is written over. */
export const importedAgain = (before: Texts, here: Texts, now: readonly PlanFile[]): Again => {
  const made: Made = { changes: [], differences: [], says: [] };
  const next = new Map(now.map(({ name, text }) => [name, text]));
  const files: PlanFile[] = [];
  for (const { name, text } of now) {
    const own = here.get(name);
    if (own === undefined) {
      if (before.has(name)) made.differences.push({ where: name, plan: '(taken out)', document: '(there)' });
      else files.push({ name, text });
      continue;
    }
    compare(
      name,
      { file: name, path: [] },
      { before: entryIn(before.get(name) ?? ''), here: entryIn(own), now: entryIn(text) },
      made,
    );
  }
  compareActions(before, here, next, made);
  return { ...made, files };
};
