import { rule } from './rule.ts';
import { eachOpenAction } from './walks.ts';

export const noMilestone = rule({
  name: 'no-milestone',
  summary: 'An action has no milestones',
  why: 'Without a step to look at on the way, the board hears of the action only once its completion has passed.',
  absent: 'milestones',
  together: 'actions have no milestones',
  example: `
* - ref: "2.6"
    action: Arrange briefings on Working Together 2013
+   milestones:
+     - what: First briefing held
+       when: Apr 2013
    completion: May 2013
`,
  check: eachOpenAction(
    ({ ref, milestones }) =>
      milestones.length === 0 && {
        message: `${ref} has no milestones`,
        hint: 'add the steps that the board wants to see on the way, each with its month',
      },
  ),
});
