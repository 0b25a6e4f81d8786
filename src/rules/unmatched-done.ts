import { counted } from '../model/sentence.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachMilestone } from './walks.ts';

export const unmatchedDone = rule({
  name: 'unmatched-done',
  summary: 'A done mark belongs to none of the dates of its milestone',
  why: 'A series is met date by date. A mark for a date that it does not have meets none of them, and one of its own dates stays late.',
  example: `
  - ref: "2.2"
    action: Send safeguarding messages to the network
    milestones:
      - what: Newsletter sent to the network
        when: Mar 2013 / Jun 2013
        done:
!         - { for: May 2013, date: 2 Jun 2013 }
+         - { for: Jun 2013, date: 2 Jul 2013 }
      - what: Briefing sent to schools
        when: May 2013
!       done: [14 May 2013, 20 June 2013]
+       done: 14 May 2013
`,
  check: eachMilestone(({ milestone: { id, when, done } }) => {
    const windows = windowsOf(when);
    if (!when || windows.length === 0) return null;
    const stray = done
      .filter((mark) => mark.for && windowsOf(mark.for).length > 0)
      .filter((mark) =>
        windowsOf(mark.for).every((one) =>
          windows.every((window) => one.due < window.start || one.start > window.due),
        ),
      )
      .map((mark) => ({
        message: `a mark of milestone ${id} is for ${mark.for?.reading.text}, which is none of its dates (${when.reading.text})`,
        hint: 'name one of its dates after "for", or leave "for" out to meet the oldest open one',
        at: mark.at,
      }));
    const spare = done[windows.length];
    if (stray.length > 0 || !spare) return stray;
    return {
      message: `milestone ${id} has ${counted(windows.length, 'date')} and ${counted(done.length, 'done mark')}`,
      hint: 'take out the marks that are too many, or add the dates that they met',
      at: spare.at,
    };
  }),
});
