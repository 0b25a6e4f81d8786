import { occurrences } from '../assess/occurrences.ts';
import { lastDay } from '../dates/calendar.ts';
import { longDay } from '../dates/words.ts';
import { field } from '../model/address.ts';
import { counted } from '../model/sentence.ts';
import { isDone, lastDue, passedBefore, windowsOf } from './actions.ts';
import { toCorrect } from './date-to-correct.ts';
import { lifeOf } from './life-of-plan.ts';
import { rule } from './rule.ts';
import { eachOpenMilestone } from './walks.ts';

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
  check: eachOpenMilestone(({ action, milestone }, plan) => {
    const windows = windowsOf(milestone.when);
    const life = windows.length === 0 ? null : lifeOf(plan);
    if (life === null || windows.every(({ due }) => due >= life.first && due <= life.end)) return null;
    if (passedBefore(action, plan.published)) return null;
    const completion = lastDue(action.completion);
    const late = windows.filter((window) => window.due > life.end).length;
    const at = field(milestone.at, 'when');
    const named = `${milestone.id} (${milestone.when?.reading.text})`;
    const falls = (those: number): string => {
      const name = `milestone ${named}`;
      return `${windows.length > 1 ? `${counted(those, 'date')} of ${name}` : name} ${those > 1 ? 'fall' : 'falls'}`;
    };
    const dates = occurrences(milestone.when, milestone.when, milestone.done, lastDay);
    const early = dates.filter(({ due, done }) => done === null && due !== null && due < life.first).length;
    return [
      early > 0 &&
        !isDone(milestone) && {
          message: `${falls(early)} before ${life.beginning} and ${early > 1 ? 'are' : 'is'} not marked done`,
          command: `bscb done ${milestone.id} --on "…"`,
          hint: 'mark it done with its day if it was; otherwise give it a date in the period',
          at,
          named,
        },
      // a completion that is out of the period too is said once, of the action
      late > 0 &&
        !(completion !== null && completion > life.end) && {
          message: `${falls(late)} after the plan's period ends (${longDay(life.end)})`,
          ...toCorrect(action, milestone.id, 'when', {
            slip: 'correct the year',
            meant: ', or expect to carry the action forward',
          }),
          at,
          named,
        },
    ];
  }),
});
