import { assess } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadPlan } from '../read/plan.ts';
import { withoutEchoes } from './echo.ts';
import { rules } from './index.ts';
import { inFileOrder } from './order.ts';
import { withheld } from './personal.ts';
import type { Rule, RuleContext } from './rule.ts';
import { uselessWaiver } from './useless-waiver.ts';
import { applyWaivers, type InForce } from './waivers.ts';

/** What `check` found in one plan, and what the board chose not to hear. */
export interface Checked {
  /** In order of file and line. */
  readonly problems: readonly Problem[];
  readonly waivers: readonly InForce[];
}

/** The problem with whatever looks like personal data starred out, in what it quotes and where it quotes it. */
const discreet = (problem: Problem): Problem => ({
  ...problem,
  message: withheld(problem.message),
  hint: problem.hint === null ? null : withheld(problem.hint),
});

/** Runs the rules, those named or all that are not opt-in, over a plan and the texts it was read from. */
const run = (
  chosen: readonly Rule[],
  plan: Plan | null,
  today: PlanDate,
  texts: ReadonlyMap<string, string>,
): Problem[] => {
  let assessment: Assessment | null = null;
  return chosen.flatMap((rule) => {
    const context: RuleContext | null = plan && {
      today,
      texts,
      assessed: () => {
        assessment ??= assess(plan, today);
        return assessment;
      },
    };
    const found = [
      ...(plan && context && rule.check ? rule.check(plan, context) : []),
      ...(rule.scan ? [...texts].flatMap(([file, text]) => rule.scan!(text, file)) : []),
    ];
    return found.map(
      ({ message, hint, at, ref }): Problem => ({
        rule: rule.name,
        severity: rule.severity,
        message,
        hint: hint ?? null,
        at,
        ref: ref ?? null,
        fixable: rule.fixable ?? false,
      }),
    );
  });
};

const chosenBy = (only: readonly string[] | undefined): Rule[] =>
  rules.filter((rule) =>
    // Whether a waiver silences anything takes the problems of every rule.
    only === undefined || only.includes(uselessWaiver.name)
      ? !rule.optIn || only?.includes(rule.name)
      : only.includes(rule.name),
  );

const settle = (
  plan: Plan | null,
  problems: readonly Problem[],
  chosen: readonly Rule[],
  today: PlanDate,
  only: readonly string[] | undefined,
): Checked => {
  const names = new Set(chosen.map((rule) => rule.name));
  const settled = plan
    ? applyWaivers(plan, problems, today, rules, (name) => names.has(name))
    : { problems, waivers: [] };
  return {
    waivers: settled.waivers.map((waiver) => ({ ...waiver, because: withheld(waiver.because) })),
    problems: (only
      ? settled.problems.filter((problem) => only.includes(problem.rule))
      : settled.problems
    ).map(discreet),
  };
};

/**
 * The whole answer of `check` for one plan: problems of reading and of rules, waivers applied, in order of
 * file and line. A plan that cannot be read still has its texts looked through for personal data.
 * @param only names of rules; without it all but the opt-in ones run
 */
export const checkPlan = (read: ReadPlan, today: PlanDate, only?: readonly string[]): Checked => {
  const chosen = chosenBy(only);
  const checked = settle(
    read.plan,
    [...read.problems, ...withoutEchoes(read, run(chosen, read.plan, today, read.texts), chosen)],
    chosen,
    today,
    only,
  );
  return { ...checked, problems: inFileOrder(checked.problems, read.locate) };
};
