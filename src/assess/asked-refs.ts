import type { Area, Plan } from '../model/plan.ts';
import { refsAsked } from '../model/ref.ts';
import type { Assessment } from './assessment.ts';

/** The actions that an asked `4`, `4.2`, `4.2-4.6` or `4.2/1` takes in; those of an area, where no ref begins so. */
export const refFits = (plan: Plan, asked: string): ((area: Area, ref: string) => boolean) => {
  const refs = plan.areas.flatMap((area) => area.actions.map((action) => action.ref));
  const fits = refsAsked(asked, refs) ?? (() => false);
  if (refs.some(fits)) return (_area, ref) => fits(ref);
  return (area) => isArea(area, asked);
};

const isArea = ({ area }: Area, asked: string): boolean =>
  String(area).toLowerCase() === asked.trim().toLowerCase();

/** True where a ref names an area or an action of this plan, or a range with any in it. */
export const refExists = ({ plan }: Assessment, asked: string): boolean => {
  const fits = refFits(plan, asked);
  return plan.areas.some(
    (area) => isArea(area, asked) || area.actions.some((action) => fits(area, action.ref)),
  );
};
