import { field } from '../model/address.ts';
import type { Action } from '../model/plan.ts';
import { actionsOf } from './actions.ts';
import { rule } from './rule.ts';

export const sharedRef = rule({
  name: 'shared-ref',
  severity: 'error',
  summary: 'Two actions answer to one ref',
  why: 'Minutes, papers and audits quote refs. A ref that names two actions names neither, and nothing said of it can be tracked.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
! - ref: "1.3"
+ - ref: "1.6"
    action: Review lay membership of the Board
`,
  check: (plan) => {
    const first = new Map<string, Action>();
    return actionsOf(plan).flatMap((action) => {
      if (!action.hasRef) return [];
      const other = first.get(action.ref);
      if (!other) {
        first.set(action.ref, action);
        return [];
      }
      const where = other.at.file === action.at.file ? 'earlier in this file' : `in ${other.at.file}`;
      return {
        message: `ref ${action.ref} is already taken ${where}, by "${other.action}"`,
        hint: 'give one of the two a ref of its own; keep the one that the minutes quote',
        at: field(action.at, 'ref'),
        ref: action.ref,
      };
    });
  },
});
