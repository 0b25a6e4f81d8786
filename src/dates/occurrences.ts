import { lastDay } from './calendar.ts';
import { addDays, addMonths, daysBetween, monthOf, oneDay, planDate, yearOf } from './day.ts';
import type { Step } from './frequency.ts';
import { monthWindow } from './month.ts';
import type { Window } from './reading.ts';

/** A day so many steps on, counted from the first, so that month ends do not drift. */
const stepOn = (day: string, step: Step, times: number): string => {
  const whole = (count: number): string =>
    step.months > 0 ? addMonths(day, step.months * count) : addDays(day, step.days * count);
  const steps = Math.floor(times / step.parts);
  const part = times % step.parts;
  if (part === 0) return whole(steps);
  const length = daysBetween(whole(steps), whole(steps + 1));
  return addDays(whole(steps), Math.floor((length * part) / step.parts));
};

/** More dates than this is no plan. */
export const mostOccurrences = 600;

/** From an anchor on: the anchor itself, then every step as long as the date falls due within the bounds. */
export const counted = (anchor: Window, step: Step, until: string): Window[] => {
  const windows: Window[] = [];
  for (let k = 0; windows.length <= mostOccurrences; k++) {
    const window = { start: stepOn(anchor.start, step, k), due: stepOn(anchor.due, step, k) };
    if (window.due > until || window.due > lastDay) break;
    windows.push(window);
  }
  return windows;
};

/** Without an anchor: the bounds cut in even slices, each due by its end. What is left over at the end is no slice. */
export const slices = (bounds: Window, step: Step): Window[] => {
  const windows: Window[] = [];
  for (let k = 0; windows.length <= mostOccurrences; k++) {
    const start = stepOn(bounds.start, step, k);
    const due = addDays(stepOn(bounds.start, step, k + 1), -1);
    if (due > bounds.due) break;
    windows.push({ start, due });
  }
  return windows.length > 0 ? windows : [bounds];
};

/** A month, or a day of it, in every year of the bounds. */
export interface Yearly {
  readonly month: number;
  readonly day: number | null;
  /** Due by the day, from the first of its month on. */
  readonly by?: boolean;
}

/** Each year's date of these within the bounds; 29 February falls on the 28th where it must. */
export const yearly = (targets: readonly Yearly[], bounds: Window): Window[] => {
  const windows: Window[] = [];
  for (let year = yearOf(bounds.start); year <= yearOf(bounds.due); year++)
    for (const { month, day } of targets) {
      const whole = monthWindow(year, month);
      const date = day === null ? null : planDate(year, month, Math.min(day, Number(whole.due.slice(8))));
      const window = date === null ? whole : oneDay(date);
      if (window.start >= bounds.start && window.due <= bounds.due) windows.push(window);
      else if (
        day === null &&
        window.due >= bounds.start &&
        window.due <= bounds.due &&
        monthOf(bounds.start) === month
      )
        windows.push(window);
    }
  return windows;
};
