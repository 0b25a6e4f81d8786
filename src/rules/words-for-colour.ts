import { field } from '../model/address.ts';
import { ownWordsFor } from '../model/colour.ts';
import { fold } from '../model/name.ts';
import { recordableColours, usualColours } from '../model/registers.ts';
import { listed } from '../model/sentence.ts';
import { rule } from './rule.ts';
import { eachOpenAction, keyOf } from './walks.ts';
import { brief } from './wording.ts';

export const wordsForColour = rule({
  name: 'words-for-colour',
  severity: 'info',
  summary: 'There are words where the colour should be',
  why: 'A status in words cannot be counted or compared. Such an action shows as not rated however much is written of it.',
  absent: 'rag',
  together: 'actions have words where their colour should be',
  example: `
  - ref: "2.6"
    action: Arrange briefings on Working Together 2013
    progress:
!     - note: Awaiting revised guidance
+     - date: 10 Jun 2013
+       rag: amber
+       note: Awaiting revised guidance
+       cause: guidance
`,
  check: eachOpenAction((action, plan) => {
    const last = action.progress.at(-1);
    if (last === undefined || action.progress.some((entry) => entry.rag !== null)) return null;
    const colours = recordableColours(plan);
    // what was imported before plan.yaml had the board's own colours
    for (const { note, at } of action.progress.toReversed()) {
      const word =
        note === null ? undefined : [...colours, ...usualColours].find((one) => fold(one) === fold(note));
      const own = ownWordsFor(word ?? '', plan.rag.colours);
      if (word !== undefined)
        return {
          message: `${action.ref} has the colour "${word}" as a note`,
          command: `bscb set ${action.ref} ${keyOf(at, 'rag')} ${own.length > 1 ? '…' : `"${own[0] ?? word}"`}`,
          hint:
            own.length > 1
              ? `write it as the rag of the entry: ${listed(own, 'or')}`
              : 'write it as the rag of the entry',
          at: field(at, 'note'),
        };
    }
    return {
      message: `${action.ref} has words and no colour: "${brief(last.note ?? last.next?.what ?? '')}"`,
      command: `bscb set ${action.ref} ${keyOf(last.at, 'rag')} …`,
      hint: `add a rag to the entry, one of ${listed(colours, 'or')}`,
      at: last.note === null ? last.at : field(last.at, 'note'),
    };
  }),
});
