import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { type DueDate, datedOf } from '../../assess/dates.ts';
import { isOpen } from '../../assess/due.ts';
import { happenedBy } from '../../assess/occurrences.ts';
import { earlierFirst, monthOf, yearOf } from '../../dates/day.ts';
import { asKnown, whenKnown } from '../../dates/known.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import type { Area, Closed } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { counted, inWords, placeOf, sentence, withoutStop, withStop } from '../../model/sentence.ts';
import { column, markdown, tableOf } from '../blocks.ts';
import type { Block } from '../page.ts';
import { longDue } from '../words.ts';
import { listIfAny, p, tableOr, titled, wraps } from './blocks.ts';
import { measureCharts } from './measure-charts.ts';
import { measures } from './measures.ts';
import { type Move, moves } from './moves.ts';
import { type Owed, owed } from './owed.ts';
import type { Part, Section } from './paper.ts';
import { timelineOf } from './timeline.ts';
import { dueWords, linesCell, owedColumns, sentencesCell, waitingWords } from './wording.ts';
import { countSentence, deedsOfYear } from './year.ts';

/** One area of the annual report: its aim, what was done, what difference it made, what slipped, and what comes next. */
export const areaSection = (now: Assessment, area: Area, actions: readonly ActionNow[]): Section => {
  const id = `area-${area.area}`;
  const part = (name: string, heading: string, blocks: readonly Block[]): Part => ({
    id: `${id}-${name}`,
    title: `Area ${area.area}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
    heading,
    blocks,
  });
  const year = now.plan.period === null ? '' : ` in ${now.plan.period.text}`;
  return {
    id,
    title: `Area ${area.area}: ${area.title}`,
    blocks: [],
    parts: [
      part('difference', 'What difference it made', difference(now, actions)),
      part('aim', 'What it is for', [
        area.description === null ? p('The plan states no aim for this area.') : markdown(area.description),
        p(countSentence(actions)),
        ...endings(actions),
        ...timelineOf(now, actions, `area ${area.area}`),
      ]),
      ...(now.noneDone ? [] : [part('done', `What was done${year}`, whatWasDone(now, area, actions))]),
      part('not-done', 'What was not, and why', [slips(now, actions)]),
      part('next', 'Next steps', [nextSteps(now, area, actions)]),
    ],
  };
};

const whatWasDone = (now: Assessment, { area }: Area, actions: readonly ActionNow[]): readonly Block[] => {
  const { done, before } = deedsOfYear(now, actions);
  return [
    done.length === 0
      ? p('Nothing is recorded as done in the year.')
      : titled(
          tableOf(`What was done in area ${area}`, done, [
            column('Ref', ({ id }) => id),
            column('What', ({ what }) => what, wraps(20)),
            column('When', ({ on, day }) => (on === null ? 'day not recorded' : day), wraps(9, 3)),
            column('Evidence', ({ evidence }) => evidence ?? 'none recorded', wraps(14, 2)),
          ]),
        ),
    ...(before === 0 ? [] : [p(beforeWords(now, before, done.length > 0))]),
  ];
};

const beforeWords = ({ plan }: Assessment, count: number, more: boolean): string =>
  `${counted(count, more ? 'more step was' : 'step was', more ? 'more steps were' : 'steps were')} done before the year began on ${longDay(plan.period?.start ?? '')}.`;

const endings = (actions: readonly ActionNow[]): readonly Block[] => {
  return listIfAny(
    actions.flatMap(({ action, closed }) =>
      closed === null || closed.as === 'complete' ? [] : [endingWords(action.ref, closed)],
    ),
  );
};

const endingWords = (ref: string, { as, on, by, until, reason }: Closed): string => {
  const held = as === 'on hold';
  const day = on === null ? '' : ` ${held ? 'since' : 'on'} ${longDay(on)}`;
  const after = by !== null ? ` by ${by}` : until !== null ? `, until ${until.reading.text}` : '';
  return `${ref} ${held ? 'has been' : 'was'} ${as}${day}${after}${reason === null ? '' : `: ${withoutStop(reason)}`}.`;
};

/** Actions of which neither an impact nor a reading is recorded. */
export const unmeasured = (actions: readonly ActionNow[]): readonly ActionNow[] =>
  actions.filter((one) => one.action.impact === null && one.indicators.every((each) => each.latest === null));

const difference = (now: Assessment, actions: readonly ActionNow[]): readonly Block[] => {
  const none = unmeasured(actions);
  return [
    ...listIfAny(
      actions.flatMap(({ action: { ref, impact } }) =>
        impact === null ? [] : [[{ text: `${ref} `, tone: 'strong' as const }, withStop(impact)]],
      ),
    ),
    ...(actions.some((one) => one.indicators.length > 0)
      ? [measures(now, actions, ''), ...measureCharts(now, actions)]
      : []),
    ...(none.length === 0 ? [] : [p(unmeasuredWords(none.length, actions.length))]),
  ];
};

/** `Eight of 12 actions have no measure and no effect recorded.` */
const unmeasuredWords = (none: number, all: number): string =>
  none === all
    ? 'No measure recorded: the plan states no effect and no reading for any action of this area.'
    : `${sentence(inWords(none))} of ${counted(all, 'action')} ${none === 1 ? 'has' : 'have'} no measure and no effect recorded.`;

/** Whether a date of an action was missed, met late in the year, or moved. */
export const slipped =
  (now: Assessment) =>
  (one: ActionNow): boolean =>
    one.late || metLate(now, one).length > 0 || moves({ ...now, actions: [one] }).length > 0;

/** Dates of the year that were met after they were due, each with the days on which it was. */
const metLate = ({ plan }: Assessment, one: ActionNow) =>
  datedOf(one, ({ done }) => done !== null).flatMap((date) => {
    const { milestone, due, doneWithin: met } = date;
    // the day on which a board closes an action is not the day of the work
    const isMarked = milestone !== null || one.completion?.last.done !== null;
    const inYear = met !== null && met.due >= (plan.period?.start ?? '');
    return isMarked && inYear && met.start > due ? [{ date, met }] : [];
  });

const slips = (now: Assessment, actions: readonly ActionNow[]): Block =>
  tableOr(
    'Nothing slipped: no date was missed, met late or moved.',
    'Actions with dates missed, met late or moved, and the reason given',
    actions.filter(slipped(now)).map((one) => ({ one, moved: moves({ ...now, actions: [one] }) })),
    [
      column('Ref', ({ one }) => one.action.ref),
      column('Action', ({ one }) => one.action.action, wraps(16)),
      column('What slipped', ({ one, moved }) => linesCell(slipWords(now, one, moved)), wraps(20)),
      column('Why', ({ one, moved }) => sentencesCell(reasonsOf(now, one, moved)), wraps(16)),
    ],
  );

const slipWords = (now: Assessment, one: ActionNow, moved: readonly Move[]): readonly string[] => {
  const late = datedOf(one, ({ daysLate }) => daysLate > 0)
    .filter(isOpen)
    .sort((a, b) => earlierFirst(a.due, b.due));
  return [
    ...late.map((date) => `${wasDue(date)} and was not done by ${longDay(now.today)}`),
    ...metLate(now, one).map(({ date, met }) => `${wasDue(date)} and was done ${whenKnown(met)}`),
    ...moved.map(({ settled, id, what, from, to, how }) => {
      const dates = `from ${from ?? 'another date'} to ${to ?? 'another date'}`;
      return settled
        ? `${named(id, what)} moved ${dates} (${how})`
        : `${named(id, what)} is to move ${dates}, not agreed yet`;
    }),
  ];
};

const wasDue = ({ milestone, nth, of, start, due }: DueDate): string => {
  const what = milestone === null ? 'Completion' : withoutStop(milestone.milestone.what);
  const place = of > 1 ? ` (${placeOf(nth, of)})` : '';
  return `${named(milestone?.milestone.id ?? null, `${what}${place}`)} was due by ${longDue(start, due)}`;
};

/** What has ended of itself was a hold. */
const heldWords = (today: PlanDate, { closed, action: { closed: before } }: ActionNow): readonly string[] =>
  closed !== null || before?.until == null || !happenedBy(today)(before)
    ? []
    : [
        `On hold until ${withStop(`${before.until.reading.text}${before.reason === null ? '' : `: ${before.reason}`}`)}`,
      ];

const reasonsOf = ({ today }: Assessment, one: ActionNow, moved: readonly Move[]): readonly string[] => {
  const { note, noteWithin, cause } = one.recorded;
  const reasons = [
    ...heldWords(today, one),
    ...new Set(moved.flatMap((each) => (each.reason === null ? [] : [withStop(each.reason)]))),
    ...(cause === null ? [] : [`${waitingWords(cause)}.`]),
  ];
  return present([
    ...(reasons.length === 0 ? ['No reason recorded.'] : reasons),
    note !== null && `Latest note${noteWithin === null ? '' : `, ${asKnown(noteWithin)}`}: ${withStop(note)}`,
  ]);
};

const named = (id: string | null, what: string): string => (id === null ? what : `“${what}”`);

/** What is still to be done in an area: what is overdue first, then by date. */
export const ahead = (now: Assessment, actions: readonly ActionNow[]): readonly Owed[] => {
  const all = owed({ ...now, actions });
  return [...all.filter((one) => one.daysLate > 0), ...all.filter((one) => one.daysLate === 0)];
};

const nextSteps = (now: Assessment, area: Area, actions: readonly ActionNow[]): Block =>
  tableOr(
    'Nothing is left to do: every step is done or closed.',
    `What is still to do in area ${area.area}, what is overdue first`,
    ahead(now, actions),
    [column('By', (one) => byWords(now, one), wraps(12, 3)), ...owedColumns],
  );

/** `not completed by July 2013: carried into 2014-15?` where it is overdue. */
const byWords = ({ plan, today }: Assessment, one: Owed): string => {
  if (one.daysLate === 0) return dueWords(one);
  const over = plan.period !== null && today >= plan.period.end;
  return `not completed by ${dueWords(one)}${over ? `: carried into ${yearAfter(plan.period.end)}?` : ''}`;
};

const yearAfter = (end: PlanDate): string => {
  const first = yearOf(end);
  if (monthOf(end) !== 3) return 'the next plan';
  return `${first}-${String(first + 1).slice(-2)}`;
};
