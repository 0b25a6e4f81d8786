import type { Calendar } from './calendar.ts';
import { addDays, addMonths, daysBetween } from './day.ts';
import { pointAt } from './forms/index.ts';
import { guessedTerm } from './forms/term.ts';
import { type Found, refuse } from './found.ts';
import { type Frequency, frequencyAt } from './frequency.ts';
import { type BodyAt, bodyAt, everyMeeting } from './meeting.ts';
import { counted, mostOccurrences, slices, type Yearly, yearly } from './occurrences.ts';
import { isFault, type Point } from './point.ts';
import type { Window } from './reading.ts';
import { datesAt, inOrder, pastPlainWords } from './series.ts';
import { at, between, isText, type Tokens } from './tokens.ts';
import { longDay } from './words.ts';
import { giveYears } from './years.ts';

const opening = new Set(['from', 'starting', 'commencing', 'beginning', 'since', 'start', 'effective']);
const closing = new Set(['until', 'till', 'to', 'ending', 'through', '-']);
const spanning = new Set(['in', 'during', 'throughout', 'for', 'over', 'across', 'within', 'of']);
const passing = new Set([',', ':', ';', '-', '(', ')', 'and', '&', 'then', 'first', 'with', 'the', 'effect']);

/** What is said of a recurrence beside how often. */
export interface Limits {
  /** The first one; everything is counted from it. */
  readonly anchor: Window | null;
  readonly bounds: Window | null;
  readonly until: string | null;
  /** The months or days of each year. */
  readonly targets: readonly Yearly[];
  readonly notes: readonly string[];
  readonly next: number;
  readonly refused: Found | null;
}

const none = (next: number): Limits => ({
  anchor: null,
  bounds: null,
  until: null,
  targets: [],
  notes: [],
  next,
  refused: null,
});

const placed = (
  points: readonly Point[],
  calendar: Calendar,
): { windows: Window[]; notes: string[] } | null => {
  const given = giveYears(points, new Array(points.length - 1).fill('to'), calendar);
  if (given === null) return null;
  const windows: Window[] = [];
  for (const { point, year, month } of given.dated) {
    const window = point.place(year, month);
    if (isFault(window)) return null;
    windows.push(window);
  }
  const missing = points.every((point) => point.year === null)
    ? [`the year is missing and taken from the plan's period: ${given.dated[0]!.year}`]
    : [];
  return { windows, notes: [...missing, ...points.flatMap((point) => point.notes)] };
};

/** A point of a year alone: `August`, `31 March`. */
const target = (point: Point): Yearly | null =>
  point.month !== null && (point.kind === 'month' || point.kind === 'day')
    ? { month: point.month, day: point.kind === 'day' ? point.day : null }
    : null;

/** `April and October`, `31 March`: dates without a year, to be met every year; null where one has a year. */
const targetsAt = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
): { targets: Yearly[]; next: number } | null => {
  const targets: Yearly[] = [];
  let next = i;
  let j = i;
  while (targets.length < 12) {
    const point = pointAt(tokens, j, calendar);
    const one = point === null || point.year !== null ? null : target(point);
    if (point === null || one === null) break;
    targets.push(one);
    next = point.next;
    j = next;
    while (['and', '&', ',', '/'].includes(at(tokens, j).text)) j++;
    if (j === next) break;
    j = pastPlainWords(tokens, j);
  }
  return targets.length === 0 ? null : { targets, next };
};

