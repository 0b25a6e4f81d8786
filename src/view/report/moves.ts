import type { ActionNow, Assessment, Moved } from '../../assess/assessment.ts';
import { asKnown } from '../../dates/known.ts';
import type { PlanDate } from '../../dates/reading.ts';
import type { Phrase } from '../../model/plan.ts';
import type { Block, Cell } from '../page.ts';
import { tableOr } from './blocks.ts';
import { withoutStop } from './wording.ts';

/** One date that was moved, with the words of both dates. */
export interface Move {
  readonly ref: string;
  readonly id: string | null;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly on: PlanDate | null;
  /** The day in words, or the month where no day is known. */
  readonly day: string;
  /** Who agreed to it. */
  readonly agreed: string;
  readonly settled: boolean;
  readonly waiting: boolean;
  readonly reason: string | null;
}

/** Every date that was moved by the day of asking, in order of ref. */
export const moves = (now: Assessment): readonly Move[] =>
  now.actions.flatMap((one) => [
    ...one.moved.map((moved) => moveOf(one, moved, 'Completion', one.action.completion)),
    ...one.milestones.flatMap(({ moved, milestone }) =>
      moved.map((each) => moveOf(one, each, withoutStop(milestone.what), milestone.when)),
    ),
  ]);

const moveOf = (now: ActionNow, moved: Moved, what: string, written: Phrase | null): Move => ({
  ref: now.action.ref,
  id: moved.milestone,
  what,
  from: moved.redating.from?.reading.text ?? null,
  to: (moved.redating.to ?? written)?.reading.text ?? null,
  on: moved.redating.on,
  day: moved.redating.within === null ? 'not said' : asKnown(moved.redating.within),
  agreed: agreedBy(moved),
  settled: moved.agreed,
  waiting: moved.waiting,
  reason: moved.redating.reason,
});

const agreedBy = ({ settledBy, redating }: Moved): string =>
  settledBy === 'later'
    ? 'a later change'
    : settledBy === 'nothing'
      ? 'not needed: no date before'
      : (redating.agreed ?? 'nobody');

/** Dates moved that nobody has agreed yet: until somebody does, the old ones are in force. */
export const movesForApproval = (all: readonly Move[]): Block =>
  movesTable(
    'No moved date waits for agreement.',
    'Moved dates that wait for agreement; until then the old date is in force',
    'Asked on',
    all.filter((one) => one.waiting),
    (one) => (one.on === null ? one.day : { text: one.day, value: one.on }),
  );

/** Moves that were agreed, apart from those that wait. */
export const movesAgreed = (all: readonly Move[]): Block =>
  movesTable(
    'No agreed change of date is recorded.',
    'Changes of date that were agreed',
    'Agreed by',
    all.filter((one) => one.settled),
    (one) => one.agreed,
  );

const movesTable = (
  none: string,
  caption: string,
  who: string,
  those: readonly Move[],
  whoCell: (one: Move) => Cell | string,
): Block =>
  tableOr(
    none,
    caption,
    [
      { title: 'Ref' },
      { title: 'What', wrap: true, shrink: 1, least: 12 },
      { title: 'From', wrap: true, shrink: 3, least: 8 },
      { title: 'To', wrap: true, shrink: 3, least: 8 },
      { title: who, wrap: true, shrink: 3, least: 8 },
      { title: 'Reason', wrap: true, shrink: 2, least: 9 },
    ],
    those.map((one) => ({
      cells: [
        one.id ?? one.ref,
        one.what,
        one.from ?? 'not said',
        one.to ?? 'not said',
        whoCell(one),
        one.reason ?? 'none given',
      ],
    })),
  );
