import { endOfMonth, monthOf, yearOf } from './day.ts';
import type { Window } from './reading.ts';
import { longDay, months } from './words.ts';

/** The day on which something happened, as far as it is known: `28 May 2013`, `September 2013`, `1 April 2013 to 30 June 2013`. */
export const asKnown = ({ start, due }: Window): string => {
  if (start === due) return longDay(start);
  return isWholeMonth({ start, due })
    ? `${months[monthOf(start) - 1]} ${yearOf(start)}`
    : `${longDay(start)} to ${longDay(due)}`;
};

/** The same in a sentence: `on 28 May 2013`, `in September 2013`, `between 1 April 2013 and 30 June 2013`. */
export const whenKnown = ({ start, due }: Window): string => {
  if (start === due) return `on ${longDay(start)}`;
  return isWholeMonth({ start, due })
    ? `in ${asKnown({ start, due })}`
    : `between ${longDay(start)} and ${longDay(due)}`;
};

/** True of a month from its first day to its last. */
export const isWholeMonth = ({ start, due }: Window): boolean =>
  start === `${due.slice(0, 7)}-01` && due === endOfMonth(due);
