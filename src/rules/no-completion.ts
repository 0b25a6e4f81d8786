import { field } from '../model/address.ts';
import { openActions, windowsOf } from './actions.ts';
import { type RuleProblem, rule } from './rule.ts';

export const noCompletion = rule({
  name: 'no-completion',
  summary: 'An action has no completion date, or one with no date in it',
  why: 'An action without an end is never complete and never late; nobody can say whether it is on track.',
  absent: 'completion',
  together: 'actions have no completion date',
  example: `
  - ref: "2.3"
    action: Run communication events
!   completion: Agreed dates throughout year
+   completion: Jun 2013 / Oct 2013 / Feb 2014
* - ref: "2.5"
    action: Hold meetings of the Safeguarding Network
+   completion: Throughout 2013-14
`,
  check: (plan) =>
    openActions(plan)
      .filter((action) => windowsOf(action.completion).length === 0)
      .map(
        (action): RuleProblem => ({
          message: action.completion
            ? `the completion of ${action.ref} has no date in it: ${action.completion.reading.text}`
            : `${action.ref} has no completion date`,
          hint: 'add a month; for work that never ends, "Throughout 2013-14" ends it with the plan',
          at: action.completion ? action.completion.at : field(action.at, 'ref'),
          ref: action.ref,
        }),
      ),
});
