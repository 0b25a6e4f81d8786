import type { Locate } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** plan.yaml first, then area files by the number they begin with, then the rest by name. */
const compareFiles = (a: string, b: string): number => {
  if (a === b) return 0;
  const rank = (file: string): number => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (name === 'plan.yaml') return -1;
    return /^\d/.test(name) ? Number.parseInt(name, 10) : Number.MAX_SAFE_INTEGER;
  };
  return rank(a) - rank(b) || byCodePoint(a, b);
};

const comparePaths = (a: Problem, b: Problem): number => {
  const [one, other] = [a.at.path, b.at.path];
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const [left, right] = [one[i]!, other[i]!];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    // Without the text nobody knows which key comes first; by name at least it is always the same.
    return byCodePoint(String(left), String(right));
  }
  return one.length - other.length;
};

const severities = ['error', 'warning', 'info'];

/** Sorts by file and place, by line and column where the places are known, else by path; then the worst first. */
export const inFileOrder = (problems: readonly Problem[], locate?: Locate): Problem[] =>
  problems
    .map((problem) => ({ problem, place: locate?.(problem.at) }))
    .sort(
      (a, b) =>
        compareFiles(a.problem.at.file, b.problem.at.file) ||
        (a.place && b.place
          ? a.place.line - b.place.line || a.place.column - b.place.column
          : comparePaths(a.problem, b.problem)) ||
        severities.indexOf(a.problem.severity) - severities.indexOf(b.problem.severity) ||
        byCodePoint(a.problem.rule, b.problem.rule),
    )
    .map(({ problem }) => problem);
