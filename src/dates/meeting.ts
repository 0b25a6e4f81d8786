import { type Calendar, lastDay, type MeetingBody } from './calendar.ts';
import { daysBetween } from './day.ts';
import { fold } from './fold.ts';
import { pastPlainWords } from './joint.ts';
import { kept } from './kept.ts';
import { type Match, match, refuse, soleWindow } from './match.ts';
import { type Names, nameAt, namesOf } from './names.ts';
import { nearestOf, slips } from './nearest.ts';
import { inOrder } from './order.ts';
import { isPhraseProblem, type PhraseProblem, type PlanDate, type Reading, type Window } from './reading.ts';
import { datesAt, putRight } from './series.ts';
import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens, tokenise } from './tokens.ts';
import { longDay, numberWords, placeWords, shortMonth } from './words.ts';

/** A registered body, and the place past its name. */
export interface BodyAt {
  readonly body: MeetingBody;
  readonly next: number;
}

const register = kept(
  (bodies: readonly MeetingBody[]): Names<MeetingBody> =>
    namesOf(bodies.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body] as const))),
);

const meetingWords = oneOf('meeting meetings mtg mtgs ctte cttee committee group sub');

/** The registered body that is named at a place, the longest name first, and the place past `meeting`, `Ctte`. */
export const bodyAt = (tokens: Tokens, i: number, calendar: Calendar): BodyAt | null => {
  if (calendar.bodies.length === 0 || at(tokens, i).is !== 'word') return null;
  const found = nameAt(tokens, i, register(calendar.bodies));
  if (found === null) return null;
  return { body: found.value, next: pastAny(tokens, found.next, meetingWords, 3) };
};

const meeting = (from: number, next: number, windows: readonly Window[], notes: readonly string[]): Match =>
  match({ kind: windows.length === 0 ? 'undated' : 'meeting', windows, from, next, notes });

const noCalendar = (body: MeetingBody): string =>
  `no meetings of ${body.name} are in plan.yaml; add meets: under it in bodies, and they are counted`;

interface Between {
  readonly from: PlanDate | null;
  readonly until: PlanDate | null;
}

/** Every meeting of a body between two days; without a calendar none, and what is missing is said. */
export const everyMeeting = (
  body: MeetingBody,
  i: number,
  next: number,
  { from, until }: Between,
  notes: readonly string[],
): Match => {
  if (body.meets === null || body.meets.length === 0)
    return meeting(i, next, [], [...notes, noCalendar(body)]);
  const windows = body.meets.filter(
    ({ start, due }) => (from === null || due >= from) && (until === null || start <= until),
  );
  return windows.length > 0
    ? meeting(i, next, windows, notes)
    : meeting(i, next, [], [...notes, `no meeting of ${body.name} in that time is in plan.yaml`]);
};

/** `Board Jun 2013`, `Board 24 June 2013`, `June 2013 Board`: the meeting in the register; else the month as said. */
const oneMeeting = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const start = past(tokens, i, 'the');
  const first = bodyAt(tokens, start, calendar);
  const dates = datesAt(
    tokens,
    first === null ? start : pastPlainWords(tokens, pastAny(tokens, first.next, marks, 1)),
    calendar,
  );
  if (dates === null) return null;
  const body = first ?? bodyAt(tokens, dates.next, calendar);
  if (body === null) return null;
  const next = first === null ? body.next : dates.next;
  if (dates.refused !== null) return { ...dates, from: i };
  return { ...meetingsIn(tokens, body.body, i, next, dates), remark: dates.remark };
};

const joining = oneOf('and & , / ;');

/** `Board Jun 2013 and QA&PM Jul 2013`: each meeting is a date of its own. */
const namedMeetings = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  let all = oneMeeting(tokens, i, calendar);
  while (all !== null && all.refused === null && isOneOf(tokens, all.next, joining)) {
    const more = oneMeeting(tokens, pastPlainWords(tokens, all.next + 1), calendar);
    if (more === null || more.refused !== null) return more ?? all;
    const { next, notes } = more;
    all = {
      ...all,
      next,
      notes: [...new Set([...all.notes, ...notes])],
      windows: inOrder([...all.windows, ...more.windows]),
    };
  }
  return all;
};

