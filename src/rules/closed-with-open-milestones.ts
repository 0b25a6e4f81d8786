import { field } from '../model/address.ts';
import { listed } from '../model/sentence.ts';
import { rule } from './rule.ts';
import { eachAssessed } from './walks.ts';

export const closedWithOpenMilestones = rule({
  name: 'closed-with-open-milestones',
  summary: 'An action is closed as complete while some of its milestones are not marked done',
  why: 'The paper says complete and its own table says otherwise. Either the marks are missing or the action was closed too soon.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: First draft completed
        when: May 2013
        done: 28 May 2013
      - what: Report considered by the Board
        when: Jun 2013
+       done: 24 Jun 2013
*   closed: { date: 30 Jul 2013, as: complete }
`,
  check: eachAssessed(({ action, milestones }) => {
    const open = milestones.filter((one) => !one.met).map((one) => one.milestone.id);
    return (
      action.closed?.as === 'complete' &&
      open.length > 0 && {
        message: `${action.ref} is closed as complete, but ${listed(open)} ${open.length === 1 ? 'is' : 'are'} not marked done`,
        command: `bscb done ${action.ref} --on "…"`,
        hint: 'mark them done, each with its day; or close it as withdrawn or carried forward',
        at: field(action.at, 'closed'),
      }
    );
  }),
});
