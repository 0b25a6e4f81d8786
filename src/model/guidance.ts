import type { Plan } from './plan.ts';

/** The guidance that a plan follows, and what says so. */
interface Followed {
  readonly guidance: number | string | null;
  readonly by: 'plan' | 'board' | null;
}

/** Whom a board is for, as its name has it; null where that does not say. */
export const servedByName = (board: string): 'adults' | 'both' | 'children' | null => {
  const adults = /\b(?:adults?|oedolion)\b/i.test(board) || /\bSAB\b/.test(board);
  const children =
    /\b(?:child(?:ren)?|plant|young|famil(?:y|ies))\b/i.test(board) || /\b(?:L?SCB|[LS]?SCP)\b/.test(board);
  if (adults) return children ? 'both' : 'adults';
  return children ? 'children' : null;
};

/** The guidance that plan.yaml names; without one, the Care Act for a board that is by its name for adults alone. */
export const followed = ({ guidance, board }: Pick<Plan, 'guidance' | 'board'>): Followed => {
  if (guidance !== null) return { guidance, by: 'plan' };
  if (servedByName(board) === 'adults') return { guidance: 'care act', by: 'board' };
  return { guidance: null, by: null };
};
