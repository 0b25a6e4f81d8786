import { type Calendar, inYears, outsideYears } from './calendar.ts';
import { addDays, addMonths, monthOf, oneDay, planDate, weekdayOf, yearOf } from './day.ts';
import { weekdayAt } from './forms/day.ts';
import { monthAt } from './forms/month.ts';
import { lengthAt, longAfter, units } from './length.ts';
import { type BodyAt, bodyAt, nearestBody, notHeld } from './meeting.ts';
import { monthWindow } from './month.ts';
import { readPhrase } from './phrase.ts';
import { isPhraseProblem, type PhraseProblem, type PlanDate, type Window } from './reading.ts';
import { at, between, isText, past, type Tokens, tokenise } from './tokens.ts';
import { noDateFound, notUnderstood } from './worded.ts';
import { longDay, quoted } from './words.ts';
import { financialYearName, financialYears } from './year.ts';

/** A date typed as an option. */
export interface CommandDate {
  readonly text: string;
  /** The days it names: `due` for an option that asks for one day, as a month is late only after it; `start` for `--since`. */
  readonly window: Window;
  readonly warning: string | null;
}

/** `today`, `in 6 weeks`, `6w`, `2 months ago`. */
const counted = (tokens: Tokens, today: PlanDate, looking: 'ahead' | 'back'): Window | null => {
  const word = at(tokens, 0).text;
  if (tokens.list.length === 1) {
    if (word === 'today' || word === 'now') return oneDay(today);
    if (word === 'tomorrow') return oneDay(addDays(today, 1));
    if (word === 'yesterday') return oneDay(addDays(today, -1));
  }
  const start = word === 'in' || word === 'within' ? 1 : 0;
  const behind = start === 0 && ['last', 'past'].includes(word) ? 1 : 0;
  const next = start === 0 && word === 'next' ? 1 : 0;
  const length = lengthAt(tokens, start + behind + next);
  if (length === null) return null;
  const end = past(tokens, length.next, "'");
  const after = at(tokens, end).text;
  const ago = after === 'ago';
  const tail = ago || after === 'time' || after === 'ahead' ? end + 1 : end;
  const now =
    isText(tokens, tail, 'from') && ['now', 'today'].includes(at(tokens, tail + 1).text) ? tail + 2 : tail;
  if (at(tokens, now).is !== 'end') return null;
  const back =
    ago || behind === 1 || (looking === 'back' && start === 0 && next === 0 && now === length.next);
  return oneDay(longAfter(today, length, back ? -1 : 1));
};

const steps: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['coming', 1],
  ['this', 0],
  ['last', -1],
  ['previous', -1],
]);

/** `next week`, `this month`, `last quarter`, `next year`: weeks from Monday, quarters and years financial. */
const unitOn = (word: string, step: number, today: PlanDate): Window | null => {
  const unit = units.get(word);
  if (unit === undefined || word.endsWith('s')) return null;
  if (unit.days === 7) {
    const monday = addDays(today, step * 7 - ((weekdayOf(today) + 6) % 7));
    return { start: monday, due: addDays(monday, 6) };
  }
  if (unit.days > 0) return null;
  const april = monthOf(today) >= 4 ? yearOf(today) : yearOf(today) - 1;
  if (unit.months === 12) return financialYears(april + step, april + step + 1);
  const first = planDate(
    yearOf(today),
    unit.months === 3 ? monthOf(today) - ((monthOf(today) - 1) % 3) : monthOf(today),
    1,
  );
  const start = addMonths(first, step * unit.months);
  return { start, due: addDays(addMonths(start, unit.months), -1) };
};

