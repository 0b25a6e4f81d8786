import type { Locate } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** plan.yaml first, then area files by the number they begin with, then the rest by name. */
const compareFiles = (a: string, b: string): number => {
  const rank = (file: string): number => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (name === 'plan.yaml') return -1;
    return /^\d/.test(name) ? Number.parseInt(name, 10) : Number.MAX_SAFE_INTEGER;
  };
  return rank(a) - rank(b) || byCodePoint(a, b);
};

const severities = ['error', 'warning', 'info'];

/** The places of these files in that order. */
const ranksOf = (files: ReadonlySet<string>): ReadonlyMap<string, number> =>
  new Map([...files].sort(compareFiles).map((file, rank) => [file, rank]));

/** Sorts by file, line and column; in one place the worst first, then by the name of the rule. */
export const inFileOrder = (problems: readonly Problem[], locate: Locate): Problem[] => {
  const ranks = ranksOf(new Set(problems.map(({ at }) => at.file)));
  return problems
    .map((problem) => ({ problem, rank: ranks.get(problem.at.file) ?? 0, place: locate(problem.at) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.place.line - b.place.line ||
        a.place.column - b.place.column ||
        severities.indexOf(a.problem.severity) - severities.indexOf(b.problem.severity) ||
        byCodePoint(a.problem.rule, b.problem.rule),
    )
    .map(({ problem }) => problem);
};
