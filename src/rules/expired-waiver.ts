import type { Rule } from './rule.ts';

/** Found where waivers are applied, in `waivers.ts`: it takes the problems of every other rule to tell. */
export const expiredWaiver: Rule = {
  name: 'expired-waiver',
  severity: 'warning',
  summary: 'A waiver has lapsed',
  why: 'Its reason held until a day that has passed. The finding that it silenced is shown again, and the waiver no longer says anything true.',
  bad: `
- ref: "4.7"
  action: Review the report on children from minority ethnic groups
  milestones:
    - what: Multi-agency re-audit
      when: Feb 2014
  completion: July 2013
  waive:
    rule: milestone-after-completion # <- expired-waiver
    because: the audit waits for the census
    until: June 2013
`,
  good: `
- ref: "4.7"
  action: Review the report on children from minority ethnic groups
  milestones:
    - what: Multi-agency re-audit
      when: Feb 2014
  completion: July 2013
  waive:
    rule: milestone-after-completion
    because: the audit waits for the census
    until: November 2013
`,
};
