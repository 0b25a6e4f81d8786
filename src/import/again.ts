import type { Change } from '../edit/change.ts';
import { type Entry, entriesOf, entryIn, isEntry } from '../edit/value.ts';
import { changedAction } from './again-action.ts';
import { type Beside, changedKeys, type Days, type Made, valueWords } from './again-entry.ts';
import { newNames } from './again-names.ts';
import type { PlanFile } from './draft.ts';
import type { Difference } from './report.ts';

/** What a newer document changes in a plan that was imported before. */
export interface Again {
  readonly changes: readonly Change[];
  /** Areas that the plan does not have. */
  readonly files: readonly PlanFile[];
  /** What somebody changed by hand and the document has otherwise, and what the document no longer has. */
  readonly differences: readonly Difference[];
  /** Every change that is made, a line for each action. */
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

const say = (made: Made, name: string, says: readonly string[]): void => {
  if (says.length > 0) made.says.push(`${name} ${says.join('; ')}`);
};

const compareActions = (before: Texts, here: Texts, now: Texts, days: Days, made: Made): void => {
  const [old, own, next] = [actionsIn(before), actionsIn(here), actionsIn(now)];
  for (const [ref, { file, entry }] of next) {
    const there = own.get(ref);
    const was = old.get(ref);
    if (there !== undefined) {
      const at = { file: there.file, path: ['actions', there.place] };
      const beside = { name: ref, at, before: was?.entry ?? {}, here: there.entry, now: entry };
      say(made, ref, changedAction(beside, days, made));
    } else if (was !== undefined)
      made.differences.push({ where: ref, plan: '(taken out)', document: valueWords(entry.action) });
    else if (here.has(file)) {
      made.changes.push({ at: { file, path: [] }, key: 'actions', value: entry, entry: 'last' });
      made.says.push(`${ref} added: ${valueWords(entry.action)}`);
    }
  }
  for (const [ref, { entry }] of own)
    if (!next.has(ref) && old.has(ref))
      made.differences.push({
        where: ref,
        plan: valueWords(entry.action),
        document: '(no longer there)',
        gone: true,
      });
};

/** A column of the board's own that the document no longer has still holds what the plan keeps of it. */
const withFields = (next: Entry, was: Entry): Entry =>
  was.fields !== undefined && isEntry(was.fields)
    ? { ...next, fields: { ...was.fields, ...(isEntry(next.fields) ? next.fields : {}) } }
    : next;

/** The keys of a file, less its actions: names are added to the registers, and none is taken out. */
const compareFile = (beside: Beside, made: Made): void => {
  const apart = ['actions', 'posts', 'bodies', 'agencies', 'rag'];
  say(made, beside.name, [...changedKeys(beside, apart, made), ...newNames(beside, made)]);
};

/** Sets a newer document beside the plan, by what was made of the older one: nothing that somebody changed is written over. */
export const importedAgain = (before: Texts, here: Texts, now: readonly PlanFile[], days: Days): Again => {
  const made: Made = { changes: [], differences: [], says: [] };
  const files: PlanFile[] = [];
  for (const { name, text } of now) {
    const own = here.get(name);
    const was = entryIn(before.get(name) ?? '');
    const next = withFields(entryIn(text), was);
    if (own !== undefined)
      compareFile({ name, at: { file: name, path: [] }, before: was, here: entryIn(own), now: next }, made);
    else if (!before.has(name)) {
      files.push({ name, text });
      made.says.push(`${name} added: ${valueWords(next.title)}`);
    } else made.differences.push({ where: name, plan: '(taken out)', document: '(there)' });
  }
  compareActions(before, here, new Map(now.map(({ name, text }) => [name, text])), days, made);
  return { ...made, files };
};
