import { inOrder } from './order.ts';
import type { Reading, Window } from './reading.ts';
import { dayAndMonth, longDay } from './words.ts';

const isDeadline = ({ start, due }: Window): boolean =>
  start !== due && start.slice(0, 8) === due.slice(0, 8) && start.endsWith('01');

/** One window in words: `28 May 2013`, `by 31 July 2013`, `1 April 2013 to 31 March 2014`. */
export const printWindow = (window: Window): string =>
  window.start === window.due
    ? longDay(window.due)
    : isDeadline(window)
      ? `by ${longDay(window.due)}`
      : `${longDay(window.start)} to ${longDay(window.due)}`;

/** `31 March, 30 June and 31 December 2013`: each year once, behind the last of its days. */
const days = (dues: readonly string[]): string => {
  const words = dues.map((due, i) =>
    dues[i + 1]?.slice(0, 4) === due.slice(0, 4) ? dayAndMonth(due) : longDay(due),
  );
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
};

/** Several windows in words: `4 dates: by 31 March, 30 June, 30 September and 31 December 2013`. */
const several = (windows: readonly Window[], noun: string): string => {
  const head = `${windows.length} ${noun}: `;
  if (windows.every(isDeadline)) return `${head}by ${days(windows.map((window) => window.due))}`;
  if (windows.every(({ start, due }) => start === due))
    return head + days(windows.map((window) => window.due));
  return head + windows.map(printWindow).join('; ');
};

/**
 * A reading in words for pages, UK style. What is printed can be read again and gives the same windows;
 * `no date` is undated.
 */
export const printReading = (reading: Pick<Reading, 'kind' | 'windows'>): string => {
  const windows = inOrder(reading.windows);
  const [first] = windows;
  if (first === undefined) return 'no date';
  if (windows.length > 1) return several(windows, reading.kind === 'meeting' ? 'meetings' : 'dates');
  return reading.kind === 'continuing'
    ? `ongoing, ${longDay(first.start)} to ${longDay(first.due)}`
    : printWindow(first);
};
