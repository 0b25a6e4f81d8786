import { eachText } from '../model/hint.ts';
import { nextRef, refAfter } from '../model/next-ref.ts';
import type { Area } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

/** What asks for a ref, and shows one. */
const asking: ReadonlySet<string> = new Set(['missing-ref', 'unreadable-ref']);

/** The same problems; what asks for a ref shows the next one of its area, one further on for each. */
export const withNextRefs = (problems: readonly Problem[], areas: readonly Area[]): readonly Problem[] => {
  if (!problems.some(({ rule }) => asking.has(rule))) return problems;
  const given = new Map<string, string>();
  return problems.map((problem) => {
    const { rule, hint, at } = problem;
    const area = areas.find(({ file }) => file === at.file);
    if (!asking.has(rule) || hint === null || area === undefined) return problem;
    const last = given.get(area.file);
    const next = last === undefined ? nextRef(area, { areas }) : refAfter(last);
    if (next === null) return problem;
    given.set(area.file, next);
    return { ...problem, hint: eachText(hint, (text) => text.replace('"4.10"', `"${next}"`)) };
  });
};
