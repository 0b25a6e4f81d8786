import { fold } from './fold.ts';
import type { Reading } from './reading.ts';

const daysOf = ({ windows, text }: Reading): string =>
  windows.map(({ start, due }) => `${start} ${due}`).join() || fold(text);

/** True where two phrases stand for the same dates; where there is no date in them, where their words are the same. */
export const sameDates = (one: Reading, other: Reading): boolean => daysOf(one) === daysOf(other);
