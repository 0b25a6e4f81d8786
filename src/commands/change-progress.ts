import type { ActionNow } from '../assess/assessment.ts';
import type { Calendar } from '../dates/calendar.ts';
import { longDay } from '../dates/words.ts';
import { type Change, given, oneOrMore, type Value } from '../edit/change.ts';
import type { Next, Progress } from '../model/plan.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { type Clock, daysOf, dueDate, eventDay, isSameDate } from './change-dates.ts';
import { dayOption, said, saidAll } from './change-options.ts';
import type { Wanted } from './change-plan.ts';
import { actionOf, clockOf, type Here } from './change-target.ts';
import type { Options } from './command.ts';
import type { Parser } from './parser.ts';
import { collect } from './shared-options.ts';

/** The options of an update, a colour apart. */
export const updating = <P extends Parser>(parser: P): P =>
  parser
    .option('--next <text>', 'what happens next')
    .option('--next-by <date>', 'by when: "Nov 2013"')
    .option('--next-who <post>', 'who does it; may be given again for another post', collect)
    .option('--cause <cause>', 'what holds it up outside the board: guidance, partner, funding, other')
    .option(dayOption, 'the day of the update; else today')
    .option('--by <post>', 'the post that reports');

/** What an update of an action says. */
interface Update {
  readonly rag: string | null;
  readonly note: string | null;
}

/** One more entry under progress, in order of date. */
export const updateOf = (here: Here, asked: string, options: Options, { rag, note }: Update): Wanted => {
  const one = actionOf(here, asked);
  const { action } = one;
  const clock = clockOf(here);
  const date = eventDay('--on', said(options, 'on'), clock);
  const next = nextOf(options, clock);
  const value = entryOf({ date, rag, note, next, cause: said(options, 'cause'), by: said(options, 'by') });
  const change = updateChange(action.at, action.progress, value, clock.calendar);
  const says = `${action.ref} ${rag === null ? 'note' : `rated ${rag}`}, ${date}${note === null ? '' : `: ${note}`}${next === null ? '' : `; next: ${nextSaid(next)}`}`;
  const later = rag === null || change === null ? null : laterRating(one, date, clock.calendar);
  return {
    changes: change === null ? [] : [change],
    says: [says],
    refs: [action.ref],
    ...(later === null ? {} : { notes: [{ text: later }] }),
  };
};

/** What is said of a rating of a day before the last one: it changes no colour; null of a newer one. */
export const laterRating = (
  { action: { ref }, recorded: { colour, on } }: ActionNow,
  date: string,
  calendar: Calendar,
): string | null => {
  const day = daysOf(date, calendar)?.start;
  return on === null || day === undefined || day >= on
    ? null
    : `${ref} is rated ${colour} on ${longDay(on)}, after ${date}: that later rating still counts.`;
};

const nextOf = (options: Options, clock: Clock): NextStep | null => {
  const what = said(options, 'next');
  const by = said(options, 'nextBy');
  const who = saidAll(options, 'nextWho');
  if (what === null && (by !== null || who.length > 0))
    throw new CannotProceed(
      `${by === null ? '--next-who' : '--next-by'} goes with --next: what happens next?  --next "Interviews held"`,
    );
  return what === null ? null : { what, by: by === null ? null : dueDate('--next-by', by, clock), who };
};

/** What happens next, by when and who does it, as they are to be written. */
export interface NextStep {
  readonly what: string;
  readonly by: string | null;
  readonly who: readonly string[];
}

/** `Interviews held, by Oct 2013, Business Manager`. */
export const nextSaid = ({ what, by, who }: NextStep): string =>
  [what, ...(by === null ? [] : [`by ${by}`]), ...who].join(', ');

/** What an update says, key by key; null where it says nothing. */
interface Entry extends Update {
  readonly date: string;
  readonly next: NextStep | null;
  readonly cause: string | null;
  readonly by: string | null;
}

/** An update in its keys; what happens next is one text where that is all that is said. */
export const entryOf = ({ next, ...rest }: Entry): { readonly [key: string]: Value } => {
  if (next === null) return given(rest);
  const { what, by, who } = next;
  const more = given({ by, who: oneOrMore(who) });
  return given({ ...rest, next: Object.keys(more).length === 0 ? what : { what, ...more } });
};

/** True where an entry says all of this, perhaps with more, or with a date in another spelling. */
export const isSaid = (progress: readonly Progress[], value: Said, calendar: Calendar): boolean =>
  progress.map(written).some((one) => saysAll(one, value, calendar));

type Said = { readonly [key: string]: Value };

const saysAll = (one: Said, value: Said, calendar: Calendar): boolean =>
  Object.entries(value).every(([key, said]) => {
    const has = one[key];
    if (typeof has === 'string' && typeof said === 'string' && ['date', 'by'].includes(key))
      return isSameDate(has, said, calendar);
    return isEntry(has) && isEntry(said)
      ? Object.keys(has).length === Object.keys(said).length && saysAll(has, said, calendar)
      : JSON.stringify(has) === JSON.stringify(said);
  });

const isEntry = (value: Value | undefined): value is Said =>
  typeof value === 'object' && !Array.isArray(value);

/** What an update of the plan says, as it would be written. */
const written = ({ dateText, rag, note, next, cause, by }: Progress): { readonly [key: string]: Value } =>
  entryOf({
    date: dateText ?? '',
    rag,
    note,
    next: next === null ? null : stepOf(next),
    cause,
    by,
  });

const stepOf = ({ what, by, who }: Next): NextStep => ({
  what,
  by: by?.reading.text ?? null,
  who: who.map(({ text }) => text),
});

/** The change that adds an update, its keys as `entryOf` has them, before those of later days; null where an entry says it already. */
export const updateChange = (
  at: Change['at'],
  progress: readonly Progress[],
  value: { readonly [key: string]: Value },
  calendar: Calendar,
): Change | null => {
  if (isSaid(progress, value, calendar)) return null;
  const day = daysOf(String(value.date ?? ''), calendar)?.start;
  const later = progress.find(({ on }) => on !== null && day !== undefined && on > day);
  const place = later?.at.path.at(-1);
  return {
    at,
    key: 'progress',
    value,
    entry: later === undefined ? 'last' : typeof place === 'number' ? place : 0,
  };
};
