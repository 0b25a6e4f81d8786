import type { Value } from '../edit/change.ts';
import { type Entry, entriesOf, isEntry } from '../edit/value.ts';
import {
  type Beside,
  changedKeys,
  type Days,
  isSameValue,
  type Made,
  standing,
  valueWords,
} from './again-entry.ts';

const progressIn = (entry: Entry): Entry[] => entriesOf(entry.progress).filter(isEntry);

const isSaid = (one: Entry, { rag, note }: Entry): boolean =>
  isSameValue(one.rag, rag) && isSameValue(one.note, note);

/** True of an update that says what an older one did; a day that the document does not give makes it no other. */
const isAsBefore = (now: Entry, { rated }: Days, before: Entry): boolean =>
  isSaid(before, now) && (now.date === undefined || now.date === rated || isSameValue(now.date, before.date));

/** Ratings and notes that the older document did not have, put after those that the plan has, each with its day. */
const addedProgress = (beside: Beside, days: Days, made: Made): string[] => {
  const [old, own, next] = [beside.before, beside.here, beside.now].map(progressIn) as [
    Entry[],
    Entry[],
    Entry[],
  ];
  const since = own.slice(own.findLastIndex((one) => old.some((was) => isSaid(was, one))) + 1);
  const fresh = next.filter((one) => !old.some((was) => isAsBefore(one, days, was)));
  const added = fresh.filter((one) => !since.some((there) => isSaid(there, one)));
  if (fresh.length === 0 && next.length < old.length)
    made.differences.push({
      where: `${beside.name} progress`,
      plan: old
        .filter((was) => !next.some((one) => isSaid(was, one)))
        .map(({ rag, note }) => [rag, note].filter((one) => one !== undefined).join(': '))
        .join('; '),
      document: '(no longer there)',
      gone: true,
    });
  let rag = own.findLast((one) => one.rag !== undefined)?.rag;
  return added.map((one) => {
    made.changes.push({
      at: beside.at,
      key: 'progress',
      value: { ...one, date: one.date ?? days.today },
      entry: 'last',
    });
    const day = one.date === undefined ? `, dated ${days.today} because the document has no date` : '';
    const rating =
      one.rag === undefined ? [] : [`rated ${rag === undefined ? '' : `${rag} to `}${one.rag}${day}`];
    rag = one.rag ?? rag;
    return [
      ...rating,
      ...(one.note === undefined ? [] : [`note added${one.rag === undefined ? day : ''}: ${one.note}`]),
    ].join('; ');
  });
};

const isMove = (one: Value, { from, to }: Entry): boolean =>
  isEntry(one) && isSameValue(one.from, from) && isSameValue(one.to, to);

/** The moves of a date that is taken over: those that the document shows, else the one from the date here. */
const movesOf = (here: Entry, now: Entry, key: 'completion' | 'when', today: string): readonly Value[] => {
  const shown = entriesOf(now.redated)
    .filter(isEntry)
    .filter((move) => !entriesOf(here.redated).some((one) => isMove(one, move)));
  const { [key]: from } = here;
  const { [key]: to } = now;
  const isShown = shown.some((move) => isSameValue(move.to, to));
  if (from === undefined || to === undefined || isShown || isSameValue(from, to)) return shown;
  return [...shown, { from, to, date: today }];
};

/** The date of an action: the one before stays under `redated`, and waits for the board's agreement. */
const movedCompletion = (beside: Beside, { today }: Days, made: Made): string[] => {
  const { at, here, now } = beside;
  const stands = standing(beside, 'completion', made);
  if (stands === 'differs') return [];
  const moves = movesOf(here, now, 'completion', today);
  for (const value of moves) made.changes.push({ at, key: 'redated', value, entry: 'last' });
  if (stands === 'as it is') return moves.length === 0 ? [] : ['redated added'];
  made.changes.push({ at, key: 'completion', value: now.completion ?? null });
  return [`completion ${valueWords(here.completion)} to ${valueWords(now.completion)}`];
};

/** Milestones by their words: dates move as those of actions do, and none is taken out. */
const movedMilestones = (beside: Beside, { today }: Days, made: Made): string[] => {
  if (standing(beside, 'milestones', made) !== 'taken over') return [];
  const left = entriesOf(beside.here.milestones).filter(isEntry);
  const says: string[] = [];
  const value = entriesOf(beside.now.milestones)
    .filter(isEntry)
    .map((next): Entry => {
      const at = left.findIndex(({ what }) => isSameValue(what, next.what));
      const [own] = at < 0 ? [] : left.splice(at, 1);
      if (own === undefined) {
        says.push(`milestone added: ${valueWords(next.what)}`);
        return next;
      }
      const moves = [...entriesOf(own.redated), ...movesOf(own, next, 'when', today)];
      if (next.when !== undefined && !isSameValue(own.when, next.when))
        says.push(`milestone “${valueWords(own.what)}” ${valueWords(own.when)} to ${valueWords(next.when)}`);
      return { ...own, ...next, ...(moves.length === 0 ? {} : { redated: moves }) };
    });
  for (const { what } of left)
    made.differences.push({
      where: `${beside.name} milestone`,
      plan: valueWords(what),
      document: '(no longer there)',
      gone: true,
    });
  made.changes.push({ at: beside.at, key: 'milestones', value: [...value, ...left] });
  return says.length === 0 ? ['milestones changed'] : says;
};

/** What a newer document changes in one action, in words. */
export const changedAction = (beside: Beside, days: Days, made: Made): string[] => [
  ...changedKeys(beside, ['progress', 'completion', 'redated', 'milestones'], made),
  ...movedCompletion(beside, days, made),
  ...movedMilestones(beside, days, made),
  ...addedProgress(beside, days, made),
];
