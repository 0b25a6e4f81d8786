import { field } from '../model/address.ts';
import { rule } from './rule.ts';
import { eachAction } from './walks.ts';

export const doneBesideMilestones = rule({
  name: 'done-beside-milestones',
  severity: 'error',
  summary: 'An action that has milestones is marked done itself',
  why: 'An action with milestones is complete when they are done, so its own mark does not count, and the action may stay red.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    completion: July 2013
    milestones:
      - what: First draft completed
        when: May 2013
!   done: 2 Jul 2013
+       done: 2 Jul 2013
`,
  check: eachAction(
    ({ ref, at, done, milestones }) =>
      done.length > 0 &&
      milestones.length > 0 && {
        message: `${ref} is marked done as well as its milestones, and this does not count`,
        command: `bscb set ${ref} done --remove`,
        hint: 'mark the milestones done instead; or close the action, if the board has closed it',
        at: field(at, 'done'),
      },
  ),
});
