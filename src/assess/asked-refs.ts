import { areaOfRef, compareRefs } from '../model/ref.ts';
import type { Assessment } from './assessment.ts';

/** Whether one ref stands under another, part by part: 4.10.2 under 4.10 and under 4, not under 4.1. */
const under = (ref: string, above: string): boolean =>
  ref === above || (ref.startsWith(above) && ref[above.length] === '.');

/** True where a ref is, or lies in, `4`, `4.2` or `4.2-4.6`; `4.2/1` means its action. */
export const refFits = (ref: string, asked: string): boolean => {
  const [from = '', to] = asked.split(/\s*[-–]\s*/);
  const first = from.replace(/\/.*/s, '').trim();
  if (to === undefined) return under(ref, first);
  return (compareRefs(ref, first) >= 0 && compareRefs(ref, to) <= 0) || under(ref, first) || under(ref, to);
};

/** True where a ref names an area or an action of this plan, or a range with any in it. */
export const refExists = (assessment: Assessment, asked: string): boolean =>
  assessment.actions.some(({ action }) => refFits(action.ref, asked)) ||
  assessment.plan.areas.some(({ area }) => /^\d+$/.test(asked) && area === areaOfRef(asked));
