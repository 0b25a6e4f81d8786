import { rule } from './rule.ts';

/** Found where waivers are applied, in `waivers.ts`: that takes the problems of all other rules. */
export const expiredWaiver = rule({
  name: 'expired-waiver',
  summary: 'A waiver has lapsed',
  why: 'Its reason held until a day that has passed. The problem that it silenced is shown again, and the waiver no longer says anything true.',
  example: `
  - ref: "4.7"
    action: Review the report on children from minority ethnic groups
    milestones:
      - what: Multi-agency re-audit
        when: Feb 2014
    completion: July 2013
    waive:
*     rule: milestone-after-completion
      because: the audit waits for the census
-     until: June 2013
+     until: November 2013
`,
});
