import type { Milestone, Phrase, Redating } from '../model/plan.ts';
import { inWords, listed } from '../model/sentence.ts';
import type { MilestoneNow, Suggested } from './assessment.ts';
import type { Case } from './case.ts';
import { board, dayText, monthOrDay, type Proposal, quoted, yearEnd } from './proposal.ts';

/** The board agrees what was moved without it. */
export const agreeMoves = (of: Case): Proposal[] => {
  if (of.waiting.length === 0) return [];
  const waits = new Set<Redating>(of.waiting.map((move) => move.redating));
  const agreed = (moves: readonly Redating[]): Redating[] =>
    moves.map((move) => (waits.has(move) ? { ...move, agreed: board(of) } : move));
  const what = of.waiting.length === 1 ? 'the move' : `the ${inWords(of.waiting.length)} moves`;
  return [
    {
      words: `have ${what} agreed at the ${board(of)}`,
      write: of.waiting.map(({ milestone }) => ({
        under: `${milestone ?? of.action.ref}, redated`,
        yaml: `agreed: "${board(of)} …"`,
      })),
      made: {
        ...of.action,
        redated: agreed(of.action.redated),
        milestones: of.action.milestones.map((one) => ({ ...one, redated: agreed(one.redated) })),
      },
    },
  ];
};

/**
 * Other dates, agreed: for completion alone, and where milestones are late for them too. A move that waits is to be
 * agreed or refused before there is another, and one date of a series is met rather than moved.
 */
export const agreeDates = (of: Case, now: Suggested): Proposal[] => {
  if (now !== 'none' && now !== 'red' && now !== 'amber') return [];
  const completion = completionToCome(of, now);
  const late = of.milestones.filter((one) => one.occurrences.some((date) => date.overdue));
  const movable = late.every(
    (one) => one.occurrences.length === 1 && !one.moved.some((move) => move.waiting),
  );
  return [
    ...(completion === null ? [] : [agree(of, completion, [], completion)]),
    ...(late.length === 0 || !movable
      ? []
      : [agree(of, completion, late, completion ?? ahead(of) ?? yearEnd(of))]),
  ];
};

/** The completion to agree where none lies ahead: that of the milestones to come, else the end of the plan's period. */
const completionToCome = (of: Case, now: Suggested): Phrase | null => {
  const due = of.completion?.due ?? null;
  if (of.waiting.some((move) => move.milestone === null)) return null;
  if (due !== null && (now === 'none' || due >= of.today)) return null;
  return laterMilestone(of) ?? yearEnd(of);
};

/** Completion as a date for milestones, while it lies ahead. */
const ahead = (of: Case): Phrase | null => {
  const { completion, today } = of;
  return completion?.due != null && completion.due >= today && !completion.continuing
    ? monthOrDay(completion.due, of)
    : null;
};

/** The last date that a milestone still has to come. */
const laterMilestone = (of: Case): Phrase | null => {
  const last = of.open.filter((step) => step.milestone !== null && step.due >= of.today).at(-1);
  const when = last?.milestone?.when ?? null;
  if (last === undefined || when === null) return null;
  return last.of === 1 && when.reading.kind === 'month' ? when : monthOrDay(last.due, of);
};

const agree = (of: Case, completion: Phrase | null, late: readonly MilestoneNow[], to: Phrase): Proposal => {
  const { action } = of;
  const names = [
    ...(completion === null ? [] : ['completion']),
    ...(late.length > 1
      ? [`the ${inWords(late.length)} late milestones`]
      : late.map((one) => one.milestone.id)),
  ];
  const only = late.length === 0;
  const given = only && laterMilestone(of) !== null;
  const what = only
    ? 'a completion'
    : `${late.length + names.length > 2 ? 'new dates' : 'a new date'} for ${listed(names)}`;
  const moved = new Map(late.map((one) => [one.milestone, one.when]));
  const write = [
    ...(completion === null
      ? []
      : linesOf(of, {
          under: action.ref,
          key: 'completion',
          before: action.redated,
          from: of.completion?.phrase ?? null,
          to: completion,
        })),
    ...late.flatMap(({ milestone: { id, redated }, when }) =>
      linesOf(of, { under: id, key: 'when', before: redated, from: when, to }),
    ),
  ];
  return {
    words: `agree ${what}${given ? ` of ${to.reading.text}` : ''} at the ${board(of)}${given ? '' : `, such as ${to.reading.text}`}`,
    write,
    made: {
      ...action,
      ...(completion === null
        ? {}
        : { completion, redated: withMove(of, action.redated, of.completion?.phrase ?? null, completion) }),
      milestones: action.milestones.map((one): Milestone => {
        const from = moved.get(one);
        return from === undefined ? one : { ...one, when: to, redated: withMove(of, one.redated, from, to) };
      }),
    },
  };
};

/** A date that the board is to agree, and what is in the file before. */
interface AgreedMove {
  readonly under: string;
  readonly key: 'completion' | 'when';
  readonly before: readonly Redating[];
  readonly from: Phrase | null;
  readonly to: Phrase;
}

/** The date, and the entry that says what it was: none where there was no date before. */
const linesOf = (of: Case, { under, key, before, from, to }: AgreedMove): Proposal['write'] => {
  const date = { under, yaml: `${key}: ${quoted(to.reading.text)}` };
  if (from === null) return [date];
  const entry = `{ from: ${quoted(from.reading.text)}, to: ${quoted(to.reading.text)}, date: ${dayText(of.today)}, agreed: "${board(of)} …" }`;
  return [
    date,
    before.length > 0
      ? { under: `${under}, redated`, yaml: `- ${entry}` }
      : { under, yaml: `redated: [${entry}]` },
  ];
};

const withMove = (
  of: Case,
  before: readonly Redating[],
  from: Phrase | null,
  to: Phrase,
): readonly Redating[] =>
  from === null
    ? before
    : [
        ...before,
        { from, to, on: of.today, agreed: board(of), reason: null, at: of.action.at } satisfies Redating,
      ];
