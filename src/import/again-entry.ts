import type { Calendar } from '../dates/calendar.ts';
import type { Change, Value } from '../edit/change.ts';
import type { Entry } from '../edit/value.ts';
import type { Difference } from './report.ts';
import { isSameValue } from './trip-read.ts';

/** An entry of the plan as an import made it, as it is here, and as the newer document has it. */
export interface Beside {
  readonly name: string;
  readonly at: Change['at'];
  readonly before: Entry;
  /** The same in copies that were imported since, some of whose values may be here. */
  readonly earlier: readonly Entry[];
  readonly here: Entry;
  readonly now: Entry;
}

/** The days of an import: its own, the one that undated ratings are from, where the user said, and how others are read. */
export interface Days {
  readonly today: string;
  readonly rated: string | null;
  readonly calendar: Calendar;
}

/** What is gathered while a newer document is set beside the plan. */
export interface Made {
  /** Those that no part has yet. */
  readonly changes: Change[];
  readonly differences: Difference[];
  readonly parts: Part[];
}

/** Changes that belong together, with what is said of them: those of one action, or of one file. */
export interface Part {
  readonly says: string;
  readonly changes: readonly Change[];
}

/** A value in words. */
export const valueWords = (value: Value | undefined): string => {
  if (value === undefined) return '(nothing)';
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value)
    ? value.map(valueWords)
    : Object.entries(value).map(([key, one]) => `${key} ${valueWords(one)}`);
  return parts.join(Array.isArray(value) ? ' / ' : ', ');
};

/** What the plan has and the document no longer says: it is kept. */
export const gone = (where: string, plan: string): Difference => ({
  where,
  plan,
  document: '(no longer there)',
  gone: true,
});

/** What the document said before and says still, and is not in the plan: somebody took it out, or never took it over. */
export const takenOut = (where: string, document: string): Difference => ({
  where,
  plan: '(not there)',
  document,
});

/** What is to be done with a key: nothing, or the value of the document, or say that the two differ. */
export const standing = (
  { name, before, earlier, here, now }: Beside,
  key: string,
  made: Made,
): 'as it is' | 'taken over' | 'differs' => {
  const last = [before, ...earlier].at(-1) ?? before;
  if (isSameValue(here[key], now[key])) return 'as it is';
  const imported = [before, ...earlier].some((one) => isSameValue(one[key], here[key]));
  if (isSameValue(before[key], now[key]) && (!imported || isSameValue(last[key], now[key])))
    return 'as it is';
  if (now[key] !== undefined && imported) return 'taken over';
  made.differences.push(
    now[key] === undefined
      ? gone(`${name} ${key}`, valueWords(here[key]))
      : { where: `${name}, ${key}`, plan: valueWords(here[key]), document: valueWords(now[key]) },
  );
  return 'differs';
};

/** Keys that the document changed and nobody here did are taken over; what both changed is a difference. */
export const changedKeys = (beside: Beside, apart: readonly string[], made: Made): string[] => {
  const { at, before, here, now } = beside;
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((key) => !apart.includes(key) && standing(beside, key, made) === 'taken over')
    .map((key) => {
      made.changes.push({ at, key, value: now[key] ?? null });
      return `${key} ${valueWords(here[key])} to ${valueWords(now[key])}`;
    });
};
