import { type Match, match } from './match.ts';
import { inOrder } from './order.ts';
import type { Window } from './reading.ts';

/** A recurrence; without a window it is undated. */
export const recurrence = (
  from: number,
  next: number,
  windows: readonly Window[],
  notes: readonly string[],
): Match =>
  match({
    kind: windows.length === 0 ? 'undated' : 'recurring',
    windows: inOrder(windows),
    from,
    next,
    notes,
  });

/** What a recurrence says where nothing bounds it. */
export const noPeriod = 'it cannot be counted, as the plan has no period; say from when and until when';