/** `from June 2013 until March 2014`, `in 2013-14`, `by end of March`: what limits or anchors a recurrence. */
const limitsAt = (tokens: Tokens, i: number, calendar: Calendar, yearlyStep: boolean): Limits => {
  let limits = none(i);
  let j = i;
  for (let round = 0; round < 6; round++) {
    let k = j;
    while (
      k < j + 4 &&
      passing.has(at(tokens, k).text) &&
      !(isText(tokens, k, '-') && limits.anchor !== null)
    )
      k++;
    const word = at(tokens, k).text;
    const opens = opening.has(word);
    const closes = closing.has(word) || (word === 'up' && isText(tokens, k + 1, 'to'));
    const start = pastPlainWords(
      tokens,
      opens || closes || spanning.has(word) ? (word === 'up' ? k + 2 : k + 1) : k,
    );
    const point = pointAt(tokens, start, calendar);
    if (point === null) break;
    if (opens) {
      const joins = ['-', 'to', 'until', 'till'].includes(at(tokens, point.next).text);
      const last = joins ? pointAt(tokens, pastPlainWords(tokens, point.next + 1), calendar) : null;
      const both = placed(last === null ? [point] : [point, last], calendar);
      if (both === null) return { ...limits, refused: datesAt(tokens, start, calendar) };
      const until = both.windows[1]?.due ?? limits.until;
      limits = {
        ...limits,
        anchor: both.windows[0]!,
        until,
        notes: [...limits.notes, ...both.notes],
        next: last?.next ?? point.next,
      };
    } else if (closes) {
      const one = placed([point], calendar);
      if (one === null) return { ...limits, refused: datesAt(tokens, start, calendar) };
      limits = {
        ...limits,
        until: one.windows[0]!.due,
        notes: [...limits.notes, ...one.notes],
        next: point.next,
      };
    } else {
      const yearless =
        yearlyStep && target(point) !== null && point.year === null
          ? targetsAt(tokens, start, calendar)
          : null;
      if (yearless !== null) limits = { ...limits, targets: yearless.targets, next: yearless.next };
      else {
        const dates = datesAt(tokens, start, calendar);
        if (dates === null) break;
        if (dates.refused !== null || dates.windows.length !== 1) return { ...limits, refused: dates };
        const notes = [...limits.notes, ...dates.notes];
        const [window] = dates.windows;
        const fine = dates.kind === 'month' || dates.kind === 'day';
        limits =
          fine && !spanning.has(word)
            ? {
                ...limits,
                anchor: window!,
                notes: [...notes, 'it is counted from the date beside it'],
                next: dates.next,
              }
            : fine && yearlyStep
              ? { ...limits, anchor: window!, notes, next: dates.next }
              : { ...limits, bounds: window!, notes, next: dates.next };
      }
    }
    j = limits.next;
  }
  // a bracket that was opened on the way is closed
  if (isText(tokens, limits.next, ')') && limits.next > i) return { ...limits, next: limits.next + 1 };
  return limits;
};

const found = (from: number, next: number, windows: readonly Window[], notes: readonly string[]): Found => ({
  kind: windows.length === 0 ? 'undated' : 'recurring',
  windows: inOrder(windows),
  from,
  next,
  remark: null,
  approximate: false,
  notes,
  strong: true,
  refused: null,
});

const noPeriod = 'it cannot be counted, as the plan has no period; say from when and until when';

/** The dates of a recurrence: from its anchor, else in each year, else in even slices of the bounds. */
const recur = (i: number, step: Frequency['step'], limits: Limits, outer: Window | null): Found => {
  const notes = [...limits.notes];
  const { anchor, until, targets } = limits;
  const around = limits.bounds ?? outer;
  const end = until ?? around?.due ?? null;
  let windows: Window[];
  if (anchor !== null) {
    let last = end;
    if (last === null || (until === null && last < anchor.due)) {
      last = addDays(addMonths(anchor.start, 12), -1);
      notes.push(`no end is said, so it is counted for one year, to ${longDay(last)}`);
    }
    if (last < anchor.due) return refuse(i, limits.next, 'it ends before it begins', null);
    // quarterly from 2013-14 begins with the year, it does not fall on it
    const wide = daysBetween(anchor.start, anchor.due) > (step.days || step.months * 31);
    windows = wide ? slices({ start: anchor.start, due: last }, step) : counted(anchor, step, last);
  } else {
    const start = around?.start ?? null;
    if (start === null || end === null) return found(i, limits.next, [], [...notes, noPeriod]);
    if (end < start)
      return refuse(i, limits.next, 'it ends before the plan’s period begins; say from when', null);
    const bounds = { start, due: end };
    windows = targets.length > 0 ? yearly(targets, bounds) : slices(bounds, step);
  }
  if (windows.length > mostOccurrences)
    return refuse(i, limits.next, `it stands for more than ${mostOccurrences} dates; give it an end`, null);
  if (windows.length === 0) notes.push('none of its dates falls in the plan’s period');
  return found(i, limits.next, windows, notes);
};

