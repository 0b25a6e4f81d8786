import { counted } from '../model/sentence.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachMarked } from './walks.ts';

export const unmatchedDone = rule({
  name: 'unmatched-done',
  summary: 'There are more done marks than dates',
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
  check: eachMarked(({ what, when, marks }) => {
    const windows = windowsOf(when);
    if (!when || windows.length === 0) return null;
    const spare = marks[windows.length];
    if (spare === undefined) return null;
    return {
      message: `${what} has ${counted(windows.length, 'date')} and ${counted(marks.length, 'done mark')}`,
      hint: 'take out the extra marks under done, or add the dates that were met',
      at: spare.at,
    };
  }),
});
