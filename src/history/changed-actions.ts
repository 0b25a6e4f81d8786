import type { Plan } from '../model/plan.ts';

/**
 * The refs of actions that say something else in the later plan, or were not in the earlier one. Their own words are
 * compared: an action that only moved in its file, or whose lead's entry in the register changed, is the same.
 */
export const changedActions = (before: Plan | null, after: Plan): ReadonlySet<string> => {
  const earlier = ownWords(before);
  return new Set([...ownWords(after)].filter(([ref, said]) => earlier.get(ref) !== said).map(([ref]) => ref));
};

/** What each ref says; where two actions share one, both together. */
const ownWords = (plan: Plan | null): ReadonlyMap<string, string> => {
  const said = new Map<string, string>();
  for (const action of (plan?.areas ?? []).flatMap((area) => area.actions))
    said.set(action.ref, (said.get(action.ref) ?? '') + JSON.stringify(action, asWritten));
  return said;
};

/** Names and dates as they are written; where they stand is left out. */
const asWritten = (key: string, value: unknown): unknown => {
  if (key === 'at') return undefined;
  if (value === null || typeof value !== 'object') return value;
  if ('register' in value && 'text' in value) return value.text;
  if ('windows' in value && 'text' in value) return value.text;
  return value;
};
