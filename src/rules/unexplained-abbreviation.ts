import type { Address } from '../model/address.ts';
import { fold } from '../model/name.ts';
import { explainedInText, knownForms, shortForms } from './abbreviations.ts';
import { withheld } from './personal.ts';
import { rule } from './rule.ts';
import { wordsOfPlan } from './texts.ts';
import { brief } from './wording.ts';

export const unexplainedAbbreviation = rule({
  name: 'unexplained-abbreviation',
  severity: 'info',
  summary: 'An abbreviation is explained nowhere',
  why: 'Lay members, councillors and the public read the plan too. Papers print the list of abbreviations from plan.yaml, so that each is explained once.',
  example: `
  - ref: "4.1"
!   action: Reduce the number of MARAC referrals
+   action: Reduce the number of referrals to the multi-agency risk conference
+ - ref: "4.10"
+   action: Full implementation of the MASH
`,
  check: (plan) => {
    const words = wordsOfPlan(plan);
    const known = knownForms(plan);
    for (const { text } of words) for (const { form } of explainedInText(text)) known.add(fold(form));
    const isKnown = (form: string): boolean =>
      known.has(fold(form).replace(/s$/, '')) ||
      form.split('&').every((part) => known.has(fold(part))) ||
      known.has(fold(form));
    const found = new Map<string, { form: string; at: Address; ref: string | null; refs: Set<string> }>();
    for (const { text, at, ref } of words) {
      // A heading in capitals is not an abbreviation.
      if (text.length > 12 && text === text.toUpperCase()) continue;
      const unknown = shortForms(text).filter(({ form }) => !isKnown(form));
      // Nor are the letters of a number or a case reference.
      const shown = unknown.length > 0 ? withheld(text) : text;
      for (const { form } of unknown.filter((one) => shown.startsWith(one.form, one.index))) {
        const one = found.get(fold(form)) ?? { form, at, ref, refs: new Set() };
        found.set(fold(form), one);
        if (ref) one.refs.add(ref);
      }
    }
    return [...found.values()].map(({ form, at, ref, refs }) => ({
      message: `${form} is explained nowhere${refs.size > 0 ? `; it stands in ${brief([...refs].join(', '), 50)}` : ''}`,
      hint: `add it under abbreviations in plan.yaml:  ${form.includes('&') ? `"${form}"` : form}: what it stands for`,
      at,
      ref,
    }));
  },
});
