import { longDay } from '../dates/words.ts';
import type { Closed, Profile } from '../model/plan.ts';
import { inWords } from '../model/sentence.ts';
import type { Suggested } from './assessment.ts';
import { holdEnd, type Sight } from './case.ts';
import type { Rule } from './lateness.ts';
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
  readonly words: (rule: Rule) => string;
  readonly fits: (sight: Sight) => boolean;
  /** The sum for one action: asked only where the row fits. */
  readonly reason: (sight: Sight) => string;
  /** The one profile that the row belongs to; every profile where not said. */
  readonly only?: (rule: Rule) => boolean;
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
    reason: (sight) =>
      `${sight.completion === 'not' ? oldestLate(sight) : completionPassed(sight)}, but the rule counts ${bodyName(sight.of.rule.profile)} meetings and plan.yaml gives no dates for them: write them under bodies, ${bodyName(sight.of.rule.profile)}, meets.`,
  },
  {
    name: 'completion-long-past',
    suggestion: 'red',
    words: ({ words }) => `completion is ${words.red}`,
    fits: ({ completion }) => completion === 'red',
    reason: (sight) =>
      `${completionPassed(sight)}${sight.of.rule.sum(sight.of.completion!.due!, sight.day)}.`,
  },
  {
    name: 'milestone-long-past',
    suggestion: 'red',
    words: ({ words }) =>
      `a milestone, or an earlier date of completion, is ${words.red}, and no completion lies ahead`,
    fits: ({ step, ahead }) => step === 'red' && !ahead,
    reason: (sight) =>
      `${oldestLate(sight)}${sight.of.rule.sum(sight.of.open[0]!.due, sight.day)}; ${noneAhead(sight)}.`,
  },
  {
    name: 'completion-late',
    suggestion: 'amber',
    words: ({ words }) => `completion is ${words.amber}`,
    fits: ({ completion }) => completion === 'amber',
    reason: (sight) =>
      `${completionPassed(sight)}${sight.of.rule.sum(sight.of.completion!.due!, sight.day)}.`,
  },
  {
    name: 'milestone-late',
    suggestion: 'amber',
    words: ({ words }) => `a milestone, or an earlier date of completion, is ${words.amber}`,
    fits: ({ step }) => step === 'amber' || step === 'red',
    reason: (sight) =>
      sight.ahead
        ? `${oldestLate(sight)}; ${stillAhead(sight.of.completion!)}.`
        : `${oldestLate(sight)}${sight.of.rule.sum(sight.of.open[0]!.due, sight.day)}.`,
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
    reason: (sight) => {
      const completion = sight.completion === 'grace';
      const due = completion ? sight.of.completion!.due! : sight.of.open[0]!.due;
      return `${completion ? completionPassed(sight) : oldestLate(sight)}, within the grace${sight.of.rule.sum(due, sight.day)}.`;
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
    reason: (sight) => `Nothing is late and nothing has happened yet: ${firstAhead(sight)}.`,
  },
];

/** The rows that a board's rule can come to, each with its words: what `explain colour` prints. */
export const rowsFor = (rule: Rule): readonly { name: string; suggestion: Suggested; words: string }[] =>
  colourTable
    .filter((row) => row.only?.(rule) ?? true)
    .map(({ name, suggestion, words }) => ({ name, suggestion, words: words(rule) }));

/** The row that fits. */
export const rowOf = (sight: Sight): ColourRow => colourTable.find((row) => row.fits(sight))!;

const closedWords = (what: string, closed: Closed, end = ''): string =>
  `${what}${closed.on === null ? '' : `${closed.as === 'on hold' ? ' since' : ' on'} ${longDay(closed.on)}`}${end}${
    closed.reason === null ? '' : `: ${closed.reason.replace(/[.\s]+$/, '')}`
  }.`;

const allDone = (count: number, milestones: Sight['of']['milestones']): string => {
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
