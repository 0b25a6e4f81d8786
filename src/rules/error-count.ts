import { assess } from '../assess/assess.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Plan } from '../model/plan.ts';
import type { ReadPlan } from '../read/plan.ts';
import { colourMisplaced } from './colour-misplaced.ts';
import { doneBesideMilestones } from './done-beside-milestones.ts';
import { doneForAnotherDate } from './done-for-another-date.ts';
import { personalData } from './personal-data.ts';
import { redatedToDiffers } from './redated-to-differs.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sharedRef } from './shared-ref.ts';

/** The rules whose problems are errors: few, so that a page can count them without loading the others. */
export const errorRules: readonly Rule[] = [
  colourMisplaced,
  doneBesideMilestones,
  doneForAnotherDate,
  personalData,
  redatedToDiffers,
  sharedRef,
];

/** How many errors `check` finds in a plan, those of reading and those of rules. The texts are searched for personal data only where some is known to be. */
export const errorCount = (
  { problems, texts }: ReadPlan,
  plan: Plan,
  { today, isPersonal }: { readonly today: PlanDate; readonly isPersonal: boolean },
): number => {
  const context: RuleContext = { today, before: null, assessed: () => assess(plan, today) };
  const found = errorRules.flatMap(({ check, scan }) => [
    ...(check?.(plan, context) ?? []),
    ...(isPersonal ? [...texts].flatMap(([file, text]) => scan?.(text, file, () => null) ?? []) : []),
  ]);
  return problems.filter(({ severity }) => severity === 'error').length + found.length;
};
