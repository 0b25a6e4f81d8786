import { readAgreed } from '../dates/agreed.ts';
import { fold } from '../dates/fold.ts';
import { dayText } from '../dates/words.ts';
import type { Plan } from '../model/plan.ts';
import { bodyOf, reviewingBody } from '../model/registers.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { type Clock, eventDay } from './change-dates.ts';

/** What the words and the day beside an answer say of a change of date. */
export interface Said {
  /** Who agreed it and when. */
  readonly agreed: string;
  readonly reason: string | null;
}

/**
 * The minute of an answer, and its reason: words that name a body or a meeting with its day are the minute, as far as
 * they go; other words are the reason, and the day of the row is the day of the meeting.
 * @throws CannotProceed where neither names who agreed it and when, or the two name different days
 */
export const minuteOf = (
  plan: Plan,
  { words: typed, day }: { readonly words: string; readonly day: string | null },
  clock: Clock,
): Said => {
  const words = typed.replace(/(?:(?<!\s)\s+)?…$/, '');
  const named = minuteIn(words, clock);
  if (day === null) {
    if (named !== null) return named;
    throw new CannotProceed(
      `${words === '' ? 'who agreed it and when is missing' : `“${words}” does not say which body agreed it and on which day`}; write it as “Board ${dayText(clock.today)}”, or give the day`,
    );
  }
  const [, first = '', rest = ''] = /^([^,;:]*)(.*)$/s.exec(words) ?? [];
  const begins = bodyOf(plan, first.trim());
  const text = eventDay('Day', day, clock);
  const dated = `${begins?.name ?? reviewingBody(plan)?.name ?? 'Board'} ${text}`;
  if (named === null) {
    const isBody = begins !== undefined && readAgreed(words, clock.calendar).on === null;
    return isBody
      ? { agreed: `${dated}${rest}`, reason: null }
      : { agreed: dated, reason: words === '' ? null : words };
  }
  const [on, other] = [named.agreed, dated].map((one) => readAgreed(one, clock.calendar).on);
  if (other?.start === on?.start && other?.due === on?.due) return named;
  throw new CannotProceed(
    `Day is ${text}, and Words, “${words}”, name another day. Leave Day empty, or write the same day in both`,
  );
};

const beforeBody = /^(?:(?:as )?(?:agreed|approved|decided|minuted)\b[\s,:]*)?(?:(?:at|by|in) )?(?:the )?/i;
const afterBody =
  /[\d,;:]|\s(?:on|of|meeting|held|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b/i;

/** The minute in words that may as well be a reason: only where they begin with the body, and its day has come. */
export const agreedIn = (plan: Plan, words: string, clock: Clock): Said | null => {
  const text = words.replace(beforeBody, '');
  const said = minuteIn(text, clock);
  if (said === null) return null;
  const [body = ''] = text.split(afterBody);
  const on = readAgreed(said.agreed, clock.calendar).on;
  const isBody = fold(body) === 'board' || bodyOf(plan, body.trim()) !== undefined;
  return isBody && on !== null && on.start <= clock.today ? said : null;
};

/** The longest beginning of the words that names a meeting and its day; what is after it is the reason. */
const minuteIn = (words: string, { calendar }: Clock): Said | null => {
  const ends = [...words.matchAll(/[,;:]/g)].map(({ index }) => index);
  for (const end of [words.length, ...ends.reverse()]) {
    const agreed = words.slice(0, end).trim();
    const { on, atMeeting } = readAgreed(agreed, calendar);
    if (on !== null && atMeeting) return { agreed, reason: words.slice(end + 1).trim() || null };
  }
  return null;
};

/** A minute with more words after it. @throws CannotProceed where they would change the day that it names */
export const minuteWith = ({ agreed, reason }: Said, { calendar }: Clock): string => {
  if (reason === null) return agreed;
  const minute = `${agreed}, ${reason}`;
  const [alone, both] = [agreed, minute].map((one) => readAgreed(one, calendar).on);
  if (alone?.start === both?.start) return minute;
  throw new CannotProceed(
    `after “${agreed}” the words “${reason}” would be read as another day, or as not agreed yet. Take them out, and keep them as a note of the action`,
  );
};
