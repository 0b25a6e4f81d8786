import { addDays, addMonths } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { reviewingBody } from '../model/registers.ts';
import type { Horizon } from '../view/due.ts';
import { askedDate } from './asked-date.ts';
import type { Options } from './command.ts';
import type { Opened } from './open-plan.ts';

/** How far ahead to look: as asked, by `--within` or `--before`; else to the next meeting of the reviewing body, which is the Board unless plan.yaml says otherwise; else six weeks.
 * A Board that meets within three weeks is looked past: it will ask what falls due before it meets again. */
export const horizon = ({ plan, today }: Opened, options: Options): Horizon => {
  const asked = options.within ?? options.before;
  if (typeof asked === 'string') {
    const [, number, unit] = /^(\d{1,3})\s*(d|w|m)(?:[a-z]*)$/i.exec(asked.trim()) ?? [];
    if (number !== undefined && unit !== undefined) {
      const spoken = { d: 'day', w: 'week', m: 'month' }[unit.toLowerCase()];
      return {
        day: later(today, Number(number), unit.toLowerCase()),
        because: `${number} ${spoken}${number === '1' ? '' : 's'}`,
      };
    }
    return {
      day: askedDate(options.within === undefined ? '--before' : '--within', asked, plan.calendar, today),
      because: asked,
    };
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

const later = (today: PlanDate, number: number, unit: string): PlanDate =>
  unit === 'm' ? addMonths(today, number) : addDays(today, unit === 'w' ? number * 7 : number);
