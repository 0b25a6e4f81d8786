import { type Calendar, type MeetingBody, noCalendar } from './calendar.ts';
import { daysBetween } from './day.ts';
import { fold } from './fold.ts';
import { pastPlainWords } from './joint.ts';
import { kept } from './kept.ts';
import { type Match, match, refuse } from './match.ts';
import { type Names, nameAt, namesOf } from './names.ts';
import { nearestOf, slips } from './nearest.ts';
import { inOrder } from './order.ts';
import { isPhraseProblem, type PhraseProblem, type PlanDate, type Reading, type Window } from './reading.ts';
import { datesAt, putRight } from './series.ts';
import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens, tokenise } from './tokens.ts';
import { longDay, longMonth, shortMonth } from './words.ts';

/** A registered body, and the place past its name. */
export interface BodyAt {
  readonly body: MeetingBody;
  readonly next: number;
}

const register = kept(
  (bodies: readonly MeetingBody[]): Names<MeetingBody> =>
    namesOf(['', 's'].flatMap((plural) => bodies.flatMap((body) => namesWith(body, plural)))),
);

/** Each name of a body, so that `two Boards` are known too. */
const namesWith = (body: MeetingBody, plural: string): [string, MeetingBody][] =>
  [body.name, ...body.aliases].map((name) => [`${name}${plural}`, body]);

const meetingWords = oneOf('meeting meetings mtg mtgs ctte cttee committee group sub');

/** The registered body that is named at a place, the longest name first, and the place past `meeting`, `Ctte`. */
export const bodyAt = (tokens: Tokens, i: number, calendar: Calendar): BodyAt | null => {
  if (calendar.bodies.length === 0 || at(tokens, i).is !== 'word') return null;
  const found = nameAt(tokens, i, register(calendar.bodies));
  if (found === null) return null;
  return { body: found.value, next: pastAny(tokens, found.next, meetingWords, 3) };
};

/** Meetings of the register; without any, undated, and the notes say why. */
export const meeting = (
  from: number,
  next: number,
  windows: readonly Window[],
  notes: readonly string[],
): Match => match({ kind: windows.length === 0 ? 'undated' : 'meeting', windows, from, next, notes });

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

/** Bodies that share the dates beside them: `Board and Executive`. */
const bodiesAt = (tokens: Tokens, i: number, calendar: Calendar): readonly BodyAt[] => {
  const bodies: BodyAt[] = [];
  let body = bodyAt(tokens, i, calendar);
  while (body !== null && bodies.length < 12) {
    bodies.push(body);
    const join = pastAny(tokens, body.next, joining, 2);
    body = join === body.next ? null : bodyAt(tokens, past(tokens, join, 'the'), calendar);
  }
  return bodies;
};

/** The bodies behind a date; the last of several may have another date of its own. */
const bodiesBehind = (tokens: Tokens, i: number, calendar: Calendar): readonly BodyAt[] => {
  const bodies = bodiesAt(tokens, i, calendar);
  const { next } = bodies.at(-1) ?? { next: i };
  const isOwn = bodies.length > 1 && datesAt(tokens, pastPlainWords(tokens, next), calendar) !== null;
  return isOwn ? bodies.slice(0, -1) : bodies;
};

/** `Board Jun 2013`, `Board 24 June 2013`, `June 2013 Board`: the meeting in the register; else the month as said. */
const oneMeeting = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const start = past(tokens, i, 'the');
  const first = bodiesAt(tokens, start, calendar);
  const name = first.at(-1);
  const behind = name === undefined ? start : pastPlainWords(tokens, pastAny(tokens, name.next, marks, 1));
  const dates =
    datesAt(tokens, behind, calendar) ?? (name ? dayBehind(tokens, behind, name.body, calendar) : null);
  if (dates === null) return null;
  const bodies = name === undefined ? bodiesBehind(tokens, dates.next, calendar) : first;
  const closed = isText(tokens, behind - 1, '(') ? past(tokens, dates.next, ')') : dates.next;
  const next = name === undefined ? (bodies.at(-1)?.next ?? i) : closed;
  if (bodies.length === 0) return null;
  if (dates.refused !== null) return { ...dates, from: i };
  const each = bodies.map(({ body }) => meetingsIn(tokens, body, i, next, dates));
  const [one] = each;
  const refused = each.find((found) => found.refused !== null);
  if (one === undefined || refused !== undefined) return refused ?? null;
  const windows = inOrder(each.flatMap((found) => found.windows));
  const notes = [...new Set(each.flatMap((found) => found.notes))];
  return { ...one, windows, notes, remark: dates.remark };
};

/** `24, June 2013` behind a body's name, where a number may count something else: read as that day, and said. */
const dayBehind = (tokens: Tokens, i: number, { name }: MeetingBody, calendar: Calendar): Match | null => {
  if (at(tokens, i).is !== 'number') return null;
  const alone: Tokens = { line: tokens.line, list: tokens.list.slice(i, i + 12), dates: [] };
  const found = datesAt(alone, 0, calendar);
  if (found === null) return null;
  const said = found.windows.map(({ due }) => `write ${name} ${longMonth(due)} if the day is not meant`);
  return { ...found, from: i, next: i + found.next, notes: [...found.notes, ...said.slice(0, 1)] };
};

const joining = oneOf('and & , / ;');
const joiningDates = oneOf('and & , / ; then');

/** `Board Jun 2013 and QA&PM Jul 2013`: each meeting is a date of its own. */
export const namedMeetings = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  let all = oneMeeting(tokens, i, calendar);
  while (all !== null && all.refused === null && isOneOf(tokens, all.next, joiningDates)) {
    const more = oneMeeting(tokens, pastPlainWords(tokens, past(tokens, all.next + 1, 'then')), calendar);
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

/** The meetings of a body in the dates beside its name; without a calendar those dates as written. */
export const meetingsIn = (
  tokens: Tokens,
  body: MeetingBody,
  i: number,
  next: number,
  dates: Match,
): Match => {
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

/** The bodies that are named anywhere in a phrase, in their order there. */
export const bodiesNamed = (tokens: Tokens, calendar: Calendar): readonly string[] => {
  const names = new Set<string>();
  for (let i = 0; i < tokens.list.length; ) {
    const found = bodyAt(tokens, i, calendar);
    if (found !== null) names.add(found.body.name);
    i = found?.next ?? i + 1;
  }
  return [...names];
};

/** The first body that a phrase names; null where it names none. */
export const bodyIn = (text: string, calendar: Calendar): string | null =>
  calendar.bodies.length === 0 || text.length > 400
    ? null
    : (bodiesNamed(tokenise(text), calendar)[0] ?? null);
