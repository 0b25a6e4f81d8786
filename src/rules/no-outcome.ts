import { field } from '../model/address.ts';
import { openActions } from './actions.ts';
import { rule } from './rule.ts';

export const noOutcome = rule({
  name: 'no-outcome',
  summary: 'An action has no outcome',
  why: 'The annual report has to say what difference the work made for children. An action without an outcome can only say that it was done.',
  absent: 'outcomes',
  together: 'actions have no outcome',
  example: `
* - ref: "5.5"
    action: Develop links with the Youth Council
+   outcomes: Decisions of the Board show what young people said
`,
  check: (plan) =>
    openActions(plan)
      .filter((action) => action.outcomes.length === 0)
      .map((action) => ({
        message: `${action.ref} has no outcome`,
        hint: 'say under outcomes what will be different for children and young people',
        at: field(action.at, 'ref'),
        ref: action.ref,
      })),
});
