import { field } from '../model/address.ts';
import { rule } from './rule.ts';
import { eachEntry } from './walks.ts';

export const progressInFuture = rule({
  name: 'progress-in-future',
  summary: 'Progress is dated on a day that has not come yet',
  why: 'What is dated later has not happened, so the colour in it does not count until that day.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    progress:
!     - date: 10 Jun 2031
+     - date: 10 Jun 2013
        rag: green
`,
  check: eachEntry(
    ({ action, entry }, _plan, { today }) =>
      entry.on !== null &&
      entry.on > today && {
        message: `progress of ${action.ref} is dated ${entry.dateText}, which has not come yet`,
        hint: 'correct the date; an entry counts from its day',
        at: field(entry.at, 'date'),
      },
  ),
});
