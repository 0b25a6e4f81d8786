import { fold } from './fold.ts';
import type { Reading } from './reading.ts';

/** True where two phrases stand for the same dates; where there is no date in them, where their words are the same. */
export const sameDates = (one: Reading, other: Reading): boolean =>
  one.windows.length === 0 && other.windows.length === 0
    ? fold(one.text) === fold(other.text)
    : one.windows.length === other.windows.length &&
      one.windows.every(
        ({ start, due }, i) => start === other.windows[i]?.start && due === other.windows[i]?.due,
      );
