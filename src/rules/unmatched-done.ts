import { counted } from '../model/sentence.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachMilestone } from './walks.ts';

export const unmatchedDone = rule({
  name: 'unmatched-done',
  summary: 'A milestone has more done marks than dates',
  why: 'A series is met date by date, one mark for each. A mark too many meets none of them.',
  example: `
  - ref: "2.2"
    action: Send safeguarding messages to the network
    milestones:
      - what: Briefing sent to schools
        when: May 2013
!       done: [14 May 2013, 20 June 2013]
+       done: 14 May 2013
`,
  check: eachMilestone(({ milestone: { id, when, done } }) => {
    const windows = windowsOf(when);
    if (!when || windows.length === 0) return null;
    const spare = done[windows.length];
    if (spare === undefined) return null;
    return {
      message: `milestone ${id} has ${counted(windows.length, 'date')} and ${counted(done.length, 'done mark')}`,
      hint: 'take out the extra marks under done, or add the dates that were met',
      at: spare.at,
    };
  }),
});