const endless = new Set(['thereafter', 'afterwards', 'subsequently', 'onwards', 'after']);
const between4 = new Set([',', 'and', '&', 'then', '(', '-', ';', 'continuing', 'repeated', 'reviewed']);

/** `June 2013 and quarterly thereafter`, `31 August (annually)`, `end of March annually`, `March each year`. */
const dateThenFrequency = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  outer: Window | null,
): Found | null => {
  const start = pastPlainWords(tokens, i);
  const first = pointAt(tokens, start, calendar);
  if (first === null || (first.kind !== 'month' && first.kind !== 'day' && first.kind !== 'quarter'))
    return null;
  const yearless = first.year === null ? targetsAt(tokens, start, calendar) : null;
  const dateEnd = yearless?.next ?? first.next;
  let j = dateEnd;
  while (j < dateEnd + 4 && between4.has(at(tokens, j).text)) j++;
  const often = frequencyAt(tokens, j);
  if (often === null) return null;
  let next = often.next;
  if (endless.has(at(tokens, next).text)) next++;
  const bracket = isText(tokens, dateEnd, '(') && isText(tokens, next, ')');
  const limits = limitsAt(tokens, bracket ? next + 1 : next, calendar, false);
  if (limits.refused !== null && limits.refused.windows.length === 0) return limits.refused;
  const notes = often.note === null ? limits.notes : [often.note, ...limits.notes];
  const after = Math.max(limits.next, bracket ? next + 1 : next);
  if (yearless !== null && often.step.months === 12)
    return recur(
      i,
      often.step,
      { ...limits, anchor: null, targets: yearless.targets, notes, next: after },
      outer,
    );
  const anchor = placed([first], calendar);
  if (anchor === null) return datesAt(tokens, start, calendar);
  return recur(
    i,
    often.step,
    { ...limits, anchor: anchor.windows[0]!, notes: [...notes, ...anchor.notes], next: after },
    outer,
  );
};

/** `every August`, `every April and October`, `each 31 March`. */
const everyTarget = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Found | null => {
  if (!isText(tokens, i, 'every') && !isText(tokens, i, 'each')) return null;
  const yearless = targetsAt(tokens, pastPlainWords(tokens, i + 1), calendar);
  if (yearless === null) return null;
  const limits = limitsAt(tokens, yearless.next, calendar, false);
  const { anchor } = limits;
  const from: Limits = {
    ...limits,
    anchor: null,
    targets: yearless.targets,
    bounds:
      anchor === null
        ? limits.bounds
        : { start: anchor.start, due: limits.until ?? outer?.due ?? anchor.due },
    next: Math.max(limits.next, yearless.next),
  };
  return limits.refused?.refused ? limits.refused : recur(i, { days: 0, months: 12 }, from, outer);
};

const overlap = (a: Window, b: Window): boolean => a.start <= b.due && b.start <= a.due;

const gatherings = new Set(
  'meeting meetings committee ctte cttee group subgroup board executive panel forum network partnership'.split(
    ' ',
  ),
);

/** `each Executive meeting` of a body that no register knows: no dates, and what is missing is said. */
export const everyBodyUnknown = (tokens: Tokens, i: number): Found | null => {
  if (!everyWords.has(at(tokens, i).text)) return null;
  const count = tokens.list.length;
  if (count > i + 10) return null;
  for (let j = i + 1; j < count; j++)
    if (gatherings.has(at(tokens, j).text)) {
      const note = `“${between(tokens, i + 1, count)}” is in no register of bodies, so its meetings cannot be counted; add it under bodies`;
      return found(i, count, [], [note]);
    }
  return null;
};

