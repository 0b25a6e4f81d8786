import { rule } from './rule.ts';

/** Found where waivers are applied, in `waivers.ts`: that takes the problems of all other rules. */
export const uselessWaiver = rule({
  name: 'useless-waiver',
  summary: 'A waiver silences nothing',
  why: 'The slip that it was for has been corrected, or the rule has another name. Left in, it would hide the next one.',
  example: `
- - ref: "1.3"
-   action: Develop the annual report
-   milestones:
-     - what: First draft completed
-       when: May 2013
-   completion: July 2013
-   waive:
!     rule: milestone-after-completion
-     because: the audit waits for the census
  - ref: "1.6"
    action: Review lay membership of the Board
    waive:
!     rule: no-mile-stone
+     rule: no-milestone
      because: the steps are in the committee's own plan
`,
});
