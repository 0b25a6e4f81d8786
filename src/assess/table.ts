import { longDay } from '../dates/words.ts';
import type { Closed, Profile } from '../model/plan.ts';
import { inWords } from '../model/sentence.ts';
import type { Suggested } from './assessment.ts';
import { holdEnd, type Snapshot } from './case.ts';
import type { LatenessRule } from './lateness.ts';
import {
  begun,
  completionPassed,
  firstAhead,
  movedWithout,
  noneAhead,
  nothingToJudgeBy,
  oldestLate,
  stillAhead,
} from './reasons.ts';

/** One row of the table of colours: the first whose test fits gives the suggestion. */
export interface ColourRow {
  readonly name: string;
  readonly suggestion: Suggested;
  /** When it fits, in words for people, by the board's rule. */
  readonly words: (rule: LatenessRule) => string;
  readonly fits: (snapshot: Snapshot) => boolean;
  /** The sum for one action: asked only where the row fits. */
  readonly reason: (snapshot: Snapshot) => string;
  /** The one profile that the row belongs to; every profile where not said. */
  readonly only?: (rule: LatenessRule) => boolean;
}

/** How a board's dates become colours, in order: the one place that says so. */
export const colourTable: readonly ColourRow[] = [
  {
    name: 'withdrawn',
    suggestion: 'withdrawn',
    words: () => 'closed as withdrawn: no colour, counted apart',
    fits: ({ closed }) => closed?.as === 'withdrawn',
    reason: ({ closed }) => closedWords('Withdrawn', closed!),
  },
  {
    name: 'superseded',
    suggestion: 'superseded',
    words: () => 'closed as superseded: no colour, counted apart',
    fits: ({ closed }) => closed?.as === 'superseded',
    reason: ({ closed }) =>
      closedWords(closed!.by === null ? 'Superseded' : `Superseded by ${closed!.by}`, closed!),
  },
  {
    name: 'carried-forward',
    suggestion: 'carried-forward',
    words: () => 'closed as carried forward into a later plan: no colour, counted apart',
    fits: ({ closed }) => closed?.as === 'carried forward',
    reason: ({ closed }) => closedWords('Carried forward', closed!),
  },
  {
    name: 'on-hold',
    suggestion: 'on-hold',
    words: () => 'on hold, until the hold ends: no colour, counted apart',
    fits: ({ closed }) => closed?.as === 'on hold',
    reason: ({ closed }) => {
      const end = holdEnd(closed!);
      return closedWords('On hold', closed!, end === null ? ', with no end given' : ` until ${longDay(end)}`);
    },
  },
  {
    name: 'closed-complete',
    suggestion: 'complete',
    words: () => 'closed as complete',
    fits: ({ closed }) => closed?.as === 'complete',
    reason: ({ closed }) => closedWords('Closed as complete', closed!),
  },
  {
    name: 'all-milestones-done',
    suggestion: 'complete',
    words: () => 'it has milestones, and every one of them and of their dates is done',
    fits: ({ allMet }) => allMet,
    reason: ({ of }) => allDone(of.milestones.length, of.milestones),
  },
  {
    name: 'no-date',
    suggestion: 'none',
    words: () =>
      'no due date anywhere to judge by (continuing work is never late itself): no colour, and never green',
    fits: ({ dated }) => !dated,
    reason: nothingToJudgeBy,
  },
  {
    name: 'no-meetings',
    suggestion: 'none',
    words: ({ profile }) =>
      `something is late, and the rule counts ${bodyName(profile)} meetings, of which plan.yaml gives no dates`,
    only: ({ noMeetings }) => noMeetings,
    fits: ({ of, completion, step }) => of.rule.noMeetings && (completion !== 'not' || step !== 'not'),
    reason: (snapshot) =>
      `${snapshot.completion === 'not' ? oldestLate(snapshot) : completionPassed(snapshot)}, but the rule counts ${bodyName(snapshot.of.rule.profile)} meetings and plan.yaml gives no dates for them: write them under bodies, ${bodyName(snapshot.of.rule.profile)}, meets.`,
  },
  {
    name: 'completion-long-past',
    suggestion: 'red',
    words: ({ words }) => `completion is ${words.red}`,
    fits: ({ completion }) => completion === 'red',
    reason: (snapshot) =>
      `${completionPassed(snapshot)}${snapshot.of.rule.sum(snapshot.of.completion!.due!, snapshot.day)}.`,
  },
  {
    name: 'milestone-long-past',
    suggestion: 'red',
    words: ({ words }) =>
      `a milestone, or an earlier date of completion, is ${words.red}, and no completion lies ahead`,
    fits: ({ step, ahead }) => step === 'red' && !ahead,
    reason: (snapshot) =>
      `${oldestLate(snapshot)}${snapshot.of.rule.sum(snapshot.of.open[0]!.due, snapshot.day)}; ${noneAhead(snapshot)}.`,
  },
  {
    name: 'completion-late',
    suggestion: 'amber',
    words: ({ words }) => `completion is ${words.amber}`,
    fits: ({ completion }) => completion === 'amber',
    reason: (snapshot) =>
      `${completionPassed(snapshot)}${snapshot.of.rule.sum(snapshot.of.completion!.due!, snapshot.day)}.`,
  },
  {
    name: 'milestone-late',
    suggestion: 'amber',
    words: ({ words }) => `a milestone, or an earlier date of completion, is ${words.amber}`,
    fits: ({ step }) => step === 'amber' || step === 'red',
    reason: (snapshot) =>
      snapshot.ahead
        ? `${oldestLate(snapshot)}; ${stillAhead(snapshot.of.completion!)}.`
        : `${oldestLate(snapshot)}${snapshot.of.rule.sum(snapshot.of.open[0]!.due, snapshot.day)}.`,
  },
  {
    name: 'moved-without-agreement',
    suggestion: 'amber',
    words: () => 'a date was moved without agreement, even if nothing is late yet',
    fits: ({ of }) => of.waiting.length > 0,
    reason: movedWithout,
  },
  {
    name: 'within-grace',
    suggestion: 'green',
    words: () => 'something is late, but within what the board allows before amber',
    only: ({ profile }) =>
      profile.profile !== 'months' && profile.amber > (profile.profile === 'days' ? 1 : 0),
    fits: ({ completion, step }) => completion === 'grace' || step === 'grace',
    reason: (snapshot) => {
      const completion = snapshot.completion === 'grace';
      const due = completion ? snapshot.of.completion!.due! : snapshot.of.open[0]!.due;
      return `${completion ? completionPassed(snapshot) : oldestLate(snapshot)}, within the grace${snapshot.of.rule.sum(due, snapshot.day)}.`;
    },
  },
  {
    name: 'begun',
    suggestion: 'green',
    words: () => 'something is done, or noted without a cause outside the board, and nothing is late',
    fits: ({ of }) => of.datesMet > 0 || of.noted !== null,
    reason: begun,
  },
  {
    name: 'not-due',
    suggestion: 'not-due',
    words: () => 'nothing is late and nothing has happened yet',
    fits: () => true,
    reason: (snapshot) => `Nothing is late and nothing has happened yet: ${firstAhead(snapshot)}.`,
  },
];