/** `termly`, `each term`: the terms of the bounds, the board's own where it gives any. */
const termly = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Found | null => {
  const one = isText(tokens, i, 'termly');
  if (!one && !((isText(tokens, i, 'every') || isText(tokens, i, 'each')) && isText(tokens, i + 1, 'term')))
    return null;
  const limits = limitsAt(tokens, one ? i + 1 : i + 2, calendar, false);
  if (limits.refused?.refused) return limits.refused;
  const start = limits.anchor?.start ?? limits.bounds?.start ?? outer?.start ?? null;
  const due = limits.until ?? limits.bounds?.due ?? outer?.due ?? null;
  if (start === null || due === null) return found(i, limits.next, [], [...limits.notes, noPeriod]);
  const within = (window: Window): boolean => window.due >= start && window.due <= due;
  const own = [...calendar.terms.values()].filter(within);
  const guesses: Window[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(due.slice(0, 4)); year++)
    for (const name of ['spring', 'summer', 'autumn']) {
      const window = guessedTerm(name, year);
      if (window !== null && within(window) && !own.some((known) => overlap(known, window)))
        guesses.push(window);
    }
  if (guesses.length === 0) return found(i, limits.next, own, limits.notes);
  const note =
    'not every term is in plan.yaml, so the others are read as ending in March, July or December; add them under terms';
  return { ...found(i, limits.next, [...own, ...guesses], [...limits.notes, note]), approximate: true };
};

const heldWords = new Set([
  'meeting',
  'meetings',
  'report',
  'reports',
  'update',
  'updates',
  'review',
  'reviews',
  'audit',
  'audits',
]);

/**
 * What recurs: in the action's life or the plan's period, counted from its anchor; without one, even slices, each due
 * by its end. `every QA&PM` is the meetings of that body.
 */
export const everyAt = (tokens: Tokens, i: number, calendar: Calendar, life: Window | null): Found | null => {
  const outer = life ?? calendar.period;
  const meetings = everyBody(tokens, i, calendar, outer);
  if (meetings !== null) return meetings;
  const terms = termly(tokens, i, calendar, outer);
  if (terms !== null) return terms;
  const target = everyTarget(tokens, i, calendar, outer) ?? dateThenFrequency(tokens, i, calendar, outer);
  if (target !== null) return target;
  const often = frequencyAt(tokens, i);
  if (often === null) return null;
  const held = heldWords.has(at(tokens, often.next).text) ? often.next + 1 : often.next;
  const limits = limitsAt(tokens, held, calendar, often.step.months === 12);
  const notes = often.note === null ? limits.notes : [often.note, ...limits.notes];
  const said = between(tokens, often.next, held);
  if (limits.refused !== null) {
    // dates of its own stand beside it: they are what counts
    const { refused } = limits;
    return { ...refused, from: i, remark: between(tokens, i, held) };
  }
  const recurring = recur(i, often.step, { ...limits, notes }, outer);
  return { ...recurring, remark: said === '' ? recurring.remark : said };
};

const everyWords = new Set(['every', 'each', 'all']);

const isMeeting = (tokens: Tokens, i: number): boolean =>
  isText(tokens, i, 'meeting') || isText(tokens, i, 'meetings');

const everyThenBody = (tokens: Tokens, i: number, calendar: Calendar): BodyAt | null => {
  let j = isMeeting(tokens, i + 1) ? i + 2 : i + 1;
  if (isText(tokens, j, 'of')) j++;
  return bodyAt(tokens, isText(tokens, j, 'the') ? j + 1 : j, calendar);
};

const bodyThenEvery = (tokens: Tokens, i: number, calendar: Calendar): BodyAt | null => {
  const body = bodyAt(tokens, i, calendar);
  if (body === null) return null;
  const j = isText(tokens, body.next, '-') || isText(tokens, body.next, ',') ? body.next + 1 : body.next;
  return everyWords.has(at(tokens, j).text) && isMeeting(tokens, j + 1)
    ? { body: body.body, next: j + 2 }
    : null;
};

/** `every QA&PM`, `each Board meeting`, `each meeting of the Board`, with `from`, `until`, `in`. */
const everyBody = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Found | null => {
  const body = everyWords.has(at(tokens, i).text)
    ? everyThenBody(tokens, i, calendar)
    : bodyThenEvery(tokens, i, calendar);
  if (body === null) return null;
  const limits = limitsAt(tokens, body.next, calendar, false);
  if (limits.refused?.refused) return { ...limits.refused, from: i };
  const around = limits.bounds ?? outer;
  const from = limits.anchor?.start ?? around?.start ?? null;
  const until = limits.until ?? around?.due ?? null;
  return everyMeeting(body.body, i, Math.max(body.next, limits.next), from, until, limits.notes);
};
