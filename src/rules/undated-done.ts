import { rule } from './rule.ts';
import { eachDone } from './walks.ts';

export const undatedDone = rule({
  name: 'undated-done',
  summary: 'Something is done, and no day is given',
  why: 'Without its day a mark counts on every date that you ask about, so that last quarter looks as good as this one.',
  together: 'milestones and actions are marked done without a day',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: First draft completed
        when: May 2013
!       done: yes
+       done: 28 May 2013
  - ref: "1.4"
    action: Publish the annual report
    completion: Jun 2013
!   done: yes
+   done: 12 Jun 2013
`,
  check: eachDone(
    ({ action, milestone = action, what, id, done }) =>
      done.on === null && {
        message: `${what} is marked done without a day`,
        ...(milestone.done.length === 1 ? { command: `bscb set ${id} done "…"` } : {}),
        hint: 'write the day; a month will do',
        at: done.at,
      },
  ),
});
