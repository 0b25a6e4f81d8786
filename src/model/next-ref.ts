import type { Area, Plan } from './plan.ts';
import { compareParts, writtenRefs } from './ref.ts';

/** The last of the area's refs that end in a number, and one more; null where none of them does. */
export const nextRef = ({ area, actions }: Area, plan: Pick<Plan, 'areas'>): string | null => {
  const refs = writtenRefs(actions);
  if (refs.length === 0) return firstRef(area, plan);
  const numbered = refs.filter((ref) => /\d$/.test(ref));
  const last = numbered.toSorted(compareParts).at(-1);
  return last === undefined ? null : refAfter(last);
};

/** The ref one further on: 4.10 after 4.9, A03 after A02. */
export const refAfter = (ref: string): string =>
  ref.replace(/(?<!\d)\d+$/, (number) => String(Number(number) + 1).padStart(number.length, '0'));

/** With as many parts as the refs of the other areas have: 3.1.1 beside 1.2.4. */
const firstRef = (area: Area['area'], { areas }: Pick<Plan, 'areas'>): string => {
  const parts = new Set(
    areas.flatMap(({ actions }) => writtenRefs(actions)).map((ref) => ref.split('.').length),
  );
  const [all = 2] = parts.size === 1 ? parts : [];
  return `${area}${'.1'.repeat(Math.max(1, all - 1))}`;
};
