import type { ActionNow, Assessment, Moved } from '../../assess/assessment.ts';
import { agreedWords } from '../../assess/reasons.ts';
import { asKnown } from '../../dates/known.ts';
import type { PlanDate } from '../../dates/reading.ts';
import type { Phrase } from '../../model/plan.ts';
import { withoutStop } from '../../model/sentence.ts';
import { column } from '../blocks.ts';
import type { Block, Cell } from '../page.ts';
import { p, rowsOf, strong, wraps } from './blocks.ts';
import { linesCell, shortName } from './wording.ts';

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
  /** The same in a sentence: `agreed Board 3 Apr 2013`. */
  readonly how: string;
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
  how: agreedWords(moved),
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

/** Changes of date that were agreed, a row for each action and minute; said where there is none. */
export const movesAgreed = (now: Assessment): readonly Block[] => {
  const settled = now.actions.flatMap((one) => {
    const all = moves({ ...now, actions: [one] }).filter((move) => move.settled);
    const minutes = [...new Set(all.map((move) => move.agreed))];
    return minutes.map((minute) => ({ one, minute, of: all.filter((move) => move.agreed === minute) }));
  });
  if (settled.length === 0) return [p('No agreed change of date is recorded.')];
  return rowsOf('Changes of date that were agreed', settled, [
    column('Action', ({ one, of }) => [strong(shortName(one.action)), `: ${whatMoved(of)}`], wraps(20)),
    column('From', ({ of }) => valuesOf(of, (move) => move.from ?? 'not said'), wraps(8, 3)),
    column('To', ({ of }) => valuesOf(of, (move) => move.to ?? 'not said'), wraps(8, 3)),
    column(
      'Agreed by, and why',
      ({ minute, of }) => {
        const reasons = [...new Set(of.flatMap((move) => move.reason ?? []))];
        return `${minute}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`;
      },
      wraps(16, 2),
    ),
  ]);
};

/** `completion; “First draft completed” (1.3/1)`. */
export const whatMoved = (of: readonly Move[]): string =>
  of.map((move) => (move.id === null ? 'completion' : `“${move.what}” (${move.id})`)).join('; ');

/** The same value once; different ones a line each. */
export const valuesOf = (of: readonly Move[], say: (move: Move) => string): Cell =>
  linesCell([...new Set(of.map(say))]);
