import { earlierFirst } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayText } from '../dates/words.ts';
import type { Milestone, Phrase, Redating } from '../model/plan.ts';
import { inWords, listed } from '../model/sentence.ts';
import type { MilestoneNow, Suggested } from './assessment.ts';
import type { Case } from './case.ts';
import { dueOf } from './occurrences.ts';
import {
  type Decision,
  decisionOf,
  entryLines,
  keyLines,
  monthOrDay,
  type Proposal,
  typedRef,
  yearEnd,
} from './proposal.ts';

/** The board agrees what was moved without it: of one date the last move, which settles those before. */
export const agreeMoves = (of: Case): Proposal[] => {
  const last = [...new Map(of.waiting.map((move) => [move.milestone, move])).values()];
  if (last.length === 0) return [];
  const { words, day, minute, agreement } = decisionOf(of);
  const settles = new Set<Redating>(last.map((move) => move.redating));
  const agreed = (moves: readonly Redating[]): Redating[] =>
    moves.map((move) => (settles.has(move) ? { ...move, agreed: minute, agreement } : move));
  const what = last.length === 1 ? 'the move' : `the ${inWords(last.length)} moves`;
  return [
    {
      words: `have ${what} agreed at ${words}`,
      write: last.map(({ milestone, redating: { to } }) => ({
        under: `${milestone ?? of.action.ref}, redated${to === null ? '' : ` to ${to.reading.text}`}`,
        yaml: keyLines({ agreed: minute }),
      })),
      commands: [
        `bscb agree ${typedRef(last.length === 1 ? (last[0]?.milestone ?? of.action.ref) : of.action.ref)} "${minute}"${last.length === 1 ? '' : ' --all'}`,
      ],
      made: {
        ...of.action,
        redated: agreed(of.action.redated),
        milestones: of.action.milestones.map((one) => ({ ...one, redated: agreed(one.redated) })),
      },
      from: day,
    },
  ];
};

/**
 * Other dates, agreed: for completion alone, and where milestones are late for them too. A move that waits is to be
 * agreed or refused before there is another, and one date of a series is met rather than moved.
 */
export const agreeDates = (of: Case, now: Suggested): Proposal[] => {
  if (now !== 'none' && now !== 'red' && now !== 'amber') return [];
  const decision = decisionOf(of);
  const completion = completionToCome(of, now, decision);
  const late = of.milestones.filter((one) => one.occurrences.some((date) => date.overdue));
  const movable = late.every(
    (one) => one.occurrences.length === 1 && !one.moved.some((move) => move.waiting),
  );
  const to = completion ?? stepToCome(of, decision);
  return [
    ...(completion === null ? [] : [agree(of, decision, { completion, late: [], to: completion })]),
    ...(late.length === 0 || !movable || to === null ? [] : [agree(of, decision, { completion, late, to })]),
  ];
};

/** The completion to agree where none lies ahead on that day: that of the milestones to come, else the end of the plan's period. */
const completionToCome = (of: Case, now: Suggested, { day }: Decision): Phrase | null => {
  const due = of.completion?.due ?? null;
  if (of.waiting.some((move) => move.milestone === null)) return null;
  if (due !== null && (now === 'none' || due >= day)) return null;
  return laterMilestone(of, day) ?? yearEnd(of);
};

/**
 * A date for late milestones where completion stays: by then, so that no step falls due after it. Null where completion
 * is over by the day of the meeting: until that moves too, nothing is won.
 */
const stepToCome = (of: Case, { day }: Decision): Phrase | null => {
  const usual = yearEnd(of);
  const end = completionEnd(of);
  if (end === null) return usual;
  if (end < day) return null;
  const isEarly = of.completion?.continuing === true && lastDue(usual) < end;
  return isEarly ? usual : monthOrDay(end, of);
};

/** The last day of completion: of the one in force, or of one that waits for agreement where that is earlier. */
const completionEnd = ({ action, completion }: Case): PlanDate | null => {
  const written = action.completion?.reading.windows.at(-1);
  const dates = [
    completion?.due ?? null,
    action.completion === null || written === undefined ? null : dueOf(action.completion, written),
  ];
  return dates.filter((one) => one !== null).sort(earlierFirst)[0] ?? null;
};

