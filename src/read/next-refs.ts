import { eachText } from '../model/hint.ts';
import { nextRef, refAfter } from '../model/next-ref.ts';
import type { Area } from '../model/plan.ts';
import { asksForRef, type Problem } from '../model/problem.ts';

/** The same problems; what asks for a ref shows the next one of its area, one further on for each. */
export const withNextRefs = (problems: readonly Problem[], areas: readonly Area[]): readonly Problem[] => {
  const given = new Map<string, string>();
  return problems.map((problem) => {
    const { hint, at } = problem;
    const area = areas.find(({ file }) => file === at.file);
    if (!asksForRef(problem) || hint === null || area === undefined) return problem;
    const last = given.get(area.file);
    const next = last === undefined ? nextRef(area, { areas }) : refAfter(last);
    if (next === null) return problem;
    given.set(area.file, next);
    return { ...problem, hint: eachText(hint, (text) => text.replace('"4.10"', `"${next}"`)) };
  });
};
