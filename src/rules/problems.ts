import { assess } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { PlanDate } from '../dates/reading.ts';
import { eachText } from '../model/hint.ts';
import { isLocked, withheld } from '../model/personal.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { type Named, toType } from '../model/to-type.ts';
import type { ReadPlan } from '../read/plan.ts';
import { withoutEchoes } from './echo.ts';
import { rules } from './index.ts';
import { withWaiversOffered } from './offered-waivers.ts';
import { inFileOrder } from './order.ts';
import type { RefAt, Rule, RuleProblem } from './rule.ts';
import { uselessWaiver } from './useless-waiver.ts';
import { applyWaivers, type InForce } from './waivers.ts';

/** What `check` found in one plan, and which waivers were used. */
export interface Checked {
  /** In order of file and line. */
  readonly problems: readonly Problem[];
  readonly waivers: readonly InForce[];
}

/** The problem with anything in its texts that looks like personal data starred out. */
const discreet = (problem: Problem): Problem => ({
  ...problem,
  message: withheld(problem.message),
  hint: problem.hint === null ? null : eachText(problem.hint, withheld),
});

/** The refs that may be shown: none that is personal data itself. */
const openly =
  (refAt: RefAt): RefAt =>
  (offset) => {
    const ref = refAt(offset);
    return ref === null || isLocked(ref) ? null : ref;
  };

interface On {
  readonly today: PlanDate;
  readonly before?: Plan | null | undefined;
}

/** What the rules find in a plan and in its texts. A plan that cannot be read has only texts. */
const run = (
  chosen: readonly Rule[],
  { plan, texts, refAt }: ReadPlan,
  { today, before = null }: On,
): Problem[] => {
  let assessment: Assessment | null = null;
  const assessedOf = (one: Plan) => (): Assessment => {
    assessment ??= assess(one, today);
    return assessment;
  };
  const found: Problem[] = [];
  const add = (rule: Rule, problems: readonly RuleProblem[] = []): void => {
    for (const one of problems) found.push(problemOf(rule, one, plan ?? {}));
  };
  if (plan !== null) {
    const context = { today, before, assessed: assessedOf(plan) };
    for (const rule of chosen) add(rule, rule.check?.(plan, context));
  }
  // file by file: what several rules look for in a text is then looked for once
  for (const [file, text] of texts) {
    const refIn = openly((at) => refAt(file, at));
    for (const rule of chosen) add(rule, rule.scan?.(text, file, refIn));
  }
  return found;
};

const problemOf = (
  { name, severity, fixable = false }: Rule,
  { message, command, hint, about, at, ref = null, named }: RuleProblem,
  by: Named,
): Problem => ({
  rule: name,
  severity,
  message,
  hint: hint ?? null,
  ...(about === undefined ? {} : { about }),
  at,
  ref,
  fixable,
  ...(command === undefined ? {} : { command: toType(command, by) }),
  ...(named === undefined ? {} : { about: { named: withheld(named) } }),
});

const chosenBy = (only: readonly string[] | undefined): Rule[] =>
  rules.filter((rule) =>
    // Only the problems of all rules show whether a waiver silences anything.
    only === undefined || only.includes(uselessWaiver.name)
      ? !rule.optIn || only?.includes(rule.name)
      : only.includes(rule.name),
  );

/**
 * The whole answer of `check` for one plan: problems of reading and of rules, waivers applied, in order of
 * file and line. The texts of a plan that cannot be read are still searched for personal data.
 * @param only names of rules; without it every rule runs that is not opt-in
 * @param before the plan as it was, to find what moved since
 */
export const checkPlan = (
  read: ReadPlan,
  today: PlanDate,
  only?: readonly string[],
  before?: Plan | null,
): Checked => {
  const chosen = chosenBy(only);
  const found = [...read.problems, ...withoutEchoes(read, run(chosen, read, { today, before }), chosen)];
  const names = new Set(chosen.map((rule) => rule.name));
  const { problems, waivers } = read.plan
    ? applyWaivers(read.plan, {
        problems: found,
        today,
        known: new Map(rules.map((one) => [one.name, one])),
        ran: (name) => names.has(name),
      })
    : { problems: found, waivers: [] };
  const asked = problems.filter((problem) => !only || only.includes(problem.rule));
  return {
    problems: withWaiversOffered(inFileOrder(asked, read.locate), read.plan?.waivers ?? []).map(discreet),
    waivers: waivers.map((waiver) => ({ ...waiver, because: withheld(waiver.because) })),
  };
};
