import type { Command as Parser } from 'commander';
import type { Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type PlanDate } from '../dates/reading.ts';
import type { Change, Value } from '../edit/change.ts';
import type { Progress } from '../model/plan.ts';
import { eventDay } from './change-dates.ts';
import { dayOption, said } from './change-options.ts';
import type { Wanted } from './change-plan.ts';
import { actionOf, type Here } from './change-target.ts';
import type { Options } from './command.ts';

/** The options of an update, a colour apart. */
export const updating = (parser: Parser): Parser =>
  parser
    .option('--next <text>', 'what happens next')
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
  const { action } = actionOf(here, asked);
  const { today, plan } = here.opened;
  const date = eventDay('--on', said(options, 'on'), { calendar: plan.calendar, today });
  const value: { [key: string]: Value } = { date };
  for (const [key, text] of Object.entries({ rag, note, ...own(options) }))
    if (text !== null) value[key] = text;
  const says = `${action.ref} ${rag === null ? 'note' : `rated ${rag}`}, ${date}${note === null ? '' : `: ${note}`}`;
  const change = updateChange(action.at, action.progress, value, plan.calendar);
  return { changes: change === null ? [] : [change], says: [says], refs: [action.ref] };
};

const own = (options: Options) => ({
  next: said(options, 'next'),
  cause: said(options, 'cause'),
  by: said(options, 'by'),
});

/** The change that adds an update before those of later days; null where the same one is there. */
export const updateChange = (
  at: Change['at'],
  progress: readonly Progress[],
  value: { readonly [key: string]: Value },
  calendar: Calendar,
): Change | null => {
  const alike = progress.some(
    (one) =>
      one.dateText === (value.date ?? null) &&
      one.rag === (value.rag ?? null) &&
      one.note === (value.note ?? null) &&
      (one.next?.what ?? null) === (value.next ?? null) &&
      one.cause === (value.cause ?? null) &&
      one.by === (value.by ?? null),
  );
  if (alike) return null;
  const day = firstDay(String(value.date ?? ''), calendar);
  const next = progress.find(({ on }) => on !== null && day !== null && on > day)?.at.path.at(-1);
  return { at, key: 'progress', value, entry: typeof next === 'number' ? next : 'last' };
};

const firstDay = (text: string, calendar: Calendar): PlanDate | null => {
  const reading = readPhrase(text, calendar);
  return isPhraseProblem(reading) ? null : (reading.windows[0]?.start ?? null);
};
