import type { ActionNow, Assessment, Moved } from '../../assess/assessment.ts';
import { daysBetween } from '../../dates/day.ts';
import { counted, countedInWords, listed, sentence } from '../../model/sentence.ts';
import { columnsOf, type Field, field, rowsOf as fieldRows, jsonOf } from '../fields/field.ts';
import type { Block, Inline } from '../page.ts';
import { askSection } from './ask-section.ts';
import { nextStep } from './ask-words.ts';
import { type Asks, asksOf } from './asks.ts';
import { list, p, strong } from './blocks.ts';
import { actionFields, asksField, inPaper } from './facts.ts';
import { lateOf } from './gravest.ts';
import type { PackMeeting } from './meeting.ts';
import type { Asked, Report } from './paper.ts';
import { standing } from './progress.ts';
import { planName, titled } from './report.ts';
import { leadWords, shortName } from './wording.ts';

/** One side of paper for the chair: what is red, what is asked by number, and what to ask. */
export const chairReport = (now: Assessment, asked: Asked, meeting: PackMeeting): Report => {
  const asks = asksOf(now, meeting.body ?? now.plan.review ?? 'Board');
  const questions = questionsOf(now);
  const items = askSection(now, asks).blocks.flatMap((block): Inline[] =>
    block.is === 'heading' ? [block.text] : [],
  );
  return {
    kind: 'chair',
    dense: true,
    title: titled(`For the chair: ${planName(now)}`, asked, now.today),
    opening: [p(standing(now, meeting))],
    sections: [
      { id: 'red', title: redTitle(asks.red), blocks: redLines(now, asks.red) },
      {
        id: 'asks',
        title: 'What there is to decide',
        blocks: items.length === 0 ? [p('Nothing.')] : items.map((text) => p(text)),
      },
      {
        id: 'questions',
        title: 'Questions worth asking',
        blocks: questions.length === 0 ? [p('The facts suggest none.')] : list(questions),
      },
    ],
    facts: jsonOf(chairPaper, { asks, questions }),
    rows: fieldRows(columnsOf(actionFields), inPaper(now, asks.red)),
  };
};

/** What the page for the chair answers machines with. */
export const chairPaper: readonly Field<{ readonly asks: Asks; readonly questions: readonly string[] }>[] = [
  asksField(({ asks }) => asks),
  field('questions', 'names', 'Questions worth asking.', ({ questions }) => questions),
];

const redTitle = (red: readonly ActionNow[]): string =>
  red.length === 0 ? 'No action is red' : `Red: ${counted(red.length, 'action')}`;

/** More than this do not fit on one side. */
const mostLines = 12;

const redLines = (now: Assessment, red: readonly ActionNow[]): readonly Block[] => [
  ...list(
    red
      .slice(0, mostLines)
      .map(
        (one): Inline => [
          strong(shortName(one.action)),
          `, ${leadWords(one.action.lead)}: ${sinceWords(one)}; next: ${nextStep(one, now.today)}.`,
        ],
      ),
  ),
  ...(red.length > mostLines
    ? [
        p(
          `${counted(red.length - mostLines, 'more red action is', 'more red actions are')} in the progress report.`,
        ),
      ]
    : []),
];

/** What is late longest, and since when: `completion May 2013, 102 days ago`. */
const sinceWords = (one: ActionNow): string => {
  const [first] = lateOf(one);
  if (first === undefined) return 'rated red, nothing late';
  return `${first.id === null ? first.what : `milestone ${first.id}`}, ${counted(first.days, 'day')} ago`;
};

/** At most one question of each kind, taken from the facts. */
const questionsOf = (now: Assessment): readonly string[] =>
  [silentMove(now), silentLead(now), worseMeasure(now)].filter((one) => one !== null);

/** The longest change of date for which nobody gave a reason, or that nobody agreed. */
const silentMove = (now: Assessment): string | null => {
  const all = now.actions.flatMap((one) =>
    [...one.moved, ...one.milestones.flatMap(({ moved }) => moved)].flatMap((move) => {
      const days = lengthOf(one, move);
      return days > 0 && (!move.agreed || move.redating.reason === null) ? [{ one, move, days }] : [];
    }),
  );
  const longest = all.sort((a, b) => b.days - a.days)[0];
  if (longest === undefined) return null;
  const { one, move, days } = longest;
  const why = move.redating.reason === null ? 'with no reason given' : 'not yet agreed';
  return `${shortName(one.action)}: ${move.milestone === null ? 'completion' : `milestone ${move.milestone}`} is to move ${counted(days, 'day')}, ${why}. What changed?`;
};

const lengthOf = (one: ActionNow, { redating, milestone }: Moved): number => {
  const written =
    milestone === null
      ? one.action.completion
      : (one.action.milestones.find((each) => each.id === milestone)?.when ?? null);
  const from = redating.from?.reading.windows.at(-1)?.due;
  const to = (redating.to ?? written)?.reading.windows.at(-1)?.due;
  return from === undefined || to === undefined ? 0 : daysBetween(from, to);
};

/** The lead with the most red actions that say nothing of what happens next. */
const silentLead = (now: Assessment): string | null => {
  const silent = new Map<string, ActionNow[]>();
  for (const one of asksOf(now, 'Board').red)
    if (one.recorded.next === null)
      for (const { name } of one.action.lead) silent.set(name, [...(silent.get(name) ?? []), one]);
  const [most] = [...silent].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return null;
  const [lead, actions] = most;
  return `${lead} leads ${countedInWords(actions.length, 'red action')} for which nothing says what happens next (${listed(actions.map((one) => one.action.ref))}). What will be done, and by when?`;
};

/** A measure that got worse while dates of its action were met. */
const worseMeasure = (now: Assessment): string | null => {
  for (const one of now.actions)
    for (const measure of one.indicators)
      if (
        measure.direction === 'worse' &&
        one.milestones.some(({ occurrences }) => occurrences.some((date) => date.done !== null))
      )
        return `${shortName(one.action)}: ${sentence(measure.measure)} got worse, though steps were done. Is it the right work?`;
  return null;
};
