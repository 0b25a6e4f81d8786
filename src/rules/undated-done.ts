import { rule } from './rule.ts';
import { eachDone } from './walks.ts';

export const undatedDone = rule({
  name: 'undated-done',
  summary: 'A milestone is done, and no day is given',
  why: 'Without its day a mark counts on every date that you ask about, so that last quarter looks as good as this one.',
  together: 'milestones are marked done without a day',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: First draft completed
        when: May 2013
!       done: yes
+       done: 28 May 2013
`,
  check: eachDone(
    ({ milestone, done }) =>
      done.on === null && {
        message: `milestone ${milestone.id} is marked done without a day`,
        ...(milestone.done.length === 1 ? { command: `bscb set ${milestone.id} done "…"` } : {}),
        hint: 'write the day; a month will do',
        at: done.at,
      },
  ),
});
