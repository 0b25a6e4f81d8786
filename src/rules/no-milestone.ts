import { rule } from './rule.ts';
import { eachMissing } from './walks.ts';

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
  check: eachMissing({
    // Done itself, or followed by a figure with a target: there is something to look at on the way.
    lacks: ({ milestones, done, outcomes }) =>
      milestones.length === 0 &&
      done.length === 0 &&
      outcomes.every(({ indicator }) => indicator === null || indicator.target === null),
    has: ({ milestones }) => milestones.length > 0,
    say: ({ ref }) => ({
      message: `${ref} has no milestones`,
      command: `bscb add milestone ${ref} "…" --when "…"`,
    }),
    all: 'no action of the plan has milestones',
    hint: 'add the steps that the board wants to see on the way, each with its month',
  }),
});
