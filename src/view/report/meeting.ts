import { addDays } from '../../dates/day.ts';
import { readPhrase } from '../../dates/phrase.ts';
import { isPhraseProblem, type PlanDate, type Window } from '../../dates/reading.ts';
import { longDay, months, shortMonth } from '../../dates/words.ts';
import { fold } from '../../model/name.ts';
import type { Body, Plan } from '../../model/plan.ts';
import { reviewingBody } from '../../model/registers.ts';
import { sixWeeksOn } from '../words.ts';

/** The meeting that a pack of papers is for, and how far ahead it looks. */
export interface PackMeeting {
  /** The body's name in the register; null where no meeting is known and the pack covers six weeks. */
  readonly body: string | null;
  /** A day, or the month where only that is known; null for six weeks. */
  readonly on: Window | null;
  readonly papersDue: PlanDate | null;
  readonly papersDays: number | null;
  /** The last meeting of this body before this one; null where none is known. */
  readonly previous: PlanDate | null;
  /** The last day that it looks to: that of the meeting after it. */
  readonly until: PlanDate;
  /** The meeting after it. */
  readonly next: Window | null;
}

/** The body that a paper is for: the one that meets, else the one that reviews the plan. */
export const bodyFor = ({ review }: Plan, { body }: PackMeeting): string => body ?? review ?? 'Board';

/** `the Board`, as it is called in a sentence; a committee has its name alone. */
export const theBody = (body: string): string => (/^(?:board|executive)$/i.test(body) ? `the ${body}` : body);

/** `23 September 2013`, or `September 2013` where only the month is known. */
export const meetingDay = (on: Window): string =>
  on.start === on.due ? longDay(on.due) : `${months[Number(on.due.slice(5, 7)) - 1]} ${on.due.slice(0, 4)}`;

/** The meeting asked for, `Board Sep 2013` or a body alone; else the next of the reviewing body, or six weeks where no date is known. */
export const meetingFor = (
  plan: Plan,
  text: string | null,
  today: PlanDate,
): PackMeeting | { readonly problem: string } => {
  if (text === null) {
    const board = reviewingBody(plan) ?? plan.bodies[0];
    const next = board?.meets?.find((meeting) => meeting.due >= today) ?? null;
    return board === undefined || next === null ? sixWeeks(today) : at(board, next);
  }
  const asked = bodyIn(plan, text);
  if (asked === null)
    return {
      problem: `no body of the plan is called so: ${text}. The bodies are ${plan.bodies.map((body) => body.name).join(', ')}; write for instance --meeting "${plan.bodies[0]?.name ?? 'Board'} ${shortMonth(today)}"`,
    };
  const { body, rest } = asked;
  const meets = body.meets ?? [];
  const upcoming = (day: PlanDate) => meets.find((meeting) => meeting.due >= day) ?? null;
  if (rest === '') {
    const next = upcoming(today);
    return next === null
      ? { problem: `the plan gives no meeting of ${body.name} from ${longDay(today)} on; name its date` }
      : at(body, next);
  }
  const reading = readPhrase(rest, plan.calendar);
  const window = isPhraseProblem(reading) ? undefined : reading.windows[0];
  if (window === undefined)
    return {
      problem: `cannot read a date in ${text}${isPhraseProblem(reading) && reading.suggestion !== null ? `; did you mean ${body.name} ${reading.suggestion}?` : ''}`,
    };
  if (body.meets === null) return at(body, window);
  const found = meets.find((meeting) => meeting.start <= window.due && meeting.due >= window.start);
  if (found !== undefined) return at(body, found);
  const near = upcoming(window.start) ?? meets.at(-1);
  return {
    problem: `the plan has no meeting of ${body.name} in ${rest}${near === undefined ? '' : `; the nearest is ${body.name} ${meetingDay(near)}`}`,
  };
};

const at = (body: Body, on: Window): PackMeeting => {
  const meets = body.meets ?? [];
  const next = meets.find((meeting) => meeting.start > on.due) ?? null;
  return {
    body: body.name,
    on,
    papersDays: body.papersDays,
    papersDue: on.start === on.due && body.papersDays !== null ? addDays(on.due, -body.papersDays) : null,
    previous: meets.findLast((meeting) => meeting.due < on.start)?.due ?? null,
    until: next === null ? sixWeeksOn(on.due) : next.due,
    next,
  };
};

const sixWeeks = (today: PlanDate): PackMeeting => ({
  body: null,
  on: null,
  papersDays: null,
  papersDue: null,
  previous: null,
  until: sixWeeksOn(today),
  next: null,
});

const bodyIn = (plan: Plan, text: string): { readonly body: Body; readonly rest: string } | null => {
  const words = text
    .trim()
    .replace(/^next\s+/i, '')
    .split(/\s+/);
  for (let length = words.length; length > 0; length--) {
    const name = fold(words.slice(0, length).join(' '));
    const body = plan.bodies.find((one) =>
      [one.name, one.fullName ?? '', ...one.aliases].some((alias) => alias !== '' && fold(alias) === name),
    );
    if (body !== undefined)
      return {
        body,
        rest: words
          .slice(length)
          .join(' ')
          .replace(/^meeting\s*/i, ''),
      };
  }
  return null;
};