const marks = oneOf('- , : (');

const meetingsIn = (tokens: Tokens, body: MeetingBody, i: number, next: number, dates: Match): Match => {
  const { meets } = body;
  if (meets === null || meets.length === 0)
    return meeting(i, next, dates.windows, [
      ...dates.notes,
      `${noCalendar(body)}; until then the date is kept as written`,
    ]);
  const windows: Window[] = [];
  const notes = [...dates.notes];
  for (const window of dates.windows) {
    const held = meets.filter(({ start, due }) => due >= window.start && start <= window.due);
    const last = held.at(-1);
    if (last === undefined) {
      const near = nearestMeeting(meets, window);
      const said = shortMonth(window.due);
      if (window.start === window.due) {
        notes.push(
          `no meeting of ${body.name} on ${longDay(window.due)} is in plan.yaml; the day is kept as written`,
        );
        windows.push(window);
        continue;
      }
      const right = dates.windows.length > 1 ? null : putRight(tokens, i, next, `${body.name} ${near}`);
      return refuse(i, next, `no meeting of ${body.name} in ${said} is in plan.yaml`, right);
    }
    if (held.length > 1 && dates.kind === 'month')
      notes.push(`${body.name} meets ${held.length} times in ${shortMonth(window.due)}; the last is meant`);
    if (dates.kind === 'month') windows.push(last);
    // a day that is typed is that day, also where the register has the month alone
    else windows.push(...(window.start === window.due ? [window] : held));
  }
  return meeting(i, next, inOrder(windows), notes);
};

/** Why a day is none on which the body that is named with it meets, and the nearest on which it does; null where it does, or nobody knows. */
export const notHeld = (
  tokens: Tokens,
  { start, due }: Window,
  calendar: Calendar,
): { readonly error: string; readonly suggestion: string } | null => {
  const place = tokens.list.findIndex((_, i) => bodyAt(tokens, i, calendar) !== null);
  const { name = '', meets = null } = (place < 0 ? null : bodyAt(tokens, place, calendar))?.body ?? {};
  if (meets === null || meets.length === 0) return null;
  if (start !== due || meets.some((one) => one.due >= start && one.start <= due)) return null;
  const near = nearestMeeting(meets, { start, due });
  return {
    error: `no meeting of ${name} on ${longDay(due)} is in plan.yaml; the nearest is ${near}`,
    suggestion: near,
  };
};

const nearestMeeting = (meets: readonly Window[], window: Window): string => {
  const away = (one: Window): number => Math.abs(daysBetween(one.due, window.due));
  const { start, due } = nearestOf(meets, away, Number.POSITIVE_INFINITY) ?? window;
  return start === due ? longDay(due) : shortMonth(due);
};

