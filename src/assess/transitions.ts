import { addDays, yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayAndMonth, longDay } from '../dates/words.ts';
import { listed, sentence } from '../model/sentence.ts';
import type { Suggested, Transition } from './assessment.ts';
import { type Case, holdEnd, snapshotOf } from './case.ts';
import { rowOf } from './table.ts';

/** How good a suggestion is, for comparing; null for those that are no colour. Not due counts as green. */
export const rank = (colour: string): number | null =>
  ({ red: 0, amber: 1, green: 2, 'not-due': 2, complete: 3 })[colour] ?? null;

/**
 * The days on which the suggestion moves by itself, past and to come, if nobody does anything: the entries stay as
 * they are today. Of an action on hold only the days to come; green and not due are one.
 */
export const transitionsOf = (of: Case): readonly Transition[] => {
  const days = [...candidates(of)].sort();
  const first = days[0];
  if (first === undefined) return [];
  const transitions: Transition[] = [];
  let before: Suggested = colourOn(of, of.closed === null ? addDays(first, -1) : of.today);
  for (const day of days) {
    if (of.closed !== null && day <= of.today) continue;
    const to = colourOn(of, day);
    const same = to === before || (rank(to) !== null && rank(to) === rank(before));
    if (!same) transitions.push({ from: day, to });
    before = to;
  }
  return transitions;
};

const colourOn = (of: Case, day: PlanDate): Suggested => rowOf(snapshotOf(of, day)).suggestion;

const candidates = ({ judged, completion, rule, closed }: Case): ReadonlySet<PlanDate> => {
  const days = new Set<PlanDate>();
  const add = (some: readonly PlanDate[]): void => {
    for (const day of some) days.add(day);
  };
  if (judged[0] !== undefined) add(rule.transitions(judged[0].due));
  if (completion?.due != null) {
    add([addDays(completion.due, 1)]);
    if (!completion.continuing) add(rule.transitions(completion.due));
  }
  const end = closed === null ? null : holdEnd(closed);
  if (end !== null) add([addDays(end, 1)]);
  return days;
};

const said: Partial<Record<Suggested, string>> = { 'not-due': 'not due', none: 'no colour' };

/** `Amber from 1 August, red from 1 September.` The year stands where it is not today's. Empty without transitions. */
export const transitionsInWords = (transitions: readonly Transition[], today: PlanDate): string => {
  if (transitions.length === 0) return '';
  const parts = transitions.map(
    ({ from, to }) =>
      `${said[to] ?? to} from ${yearOf(from) === yearOf(today) ? dayAndMonth(from) : longDay(from)}`,
  );
  return `${sentence(transitions.length === 2 ? parts.join(', ') : listed(parts))}.`;
};