/** `next March`, `last Friday`: the nearest on that side of today. */
const namedOn = (tokens: Tokens, i: number, step: number, today: PlanDate): Window | null => {
  if (at(tokens, i + 1).is !== 'end') return null;
  const month = monthAt(tokens, i);
  if (month !== null) {
    const ahead = month > monthOf(today) || (step === 0 && month === monthOf(today));
    const year = yearOf(today) + (step >= 0 ? (ahead ? 0 : 1) : month < monthOf(today) ? 0 : -1);
    return monthWindow(year, month);
  }
  const weekday = weekdayAt(tokens, i);
  if (weekday === null) return null;
  const on = (weekday - weekdayOf(today) + 7) % 7;
  return oneDay(addDays(today, step < 0 ? (on === 0 ? -7 : on - 7) : on === 0 && step > 0 ? 7 : on));
};

type Said = Window | { readonly error: string; readonly suggestion: string | null };

const meetingOn = ({ body }: BodyAt, step: number, skip: number, today: PlanDate): Said => {
  const { name, meets } = body;
  if (meets === null || meets.length === 0)
    return {
      error: `no meetings of ${name} are in plan.yaml; add meets: under it in bodies`,
      suggestion: null,
    };
  const window =
    step < 0
      ? meets.filter(({ due }) => due < today).at(-1 - skip)
      : meets.filter(({ due }) => due >= today)[skip];
  if (window !== undefined) return window;
  const side = step < 0 ? 'before' : 'after';
  const last = step < 0 ? '' : `; the last there is ${longDay(meets.at(-1)?.due ?? today)}`;
  return {
    error: `no meeting of ${name} ${side} ${longDay(today)} is in plan.yaml${last}`,
    suggestion: null,
  };
};

/** `next Board`, `last QA&PM`, `next meeting of the Executive`, `Board after next`; a meeting today is the next one. */
const meetingTurn = (tokens: Tokens, calendar: Calendar, today: PlanDate): Said | null => {
  const start = past(tokens, 0, 'the');
  const step = steps.get(at(tokens, start).text);
  if (step === undefined || step === 0) {
    const body = bodyAt(tokens, start, calendar);
    const later =
      body !== null && isText(tokens, body.next, 'after') && isText(tokens, body.next + 1, 'next');
    return later && at(tokens, body.next + 2).is === 'end' ? meetingOn(body, 1, 1, today) : null;
  }
  const meeting = isText(tokens, start + 1, 'meeting');
  const i = past(tokens, past(tokens, meeting ? start + 2 : start + 1, 'of'), 'the');
  const body =
    bodyAt(tokens, i, calendar) ?? (meeting && at(tokens, i).is === 'end' ? board(calendar, i) : null);
  if (body === null || at(tokens, body.next).is !== 'end') return null;
  return meetingOn(body, step, 0, today);
};

/** `next Borad`: a name that no register has, and the nearest that one has; null where none is near. */
const unknownBody = (
  tokens: Tokens,
  calendar: Calendar,
): { readonly error: string; readonly suggestion: string } | null => {
  const start = past(tokens, 0, 'the');
  const step = at(tokens, start).text;
  if (!steps.has(step)) return null;
  const name = between(tokens, start + 1, tokens.list.length);
  const near = nearestBody(name, calendar);
  return near === null
    ? null
    : { error: `no body of this plan is called ${quoted(name)}`, suggestion: `${step} ${near}` };
};

const board = (calendar: Calendar, next: number): BodyAt | null => {
  const body = calendar.bodies.find(({ name }) => name === (calendar.review ?? 'Board'));
  return body === undefined ? null : { body, next };
};

const turned = (tokens: Tokens, today: PlanDate): Window | null => {
  const step = steps.get(at(tokens, 0).text);
  if (step === undefined) return null;
  const unit = at(tokens, 2).is === 'end' ? unitOn(at(tokens, 1).text, step, today) : null;
  return unit ?? namedOn(tokens, 1, step, today);
};

const isCalendarYear = ({ start, due }: Window): boolean =>
  start === planDate(yearOf(start), 1, 1) && due === planDate(yearOf(start), 12, 31);

/** True of dates whose year was typed, or is within two of today's: any other year is a guess. */
const isNear = (windows: readonly Window[], typed: string, today: PlanDate): boolean =>
  windows.every(
    ({ due }) => typed.includes(String(yearOf(due))) || Math.abs(yearOf(due) - yearOf(today)) <= 2,
  );

