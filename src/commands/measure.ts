import type { ActionNow } from '../assess/assessment.ts';
import { fold } from '../dates/fold.ts';
import { longDay } from '../dates/words.ts';
import type { Outcome } from '../model/plan.ts';
import { lineFor } from '../model/to-type.ts';
import type { ChangeNote } from '../view/changed.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changeCommand } from './change-command.ts';
import { type Clock, daysOf, eventDay, isSameDate } from './change-dates.ts';
import { dayOption, said } from './change-options.ts';
import { actionOf, clockOf, type Here } from './change-target.ts';

/** Records a figure of a measured outcome. */
export const measure = changeCommand({
  name: 'measure',
  summary: 'record a figure of a measured outcome',
  takes: (parser) =>
    parser
      .argument('<ref>', 'the action: 4.9')
      .argument('<figure>', 'what was measured: 13.2')
      .option(dayOption, 'the day or month of the figure; else today')
      .option(
        '--outcome <which>',
        'where several are measured: its number among the outcomes, or words of it',
      ),
  examples: [['bscb measure 4.9 13.2 --on "Jun 2013"', 'one more reading']],
  wants: (here, [ref = '', figure = ''], options) => {
    const one = actionOf(here, ref);
    const outcome = outcomeOf(here, one, said(options, 'outcome'));
    // a comma keeps thousands apart: 13,2 is no 132
    const value = Number(figure.replace(/,(?=\d{3}(?!\d))|[%\s]/g, ''));
    if (figure.trim() === '' || !Number.isFinite(value))
      throw new CannotProceed(
        `"${figure}" is not a figure. Write one such as  ${lineFor(here.opened.plan)`bscb measure ${ref} 13.2`}`,
      );
    const clock = clockOf(here);
    const date = eventDay('--on', said(options, 'on'), clock);
    const same = outcome.indicator?.readings.find(({ text }) => isSameDate(text, date, clock.calendar));
    if (same !== undefined && same.value !== value)
      throw new CannotProceed(
        `${outcome.text} has ${same.value} for ${date} already, so nothing was changed. Correct that in a text editor, or give another day with --on.`,
      );
    const unit = outcome.indicator?.unit ?? null;
    return {
      changes:
        same === undefined
          ? [{ at: outcome.at, key: 'readings', value: { date, value }, entry: 'last' }]
          : [],
      says: [
        `${one.action.ref} ${outcome.text}: ${value}${unit === null ? '' : unit === '%' ? '%' : ` ${unit}`}, ${date}`,
      ],
      refs: [one.action.ref],
      notes: countsLater(date, clock),
    };
  },
});

/** A figure of a month is of the whole of it, so that this month's is on no page yet. */
const countsLater = (date: string, { calendar, today }: Clock): readonly ChangeNote[] => {
  const last = daysOf(date, calendar)?.due ?? today;
  return last <= today
    ? []
    : [{ text: `A figure of ${date} counts from ${longDay(last)}; until then no page or paper shows it.` }];
};

const outcomeOf = ({ opened }: Here, { action }: ActionNow, asked: string | null): Outcome => {
  const line = lineFor(opened.plan);
  const measured = action.outcomes.filter(({ indicator }) => indicator !== null);
  const [first, ...others] = measured;
  if (first === undefined)
    throw new CannotProceed(
      `${action.ref} has no outcome with figures. Add one:  ${line`bscb add outcome ${action.ref} "…" --unit % --want down --baseline "14, Mar 2012"`}`,
    );
  const list = measured.map((one) => `  ${action.outcomes.indexOf(one) + 1}  ${one.text}`).join('\n');
  const found =
    asked === null
      ? measured
      : measured.filter(
          (one) => String(action.outcomes.indexOf(one) + 1) === asked || fold(one.text).includes(fold(asked)),
        );
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new CannotProceed(
    asked !== null && found.length === 0
      ? `No measured outcome of ${action.ref} has the words “${asked}”. It has:\n${list}`
      : `${action.ref} has ${others.length + 1} measured outcomes, so nothing was changed:\n${list}\nSay which:  --outcome ${action.outcomes.indexOf(first) + 1}`,
  );
};
