import type { ActionNow, Assessment, MilestoneNow, Moved, Occurrence } from '../assess/assessment.ts';
import { agreedWords } from '../assess/reasons.ts';
import { daysBetween } from '../dates/day.ts';
import { asKnown } from '../dates/known.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Milestone } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { counted } from '../model/sentence.ts';
import { shapesOf } from './colours.ts';
import { keysIn, otherLines } from './fields/keys.ts';
import type { Row, Span, Table } from './page.ts';
import { inTheFile } from './show-facts.ts';
import { writtenDate } from './words.ts';

/** Each milestone with its date as written and as read, side by side, so that a wrong reading is seen at once. */
export const milestoneTable = (one: ActionNow, { today, plan }: Assessment): Table => ({
  caption: `Milestones of ${one.action.ref}`,
  headless: true,
  columns: [{ title: '' }, { title: 'Milestone' }, { title: 'What and when', wrap: true }],
  rows: one.milestones.flatMap((milestone) =>
    rowsOf(milestone, today, otherLines(keysIn(plan.keys, 'milestone'), 'show', placed)),
  ),
});

const placed = ['what', 'when', 'at', 'lead', 'done', 'evidence', 'redated'];

type OtherFacts = (milestone: Milestone) => readonly string[];

const rowsOf = (now: MilestoneNow, today: PlanDate, others: OtherFacts): Row[] => {
  const { milestone, when, occurrences } = now;
  const written = writtenDate(when);
  const main: Row = {
    cells: [stateMark(now), milestone.id, milestone.what],
    note: firstLine(now, written, today, others(milestone)),
    noteColumn: 2,
  };
  const dates =
    occurrences.length < 2
      ? []
      : occurrences.map((occurrence): Row => ({ cells: ['', '', ['  ', ...dateLine(occurrence, today)]] }));
  const evidence = [milestone.evidence, ...milestone.done.map((done) => done.evidence)].filter(
    (text): text is string => text !== null,
  );
  return [
    main,
    ...dates,
    ...evidence.map((text): Row => ({ cells: ['', '', { text: `evidence: ${text}`, tone: 'quiet' }] })),
  ];
};

const stateMark = (now: MilestoneNow): Span => {
  if (now.met) return shapesOf('complete', 1);
  if (now.occurrences.some((date) => date.overdue)) return shapesOf('red', 1);
  return shapesOf(now.occurrences.every((date) => date.due === null) ? 'none' : 'not-due', 1);
};

const firstLine = (
  now: MilestoneNow,
  written: string | null,
  today: PlanDate,
  others: readonly string[],
): Span[] => {
  const { when } = now;
  const [only, second] = now.occurrences;
  const extra = present([
    now.milestone.body !== null && `to ${now.milestone.body.text}`,
    now.milestone.lead.length > 0 && `lead ${now.milestone.lead.map((name) => name.text).join(', ')}`,
    ...now.milestone.own.map(({ name, text }) => `${name}: ${text}`),
    ...others,
    ...now.moved.map((move) => movedWords(move, now.milestone)),
    ...inTheFile(now.when, now.milestone.when),
  ]);
  const tail: Span[] = extra.length === 0 ? [] : [{ text: `   ${extra.join('; ')}`, tone: 'quiet' }];
  if (only === undefined) return [written ?? 'no date', '   no date in it', ...tail];
  if (second !== undefined) {
    const done = now.occurrences.filter((date) => date.done !== null).length;
    const next = now.occurrences.find((date) => date.done === null);
    const more = next?.due ? `, ${nextWords(next, today)} ${longDay(next.due)}` : '';
    return [`${written ?? ''}   ${done} of ${now.occurrences.length} done${more}`, ...tail];
  }
  const line = when?.unreadable === undefined || only.done !== null ? dateLine(only, today) : [];
  return [`${written ?? 'no date'}   `, ...line, ...tail];
};

const nextWords = ({ due, overdue }: Occurrence, today: PlanDate): string =>
  overdue ? 'late: the next was due' : due !== null && due < today ? 'the next was due' : 'next due';

const movedWords = (move: Moved, { when }: Milestone): string => {
  const { from, to, reason } = move.redating;
  const before = from?.reading.text ?? 'an earlier date';
  const moved = move.agreed
    ? `moved from ${before}, ${agreedWords(move)}`
    : `move from ${before} to ${(to ?? when)?.reading.text ?? 'no date'} ${agreedWords(move)}`;
  return `${moved}${reason === null ? '' : ` (${reason})`}`;
};

const dateLine = (date: Occurrence, today: PlanDate): Span[] => {
  const due = date.due === null ? 'no due date' : `due ${longDay(date.due)}`;
  if (date.done !== null)
    return [
      due,
      '   ',
      {
        text: date.doneWithin === null ? 'done, no day recorded' : `done ${asKnown(date.doneWithin)}`,
        tone: 'complete',
      },
    ];
  if (date.due === null) return [due];
  if (date.overdue) return [due, '   ', { text: `${counted(date.daysLate, 'day')} late`, tone: 'red' }];
  const days = daysBetween(today, date.due);
  if (days < 0) return [due, '   not done'];
  return [due, '   ', days === 0 ? 'today' : `in ${counted(days, 'day')}`];
};
