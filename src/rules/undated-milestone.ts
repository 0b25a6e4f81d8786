import { field } from '../model/address.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachOpenMilestone } from './walks.ts';
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
  check: eachOpenMilestone(({ milestone: { id, what, when, done, at } }) => {
    // reading has said already why a phrase that it knows gives no date
    if (done.length > 0 || windowsOf(when).length > 0 || when?.reading.warning != null) return null;
    if (!when)
      return {
        message: `milestone ${id} has no date: "${brief(what)}"`,
        command: `bscb set ${id} when "…"`,
        hint: 'add when, with a month or the meeting that it goes to',
        at: field(at, 'what'),
      };
    const meetings = when.reading.kind === 'meeting' || when.reading.kind === 'recurring';
    return {
      message: `milestone ${id} has no date that could fall due: ${when.reading.text}`,
      ...(meetings ? {} : { command: `bscb redate ${id} --to "…"` }),
      hint: meetings
        ? 'give the body its dates under "meets" in plan.yaml, or write a month here'
        : 'give it a month, or the meeting that it goes to',
      at: when.at,
    };
  }),
});
