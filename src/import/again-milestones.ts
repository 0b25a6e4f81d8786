import type { Value } from '../edit/change.ts';
import { type Entry, entriesOf, isEntry } from '../edit/value.ts';
import { type Beside, type Days, gone, type Made, standing, takenOut, valueWords } from './again-entry.ts';
import { isSameValue } from './trip-read.ts';

const isMove = (one: Value, { from, to }: Entry): boolean =>
  isEntry(one) && isSameValue(one.from, from) && isSameValue(one.to, to);

/** The moves of a date that is taken over: those that the document shows, else the one from the date here. */
export const movesOf = (
  here: Entry,
  now: Entry,
  key: 'completion' | 'when',
  today: string,
): readonly Value[] => {
  const shown = entriesOf(now.redated)
    .filter(isEntry)
    .filter((move) => !entriesOf(here.redated).some((one) => isMove(one, move)));
  const { [key]: from } = here;
  const { [key]: to } = now;
  const isShown = shown.some((move) => isSameValue(move.to, to));
  if (from === undefined || to === undefined || isShown || isSameValue(from, to)) return shown;
  return [...shown, { from, to, date: today }];
};

const stepsOf = ({ milestones }: Entry): Entry[] => entriesOf(milestones).filter(isEntry);

const taken = (steps: Entry[], { what }: Entry): Entry | undefined => {
  const at = steps.findIndex((one) => isSameValue(one.what, what));
  return at < 0 ? undefined : steps.splice(at, 1)[0];
};

const titled = ({ what }: Entry): string => `milestone “${valueWords(what)}”`;

/** A milestone with what the document changed in it and nobody here did; what both changed is a difference. */
const changedStep = (beside: Beside, { today }: Days, made: Made, says: string[]): Entry => {
  const { before, here, now } = beside;
  const last = beside.earlier.at(-1) ?? before;
  // what the document no longer says stays, and is named
  const keys = [...new Set([...Object.keys(last), ...Object.keys(now)])].filter(
    (key) => !['what', 'redated'].includes(key),
  );
  const fresh = keys.filter((key) => standing(beside, key, made) === 'taken over');
  for (const key of fresh)
    says.push(
      key === 'when'
        ? `${titled(here)} ${valueWords(here.when)} to ${valueWords(now.when)}`
        : `${titled(here)} ${key} ${valueWords(here[key])} to ${valueWords(now[key])}`,
    );
  const moves = fresh.includes('when') ? movesOf(here, now, 'when', today) : [];
  return {
    ...here,
    ...Object.fromEntries(fresh.map((key) => [key, now[key] ?? ''])),
    ...(moves.length === 0 ? {} : { redated: [...entriesOf(here.redated), ...moves] }),
  };
};

/** Milestones by their words: dates move as those of actions do, marks stay, and none is taken out. */
export const movedMilestones = (beside: Beside, days: Days, made: Made): string[] => {
  const { name, before, here, now, at } = beside;
  const last = beside.earlier.at(-1) ?? before;
  if (isSameValue(last.milestones, now.milestones) || isSameValue(here.milestones, now.milestones)) return [];
  if (!entriesOf(here.milestones).every(isEntry)) {
    standing(beside, 'milestones', made);
    return [];
  }
  const [was, next] = [stepsOf(before), stepsOf(now)];
  const earlier = beside.earlier.map(stepsOf);
  const says: string[] = [];
  const value = stepsOf(here).map((own) => {
    const step = taken(next, own);
    const old = taken(was, own);
    const before = old ?? {};
    const others = earlier.map((steps) => taken(steps, own) ?? {});
    if (step !== undefined)
      return changedStep(
        { name: `${name} ${titled(own)}`, at, before, earlier: others, here: own, now: step },
        days,
        made,
        says,
      );
    if (old !== undefined) made.differences.push(gone(`${name} ${titled(own)}`, valueWords(own.what)));
    return own;
  });
  for (const step of next)
    if (taken(was, step) !== undefined)
      made.differences.push(takenOut(`${name} milestone`, valueWords(step.what)));
    else {
      value.push(step);
      says.push(`milestone added: ${valueWords(step.what)}`);
    }
  if (says.length > 0) made.changes.push({ at, key: 'milestones', value });
  return says;
};
