import { field } from '../model/address.ts';
import { milestonesOf, openActions, windowsOf } from './actions.ts';
import { type RuleProblem, rule } from './rule.ts';
import { brief } from './wording.ts';

export const undatedMilestone = rule({
  name: 'undated-milestone',
  summary: 'A milestone has no date that could fall due',
  why: 'What has no date is never late. It is listed as undated at every meeting until it gets one.',
  absent: 'when',
  together: 'milestones have no date that could fall due',
  example: `
  - ref: "1.1"
    action: Undertake Section 11 self-assessments
    milestones:
      - what: Audits scrutinised by the committee
!       when: various
+       when: every two months
*     - what: Findings shared with agencies
+       when: Feb 2014
`,
  check: (plan) =>
    milestonesOf(openActions(plan))
      .filter(({ milestone }) => milestone.done.length === 0 && windowsOf(milestone.when).length === 0)
      .map(({ action, milestone }): RuleProblem => {
        const when = milestone.when;
        if (!when)
          return {
            message: `milestone ${milestone.id} has no date: "${brief(milestone.what)}"`,
            hint: 'add when, or write "when: tbc" to show that it is open',
            at: field(milestone.at, 'what'),
            ref: action.ref,
          };
        const meetings = when.reading.kind === 'meeting' || when.reading.kind === 'recurring';
        return {
          message: `milestone ${milestone.id} has no date that could fall due: ${when.reading.text}`,
          hint: meetings
            ? 'give the body its dates under "meets" in plan.yaml, or write a month here'
            : 'give it a month, or the meeting that it goes to',
          at: when.at,
          ref: action.ref,
        };
      }),
});
