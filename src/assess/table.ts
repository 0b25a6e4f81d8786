import { earlierFirst } from '../dates/day.ts';
import { asKnown, whenKnown } from '../dates/known.ts';
import { longDay } from '../dates/words.ts';
import type { Closed, ClosedAs, Unread } from '../model/plan.ts';
import { listed, withoutStop } from '../model/sentence.ts';
import { isGuess } from '../model/unread.ts';
import type { Suggested } from './assessment.ts';
import {
  type ColourRow,
  type Deadline,
  holdEnd,
  type LatenessRule,
  type Snapshot,
  type Step,
} from './case.ts';
import {
  allAre,
  begun,
  completionPassed,
  firstAhead,
  movedWithout,
  noneAhead,
  nothingToJudgeBy,
  oldestLate,
  stillAhead,
} from './reasons.ts';

/** The row that an action came to, and the sum that brought it there. */
export interface FittingRow {
  readonly name: string;
  readonly suggestion: Suggested;
  readonly done: boolean;
  readonly reason: () => string;
}

type Fits = ColourRow['fits'];

const closedAs =
  (as: ClosedAs, reason: (closed: Closed) => string): Fits =>
  ({ closed }) =>
    closed?.as === as ? () => reason(closed) : null;

const completionIs =
  (late: 'red' | 'amber'): Fits =>
  ({ completion, deadline, of, day }) =>
    completion === late && deadline !== null
      ? () => `${completionPassed(deadline, day)}${of.rule.sum(deadline.due, day)}.`
      : null;

/** How the oldest date is late, and by what sum. */
export const oldestAndSum = (oldest: Step, snapshot: Snapshot): string =>
  `${oldestLate(oldest, snapshot)}${snapshot.of.rule.sum(oldest.due, snapshot.day)}`;

/** How a board's dates become colours, in order: the first row whose test fits gives the suggestion. */
export const colourTable: readonly ColourRow[] = [
  {
    name: 'withdrawn',
    suggestion: 'withdrawn',
    words: () => 'closed as withdrawn: no colour, counted apart',
    fits: closedAs('withdrawn', (closed) => closedWords('Withdrawn', closed)),
  },
  {
    name: 'superseded',
    suggestion: 'superseded',
    words: () => 'closed as superseded: no colour, counted apart',
    fits: closedAs('superseded', (closed) =>
      closedWords(closed.by === null ? 'Superseded' : `Superseded by ${closed.by}`, closed),
    ),
  },
  {
    name: 'carried-forward',
    suggestion: 'carried-forward',
    words: () => 'closed as carried forward into a later plan: no colour, counted apart',
    fits: closedAs('carried forward', (closed) => closedWords('Carried forward', closed)),
  },
  {
    name: 'on-hold',
    suggestion: 'on-hold',
    words: () => 'on hold, until the hold ends: no colour, counted apart',
    fits: closedAs('on hold', (closed) => {
      const end = holdEnd(closed);
      return closedWords('On hold', closed, end === null ? ', with no end given' : ` until ${longDay(end)}`);
    }),
  },
  {
    name: 'closed-complete',
    suggestion: 'complete',
    done: true,
    words: () => 'closed as complete',
    fits: closedAs('complete', (closed) => closedWords('Closed as complete', closed)),
  },
  {
    name: 'all-milestones-done',
    suggestion: 'complete',
    done: true,
    words: () =>
      'every one of its milestones and of their dates is done; or it has no milestones, and is marked done itself',
    fits: ({ of }) => (of.allMet ? () => allDone(of) : null),
  },
  {
    name: 'no-date',
    suggestion: 'none',
    words: () =>
      'no due date anywhere to judge by (continuing work is never late itself): no colour, and never green',
    fits: (snapshot) => (snapshot.dated ? null : () => nothingToJudgeBy(snapshot)),
  },
  {
    name: 'completion-long-past',
    suggestion: 'red',
    words: ({ words }) => `completion is ${words.red}`,
    fits: completionIs('red'),
  },
  {
    name: 'milestone-long-past',
    suggestion: 'red',
    words: (rule) => `${stepWords(rule)} is ${rule.words.red}, and no completion lies ahead`,
    fits: (snapshot) => {
      const { step, ahead, oldest } = snapshot;
      if (step !== 'red' || ahead || oldest === null) return null;
      return () => `${oldestAndSum(oldest, snapshot)}; ${noneAhead(snapshot)}.`;
    },
  },
  {
    name: 'completion-late',
    suggestion: 'amber',
    words: ({ words }) => `completion is ${words.amber}`,
    fits: completionIs('amber'),
  },
  {
    name: 'milestone-late',
    suggestion: 'amber',
    words: (rule) => `${stepWords(rule)} is ${rule.words.amber}`,
    fits: (snapshot) => {
      const { step, ahead, oldest, of } = snapshot;
      if ((step !== 'amber' && step !== 'red') || oldest === null) return null;
      return () =>
        ahead && of.completion !== null
          ? `${oldestLate(oldest, snapshot)}; ${stillAhead(of.completion)}.`
          : `${oldestAndSum(oldest, snapshot)}.`;
    },
  },
  {
    name: 'moved-without-agreement',
    suggestion: 'amber',
    words: () => 'a date was moved without agreement, even if nothing is late yet',
    fits: (snapshot) => {
      const move = snapshot.waiting[0];
      return move === undefined ? null : () => movedWithout(move, snapshot);
    },
  },
  {
    name: 'begun',
    suggestion: 'green',
    words: () => 'something is done, rated, or noted without a cause outside the board, and nothing is late',
    fits: (snapshot) => (hasBegun(snapshot) ? () => begun(snapshot) : null),
  },
  {
    name: 'not-due',
    suggestion: 'not-due',
    words: () => 'nothing is late and nothing has happened yet',
    fits: (snapshot) => () => `Nothing is late and nothing has happened yet: ${firstAhead(snapshot)}.`,
  },
];