/** `two meetings after Board Jun 2013`, `first Board after June 2013`, `Board meeting after June 2013`. */
const meetingAfter = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const word = at(tokens, i);
  const place = placeWords.get(word.text) ?? (word.ordinal ? word.value : undefined);
  const count =
    word.is === 'number' && !word.ordinal ? word.value : (numberWords.get(word.text) ?? place ?? null);
  let j = count === null ? i : i + 1;
  let body: BodyAt | null = bodyAt(tokens, j, calendar);
  if (body !== null) j = body.next;
  else if (isText(tokens, j, 'meeting') || isText(tokens, j, 'meetings')) j++;
  else return null;
  if (!isText(tokens, j, 'after') && !isText(tokens, j, 'following')) return null;
  j = pastPlainWords(tokens, j + 1);
  const later = bodyAt(tokens, j, calendar);
  const dates = datesAt(tokens, later === null ? j : pastPlainWords(tokens, later.next), calendar);
  body ??= later;
  if (body === null || dates === null) return null;
  if (dates.refused !== null) return { ...dates, from: i };
  const { name, meets } = body.body;
  const times = count === null || count < 1 ? 1 : count;
  if (meets === null || meets.length === 0)
    return meeting(i, dates.next, [], [...dates.notes, noCalendar(body.body)]);
  const from = later === null ? dates : meetingsIn(tokens, later.body, j, dates.next, dates);
  if (from.refused !== null) return from;
  const since = from.windows.at(-1)?.due ?? lastDay;
  const after = meets.filter(({ start }) => start > since);
  const found = after[times - 1];
  if (found) return meeting(i, dates.next, [found], from.notes);
  const missing = `only ${after.length} meetings of ${name} after that are in plan.yaml; add later ones to meets:`;
  return meeting(i, dates.next, [], [...from.notes, missing]);
};

/** `first Board meeting of 2013-14`, `last QA&PM in 2013`. */
const meetingOf = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const word = at(tokens, i);
  const place = word.ordinal ? word.value : placeWords.get(word.text);
  if (place === undefined) return null;
  const body = bodyAt(tokens, i + 1, calendar);
  if (body === null || (!isText(tokens, body.next, 'of') && !isText(tokens, body.next, 'in'))) return null;
  const dates = datesAt(tokens, pastPlainWords(tokens, body.next + 1), calendar);
  const window = soleWindow(dates);
  if (dates === null || window === null) return dates;
  const all = everyMeeting(body.body, i, dates.next, { from: window.start, until: window.due }, []);
  if (all.windows.length === 0) return all;
  const one = place === -1 ? all.windows.at(-1) : all.windows[place - 1];
  return one
    ? { ...all, windows: [one] }
    : refuse(i, dates.next, `${body.body.name} has only ${all.windows.length} meetings then`, null);
};

/** Meetings of the register that a phrase names one by one. */
export const meetingAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null =>
  calendar.bodies.length === 0
    ? null
    : (meetingOf(tokens, i, calendar) ??
      meetingAfter(tokens, i, calendar) ??
      namedMeetings(tokens, i, calendar));

const withoutAnd = (name: string): string => fold(name.replace(/&|\band\b/gi, ' '));

/** The registered body that a misspelt name was meant for; null where none is near. */
export const nearestBody = (name: string, { bodies }: Calendar): string | null => {
  if (name.length > 40) return null;
  const folded = withoutAnd(name);
  const most = folded.length >= 5 ? 3 : folded.length >= 3 ? 2 : 0;
  const names = bodies.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((written) => ({ name, known: withoutAnd(written) })),
  );
  const close = names.filter(({ known }) => Math.abs(known.length - folded.length) < most);
  return nearestOf(close, ({ known }) => slips(folded, known), most)?.name ?? null;
};

/** A body's name alone: which meeting is not said. */
export const boardAlone = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const body = bodyAt(tokens, past(tokens, i, 'the'), calendar);
  if (body === null || at(tokens, body.next).is !== 'end') return null;
  const { name } = body.body;
  return refuse(i, body.next, `which meeting of ${name} is meant is not said`, `every ${name}`);
};

/** The meetings that a body's `meets` stand for, in order and each once: dates, months, or a phrase in full. */
export const meetingWindows = (readings: readonly (Reading | PhraseProblem)[]): Window[] =>
  inOrder(readings.flatMap((reading) => (isPhraseProblem(reading) ? [] : reading.windows)));

/** The first body that a phrase names; null where it names none. */
export const bodyIn = (text: string, calendar: Calendar): string | null => {
  if (calendar.bodies.length === 0 || text.length > 400) return null;
  const tokens = tokenise(text);
  for (let i = 0; i < tokens.list.length; i++) {
    const body = bodyAt(tokens, i, calendar);
    if (body !== null) return body.body.name;
  }
  return null;
};