/** `last day of Feb 2026`, `the first day of next month`; null of anything else. */
const edgeOf = (text: string, calendar: Calendar, today: PlanDate): CommandDate | PhraseProblem | null => {
  const [, side, whole] = /^(?:the )?(first|last) day of (?:the )?(\S.*)$/i.exec(text) ?? [];
  if (side === undefined || whole === undefined) return null;
  const found = readCommandDate(whole, calendar, today);
  if (isPhraseProblem(found)) return { ...found, text };
  const { start, due } = found.window;
  return { ...found, text, window: oneDay(side.toLowerCase() === 'first' ? start : due) };
};

/**
 * Reads a date typed as an option, to its last word: every phrase that stands for one date, and what counts from today,
 * which a file refuses: `today`, `next Board`, `in 6 weeks`, `6w`. With `looking` back, `6 weeks` alone are those behind.
 */
export const readCommandDate = (
  text: string,
  calendar: Calendar,
  today: PlanDate,
  looking: 'ahead' | 'back' = 'ahead',
): CommandDate | PhraseProblem => {
  const trimmed = text.trim();
  const problem = (error: string, suggestion: string | null): PhraseProblem => ({
    text: trimmed,
    error,
    suggestion,
  });
  if (trimmed === '') return problem('no date is given', null);
  if (trimmed.length > 200) return problem('it is too long to be a date', null);
  const tokens = tokenise(trimmed);
  const edge = edgeOf(trimmed, calendar, today);
  if (edge !== null) return edge;
  const said =
    meetingTurn(tokens, calendar, today) ?? counted(tokens, today, looking) ?? turned(tokens, today);
  if (said !== null) {
    if ('error' in said) return problem(said.error, said.suggestion);
    if (!inYears(said)) return problem(outsideYears, null);
    return { text: trimmed, window: said, warning: null };
  }
  const unknown = unknownBody(tokens, calendar);
  if (unknown !== null) return problem(unknown.error, unknown.suggestion);
  const reading = readPhrase(trimmed, calendar);
  if (isPhraseProblem(reading)) {
    // What a file could have, tbc for one, is no answer here.
    if (reading.error === notUnderstood(calendar))
      return problem(`no date can be read in ${quoted(trimmed)}`, null);
    const offered = reading.suggestion === null ? null : readPhrase(reading.suggestion, calendar);
    const good = offered !== null && !isPhraseProblem(offered) && offered.windows.length === 1;
    const near = good && isNear(offered.windows, trimmed, today);
    return { ...reading, suggestion: near ? reading.suggestion : null };
  }
  const [window] = reading.windows;
  if (reading.warning === noDateFound(calendar))
    return problem(`no date can be read in ${quoted(trimmed)}`, null);
  if (window === undefined) return problem(reading.warning ?? 'it names no date', null);
  if (reading.windows.length > 1)
    return problem(`it means ${reading.windows.length} dates; name one of them`, longDay(window.due));
  if (reading.kind === 'continuing' || reading.kind === 'recurring')
    return problem(
      reading.kind === 'continuing'
        ? 'it says that something goes on; name one day'
        : 'it says how often something comes back; name one day',
      null,
    );
  const elsewhere = reading.kind === 'meeting' ? notHeld(tokens, window, calendar) : null;
  if (elsewhere !== null) return problem(elsewhere.error, elsewhere.suggestion);
  const last = reading.kind === 'year' ? null : longDay(window.due);
  if (reading.remark !== null) return problem(`part of it, ${quoted(reading.remark)}, cannot be read`, last);
  if (reading.kind === 'year' && isCalendarYear(window))
    return problem(
      `it is a whole year; write the day that is meant, or the financial year, such as ${financialYearName(yearOf(window.due))}`,
      looking === 'ahead' ? longDay(window.due) : null,
    );
  return { text: trimmed, window, warning: reading.warning };
};
