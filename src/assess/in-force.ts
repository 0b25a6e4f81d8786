import { earlierFirst } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Phrase, Redating } from '../model/plan.ts';
import type { Moved } from './assessment.ts';

/** A date as it stands on a day, and the moves that led there. */
export interface InForce {
  readonly when: Phrase | null;
  readonly moved: readonly Omit<Moved, 'waiting'>[];
}

/**
 * The date in force: as last agreed by that day. A move counts from its `on` (always, where it has none); one that no
 * minute agrees leaves the date before it in force, until a later move is agreed, which settles both.
 * Where an entry does not say where it came from, the date that stands in the file is all that is known.
 */
export const inForce = (
  written: Phrase | null,
  redated: readonly Redating[],
  milestone: string | null,
  today: PlanDate,
): InForce => {
  if (redated.length === 0) return { when: written, moved: [] };
  const moves = [...redated].sort((a, b) => earlierFirst(a.on ?? '', b.on ?? ''));
  const past = moves.filter((move) => move.on === null || move.on <= today);
  let when = moves[0]?.from ?? written;
  let settled = 0;
  for (const [i, move] of past.entries()) {
    if (move.agreed === null) continue;
    when = move.to ?? moves[i + 1]?.from ?? written;
    settled = i + 1;
  }
  return {
    when,
    moved: past.map((redating, i) => ({ redating, milestone, agreed: i < settled })),
  };
};
