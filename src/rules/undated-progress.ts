import { field } from '../model/address.ts';
import { rule } from './rule.ts';
import { eachEntry, keyOf } from './walks.ts';
import { brief } from './wording.ts';

export const undatedProgress = rule({
  name: 'undated-progress',
  summary: 'Progress has no date',
  why: 'Nobody can tell whether it was written last week or last year, so it counts on every date that you ask about and never grows old.',
  absent: 'date',
  together: 'notes and ratings have no date',
  example: `
  - ref: "2.6"
    action: Arrange briefings on Working Together 2013
    progress:
!     - note: Awaiting revised guidance
+     - date: 10 Jun 2013
+       note: Awaiting revised guidance
`,
  check: eachEntry(
    ({ action, entry: { on, note, rag, at } }) =>
      on === null && {
        message: `progress of ${action.ref} has no date: "${brief(note ?? rag ?? '')}"`,
        command: `bscb set ${action.ref} ${keyOf(at, 'date')} "…"`,
        hint: 'add the day it was written; the minutes or the file history will tell',
        at: note === null ? at : field(at, 'note'),
      },
  ),
});
