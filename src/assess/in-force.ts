import { earlierFirst } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Phrase, Redating } from '../model/plan.ts';
import type { Moved } from './assessment.ts';

/** The date in force on a day, and the moves made by then. */
export interface InForce {
  readonly when: Phrase | null;
  readonly moved: readonly Omit<Moved, 'waiting'>[];
}

/**
 * The date in force: as last agreed by that day. A move that is not agreed leaves the date before it in force, until a
 * later move is agreed, which settles both. Where no entry says what was before, the date in the file is all that is known.
 */
export const inForce = (
  written: Phrase | null,
  redated: readonly Redating[],
  milestone: string | null,
  today: PlanDate,
): InForce => {
  if (redated.length === 0) return { when: written, moved: [] };
  const moves = oldestFirst(redated);
  const [free, counts]: [boolean[], boolean[]] = [[], []];
  for (const [i, move] of moves.entries()) {
    // after a change to "tbc" that waits, the date before that is in force still
    free[i] = fromNoDate(move) && counts[i - 1] !== false;
    const from = countsFrom(move, free[i]);
    counts[i] = from !== null && from <= today;
  }
  const settled = counts.lastIndexOf(true);
  const last = moves[settled];
  return {
    when: last === undefined ? (moves[0]?.from ?? written) : (last.to ?? moves[settled + 1]?.from ?? written),
    moved: moves.flatMap((redating, i): InForce['moved'] =>
      redating.on !== null && redating.on > today
        ? []
        : [
            {
              redating,
              milestone,
              agreed: i <= settled,
              settledBy: i > settled ? null : !counts[i] ? 'later' : free[i] ? 'nothing' : 'minute',
            },
          ],
    ),
  };
};

/** The moves of a date as the file has them; by the day of the change, where every one has its day. */
export const oldestFirst = (redated: readonly Redating[]): readonly Redating[] =>
  redated.every((move) => move.on !== null)
    ? redated.toSorted((a, b) => earlierFirst(a.on ?? '', b.on ?? ''))
    : redated;

/** The first day on which a move counts: agreed, where it has to be, and not before it was made. Null while it waits. */
const countsFrom = (move: Redating, isFree: boolean): PlanDate | null => {
  const made = move.on ?? '';
  if (isFree) return made;
  const agreed = move.agreement?.on?.start ?? null;
  return agreed === null || agreed > made ? agreed : made;
};

/** From "tbc" to a date: nothing moved that anybody has to agree to. */
const fromNoDate = ({ from }: Redating): boolean => from !== null && saysNoDate(from);

/** True of words such as "tbc", which are read and name no date. A date that cannot be read may be any. */
export const saysNoDate = ({ unreadable, reading }: Phrase): boolean =>
  unreadable == null && reading.windows.length === 0;
