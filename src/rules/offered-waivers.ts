import { hintText, type ToWrite, toWrite } from '../model/hint.ts';
import type { Waiver } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { uselessWaiver } from './useless-waiver.ts';

/**
 * Adds to what the board may waive throughout the plan the lines to write. Each hint can be followed alone, and in one
 * line; all that are offered can be written together.
 */
export const withWaiversOffered = (
  problems: readonly Problem[],
  own: readonly Waiver[],
): readonly Problem[] => {
  if (!problems.some(({ about }) => about?.waivable)) return problems;
  const offered = new Set(problems.filter(({ about }) => about?.waivable).map(({ rule }) => rule));
  const useless = new Set(
    problems.flatMap(({ rule, at }) =>
      rule === uselessWaiver.name ? JSON.stringify(at.path.slice(0, -1)) : [],
    ),
  );
  // one whose rule is offered again has lapsed: the line offered takes its place
  const kept = own
    .filter(({ rule, at }) => !offered.has(rule) && !useless.has(JSON.stringify(at.path)))
    .map(entryOf);
  return problems.map((problem) =>
    problem.about?.waivable === true ? { ...problem, hint: offer(problem, kept) } : problem,
  );
};

const offer = ({ rule, hint }: Problem, kept: readonly string[]): ToWrite => {
  const list = [...kept, `{ rule: ${rule}, because: "…" }`];
  const lines = list.length === 1 ? list.join('') : `\n  ${list.join(',\n  ')}`;
  const before = hint === null ? '' : `${hintText(hint)}; `;
  return toWrite(
    `${before}or say in plan.yaml that the board keeps none, in one list with any other waivers, each rule once:`,
    `waive: [${lines}]`,
  );
};

const entryOf = ({ rule, because, until }: Waiver): string =>
  [
    `{ rule: ${rule}`,
    `because: ${JSON.stringify(because)}`,
    ...(until === null ? [] : [`until: ${JSON.stringify(until.reading.text)}`]),
  ].join(', ') + ' }';
