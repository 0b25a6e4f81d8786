import type { Rule } from './rule.ts';

/** Found where waivers are applied, in `waivers.ts`: it takes the problems of every other rule to tell. */
export const uselessWaiver: Rule = {
  name: 'useless-waiver',
  severity: 'warning',
  summary: 'A waiver silences nothing',
  why: 'The slip that it was for is mended, or the rule is called otherwise. Left in, it would hide the next one.',
  bad: `
- ref: "1.3"
  action: Develop the annual report
  milestones:
    - what: First draft completed
      when: May 2013
  completion: July 2013
  waive:
    rule: milestone-after-completion # <- useless-waiver
    because: the audit waits for the census
- ref: "1.6"
  action: Review lay membership of the Board
  waive:
    rule: no-mile-stone # <- useless-waiver
    because: the steps are in the committee's own plan
`,
  good: `
- ref: "1.6"
  action: Review lay membership of the Board
  waive:
    rule: no-milestone
    because: the steps are in the committee's own plan
`,
};
