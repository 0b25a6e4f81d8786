import { assess } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { kept } from '../dates/kept.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Locate } from '../model/address.ts';
import { eachText } from '../model/hint.ts';
import { isLocked, withheld } from '../model/personal.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { type Named, toType } from '../model/to-type.ts';
import type { ReadPlan } from '../read/plan.ts';
import { withoutEchoes } from './echo.ts';
import { rules } from './index.ts';
import { withWaiversOffered } from './offered-waivers.ts';
import type { RefAt, Rule, RuleProblem } from './rule.ts';
import { uselessWaiver } from './useless-waiver.ts';
import { applyWaivers, type InForce } from './waivers.ts';

/** What `check` found in one plan, and which waivers were used. */
export interface Checked {
  /** In order of file and line. */
  readonly problems: readonly Problem[];
  readonly waivers: readonly InForce[];
}

/** The problem with anything in its texts that looks like personal data starred out; most have none. */
const discreet = (problem: Problem): Problem => {
  const message = withheld(problem.message);
  const hint = problem.hint === null ? null : eachText(problem.hint, withheld);
  return message === problem.message && hint === problem.hint ? problem : { ...problem, message, hint };
};

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
const run = (chosen: readonly Rule[], read: ReadPlan, { today, before = null }: On): Problem[] => {
  const { plan, texts, refAt } = read;
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
  const kept = toResave(read);
  for (const [file, text] of texts) {
    const refIn = openly((at) => refAt(file, at));
    for (const rule of scanning(chosen))
      if (rule.fixable !== true || !kept.has(file)) add(rule, rule.scan?.(text, file, refIn));
  }
  return found;
};

/** The files that nobody can correct before they are saved in another way. */
const toResave = ({ problems }: ReadPlan): ReadonlySet<string> =>
  new Set(problems.flatMap(({ about, at }) => (about?.resave === true ? [at.file] : [])));

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

const scanning = kept((all: readonly Rule[]) => all.filter(({ scan }) => scan !== undefined));

const usual = kept((all: readonly Rule[]) => all.filter((rule) => !rule.optIn));

const byName = kept((some: readonly Rule[]) => new Map(some.map((one) => [one.name, one])));

/** The rules that run: the same list for every plan that the same is asked of. */
const chosenBy = (only: readonly string[] | undefined): readonly Rule[] =>
  only === undefined ? usual(rules) : asked(only);

const asked = kept((only: readonly string[]) =>
  rules.filter(
    (rule) =>
      only.includes(rule.name) ||
      // Only the problems of all rules show whether a waiver silences anything.
      (only.includes(uselessWaiver.name) && !rule.optIn),
  ),
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
  const { problems, waivers } = read.plan
    ? applyWaivers(read.plan, {
        problems: found,
        today,
        known: byName(rules),
        ran: (name) => byName(chosen).has(name),
      })
    : { problems: found, waivers: [] };
  const past = toResave(read);
  const wanted = (only ? problems.filter((problem) => only.includes(problem.rule)) : problems).map((one) =>
    one.fixable && past.has(one.at.file) ? { ...one, fixable: false } : one,
  );
  return {
    problems: withWaiversOffered(inFileOrder(wanted, read.locate), read.plan?.waivers ?? []).map(discreet),
    waivers: waivers.map((waiver) => ({ ...waiver, because: withheld(waiver.because) })),
  };
};

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
const inFileOrder = (problems: readonly Problem[], locate: Locate): Problem[] => {
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
