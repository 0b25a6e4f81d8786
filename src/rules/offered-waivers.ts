import type { Waiver } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

/** Adds to what the board may waive throughout the plan the lines to write. All that are offered can be written together. */
export const withWaiversOffered = (problems: readonly Problem[], own: readonly Waiver[]): Problem[] => {
  const [first, ...more] = problems.filter(({ about }) => about?.waivable);
  const offered = (problem: Problem): string => {
    const line = `    - rule: ${problem.rule}\n      because: …`;
    if (problem !== first) return `in the list under waive:\n${line}`;
    if (own.length > 0)
      return `with the waivers that it has, in one list:\n  waive:\n${listOf(own)}\n${line}`;
    if (more.length > 0) return `as the first of a list:\n  waive:\n${line}`;
    return `so:\n  waive:\n    rule: ${problem.rule}\n    because: …`;
  };
  return problems.map((problem) =>
    problem.about?.waivable === true
      ? {
          ...problem,
          hint: `${problem.hint}; or say in plan.yaml that the board keeps none, ${offered(problem)}`,
        }
      : problem,
  );
};

const listOf = (own: readonly Waiver[]): string =>
  own
    .map(({ rule, because, until }) =>
      [
        `    - rule: ${rule}`,
        `      because: ${JSON.stringify(because)}`,
        ...(until === null ? [] : [`      until: ${JSON.stringify(until.reading.text)}`]),
      ].join('\n'),
    )
    .join('\n');
