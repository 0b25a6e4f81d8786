import { grouped } from '../model/grouped.ts';
import type { Problem } from '../model/problem.ts';

/** Rules that a line missing above a list breaks in each entry of it, or a column that a board has of its own. */
const inEachEntry: ReadonlySet<string> = new Set([
  ...['unknown-key', 'unknown-keys', 'missing-what', 'missing-key', 'missing-action', 'missing-ref'],
]);

/** The problems of each file, those of one kind in three or more entries of one list made one, at the first of them. */
export const onceForAList = (problems: readonly Problem[]): Problem[] => {
  const alike = grouped(problems, (problem) => [keyOf(problem)]);
  return problems.flatMap((problem) => {
    const key = keyOf(problem);
    const all = alike.get(key) ?? [];
    if (key === null || all.length < 3) return [problem];
    if (problem !== all[0]) return [];
    return [{ ...problem, message: `${problem.message}, and so on in ${all.length - 1} more entries` }];
  });
};

/** Alike are problems of one rule about one key, in entries of one list. */
const keyOf = ({ rule, at }: Problem): string | null => {
  if (!inEachEntry.has(rule)) return null;
  const last = at.path.findLastIndex((step) => typeof step === 'number');
  return last < 0 ? null : JSON.stringify([rule, at.file, at.path.slice(0, last), at.path.slice(last + 1)]);
};
