import type { Calendar, MeetingBody } from './calendar.ts';
import { pointAt } from './forms/index.ts';
import { bodyAt } from './meeting.ts';
import { isPointProblem, type Point } from './point.ts';
import type { Window } from './reading.ts';
import { at, isOneOf, isText, oneOf, past, type Tokens, tokenise } from './tokens.ts';

/** Who agreed to a change, and when, as the text under `agreed` says it. */
export interface Agreement {
  readonly text: string;
  /** The body of the register that it names; null where it names none. */
  readonly body: string | null;
  /** The day it was agreed, else the month; a change counts from `start`. Null where none is named or it is still to be. */
  readonly on: Window | null;
  /** Whether the body met then; null where the body, its calendar or the day is not known. */
  readonly met: boolean | null;
  /** True where `on` is beside the name of a body or of a meeting, and so the day of that. */
  readonly atMeeting: boolean;
}

const longest = 400;

const waiting = new Set(
  'not never tbc tba tbd awaiting awaits pending due will should may might proposed propose requested refused rejected declined deferred postponed unless next'.split(
    ' ',
  ),
);
const stillToDo = new Set('be agree approve confirm consider decide go note ratify ask'.split(' '));

const waitsAt = (tokens: Tokens, i: number): boolean => {
  const { text } = at(tokens, i);
  if (text === 'no') return i === 0 && at(tokens, 1).is !== 'word';
  if (text === 'to') return stillToDo.has(at(tokens, i + 1).text);
  return waiting.has(text) && !(text === 'may' && at(tokens, i + 1).is === 'number');
};

/** Words after which a date is the one that was moved, not the day of the minute. */
const movedDate = new Set(['to', 'from', 'until', 'till']);

const meetingWords = oneOf(
  'board committee ctte executive chair chairs chairman chairwoman meeting meetings mtg minutes',
);

/** What may be between a meeting and its day: "Board meeting held on", "Board, item 4,", "Chair's action of". */
const besideMeeting = oneOf(
  ', ( ) : . - of on in at held dated the action item items minute minutes meeting',
);

interface Named {
  readonly body: MeetingBody | null;
  readonly on: Window;
  readonly isDay: boolean;
  readonly inBrackets: boolean;
  readonly atMeeting: boolean;
}

const placed = (point: Point): Window | null => {
  if (point.year === null || point.month === null) return null;
  if (point.kind !== 'day' && point.kind !== 'month') return null;
  const window = point.place(point.year, point.month);
  return isPointProblem(window) ? null : window;
};

interface Minute {
  readonly dates: readonly Named[];
  /** The first body of all. */
  readonly first: MeetingBody | null;
  readonly waits: boolean;
}

/** Every day and month in a text, each with the body named last before it. */
const minuteIn = (tokens: Tokens, calendar: Calendar): Minute => {
  const dates: Named[] = [];
  const bodies: MeetingBody[] = [];
  let depth = 0;
  let waits = false;
  // The place where a date would be the one of the meeting named last.
  let beside = -1;
  for (let i = 0; i < tokens.list.length; ) {
    if (isText(tokens, i, '(')) depth++;
    else if (isText(tokens, i, ')')) depth--;
    waits ||= depth <= 0 && waitsAt(tokens, i);
    const body = bodyAt(tokens, i, calendar);
    const point = body === null ? pointAt(tokens, i, calendar) : null;
    if (body !== null) bodies.push(body.body);
    const on = point === null || movedDate.has(at(tokens, i - 1).text) ? null : placed(point);
    const next = body?.next ?? point?.next ?? i + 1;
    if (on !== null)
      dates.push({
        ...{ body: bodies.at(-1) ?? null, on, isDay: point?.kind === 'day', inBrackets: depth > 0 },
        atMeeting: beside === i || bodyAt(tokens, past(tokens, next, 'the'), calendar) !== null,
      });
    const goesOn = beside === i && (isOneOf(tokens, i, besideMeeting) || at(tokens, i).is === 'number');
    if (body !== null || isOneOf(tokens, i, meetingWords) || goesOn) beside = next;
    i = next;
  }
  return { dates, first: bodies[0] ?? null, waits };
};

/** The meeting that a month means is the last that the body holds in it. */
const heldIn = (on: Window, isDay: boolean, body: MeetingBody): { on: Window; met: boolean | null } => {
  if (body.meets === null || body.meets.length === 0) return { on, met: null };
  const held = body.meets.filter(({ start, due }) => due >= on.start && start <= on.due).at(-1);
  return held === undefined ? { on, met: false } : { on: isDay ? on : held, met: true };
};

/**
 * Reads the text under `agreed`: `Board 3 Apr 2013`, `Chair's action, 3 Apr 2013`, `Board 23 Sep 2013, item 4`. Where
 * it names several days, the last of them counts, because nothing was settled before it; days in brackets are asides.
 */
export const readAgreed = (text: string, calendar: Calendar): Agreement => {
  const trimmed = text.trim();
  const nothing: Agreement = { text: trimmed, body: null, on: null, met: null, atMeeting: false };
  if (trimmed.length > longest) return nothing;
  const tokens = tokenise(trimmed);
  const { dates, first, waits } = minuteIn(tokens, calendar);
  const body = first?.name ?? null;
  if (waits) return { ...nothing, body };
  const plain = dates.some(({ inBrackets }) => !inBrackets)
    ? dates.filter(({ inBrackets }) => !inBrackets)
    : dates;
  const last = plain.reduce<Named | null>(
    (best, one) => (best === null || one.on.due > best.on.due ? one : best),
    null,
  );
  if (last === null) return { ...nothing, body };
  const by = last.body ?? first;
  const found = { ...nothing, on: last.on, atMeeting: last.atMeeting };
  return by === null ? found : { ...found, body: by.name, ...heldIn(last.on, last.isDay, by) };
};
