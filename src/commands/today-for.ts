import { type Calendar, firstYear, lastYear } from '../dates/calendar.ts';
import { readCommandDate } from '../dates/command.ts';
import { dayExists } from '../dates/day.ts';
import { isPhraseProblem, type PlanDate } from '../dates/reading.ts';
import { sentence } from '../model/sentence.ts';
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

/** Options that name a day, of which nothing is written into a plan; all but the first count from the day that it names. */
const dayOptions = { asOf: '--as-of', before: '--before', since: '--since', within: '--within' };

/** What people would dispute in the days that the options name, a sentence each. */
export const dateDoubts = (
  world: World,
  options: Options,
  calendar: Calendar,
  today: PlanDate,
): readonly string[] =>
  Object.entries(dayOptions).flatMap(([name, option]) => {
    const text = options[name];
    if (typeof text !== 'string' || isPlainDate(text.trim())) return [];
    const from = name === 'asOf' ? world.today() : today;
    const read = readCommandDate(text, calendar, from, name === 'since' ? 'back' : 'ahead');
    return isPhraseProblem(read) || read.warning === null ? [] : [`${option}: ${sentence(read.warning)}.`];
  });

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
