import { type Calendar, firstYear, lastYear } from '../dates/calendar.ts';
import { dayExists } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { World } from '../world.ts';
import { askedDate } from './asked-date.ts';
import type { Options } from './command.ts';

/** The day that a command answers for: today, or what `--as-of` says. @throws CannotProceed */
export const todayFor = (world: World, { asOf }: Options, calendar: Calendar): PlanDate => {
  if (asOf === undefined) return world.today();
  const asked = asOf.trim();
  // A plain date needs no clock, and the clock's time zone may take longer to load than the plan.
  return isPlainDate(asked) ? asked : askedDate('--as-of', asked, calendar, world.today());
};

const isPlainDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  return (
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    year >= firstYear &&
    year <= lastYear &&
    dayExists(year, month, day)
  );
};
