import { usualMeaning } from '../model/colour.ts';
import { toWrite } from '../model/hint.ts';
import { listed } from '../model/sentence.ts';
import { rule } from './rule.ts';

export const colourByPlace = rule({
  name: 'colour-by-place',
  severity: 'warning',
  summary: 'A list of four colours or more ends in a word that may not mean green',
  why: 'A list of colours goes from the worst to the best: its last is read as green, and all between as amber. Where the last means complete, every green is shown as amber, and what is finished as green.',
  example: `
  # plan.yaml
  board: Bwrdd Diogelu Bromley
  period: 2013-14
  rag:
    profile: months
    colours:
-     - Coch
-     - Oren
-     - Gwyrdd
!     - Glas
+     red: Coch
+     amber: Oren
+     green: Gwyrdd
+     complete: Glas
`,
  check: ({ rag: { colours } }) => {
    const inList = (colours ?? []).filter(({ at }) => typeof at.path.at(-1) === 'number');
    const placed = inList.filter(({ word }) => usualMeaning(word) !== 'complete');
    const last = placed.at(-1);
    if (last === undefined || placed.length < 4 || usualMeaning(last.word) === 'green') return [];
    const between = placed.filter(({ means }) => means === 'amber').map(({ word }) => `"${word}"`);
    return [
      {
        message: `"${last.word}" is the last in the list of colours, so it is read as green, and ${listed(between)} as amber`,
        hint: toWrite('say what each means:', 'colours:\n  red: …\n  amber: …\n  green: …\n  complete: …'),
        at: last.at,
      },
    ];
  },
});
