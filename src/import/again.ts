import type { Value } from '../edit/change.ts';
import { type Entry, entriesOf, entryIn, isEntry } from '../edit/value.ts';
import { planFileKind } from '../model/plan-file.ts';
import { changedAction } from './again-action.ts';
import {
  type Beside,
  changedKeys,
  type Days,
  gone,
  type Made,
  type Part,
  takenOut,
  valueWords,
} from './again-entry.ts';
import { type Match, matched, type Placed, wordsOf } from './again-match.ts';
import { newNames } from './again-names.ts';
import type { PlanFile } from './draft.ts';
import type { Difference } from './report.ts';
import { isSameValue } from './trip-read.ts';

/** What a newer document changes in a plan that was imported before. */
export interface Again {
  /** Every change that is made, a part for each action or file. */
  readonly parts: readonly Part[];
  /** Areas that the plan does not have. */
  readonly files: readonly PlanFile[];
  /** What somebody changed by hand and the document has otherwise, and what the document no longer has. */
  readonly differences: readonly Difference[];
}

type Texts = ReadonlyMap<string, string>;

const areaFiles = (texts: Texts): string[] =>
  [...texts.keys()].filter((name) => planFileKind(name) === 'area');

const actionsIn = (texts: Texts): readonly Placed[] =>
  areaFiles(texts).flatMap((file) =>
    entriesOf(entryIn(texts.get(file) ?? '').actions).flatMap((entry, place) =>
      isEntry(entry) ? [{ ref: String(entry.ref ?? ''), file, place, entry }] : [],
    ),
  );

const say = (made: Made, name: string, says: readonly string[]): void => {
  if (says.length > 0 || made.changes.length > 0) addPart(made, [name, says.join('; ')].join(' ').trim());
};

const addPart = ({ parts, changes }: Made, says: string): void => {
  parts.push({ says, changes: changes.splice(0) });
};

const titled = ({ ref, entry }: Placed): string => `${ref} ${valueWords(entry.action)}`;

/** What is said of an action that has another ref or other words in the document, so that nothing of it is changed. */
const unsettled = (now: Placed, match: Match): Difference[] => {
  if (match.is === 'renumbered')
    return match.own.map((own) => ({
      where: `renumbered? ${titled(own)} is ${now.ref} in the document`,
      plan: titled(own),
      document: titled(now),
      says: `renumbered? ${titled(own)} is ${now.ref} in the document; nothing of it was changed`,
    }));
  if (match.is === 'other words')
    return [
      {
        where: `${now.ref}, other words`,
        plan: valueWords(match.own.entry.action),
        document: valueWords(now.entry.action),
        says: `${titled(match.own)} has other words in the document, and nothing of it was changed: ${valueWords(now.entry.action)}`,
      },
    ];
  if (match.is === 'one of several')
    return [
      {
        where: `${now.ref}, the ref of more than one action`,
        plan: match.own.map(({ entry }) => valueWords(entry.action)).join(' / ') || '(nothing)',
        document: valueWords(now.entry.action),
        says: `${titled(now)} is in the document, ${now.ref} is the ref of more than one action, and its words do not tell which one here it is; nothing of it was taken over: where it is new, add it with a ref of its own`,
      },
    ];
  return match.is === 'new' && match.twin !== undefined
    ? [
        {
          where: `${now.ref}, the same words as ${match.twin.ref}`,
          plan: titled(match.twin),
          document: titled(now),
          says: `${titled(now)} was added, and ${match.twin.ref} has the same words: are they one action?`,
        },
      ]
    : [];
};

const addAction = (now: Placed, { before, here }: Sides, made: Made): void => {
  const { ref, file, entry } = now;
  if (before.some((one) => one.ref === ref)) made.differences.push(takenOut(ref, valueWords(entry.action)));
  else if (here.has(file)) {
    made.changes.push({ at: { file, path: [] }, key: 'actions', value: entry, entry: 'last' });
    addPart(made, `${ref} added: ${valueWords(entry.action)}`);
  }
};

interface Sides {
  readonly before: readonly Placed[];
  readonly here: Texts;
}

/** The ref of an action, with its words where another has that ref too. */
const nameAmong = (all: readonly Placed[], one: Placed): string =>
  all.some((other) => other !== one && other.ref === one.ref) ? titled(one) : one.ref;

/** The action as each older copy has it: by its ref, and by its words where that ref is of several. */
const inCopies = (copies: readonly (readonly Placed[])[], own: Placed, now: Placed): Entry[] =>
  copies.flatMap((copy) => {
    const alike = copy.filter(({ ref }) => ref === own.ref || ref === now.ref);
    const said = alike.filter((one) => alike.length === 1 || [own, now].map(wordsOf).includes(wordsOf(one)));
    const one = said.find(({ file }) => file === own.file) ?? said[0];
    return one === undefined ? [] : [one.entry];
  });