const lastDue = ({ reading }: Phrase): PlanDate => reading.windows.at(-1)?.due ?? '';

/** The last date that a milestone still has to come. */
const laterMilestone = (of: Case, day: Decision['day']): Phrase | null => {
  const last = of.open.findLast((step) => step.due >= day);
  return last === undefined ? null : monthOrDay(last.due, of);
};

interface NewDates {
  readonly completion: Phrase | null;
  readonly late: readonly MilestoneNow[];
  readonly to: Phrase;
}

const agree = (of: Case, decision: Decision, { completion, late, to }: NewDates): Proposal => {
  const { action } = of;
  const names = [
    ...(completion === null ? [] : ['completion']),
    ...(late.length > 1
      ? [`the ${inWords(late.length)} late milestones`]
      : late.map((one) => one.milestone.id)),
  ];
  const only = late.length === 0;
  const given = only && laterMilestone(of, decision.day) !== null;
  const what = only
    ? 'a completion'
    : `${late.length + names.length > 2 ? 'new dates' : 'a new date'} for ${listed(names)}`;
  const before = of.completion?.phrase ?? null;
  const moved = new Map(late.map((one) => [one.milestone, one.when]));
  return {
    words: `agree ${what}${given ? ` of ${to.reading.text}` : ''} at ${decision.words}${given ? '' : `, such as ${to.reading.text}`}`,
    write: [
      ...(completion === null
        ? []
        : linesOf(of, decision, {
            under: action.ref,
            key: 'completion',
            before: action.redated,
            from: before,
            to: completion,
          })),
      ...late.flatMap(({ milestone: { id, redated }, when }) =>
        linesOf(of, decision, { under: id, key: 'when', before: redated, from: when, to }),
      ),
    ],
    commands: moveCommands(of, { completion, late, to }, decision),
    made: {
      ...action,
      ...(completion === null
        ? {}
        : { completion, redated: withMove(of, decision, action.redated, before, completion) }),
      milestones: action.milestones.map((one): Milestone => {
        const from = moved.get(one);
        return from === undefined
          ? one
          : { ...one, when: to, redated: withMove(of, decision, one.redated, from, to) };
      }),
    },
    from: decision.day,
  };
};

/** One command for all that are open, else one for each date. */
const moveCommands = (
  { action, milestones }: Case,
  { completion, late, to }: NewDates,
  { minute }: Decision,
): string[] => {
  const open = milestones.filter(({ met }) => !met);
  const how = `--to "${to.reading.text}" --agreed "${minute}"`;
  if (completion !== null && late.length > 0 && open.length === late.length)
    return [`bscb redate ${typedRef(action.ref)} ${how} --all`];
  const ids = [...(completion === null ? [] : [action.ref]), ...late.map(({ milestone }) => milestone.id)];
  return ids.map((id) => `bscb redate ${typedRef(id)} ${how}`);
};

interface AgreedMove {
  readonly under: string;
  readonly key: 'completion' | 'when';
  readonly before: readonly Redating[];
  readonly from: Phrase | null;
  readonly to: Phrase;
}

/** The date, and the entry that says what it was: none where there was no date before. */
const linesOf = (
  of: Case,
  { minute }: Decision,
  { under, key, before, from, to }: AgreedMove,
): Proposal['write'] => {
  const date = { under, yaml: keyLines({ [key]: to.reading.text }) };
  if (from === null) return [date];
  const entry = { from: from.reading.text, to: to.reading.text, date: dayText(of.today), agreed: minute };
  return [
    date,
    before.length > 0
      ? { under: `${under}, redated`, yaml: entryLines(entry) }
      : { under, yaml: `redated:\n${entryLines(entry, 2)}` },
  ];
};

const withMove = (
  of: Case,
  { minute, agreement }: Decision,
  before: readonly Redating[],
  from: Phrase | null,
  to: Phrase,
): readonly Redating[] =>
  from === null
    ? before
    : [
        ...before,
        {
          from,
          to,
          on: of.today,
          within: null,
          agreed: minute,
          agreement,
          reason: null,
          at: of.action.at,
        } satisfies Redating,
      ];
