import type { Calendar } from '../dates/calendar.ts';
import { longDay } from '../dates/words.ts';
import type { Value } from '../edit/change.ts';
import { type Closed, closings } from '../model/plan.ts';
import { lineFor } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changeCommand } from './change-command.ts';
import { type Clock, daysOf, dueDate, eventDay, isSameDate } from './change-dates.ts';
import { dayOption, said } from './change-options.ts';
import type { Wanted } from './change-plan.ts';
import { updateChange } from './change-progress.ts';
import { actionOf, clockOf, type Here } from './change-target.ts';
import type { Options } from './command.ts';
import { oneOf } from './usage.ts';

/** Closes an action. */
export const close = changeCommand({
  name: 'close',
  summary: 'close an action that is over, or put it on hold',
  takes: (parser) =>
    parser
      .argument('<ref>', 'the action: 1.6')
      .requiredOption('--as <how>', `${closings.slice(0, -1).join(', ')} or "${closings.at(-1)}"`)
      .option('--note <text>', 'why')
      .option(dayOption, 'the day the board closed it; else today')
      .option('--by <ref>', 'where it is superseded: the action that took its place')
      .option('--until <date>', 'where it is on hold: the end of the hold'),
  examples: [
    ['bscb close 1.6 --as complete --on "9 Dec 2013"', 'the work is done'],
    ['bscb close 5.4 --as "on hold" --until "December 2013"', 'a pause'],
  ],
  wants: (here, [ref = ''], options) => wantedClosing(here, ref, options),
});

/** What closing an action changes. @throws CannotProceed where it is closed otherwise */
export const wantedClosing = (here: Here, ref: string, options: Options): Wanted => {
  const how = (said(options, 'as') ?? '').toLowerCase().replaceAll('-', ' ');
  oneOf('--as', how, closings);
  const { action } = actionOf(here, ref);
  const clock = clockOf(here);
  const line = lineFor(here.opened.plan);
  const until = said(options, 'until');
  const by = said(options, 'by');
  const reason = said(options, 'note');
  const date = eventDay('--on', said(options, 'on'), clock);
  if (until !== null && how !== 'on hold') throw new CannotProceed('--until goes with --as "on hold".');
  if (by !== null && how !== 'superseded') throw new CannotProceed('--by goes with --as superseded.');
  if (by !== null) actionOf(here, by);
  const value: { [key: string]: Value } = { date, as: how };
  if (by !== null) value.by = by;
  if (until !== null) value.until = dueDate('--until', until, clock);
  if (reason !== null) value.reason = reason;
  if (action.closed !== null) {
    const other = notSaidIn(action.closed, value, clock.calendar);
    if (other.length === 0) return { changes: [], says: [], refs: [] };
    throw new CannotProceed(
      `${action.ref} is closed already: ${[action.closed.as, action.closed.dateText, ...closedWith(action.closed)].filter((one) => one !== null).join(', ')}. ${
        other.some(([key]) => key === 'as' || key === 'date')
          ? `First:  ${line`bscb reopen ${action.ref}`}`
          : `To change it:${other.length === 1 ? '' : '\n'}${other.map(([key, text]) => `  ${line`bscb set ${action.ref} ${`closed.${key}`} "${String(text)}"`}`).join('\n')}`
      }`,
    );
  }
  const over = until === null ? null : holdOver(action.ref, { date, until }, clock, line);
  return {
    changes: [{ at: action.at, key: 'closed', value }],
    says: [`${action.ref} ${action.action}: closed as ${how}, ${date}`],
    refs: [action.ref],
    ...(over === null ? {} : { notes: [{ text: over }] }),
  };
};

/** What is said of a hold that is over already; null where it is not. @throws CannotProceed where it ends before it begins */
const holdOver = (
  ref: string,
  { date, until }: { readonly date: string; readonly until: string },
  { calendar, today }: Clock,
  line: ReturnType<typeof lineFor>,
): string | null => {
  const from = daysOf(date, calendar)?.start;
  const to = daysOf(until, calendar)?.due;
  if (from === undefined || to === undefined || to >= today) return null;
  if (to >= from) return `The hold was over on ${longDay(to)}: ${ref} is open again, and its dates count.`;
  throw new CannotProceed(
    `--until: ${longDay(to)} is before the hold begins, ${date}. Nothing was changed.\nGive a day to come, or leave --until out:  ${line`bscb close ${ref} --as "on hold"`}`,
  );
};

/** What an action that is closed does not say so, key by key. */
const notSaidIn = (closed: Closed, value: { readonly [key: string]: Value }, calendar: Calendar) => {
  const { as, dateText, by, until, reason } = closed;
  const said = { as, date: dateText, by, until: until?.reading.text ?? null, reason };
  return Object.entries(value).filter(([key, text]) => {
    const one = said[key as keyof typeof said];
    return key === 'date' || key === 'until' ? !isSameDate(one, String(text), calendar) : one !== text;
  });
};

const closedWith = ({ by, until, reason }: Closed): readonly (string | null)[] => [
  by === null ? null : `by ${by}`,
  until === null ? null : `until ${until.reading.text}`,
  reason,
];

/** Opens an action again. */
export const reopen = changeCommand({
  name: 'reopen',
  summary: 'open an action again that was closed or on hold',
  takes: (parser) =>
    parser
      .argument('<ref>', 'the action: 5.4')
      .option('--note <text>', 'why, as a note of the day')
      .option(dayOption, 'the day of the note; else today'),
  examples: [['bscb reopen 5.4 --note "The new procedure is in force"', 'its dates count again']],
  wants: (here, [ref = ''], options) => {
    const { action } = actionOf(here, ref);
    if (action.closed === null)
      throw new CannotProceed(`${action.ref} is not closed, so nothing was changed.`);
    const clock = clockOf(here);
    const text = said(options, 'note');
    const update =
      text === null
        ? null
        : updateChange(
            action.at,
            action.progress,
            {
              date: eventDay('--on', said(options, 'on'), clock),
              note: text,
            },
            clock.calendar,
          );
    return {
      changes: [{ at: action.at, key: 'closed', value: null }, ...(update === null ? [] : [update])],
      says: [`${action.ref} ${action.action}: opened again${text === null ? '' : `: ${text}`}`],
      refs: [action.ref],
    };
  },
});