const stepWords = ({ completionOnly }: LatenessRule): string =>
  completionOnly ? 'an earlier date of completion' : 'a milestone, or an earlier date of completion,';

/** Something is done, rated, or noted without a cause outside the board. */
export const hasBegun = ({ of }: Snapshot): boolean => of.met.length > 0 || of.noted !== null;

/** For rules that allow some lateness before amber. */
export const withinGrace: ColourRow = {
  name: 'within-grace',
  suggestion: 'green',
  words: () => 'something is late, but within what the board allows before amber',
  fits: (snapshot) => {
    const { completion, step, deadline, oldest, of, day } = snapshot;
    const within = (what: string, due: Deadline['due']): string =>
      `${what}, within the grace${of.rule.sum(due, day)}.`;
    if (completion === 'grace' && deadline !== null)
      return () => within(completionPassed(deadline, day), deadline.due);
    if (step === 'grace' && oldest !== null) return () => within(oldestLate(oldest, snapshot), oldest.due);
    return null;
  },
};

/** The rows with one more, before the row of that name. */
export const before = (rows: readonly ColourRow[], name: string, row: ColourRow): readonly ColourRow[] =>
  rows.flatMap((one) => (one.name === name ? [row, one] : [one]));

/** In place of any row but red, amber and closed, where a part of the action cannot be read. */
const partUnread: Omit<ColourRow, 'fits'> = {
  name: 'part-unread',
  suggestion: 'none',
  words: () => 'a part of it cannot be read: no colour, unless what was read is red or amber, or closed',
};

/** The rows with some of them, by name, made into others. */
export const changed = (
  rows: readonly ColourRow[],
  others: Readonly<Record<string, Partial<ColourRow>>>,
): readonly ColourRow[] => rows.map((row) => ({ ...row, ...others[row.name] }));

/** The rows that a board's rule can come to, each with its words: what `explain colour` prints. */
export const rowsFor = (
  rule: LatenessRule,
): readonly { name: string; suggestion: Suggested; words: string }[] =>
  [...rule.rows, partUnread].map(({ name, suggestion, words }) => ({ name, suggestion, words: words(rule) }));

/** The first row of the board's rule that fits. */
export const rowOf = (snapshot: Snapshot): FittingRow => {
  for (const { name, suggestion, done = false, fits } of snapshot.of.rule.rows) {
    const reason = fits(snapshot);
    if (reason !== null) return withUnread({ name, suggestion, done, reason }, snapshot.of.action.unread);
  }
  throw new Error('A table of colours has no last row that fits always.');
};

const closedWords = (what: string, closed: Closed, end = ''): string =>
  `${what}${closed.within === null ? '' : closed.as === 'on hold' ? ` since ${asKnown(closed.within)}` : ` ${whenKnown(closed.within)}`}${end}${
    closed.reason === null ? '' : `: ${withoutStop(closed.reason)}`
  }.`;

const allDone = ({ met, milestones }: Snapshot['of']): string => {
  const days = met.flatMap((date) => date.doneWithin ?? []).sort((a, b) => earlierFirst(a.due, b.due));
  const last = days.length === met.length ? days.at(-1) : undefined;
  const count = milestones.length;
  if (count === 0)
    return `It is marked done${last === undefined ? '' : `, ${met.length > 1 ? 'the last time ' : ''}${whenKnown(last)}`}.`;
  return `${allAre(count)} done${last === undefined ? '' : `, ${met.length > 1 ? 'the last ' : ''}${whenKnown(last)}`}.`;
};

/** What holds whatever else the file may say of an action: lateness, and how the board closed it. */
const holds: ReadonlySet<string> = new Set<Suggested>([
  ...['red', 'amber'],
  ...['withdrawn', 'superseded', 'carried-forward', 'on-hold'],
] as Suggested[]);

/** A row of the table of colours, and its sum for one action. */
interface Row {
  readonly name: string;
  readonly suggestion: Suggested;
  readonly done: boolean;
  readonly reason: () => string;
}

/** The row for an action of which a part could not be read: red and amber hold, and nothing better is suggested. */
const withUnread = (row: Row, unread: readonly Unread[]): Row =>
  unread.length === 0 || holds.has(row.suggestion) || row.name === 'closed-complete'
    ? row
    : { name: 'part-unread', suggestion: 'none', done: false, reason: () => `${cannotBeRead(unread)}.` };

/** `Line 31 (completion "31 Feb 2013") cannot be read, so no colour is suggested`. */
const cannotBeRead = (unread: readonly Unread[]): string => {
  const places = unread.slice(0, 3).map(placeOf);
  const more = unread.length > 3 ? [`${unread.length - 3} more`] : [];
  const sure = unread.every(isGuess) ? ' for certain' : '';
  return `Part of it cannot be read${sure}, so no colour is suggested: ${listed([...places, ...more])}`;
};

const placeOf = ({ key, text, line }: Unread): string => {
  const what = [...(key === null ? [] : [key]), ...(text === null ? [] : [`"${text}"`])].join(' ');
  return what === '' ? `line ${line}` : `${what} (line ${line})`;
};
