import { monthsOver } from '../assess/proposal.ts';
import { addMonths } from '../dates/day.ts';
import { longDay } from '../dates/words.ts';
import { field } from '../model/address.ts';
import { lastDue, passedBefore } from './actions.ts';
import { toCorrect } from './date-to-correct.ts';
import { lifeOf } from './life-of-plan.ts';
import { rule } from './rule.ts';
import { eachOpenAction } from './walks.ts';
import { apart } from './wording.ts';

export const completionOutOfPeriod = rule({
  name: 'completion-out-of-period',
  summary: 'An action is to be complete before the plan begins, or more than 3 months after its period ends',
  why: 'The board answers for this period. A completion outside it is often a wrong year; where it is meant, the action belongs in the next plan too.',
  example: `
  - ref: "3.4"
    action: Evaluate the training programme
!   completion: September 2014
+   completion: September 2013
`,
  check: eachOpenAction((action, plan) => {
    const life = lifeOf(plan);
    const { completion } = action;
    const due = lastDue(completion);
    if (!life || !completion || !due) return null;
    const text = completion.reading.text;
    const at = field(action.at, 'completion');
    // Passed before publication with nothing recorded has a rule of its own.
    if (due < life.first && !passedBefore(action, plan.published))
      return {
        message: `${action.ref} was to be complete by ${text}, before ${life.beginning}`,
        ...toCorrect(action, action.ref, 'completion', {
          slip: 'correct the date',
          meant: '; or close the action, if it was done',
        }),
        at,
      };
    return (
      due > addMonths(life.end, monthsOver) && {
        message: `${action.ref} is to be complete by ${text}, ${apart(life.end, due)} after the plan's period ends (${longDay(life.end)})`,
        ...toCorrect(action, action.ref, 'completion', {
          slip: 'correct the year',
          meant: '; if it is meant, expect to carry the action forward',
        }),
        at,
      }
    );
  }),
});
