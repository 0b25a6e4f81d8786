import type { Assessment } from '../assess/assessment.ts';
import { ruleOf } from '../assess/profiles/index.ts';
import { daysBetween } from '../dates/day.ts';
import { weekdayAndDay } from '../dates/words.ts';
import type { Area, Plan } from '../model/plan.ts';
import { counted, mostShown } from '../model/sentence.ts';
import type { Stray } from '../model/stray.ts';
import { isGuess } from '../model/unread.ts';
import { masthead as lines, list, quiet, strong, toned, typed } from './blocks.ts';
import type { Block, Inline } from './page.ts';

/** `Business Plan 2013-14`, where the title does not already name its year. */
export const titleWithYear = ({ title, period }: Plan): string =>
  period === null || title.includes(period.text) ? title : `${title} ${period.text}`;

/** The plan's name as a paper bears it: `Business Plan 2013-14, version 2 (March 2013)`. */
export const planName = (plan: Plan): string => {
  const version = plan.version === null ? '' : `, version ${plan.version}`;
  const published = plan.published === null ? '' : ` (${plan.published.reading.text})`;
  return `${titleWithYear(plan)}${version}${published}`;
};

const progressOfYear = ({ plan, today }: Assessment): string => {
  if (plan.period === null) return '';
  const { start, end } = plan.period;
  const whole = daysBetween(start, end) + 1;
  const day = daysBetween(start, today) + 1;
  if (day < 1) return `starts in ${counted(1 - day, 'day')}`;
  if (day > whole) return `ended ${counted(day - whole, 'day')} ago`;
  const span = whole <= 366 ? 'the year' : 'the plan';
  return `day ${day} of ${whole}: ${Math.round((day / whole) * 100)}% of ${span}`;
};

/** Which plan, on which day, and what was left out: the first lines of every answer about a plan. */
export const masthead = (assessment: Assessment, filters: readonly string[]): Block =>
  lines([
    { left: strong(assessment.plan.board), right: weekdayAndDay(assessment.today) },
    { left: planName(assessment.plan), right: quiet(progressOfYear(assessment)) },
    ...triedRule(assessment),
    ...(filters.length > 0 ? [{ left: [strong('Only '), filters.join('; ')], right: '' }] : []),
  ]);

/** Said wherever another rule than the plan's own is tried: every colour may differ from other papers. */
export const triedRule = ({ plan, profile }: Assessment): { left: Inline; right: Inline }[] => {
  const tried = ruleOf(plan, profile).title;
  const own = ruleOf(plan, plan.rag.profile).title;
  return tried === own
    ? []
    : [
        {
          left: [strong('Coloured by '), `${tried}; the plan's own rule is ${own}`],
          right: '',
        },
      ];
};

/** True of a plan in which nothing is to be done yet: there is nothing to say of colours, dates and decisions. */
export const isBare = ({ areas }: Plan): boolean => areas.every(({ actions }) => actions.length === 0);

export const noneYet = 'The plan has no actions yet.';

/** What is said in place of a list that has nothing in it: a plan may have no actions, or none that could be read. */
export const emptyList = (plan: Plan, what: 'action' | 'milestone' = 'action'): string => {
  if (!isBare(plan)) return `No ${what} matches.`;
  return plan.unreadable.length > 0 ? 'No action could be read.' : noneYet;
};

/** What to type where a list has nothing in it: of a plan without actions, how to add the first; else what is given. */
export const afterEmpty = (plan: Plan, other: string): string => {
  const [first] = plan.areas;
  return first !== undefined && isBare(plan) && plan.unreadable.length === 0 ? addFirst(first) : other;
};

/** What to type for the first action of an area. */
export const addFirst = ({ area }: Pick<Area, 'area'>): string =>
  `bscb add action ${area} "What the board will do"`;

/** What of the plan could not be read, said before anything is counted; nothing where all of it was. */
export const unreadableNotice = (plan: Plan): readonly Block[] => {
  const files = [...(plan.strays ?? []).map(strayLine), ...plan.unreadable.map(unreadableLine)];
  const unshown = files.length - mostShown;
  const dates = unreadDates(plan);
  const isFaulty = plan.errors > 0 || plan.unreadable.length > 0;
  const lines: readonly Inline[] = [
    ...files.slice(0, mostShown),
    ...(unshown > 0 ? [[`and ${counted(unshown, 'more file')}`]] : []),
    ...(dates.length === 0
      ? []
      : [[toned(`${counted(dates.length, 'date')} cannot be read`, 'error'), `: ${some(dates)}.`]]),
    ...(isFaulty ? [[`${counted(plan.errors, 'error')} in the files. See `, typed('bscb check')]] : []),
  ];
  return lines.length === 0 ? [] : [list(lines)];
};

const strayLine = ({ file, why }: Stray): Inline => [toned(`${file} is not read`, 'error'), `: ${why}.`];

const unreadableLine = ({ file, missing, whole }: Plan['unreadable'][number]): Inline => [
  toned(whole ? `${file} cannot be read` : `${file} is read only in part`, 'error'),
  missing !== null
    ? `: ${missing}.`
    : whole
      ? ': what it holds is missing here.'
      : ': what could not be read is missing here.',
];

/** `the completion of 3.4, "31 Feb 2013"`, for each date of an action that is shown by its words alone. */
const unreadDates = (plan: Plan): string[] =>
  plan.areas.flatMap((area) =>
    area.actions.flatMap(({ ref, unread }) =>
      unread
        .filter((one) => one.shown && !isGuess(one))
        .map(({ key, text, line }) => `${key ?? 'date'} of ${ref}, "${text ?? ''}" (line ${line})`),
    ),
  );

const some = (all: readonly string[]): string =>
  all.length > 6 ? `${all.slice(0, 5).join('; ')}; and ${all.length - 5} more` : all.join('; ');
