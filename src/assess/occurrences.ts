import { lastYear } from '../dates/calendar.ts';
import { daysBetween, earlierFirst } from '../dates/day.ts';
import type { PlanDate, Window } from '../dates/reading.ts';
import type { Done, Phrase } from '../model/plan.ts';
import type { Occurrence } from './assessment.ts';

type Slot = Pick<Occurrence, 'start' | 'due'>;

/**
 * Each date that a milestone falls due on, with the mark that meets it; one without a due date where it has none.
 * Continuing work falls due at its end; without an end it never does. `overdue` is as if the action were open: see `lift`.
 */
export const occurrences = (
  when: Phrase | null,
  written: Phrase | null,
  done: readonly Done[],
  today: PlanDate,
): readonly Occurrence[] => {
  const slots = slotsOf(when);
  const met = done.length === 0 ? [] : meet(slots, written, done, today);
  return slots.map((slot, i) => occurrenceOn(today, slot, met[i] ?? null, { nth: i + 1, of: slots.length }));
};

/** Says of an entry whether it has happened by a day: one that is dated later has not. */
export const happenedBy =
  (today: PlanDate) =>
  ({ on }: { readonly on: PlanDate | null }): boolean =>
    on === null || on <= today;

/** A date on a day: whether it is met, by which mark, and how late it is where it is not. */
export const occurrenceOn = (
  today: PlanDate,
  { start, due }: Slot,
  mark: Pick<Done, 'on' | 'within'> | null,
  { nth, of }: Pick<Occurrence, 'nth' | 'of'>,
): Occurrence => {
  const daysLate = mark === null ? daysLateOn(due, today) : 0;
  // every key by its name: V8 takes a hundred times as long to add keys to a copy
  return {
    start,
    due,
    done: mark === null ? null : (mark.on ?? true),
    doneWithin: mark?.within ?? null,
    overdue: daysLate > 0,
    daysLate,
    nth,
    of,
  };
};

/** Days past a due date; 0 on the day itself and before. */
export const daysLateOn = (due: PlanDate | null, today: PlanDate): number =>
  due !== null && due < today ? daysBetween(due, today) : 0;

/** Of the dates of one thing, the one that says whether it is done: the first that is open, else the last. */
export const telling = (dates: readonly Occurrence[]): Occurrence | undefined =>
  dates.find(({ done }) => done === null) ?? dates.at(-1);

/** What is late is late no more once the action is closed or complete. */
export const lift = (dates: readonly Occurrence[]): readonly Occurrence[] =>
  dates.some((date) => date.overdue)
    ? dates.map((date) => ({ ...date, overdue: false, daysLate: 0 }))
    : dates;

/** The last day of a window; null where the phrase goes on for ever. */
export const dueOf = (phrase: Phrase, window: Window): PlanDate | null =>
  phrase.reading.kind === 'continuing' && window.due >= `${lastYear}-12-31` ? null : window.due;

const slotsOf = (when: Phrase | null): readonly Slot[] =>
  when === null || when.reading.windows.length === 0
    ? [{ start: null, due: null }]
    : when.reading.windows.map((window) => ({ start: window.start, due: dueOf(when, window) }));

/**
 * Which mark meets which date. A mark that names its date takes that one; the rest take the oldest open dates, the
 * earliest mark first. A mark dated after today has not happened; a date is met once, and a mark too many meets nothing.
 */
const meet = (
  slots: readonly Slot[],
  written: Phrase | null,
  done: readonly Done[],
  today: PlanDate,
): (Done | null)[] => {
  const [only, another] = done;
  if (slots.length === 1 && only?.for === null && another === undefined)
    return [happenedBy(today)(only) ? only : null];
  const met: (Done | null)[] = slots.map(() => null);
  const marks = done.filter(happenedBy(today));
  for (const mark of marks) {
    const slot = mark.for === null ? -1 : named(slots, written, mark.for, met);
    if (slot !== -1) met[slot] = mark;
  }
  const free = marks.filter((one) => one.for === null);
  if (free.every((mark) => mark.on !== null)) free.sort((a, b) => earlierFirst(a.on ?? '', b.on ?? ''));
  let next = 0;
  for (const mark of free) {
    while (next < met.length && met[next] !== null) next++;
    if (next < met.length) met[next] = mark;
  }
  return met;
};

/** The open date that a mark names: one due inside its window, else one that overlaps it, else its place in the file's own dates. */
const named = (
  slots: readonly Slot[],
  written: Phrase | null,
  name: Phrase,
  met: readonly (Done | null)[],
): number => {
  const windows = name.reading.windows;
  const open = (fits: (slot: Slot) => boolean): number =>
    slots.findIndex((slot, i) => met[i] === null && fits(slot));
  const inside = open(({ due }) => windows.some((one) => due !== null && one.start <= due && due <= one.due));
  if (inside !== -1) return inside;
  const across = open(({ start, due }) =>
    windows.some((one) => start !== null && start <= one.due && one.start <= (due ?? start)),
  );
  if (across !== -1) return across;
  const own = written?.reading.windows ?? [];
  if (own.length !== slots.length && slots.length > 1) return -1;
  const place = own.findIndex((slot) => windows.some((one) => one.start <= slot.due && slot.due <= one.due));
  const slot = slots.length === 1 ? Math.min(place, 0) : place;
  return slot !== -1 && met[slot] === null ? slot : -1;
};

/** True of a date that has begun by a day; of one without a day too. */
export const hasBegun =
  (day: PlanDate) =>
  ({ start, due }: Occurrence): boolean =>
    (start ?? due ?? '') <= day;

/** True of several dates of which one that is open begins after a day: nobody can have met that by then. */
export const comesRoundAgain = (dates: readonly Occurrence[], day: PlanDate): boolean =>
  dates.length > 1 && dates.some((date) => date.done === null && !hasBegun(day)(date));
