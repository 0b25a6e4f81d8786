import type { ActionNow, MilestoneNow, Occurrence } from '../assess/assessment.ts';
import { hasBegun, occurrences } from '../assess/occurrences.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type PlanDate } from '../dates/reading.ts';
import type { Change, Value } from '../edit/change.ts';
import type { Address } from '../model/address.ts';
import type { Done } from '../model/plan.ts';
import { counted } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { daysOf, isSameDate, windowText } from './change-dates.ts';
import type { Here } from './change-target.ts';

/** How something was done. */
export interface Doing {
  /** The day, as it is written in the plan. */
  readonly day: string;
  readonly evidence: string | null;
  /** Which date of a series, in the words of the command line; null where none is named. */
  readonly which: string | null;
}

/** A milestone of one line in keys of its own, so that more can be said of it. */
export const inKeys = ({ milestone }: MilestoneNow): { readonly [key: string]: Value } => ({
  what: milestone.what,
  ...(milestone.when === null ? {} : { when: milestone.when.reading.text }),
});

/** What can be marked as done: a milestone, or an action that has none, by its dates of completion. */
export interface Markable {
  /** `1.3/2`, or `1.3`. */
  readonly id: string;
  readonly what: string;
  readonly at: Address;
  readonly done: readonly Done[];
  /** Evidence of all its dates, beside its marks. */
  readonly evidence: string | null;
  /** What it says in keys where it may be one text; null of an action, whose evidence is in its marks. */
  readonly words: { readonly [key: string]: Value } | null;
  readonly dates: readonly Occurrence[];
}

/** A milestone as something to mark. */
export const markable = (of: MilestoneNow): Markable => {
  const { id, what, at, done, evidence } = of.milestone;
  return { id, what, at, done, evidence, words: inKeys(of), dates: of.occurrences };
};

/** An action without milestones as something to mark, on the day of asking. */
export const markableAction = ({ action, completion }: ActionNow, today: PlanDate): Markable => {
  const { ref: id, action: what, at, done } = action;
  const dates = occurrences(completion?.phrase ?? null, action.completion, done, today);
  return { id, what, at, done, evidence: null, words: null, dates };
};

/** A date as it is named, `Jun 2013`; null where it has no day. */
const textOf = ({ start, due }: Occurrence): string | null =>
  due === null ? null : windowText({ start: start ?? due, due });

/** `, Jun 2013`; empty for a milestone of one date. */
const nameOf = (of: Markable, date: Occurrence): string => {
  const text = of.dates.length < 2 ? null : textOf(date);
  return text === null ? '' : `, ${text}`;
};

/** The marks that one milestone gets, and what they say. */
export const marksOf = (
  here: Here,
  of: Markable,
  doing: Doing,
): { readonly changes: readonly Change[]; readonly says: readonly string[] } => {
  const open = openIn(of);
  if (open.length === 0 || isMet(here, of, doing)) return alreadyDone(here, of, doing);
  const date = dateMeant(here, of, open, doing);
  return {
    changes: markChanges(of, doing, doing.which === null ? null : date),
    says: [`${of.id} ${of.what}${nameOf(of, date)}: done ${doing.day}`],
  };
};

/** The marks for every date of a milestone that is still open. */
export const marksOfAll = (of: Markable, doing: Doing): readonly Change[] =>
  openIn(of).flatMap(() => markChanges(of, doing, null));

/** The dates that are not met. */
export const openIn = ({ dates }: Markable): readonly Occurrence[] =>
  dates.filter(({ done }) => done === null);

