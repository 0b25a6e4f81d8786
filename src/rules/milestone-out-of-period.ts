import { longDay } from '../dates/words.ts';
import { field } from '../model/address.ts';
import { counted } from '../model/sentence.ts';
import { isDone, milestonesOf, openActions, windowsOf } from './actions.ts';
import { beginning, firstDay } from './life-of-plan.ts';
import { rule } from './rule.ts';

export const milestoneOutOfPeriod = rule({
  name: 'milestone-out-of-period',
  summary: 'An open milestone falls due before the plan was published or after its period ends',
  why: 'A milestone from before the plan is late from the first day unless it is marked done; one after the end belongs in the next plan. Either may be a wrong year.',
  together:
    'milestones fall before the plan was published, or after its period ends, and are not marked done',
  example: `
  - ref: "1.5"
    action: Review the structure of the Board
    milestones:
      - what: Structure discussed at the away day
*       when: Nov 2012
+       done: 21 Nov 2012
      - what: Partners informed of the new structure
        when: Mar 2013
      - what: New structure evaluated
!       when: May 2014
+       when: Mar 2014
`,
  check: (plan) => {
    const first = firstDay(plan);
    const period = plan.period;
    if (!first || !period) return [];
    return milestonesOf(openActions(plan)).flatMap(({ action, milestone }) => {
      const windows = windowsOf(milestone.when);
      const text = milestone.when?.reading.text;
      const found = { at: field(milestone.at, 'when'), ref: action.ref };
      const early = windows.filter((window) => window.due < first);
      const late = windows.filter((window) => window.due > period.end);
      const some = (those: readonly unknown[]): string =>
        windows.length > 1
          ? `${counted(those.length, 'date')} of milestone ${milestone.id} (${text})`
          : `milestone ${milestone.id} (${text})`;
      const fall = (those: readonly unknown[]): string => (those.length > 1 ? 'fall' : 'falls');
      return [
        ...(early.length > milestone.done.length && !isDone(milestone)
          ? [
              {
                ...found,
                message:
                  `${some(early)} ${fall(early)} before ${beginning(plan)} and is not marked done`.replace(
                    /^(\d+ dates .*) and is /,
                    '$1 and are ',
                  ),
                hint: 'mark it done with its day if it was; otherwise give it a date in the period',
              },
            ]
          : []),
        ...(late.length > 0
          ? [
              {
                ...found,
                message: `${some(late)} ${fall(late)} after the plan's period ends (${longDay(period.end)})`,
                hint: 'correct the year, or expect to carry the action forward',
              },
            ]
          : []),
      ];
    });
  },
});
