import { readAgreed } from '../dates/agreed.ts';
import type { Plan } from '../model/plan.ts';
import { bodyOf, reviewingBody } from '../model/registers.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { type Clock, eventDay } from './change-dates.ts';

/** What the words and the day beside an answer say of a change of date. */
export interface Said {
  /** Who agreed it and when; null where neither is said. */
  readonly agreed: string | null;
  readonly reason: string | null;
}

/** The minute of an answer, and its reason: words that begin with a body or name a day are the minute, and the day of
 * the row is the day of it. @throws CannotProceed where the words and the day name two days */
export const minuteOf = (
  plan: Plan,
  { words: typed, day }: { readonly words: string; readonly day: string | null },
  clock: Clock,
): Said => {
  const words = typed.replace(/(?:(?<!\s)\s+)?…$/, '');
  const [, first = '', rest = ''] = /^([^,;:]*)(.*)$/s.exec(words) ?? [];
  const begins = bodyOf(plan, first.trim());
  const { on } = readAgreed(words, clock.calendar);
  const isMinute = on !== null || begins !== undefined;
  if (day === null)
    return isMinute ? { agreed: words, reason: null } : { agreed: null, reason: words === '' ? null : words };
  const text = eventDay('Day', day, clock);
  const dated = `${begins?.name ?? reviewingBody(plan)?.name ?? 'Board'} ${text}`;
  if (on === null)
    return isMinute
      ? { agreed: `${dated}${rest}`, reason: null }
      : { agreed: dated, reason: words === '' ? null : words };
  const other = readAgreed(dated, clock.calendar).on;
  if (other?.start === on.start && other.due === on.due) return { agreed: words, reason: null };
  throw new CannotProceed(
    `Day is ${text}, and Words, “${words}”, name another day. Leave Day empty, or write the same day in both`,
  );
};
