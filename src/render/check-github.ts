import { correctionOf, type LocatedProblem } from '../view/check-found.ts';
import { pathOf } from './fingerprint.ts';
import { neutral, neutralLines } from './neutral.ts';

const kinds = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command for each problem: GitHub's runner sticks each to its line in the pull request. It shows the first
 * ten of a step and no more, so errors come first. */
export function* checkGithub(found: readonly LocatedProblem[]): Generator<string> {
  for (const severity of Object.keys(kinds))
    for (const one of found) if (one.problem.severity === severity) yield annotation(one);
}

const annotation = ({ problem, place }: LocatedProblem): string => {
  const { file, line, column, endLine, endColumn } = place;
  // Columns are taken only where a problem stays in its line.
  const columns = endLine === line ? [`col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`] : [];
  const where = [`file=${property(pathOf(file))}`, `line=${line}`, `endLine=${endLine}`, ...columns];
  const correction = correctionOf(problem);
  const words = correction === null ? problem.message : `${problem.message}\n${correction}`;
  return `::${kinds[problem.severity]} ${where.join(',')},title=${property(problem.rule)}::${data(words)}\n`;
};

/** The runner takes `%25`, `%0D` and `%0A` back; nothing else that ends a command can be in the text. */
const data = (text: string): string =>
  neutralLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** In a property `:` and `,` end the value as well. */
const property = (text: string): string => data(neutral(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
