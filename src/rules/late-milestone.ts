import { longDay } from '../dates/words.ts';
import { field } from '../model/address.ts';
import { counted } from '../model/sentence.ts';
import { rule } from './rule.ts';
import { eachAssessed } from './walks.ts';

export const lateMilestone = rule({
  name: 'late-milestone',
  optIn: true,
  summary: 'A milestone is past its last day and not marked done',
  why: 'Being late is news for the board rather than a fault of the file, so this runs only where it is asked for; bscb overdue lists the same.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: First draft completed
*       when: May 2013
+       done: 28 May 2013
`,
  check: eachAssessed(({ milestones }) =>
    milestones.flatMap(({ milestone, occurrences }) => {
      const late = occurrences.filter((one) => one.overdue);
      const first = late[0];
      if (!first?.due) return [];
      return {
        message: `milestone ${milestone.id} was due by ${longDay(first.due)}, ${counted(first.daysLate, 'day')} ago${late.length > 1 ? `, and ${late.length - 1} more of its dates since` : ''}`,
        command: `bscb done ${milestone.id} --on "…"`,
        hint: 'mark it done with its day, or have a new date agreed',
        at: field(milestone.at, 'when'),
      };
    }),
  ),
});
