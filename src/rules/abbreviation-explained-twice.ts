import { field } from '../model/address.ts';
import { fold } from '../model/name.ts';
import { explainedInText } from './abbreviations.ts';
import { type RuleProblem, rule } from './rule.ts';
import { wordsOfPlan } from './texts.ts';

/** One meaning however it is joined, or said in full: "Multi Agency" and "multi-agency", hub and hubs, with "panel" or without. */
const sameMeaning = (one: string, other: string): boolean => {
  const [a, b] = [fold(one).replace(/s$/, ''), fold(other).replace(/s$/, '')];
  return a.includes(b) || b.includes(a);
};

export const abbreviationExplainedTwice = rule({
  name: 'abbreviation-explained-twice',
  summary: 'One abbreviation is explained in two ways',
  why: 'Readers take it for two things, and the list at the end of the paper contradicts the page.',
  example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  abbreviations:
    MASE: Multi-Agency Sexual Exploitation
  # 4-outcomes.yaml
  area: 4
  title: Improving outcomes
  actions:
    - ref: "4.4"
!     action: Establish a Multi Agency Safeguarding Executive (MASE)
+     action: Establish a Multi Agency Sexual Exploitation (MASE) panel
`,
  check: (plan) => {
    const meanings = new Map<string, { meaning: string; where: string }>();
    const problems: RuleProblem[] = [];
    const learn = (
      form: string,
      meaning: string,
      where: string,
      found: Omit<RuleProblem, 'message'>,
    ): void => {
      const before = meanings.get(fold(form));
      if (!before) meanings.set(fold(form), { meaning, where });
      else if (!sameMeaning(before.meaning, meaning))
        problems.push({
          message: `${form} is "${meaning}" here and "${before.meaning}" ${before.where}`,
          hint: 'keep one meaning, under abbreviations in plan.yaml',
          ...found,
        });
    };
    const front = { file: 'plan.yaml', path: ['abbreviations'] };
    for (const [form, meaning] of plan.abbreviations)
      learn(form, meaning, 'in plan.yaml', { at: field(front, form), ref: null });
    for (const body of plan.bodies)
      if (body.fullName)
        learn(body.name, body.fullName, 'among the bodies', { at: field(body.at, 'name'), ref: null });
    for (const { text, at, ref } of wordsOfPlan(plan))
      for (const { form, meaning } of explainedInText(text))
        learn(form, meaning, ref ? `in ${ref}` : `in ${at.file}`, { at, ref });
    return problems;
  },
});
