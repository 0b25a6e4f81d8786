import { daysBetween } from '../dates/day.ts';
import type { PlanDate, Window } from '../dates/reading.ts';
import { field } from '../model/address.ts';
import { lastDue, windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachOpenMilestone } from './walks.ts';
import { apart } from './wording.ts';

/** True of a window of a month or less around that day: the step may still come before it. */
const holds = ({ start, due }: Window, day: PlanDate): boolean =>
  start < day && due >= day && daysBetween(start, due) <= 31;

export const milestoneAfterCompletion = rule({
  name: 'milestone-after-completion',
  summary: "A milestone falls due after its action's completion",
  why: 'An action cannot be complete before its last step. One of the two dates is wrong, and until it is corrected the action turns red while its milestone is not yet due.',
  example: `
  - ref: "4.7"
    action: Review the report on children from minority ethnic groups
    milestones:
      - what: Multi-agency re-audit
*       when: Feb 2014
-   completion: July 2013
+   completion: March 2014
`,
  check: eachOpenMilestone(({ action, milestone }) => {
    const end = lastDue(action.completion);
    const windows = windowsOf(milestone.when);
    if (end === null || windows.every(({ due }) => due <= end)) return null;
    const after = windows.filter((window) => window.due > end && !holds(window, end));
    const last = after.at(-1);
    if (!last || !milestone.when || !action.completion) return null;
    const dates = milestone.when.reading.text;
    const which = windows.length > 1 ? `${after.length} of its ${windows.length} dates (${dates})` : dates;
    return {
      message: `milestone ${milestone.id} is due ${apart(end, last.due)} after the completion of ${action.ref}: ${which} against ${action.completion.reading.text}`,
      command: `bscb redate ${action.ref} --to "…" --agreed "…"`,
      hint: `correct the wrong one of the two dates; where ${action.ref} really takes longer, agree a later completion and record it under redated`,
      at: field(milestone.at, 'when'),
    };
  }),
});
