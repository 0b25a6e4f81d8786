import type { Change, Value } from '../edit/change.ts';
import type { Entry } from '../edit/value.ts';
import type { Difference } from './report.ts';
import { same } from './trip-read.ts';

/** An entry of the plan as the last import made it, as it is here, and as the newer document has it. */
export interface Beside {
  readonly name: string;
  readonly at: Change['at'];
  readonly before: Entry;
  readonly here: Entry;
  readonly now: Entry;
}

/** The days of an import: its own, and the one that undated ratings are from, where the user said. */
export interface Days {
  readonly today: string;
  readonly rated: string | null;
}

/** What is gathered while a newer document is set beside the plan. */
export interface Made {
  readonly changes: Change[];
  readonly differences: Difference[];
  readonly says: string[];
}

/** A value in words. */
export const valueWords = (value: Value | undefined): string =>
  value === undefined ? '(nothing)' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** True of two values that say the same, or of none twice. */
export const isSameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  a === undefined || b === undefined ? a === b : same(a, b);

/** What is to be done with a key: nothing, or the value of the document, or say that the two differ. */
export const standing = (
  { name, before, here, now }: Beside,
  key: string,
  made: Made,
): 'as it is' | 'taken over' | 'differs' => {
  if (isSameValue(before[key], now[key]) || isSameValue(here[key], now[key])) return 'as it is';
  if (now[key] !== undefined && isSameValue(before[key], here[key])) return 'taken over';
  made.differences.push(
    now[key] === undefined
      ? { where: `${name} ${key}`, plan: valueWords(here[key]), document: '(no longer there)', gone: true }
      : { where: `${name}, ${key}`, plan: valueWords(here[key]), document: valueWords(now[key]) },
  );
  return 'differs';
};

/** Keys that the document changed and nobody here did are taken over; what both changed is a difference. */
export const changedKeys = (beside: Beside, apart: readonly string[], made: Made): string[] => {
  const { at, before, now } = beside;
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((key) => !apart.includes(key) && standing(beside, key, made) === 'taken over')
    .map((key) => {
      made.changes.push({ at, key, value: now[key] ?? null });
      return `${key} ${valueWords(before[key])} to ${valueWords(now[key])}`;
    });
};