/** The rows that a board's rule can come to, each with its words: what `explain colour` prints. */
export const rowsFor = (
  rule: LatenessRule,
): readonly { name: string; suggestion: Suggested; words: string }[] =>
  colourTable
    .filter((row) => row.only?.(rule) ?? true)
    .map(({ name, suggestion, words }) => ({ name, suggestion, words: words(rule) }));

/** The row that fits. */
export const rowOf = (snapshot: Snapshot): ColourRow => colourTable.find((row) => row.fits(snapshot))!;

const closedWords = (what: string, closed: Closed, end = ''): string =>
  `${what}${closed.on === null ? '' : `${closed.as === 'on hold' ? ' since' : ' on'} ${longDay(closed.on)}`}${end}${
    closed.reason === null ? '' : `: ${closed.reason.replace(/[.\s]+$/, '')}`
  }.`;

const allDone = (count: number, milestones: Snapshot['of']['milestones']): string => {
  const days = milestones.flatMap((one) => one.occurrences.map((date) => date.done));
  const last = days.every((day) => typeof day === 'string') ? [...days].sort().at(-1) : undefined;
  const what =
    count === 1
      ? 'Its one milestone is'
      : count === 2
        ? 'Both milestones are'
        : `All ${inWords(count)} milestones are`;
  return `${what} done${typeof last === 'string' ? `, the last on ${longDay(last)}` : ''}.`;
};

const bodyName = (profile: Profile): string => (profile.profile === 'meetings' ? profile.of : '');
