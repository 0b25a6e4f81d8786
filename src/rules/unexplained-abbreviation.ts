import type { Address } from '../model/address.ts';
import { fold } from '../model/name.ts';
import { withheld } from '../model/personal.ts';
import { explainedInText, knownForms, shortForms } from './abbreviations.ts';
import { rule } from './rule.ts';
import { placeOf, wordsOfPlan } from './texts.ts';
import { brief } from './wording.ts';

interface Abbreviation {
  readonly form: string;
  readonly at: Address;
  readonly ref: string | null;
  readonly refs: Set<string>;
  /** True where the words before it say whose initials these are. */
  isPerson: boolean;
}

/** The end of words that go before somebody's name. */
const ofPerson =
  /\b(?:child|baby|babies|infant|pupil|student|girl|boy|twins?|siblings?|brother|sister|mother|father|parents?|mum|dad|carer|family|person|adult|patient|client|victim|case|Mr|Mrs|Ms|Miss)(?: of)? $/i;

const hintFor = ({ form, isPerson }: Abbreviation): string => {
  if (isPerson)
    return 'if these are the initials of a person, take them out: a plan names nobody whom it is about; if not, write the words in full';
  const add = `add it under abbreviations in plan.yaml:  ${form.includes('&') ? `"${form}"` : form}: what it stands for`;
  return form.length > 3 ? add : `${add}; if these are the initials of a person, take them out`;
};

/** The command that explains it; none where it may be somebody's initials, or is more than letters and &. */
const commandFor = ({ form, isPerson }: Abbreviation): { readonly command?: string } =>
  isPerson || !/^[\w&]+$/.test(form)
    ? {}
    : {
        command: `bscb set plan ${form.includes('&') ? `"abbreviations.${form}"` : `abbreviations.${form}`} "…"`,
      };

export const unexplainedAbbreviation = rule({
  name: 'unexplained-abbreviation',
  severity: 'info',
  summary: 'An abbreviation is not explained',
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
    const short = words.flatMap((one) => {
      const forms = shortForms(one.text);
      return forms.length === 0 ? [] : [{ one, forms }];
    });
    if (short.length === 0) return [];
    const known = knownForms(plan);
    for (const { text } of words) for (const { form } of explainedInText(text)) known.add(fold(form));
    const isKnown = (form: string): boolean =>
      known.has(fold(form).replace(/s$/, '')) ||
      form.split('&').every((part) => known.has(fold(part))) ||
      known.has(fold(form));
    const found = new Map<string, Abbreviation>();
    for (const { one, forms } of short) {
      const { text, ref } = one;
      const unknown = forms.filter(({ form }) => !isKnown(form));
      // A heading in capitals is not an abbreviation.
      if (unknown.length === 0 || (text.length > 12 && text === text.toUpperCase())) continue;
      // Nor are the letters of a number or a case reference.
      const shown = withheld(text);
      for (const { form, index } of unknown.filter((here) => shown.startsWith(here.form, here.index))) {
        const before = found.get(fold(form)) ?? {
          form,
          at: placeOf(one),
          ref,
          refs: new Set(),
          isPerson: false,
        };
        found.set(fold(form), before);
        before.isPerson ||= form.length <= 3 && ofPerson.test(text.slice(0, index));
        if (ref) before.refs.add(ref);
      }
    }
    return [...found.values()].map((one) => ({
      message: `${one.form} is not explained anywhere${one.refs.size > 0 ? `; it is in ${brief([...one.refs].join(', '), 50)}` : ''}`,
      hint: hintFor(one),
      ...commandFor(one),
      at: one.at,
      ref: one.ref,
    }));
  },
});
