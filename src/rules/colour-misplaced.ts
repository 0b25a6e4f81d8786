import { isUpsideDown, usualMeaning } from '../model/colour.ts';
import { toWrite } from '../model/hint.ts';
import { fold } from '../model/name.ts';
import { rule } from './rule.ts';

export const colourMisplaced = rule({
  name: 'colour-misplaced',
  severity: 'error',
  summary: 'A colour in plan.yaml is given the meaning of another colour, or two meanings',
  why: 'A list of colours goes from the worst to the best. The other way round every red would count as green, and nobody would be told.',
  example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  rag:
    profile: months
    colours:
      - blue
!     - green
-     - amber
!     - red
+     - red
+     - amber
+     - green
`,
  check: ({ rag: { colours } }) =>
    (colours ?? []).flatMap(({ word, means, at }, i, all) => {
      if (isUpsideDown({ word, means }))
        return {
          message: `"${word}" means ${means} here, and ${usualMeaning(word)} to everybody else`,
          hint: toWrite(
            'list the colours from the worst to the best, or say what each means:',
            'colours:\n  red: …\n  amber: …\n  green: …\n  complete: …',
          ),
          at,
        };
      const twice = all.slice(0, i).find((one) => fold(one.word) === fold(word) && one.means !== means);
      return twice === undefined
        ? []
        : {
            message: `"${word}" means ${twice.means} and ${means}`,
            hint: 'keep it under one of the two',
            at,
          };
    }),
});