const compareActions = (copies: readonly Texts[], here: Texts, now: Texts, days: Days, made: Made): void => {
  const older = copies.map(actionsIn);
  const [own, next] = [actionsIn(here), actionsIn(now)] as const;
  const ever = older.flat();
  const matches = matched(older[0] ?? [], own, next);
  const found = new Set<Placed>();
  for (const [one, match] of matches) {
    made.differences.push(...unsettled(one, match));
    if (match.is === 'renumbered' || match.is === 'one of several')
      for (const there of match.own) found.add(there);
    if (match.is === 'new') addAction(one, { before: ever, here }, made);
    if (match.is === 'other words' || match.is === 'same') found.add(match.own);
    if (match.is !== 'same') continue;
    const { file, place, entry } = match.own;
    const at = { file, path: ['actions', place] };
    const [was = {}, ...earlier] = inCopies(older, match.own, one);
    const name = nameAmong(own, match.own);
    say(
      made,
      name,
      changedAction({ name, at, before: was, earlier, here: entry, now: one.entry }, days, made),
    );
  }
  for (const one of own)
    if (!found.has(one) && ever.some(({ ref }) => ref === one.ref))
      made.differences.push(gone(nameAmong(own, one), valueWords(one.entry.action)));
};

const fieldsIn = ({ fields }: Entry): Entry => (fields !== undefined && isEntry(fields) ? fields : {});

/** The kind of a column that holds what it held, and what it holds now. */
const widened = (had: Value | undefined, now: Value): Value => {
  if (had === undefined || isSameValue(had, now)) return now;
  return Array.isArray(had) && Array.isArray(now) ? [...new Set([...had, ...now])] : 'text';
};

/** A column of the board's own keeps room for what the plan has in it, though the document has it no longer. */
const withFields = (next: Entry, was: Entry, here: Entry): Entry => {
  const had = { ...fieldsIn(was), ...fieldsIn(here) };
  const now = Object.entries(fieldsIn(next)).map(([name, kind]) => [name, widened(had[name], kind)]);
  const fields = { ...had, ...Object.fromEntries(now) };
  return Object.keys(fields).length === 0 ? next : { ...next, fields };
};

/** The keys of a file, less its actions: names are added to the registers, and none is taken out. */
const compareFile = (beside: Beside, made: Made): void => {
  const apart = ['actions', 'posts', 'bodies', 'agencies', 'rag'];
  say(made, beside.name, [...changedKeys(beside, apart, made), ...newNames(beside, made)]);
};

/** True of an area of the same number that has an action of the same ref and words. */
const isSameArea = (one: Entry, other: Entry): boolean => {
  const actionsOf = (area: Entry): string[] =>
    entriesOf(area.actions).flatMap((action) =>
      isEntry(action) ? [`${valueWords(action.ref)} ${valueWords(action.action)}`] : [],
    );
  const there = new Set(actionsOf(other));
  return (
    valueWords(one.area) === valueWords(other.area) && actionsOf(one).some((action) => there.has(action))
  );
};

/** Files under the names that the plan has for their areas: one that the document calls otherwise now is no other area. */
const namedAs = (here: Texts, texts: Texts): Texts => {
  const others = areaFiles(here).filter((name) => !texts.has(name));
  return new Map(
    [...texts].map(([name, text]) => {
      const isNew = !here.has(name) && planFileKind(name) === 'area';
      const own = isNew
        ? others.find((other) => isSameArea(entryIn(text), entryIn(here.get(other) ?? '')))
        : undefined;
      return [own ?? name, text];
    }),
  );
};

/** Sets a newer document beside the plan, by what was made of the older copies: nothing that somebody changed is written over. */
export const importedAgain = (
  imported: readonly Texts[],
  here: Texts,
  newer: readonly PlanFile[],
  days: Days,
): Again => {
  const made: Made = { changes: [], differences: [], parts: [] };
  const files: PlanFile[] = [];
  const copies = imported.map((copy) => namedAs(here, copy));
  const now = namedAs(here, new Map(newer.map(({ name, text }) => [name, text])));
  for (const [name, text] of now) {
    const own = here.get(name);
    const [was = {}, ...earlier] = copies.flatMap((copy) => {
      const text = copy.get(name);
      return text === undefined ? [] : [entryIn(text)];
    });
    const next = withFields(entryIn(text), was, own === undefined ? {} : entryIn(own));
    if (own !== undefined)
      compareFile(
        { name, at: { file: name, path: [] }, before: was, earlier, here: entryIn(own), now: next },
        made,
      );
    else if (!copies.some((copy) => copy.has(name))) {
      files.push({ name, text });
      addPart(made, `${name} added: ${valueWords(next.title)}`);
    } else made.differences.push(takenOut(name, '(there)'));
  }
  compareActions(copies, here, now, days, made);
  return { parts: made.parts, differences: made.differences, files };
};
