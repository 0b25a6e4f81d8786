import { type Address, field } from '../model/address.ts';
import { fold } from '../model/name.ts';
import type { Plan } from '../model/plan.ts';
import { explainedInText } from './abbreviations.ts';
import { rule } from './rule.ts';
import { placeOf, wordsOfPlan } from './texts.ts';

/** The same meaning whatever the hyphens, plural or added words: "Multi Agency" and "multi-agency", hub and hubs, with "panel" or without. */
const sameMeaning = (one: string, other: string): boolean => {
  const [a, b] = [fold(one).replace(/s$/, ''), fold(other).replace(/s$/, '')];
  return a.includes(b) || b.includes(a);
};

interface Explained {
  readonly form: string;
  readonly meaning: string;
  readonly where: string;
  readonly at: Address;
  readonly ref: string | null;
}

/** Everything the plan explains, in its registers and then in its texts. */
const explainedIn = (plan: Plan): Explained[] => [
  ...[...plan.abbreviations].map(([form, meaning]) => ({
    form,
    meaning,
    where: 'in plan.yaml',
    ref: null,
    at: { file: 'plan.yaml', path: ['abbreviations', form] },
  })),
  ...plan.bodies.flatMap(({ name: form, fullName: meaning, at }) =>
    meaning ? { form, meaning, where: 'among the bodies', at: field(at, 'name'), ref: null } : [],
  ),
  ...wordsOfPlan(plan)
    .filter(({ text }) => text.includes('('))
    .flatMap((words) => {
      const { text, ref } = words;
      const at = placeOf(words);
      return explainedInText(text).map((one) => ({ ...one, where: `in ${ref ?? at.file}`, at, ref }));
    }),
];

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
    const first = new Map<string, Explained>();
    return explainedIn(plan).flatMap((one) => {
      const before = first.get(fold(one.form)) ?? one;
      first.set(fold(one.form), before);
      if (sameMeaning(before.meaning, one.meaning)) return [];
      return {
        message: `${one.form} is "${one.meaning}" here and "${before.meaning}" ${before.where}`,
        hint: 'keep one meaning, under abbreviations in plan.yaml',
        at: one.at,
        ref: one.ref,
      };
    });
  },
});
