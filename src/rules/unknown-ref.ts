import { field } from '../model/address.ts';
import { actionsOf } from './actions.ts';
import { nearestName } from './nearest.ts';
import { rule } from './rule.ts';
import { eachAction } from './walks.ts';

export const unknownRef = rule({
  name: 'unknown-ref',
  summary: 'An action is superseded by a ref that the plan does not have',
  why: 'Whoever looks for what became of the action finds nothing.',
  example: `
  - ref: "1.4"
    action: Review inspection reports
!   closed: { date: 3 Jun 2013, as: superseded, by: "1.9" }
+   closed: { date: 3 Jun 2013, as: superseded, by: "1.5" }
+ - ref: "1.5"
+   action: Review inspection reports and partnership plans
`,
  check: eachAction((action, plan) => {
    const by = action.closed?.by;
    const refs = by ? actionsOf(plan).map((one) => one.ref) : [];
    if (!by || refs.includes(by)) return null;
    const near = nearestName(
      by,
      refs.filter((ref) => ref !== action.ref),
    );
    return {
      message: `${action.ref} is superseded by ${by}, which is not an action in this plan`,
      hint: near ? `did you mean ${near}?` : 'name the ref that took its place, or close it as withdrawn',
      at: field(action.at, 'closed', 'by'),
    };
  }),
});
