import { namesIn } from '../model/names.ts';
import { registeredSpelling } from '../model/registers.ts';
import { rule } from './rule.ts';

export const spellingDiffers = rule({
  name: 'spelling-differs',
  severity: 'info',
  fixable: true,
  summary: 'A name is not spelled as the register spells it',
  why: 'It is understood, but anyone who searches the files for the registered name does not find it here.',
  together: 'names are not spelled as the register spells them',
  example: `
  - ref: "1.3"
    action: Develop the annual report
!   lead: business manager
+   lead: Business Manager
`,
  check: (plan) =>
    namesIn(plan).flatMap(({ name, ref }) => {
      // most are written as the register has them
      if (name.register === null || name.text === name.name) return [];
      const registered = registeredSpelling(plan, name.text);
      if (registered === null) return [];
      // the same letters to the eye: â as one character, or as an a and its accent
      const looksAlike = name.text.normalize() === registered.normalize();
      return {
        message: looksAlike
          ? `"${name.text}" looks as it does in the register, but its accents are typed another way`
          : `"${name.text}" is registered as "${registered}"`,
        hint: looksAlike ? `copy "${registered}" from plan.yaml` : `write "${registered}"`,
        at: name.at,
        ref,
      };
    }),
});
