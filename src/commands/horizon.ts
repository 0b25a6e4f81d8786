import { addDays } from '../dates/day.ts';
import { longDay } from '../dates/words.ts';
import { reviewingBody } from '../model/registers.ts';
import { lineFor } from '../model/to-type.ts';
import type { Horizon } from '../view/due.ts';
import { askedDate } from './asked-date.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import type { Opened } from './open-plan.ts';

/** How far ahead to look: as asked, by `--within` or `--before`; else to the next meeting of the reviewing body, which is the Board unless plan.yaml says otherwise; else six weeks.
 * A Board that meets within three weeks is looked past: it will ask what falls due before it meets again. */
export const horizon = ({ plan, today }: Opened, options: Options): Horizon => {
  const asked = options.within ?? options.before;
  if (typeof asked === 'string') {
    const looksAhead = options.within !== undefined;
    const day = askedDate(looksAhead ? '--within' : '--before', asked, plan.calendar, today);
    if (looksAhead && day < today)
      throw new CannotProceed(
        `--within looks ahead, and ${longDay(day)} is before ${longDay(today)}. Name a later day. What is late already:  ${lineFor(plan)`bscb overdue`}`,
      );
    return { day, because: spoken(asked.trim()) };
  }
  const { meets = null, name = 'Board' } = reviewingBody(plan) ?? {};
  const [next, after] = meets?.filter((window) => window.due >= today) ?? [];
  if (next !== undefined && after !== undefined && next.due <= addDays(today, 21))
    return { day: after.due, because: `the ${name} after next` };
  if (next !== undefined) return { day: next.due, because: `the next ${name}` };
  return {
    day: addDays(today, 42),
    because:
      meets === null
        ? `six weeks: plan.yaml has no ${name} dates`
        : `six weeks: no later ${name} is in plan.yaml`,
  };
};

/** `6w` in words: 6 weeks; a day in figures, which is beside it in words, as asked; anything else as it was typed. */
const spoken = (asked: string): string => {
  if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(asked)) return 'as asked';
  const [, number, letter] = /^(\d{1,3}) ?([dwm])$/i.exec(asked) ?? [];
  const unit = { d: 'day', w: 'week', m: 'month' }[letter?.toLowerCase() ?? ''];
  return unit === undefined ? asked : `${number} ${unit}${number === '1' ? '' : 's'}`;
};
