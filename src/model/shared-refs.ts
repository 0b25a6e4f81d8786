import type { Action, Area } from './plan.ts';

/** Each action whose ref an earlier one has already, with that one, in the order of the areas. */
export const sharedRefs = (areas: readonly Area[]): { readonly action: Action; readonly other: Action }[] => {
  const first = new Map<string, Action>();
  return areas.flatMap(({ actions }) =>
    actions.flatMap((action) => {
      if (!action.hasRef) return [];
      const other = first.get(action.ref);
      if (other !== undefined) return [{ action, other }];
      first.set(action.ref, action);
      return [];
    }),
  );
};
