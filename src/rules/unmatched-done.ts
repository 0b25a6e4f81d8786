import { counted } from '../model/sentence.ts';
import { actionsOf, milestonesOf, windowsOf } from './actions.ts';
import { type RuleProblem, rule } from './rule.ts';

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
  check: (plan) =>
    milestonesOf(actionsOf(plan)).flatMap(({ action, milestone }) => {
      const windows = windowsOf(milestone.when);
      const when = milestone.when;
      if (!when || windows.length === 0) return [];
      const stray: RuleProblem[] = milestone.done
        .filter((done) => done.for && windowsOf(done.for).length > 0)
        .filter((done) =>
          windowsOf(done.for).every((one) =>
            windows.every((window) => one.due < window.start || one.start > window.due),
          ),
        )
        .map((done) => ({
          message: `a mark of milestone ${milestone.id} is for ${done.for?.reading.text}, which is none of its dates (${when.reading.text})`,
          hint: 'name one of its dates after "for", or leave "for" out to meet the oldest open one',
          at: done.at,
          ref: action.ref,
        }));
      const over = milestone.done.slice(windows.length);
      const spare = stray.length === 0 && over[0] ? over[0] : null;
      return [
        ...stray,
        ...(spare
          ? [
              {
                message: `milestone ${milestone.id} has ${counted(windows.length, 'date')} and ${counted(milestone.done.length, 'done mark')}`,
                hint: 'take out the marks that are too many, or add the dates that they met',
                at: spare.at,
                ref: action.ref,
              },
            ]
          : []),
      ];
    }),
});
