import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachMarked } from './walks.ts';

export const doneForAnotherDate = rule({
  name: 'done-for-another-date',
  severity: 'error',
  summary: 'A done mark names a date that its milestone or action does not have',
  why: 'A series is met date by date. A mark for a date that it does not have counts for nothing, and one of its own dates stays late.',
  example: `
  - ref: "2.2"
    action: Send safeguarding messages to the network
    milestones:
      - what: Newsletter sent to the network
        when: Mar 2013 / Jun 2013
        done:
!         - { for: May 2013, date: 2 Jun 2013 }
+         - { for: Jun 2013, date: 2 Jul 2013 }
`,
  check: eachMarked(({ what, when, marks }) => {
    if (marks.every((mark) => mark.for === null)) return null;
    return marks
      .filter((mark) => mark.for !== null && mark.for.unreadable === undefined)
      .filter((mark) =>
        windowsOf(mark.for).every((one) =>
          windowsOf(when).every((window) => one.due < window.start || one.start > window.due),
        ),
      )
      .map((mark) => ({
        message: `a mark of ${what} is for ${mark.for?.reading.text}, which is not one of its dates (${when?.reading.text ?? 'it has none'}), so it does not count`,
        hint: 'name one of its dates after "for", or leave "for" out to meet the oldest open one',
        at: mark.at,
      }));
  }),
});