const markChanges = (of: Markable, { day, evidence }: Doing, date: Occurrence | null): readonly Change[] => {
  const { at, done, evidence: had } = of;
  const words = of.words === null ? {} : { words: of.words };
  const single = of.dates.length < 2;
  const beside = evidence === null || (had === null && of.words !== null);
  if (single && done.length === 0 && beside)
    return [
      { at, key: 'done', value: day, ...words },
      ...(evidence === null ? [] : [{ at, key: 'evidence', value: evidence, ...words }]),
    ];
  const named = date === null ? null : textOf(date);
  const entry = {
    ...(named === null ? {} : { for: named }),
    date: day,
    ...(evidence === null ? {} : { evidence }),
  };
  const value = named === null && evidence === null ? day : entry;
  return [{ at, key: 'done', value, entry: 'last', ...words }];
};

/** True where the one date that is named is met. */
const isMet = (here: Here, of: Markable, { which }: Doing): boolean => {
  const [only, ...others] = which === null ? [] : datesIn(here, of.dates, which);
  return only !== undefined && only.done !== null && others.length === 0;
};

/** The dates that are in what is named: `Jun 2013`. */
const datesIn = (here: Here, dates: readonly Occurrence[], which: string): readonly Occurrence[] => {
  const asked = readPhrase(which, here.opened.plan.calendar);
  const windows = isPhraseProblem(asked) ? [] : asked.windows;
  return dates.filter(({ due }) => due !== null && windows.some((one) => one.start <= due && due <= one.due));
};

/** Nothing to do where it says the same day; evidence alone is added where there is none. */
const alreadyDone = (here: Here, of: Markable, doing: Doing) => {
  const { id, what, at, done, evidence: ofAll, words } = of;
  const { day, evidence } = doing;
  const line = lineFor(here.opened.plan);
  const [first, ...others] = marksMeant(here, of, doing);
  if (first === undefined) {
    const marks = marksNamed(here, of, doing);
    throw new CannotProceed(
      `${id} is done already: ${marks.map(({ text }) => text).join(', ')}. Nothing was changed.\nTo correct the day:  ${marks
        .map((mark) => line`bscb set ${id} ${[...placeOf(mark, at), ...dayIn(mark)].join('.')} "${day}"`)
        .join('\n                     ')}`,
    );
  }
  const shown = [ofAll, ...[first, ...others].map((one) => one.evidence)].filter((one) => one !== null);
  if (evidence === null || shown.includes(evidence)) return { changes: [], says: [] };
  const series = of.dates.length > 1 || words === null;
  const met = of.dates.find((date) => date.done !== null && date.due !== null);
  if (series && (others.length > 0 || done.some((one) => one !== first && one.at === first.at)))
    throw new CannotProceed(
      `${id} has several dates that were done on ${day}, and nobody can tell which one the evidence is for. Nothing was changed.\nName the date:  ${line`bscb done ${id} --for "${(met && textOf(met)) ?? '…'}" --on "${day}" --evidence "${evidence}"`}`,
    );
  const has = series ? first.evidence !== null : shown.length > 0 || done.length > 1;
  if (!has)
    return {
      changes: [
        {
          at: series ? first.at : at,
          key: 'evidence',
          value: evidence,
          words: series ? markInKeys(first) : words,
        },
      ],
      says: [
        `${id} ${what}${first.for === null ? '' : `, ${first.for.reading.text}`}: done ${day}, evidence added`,
      ],
    };
  const told = series ? [first.evidence] : shown;
  const place = series ? placeOf(first, at) : [];
  throw new CannotProceed(
    `${id} is done already on ${day}${told.length === 0 ? '' : `, with this evidence: ${told.join('; ')}`}. Nothing was changed.\nTo write other evidence:  ${line`bscb set ${id} ${[...place, 'evidence'].join('.')} "${evidence}"`}`,
  );
};

/** Where a mark is under its milestone, as `set` names it: `done`, `2`. */
const placeOf = (mark: Done, milestone: Address): readonly (string | number)[] =>
  mark.at.path.slice(milestone.path.length).map((one) => (typeof one === 'number' ? one + 1 : one));

/** The key of the day in a mark that says more than the day. */
const dayIn = ({ for: date, evidence }: Done): readonly string[] =>
  date === null && evidence === null ? [] : ['date'];

