import { careAct } from './guidance/care-act.ts';
import { england } from './guidance/england.ts';
import type { Guidance } from './guidance/guidance.ts';
import { wales } from './guidance/wales.ts';

/**
 * Oldest first. Each list says what it was compared with: what could be compared only with what boards have written of
 * it, or not at all, says so.
 */
export const guidances: readonly Guidance[] = [...england, careAct, wales];

/**
 * The list that plan.yaml names; without a name, the one in force in England when the period ends. Null where the name is
 * unknown to us or there is nothing to go by.
 */
export const guidanceFor = (named: string | number | null, periodEnd: string | null): Guidance | null => {
  if (named !== null) {
    const name = String(named)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
    return guidances.find((one) => one.name === name || (name === '2014' && one.name === 'care act')) ?? null;
  }
  if (periodEnd === null) return null;
  return guidances.filter((one) => one.from !== null && one.from <= periodEnd).at(-1) ?? null;
};
