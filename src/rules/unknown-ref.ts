import { field } from '../model/address.ts';
import { actionsOf } from './actions.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

export const unknownRef: Rule = {
  name: 'unknown-ref',
  severity: 'warning',
  summary: 'An action is superseded by a ref that the plan does not have',
  why: 'Whoever looks for what became of the action finds nothing.',
  bad: `
- ref: "1.4"
  action: Review inspection reports
  closed: { date: 3 Jun 2013, as: superseded, by: "1.9" } # <- unknown-ref
`,
  good: `
- ref: "1.4"
  action: Review inspection reports
  closed: { date: 3 Jun 2013, as: superseded, by: "1.5" }
- ref: "1.5"
  action: Review inspection reports and partnership plans
`,
  check: (plan) => {
    const refs = new Set(actionsOf(plan).map((action) => action.ref));
    return actionsOf(plan).flatMap((action) => {
      const by = action.closed?.by;
      if (!by || refs.has(by)) return [];
      const near = nearest(
        by,
        [...refs].filter((ref) => ref !== action.ref),
      );
      return [
        {
          message: `${action.ref} is superseded by ${by}, which is no action of this plan`,
          hint: near ? `did you mean ${near}?` : 'name the ref that took its place, or close it as withdrawn',
          at: field(action.at, 'closed', 'by'),
          ref: action.ref,
        },
      ];
    });
  },
};