/** The marks that a wrong day could be in: of a series that of the date which is named. */
const marksNamed = (here: Here, of: Markable, { which }: Doing): readonly Done[] => {
  const own = which === null ? [] : marksFor(here, of, of.done, which);
  return own.length > 0 ? own : of.done;
};

/** Those of some marks that say that they are for the date which is named. */
const marksFor = (here: Here, of: Markable, marks: readonly Done[], which: string): readonly Done[] => {
  const [named] = datesIn(here, of.dates, which);
  return marks.filter(
    (one) =>
      one.for !== null &&
      named !== undefined &&
      datesIn(here, of.dates, one.for.reading.text).includes(named),
  );
};

const markInKeys = ({ for: date, text }: Done): { readonly [key: string]: Value } => ({
  ...(date === null ? {} : { for: date.reading.text }),
  date: text,
});

/** The marks of that day: of a series, those of the date that is named. */
const marksMeant = (here: Here, of: Markable, { which, day }: Doing): readonly Done[] => {
  const same = of.done.filter(({ text }) => isSameDate(text, day, here.opened.plan.calendar));
  if (which === null) return same;
  const own = marksFor(here, of, same, which);
  if (own.length > 0) return own;
  const unnamed = same.filter((one) => one.for === null);
  // marks that name no date meet the dates in their order
  const [named] = of.done.every((one) => one.for === null) ? datesIn(here, of.dates, which) : [];
  const mark = named && of.done[of.dates.indexOf(named)];
  return mark !== undefined && unnamed.includes(mark) ? [mark] : unnamed;
};

/** The open date that is meant. @throws CannotProceed where several could be */
const dateMeant = (here: Here, of: Markable, open: readonly Occurrence[], doing: Doing): Occurrence => {
  const [first, ...others] = open;
  if (first === undefined) throw new Error('a milestone with nothing open is done already');
  if (of.dates.length < 2 && (doing.which === null || first.due === null)) return first;
  const { id } = of;
  const texts = open.map((date) => textOf(date) ?? '');
  if (doing.which === null) {
    const by = daysOf(doing.day, here.opened.plan.calendar)?.due ?? here.opened.today;
    const past = open.length - openAfter(of, by).length;
    if (others.length === 0 || past < 2) return first;
    throw new CannotProceed(
      `${id} had ${counted(past, 'open date')} by ${doing.day}, so nothing was changed.\nSay which one was met:  ${lineFor(here.opened.plan)`bscb done ${id} --for "${dateToName(of, by)}"`}`,
    );
  }
  const found = datesIn(here, open, doing.which);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new CannotProceed(
    `--for: ${id} has ${found.length === 0 ? 'no open date' : counted(found.length, 'open date')} in “${doing.which}”. Its open dates are ${texts.join('; ')}.`,
  );
};

/** The open dates that begin after a day, as they are named: `Dec 2013`. */
export const openAfter = (of: Markable, day: PlanDate): readonly string[] =>
  openIn(of)
    .filter((date) => !hasBegun(day)(date))
    .map((date) => textOf(date) ?? '');

/** The open dates that fall due after the month of a day, as they are named. */
export const dueLater = (of: Markable, day: PlanDate): readonly string[] =>
  openIn(of)
    .filter(({ due }) => due !== null && due.slice(0, 7) > day.slice(0, 7))
    .map((date) => textOf(date) ?? '');

/** The open date that somebody most likely means who marks one on a day: the last that has begun, else the first. */
export const dateToName = (of: Markable, day: PlanDate): string => {
  const open = openIn(of);
  const date = open.filter(hasBegun(day)).at(-1) ?? open[0];
  return date === undefined ? '' : (textOf(date) ?? '');
};

/** The milestones of an action that are not met. */
export const openMilestones = ({ milestones }: ActionNow): readonly MilestoneNow[] =>
  milestones.filter(({ met }) => !met);
