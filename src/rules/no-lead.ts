import { field } from '../model/address.ts';
import { openActions } from './actions.ts';
import { rule } from './rule.ts';

export const noLead = rule({
  name: 'no-lead',
  summary: 'An action has no lead',
  why: 'Nobody is asked for an update and nobody answers for it at the meeting.',
  absent: 'lead',
  together: 'actions have no lead',
  example: `
* - ref: "4.5"
    action: Develop a multi-agency plan for older young people
+   lead: Business Manager
    completion: May 2013
`,
  check: (plan) =>
    openActions(plan)
      .filter((action) => action.lead.length === 0)
      .map((action) => ({
        message: `${action.ref} has no lead`,
        hint: 'name the post that answers for it',
        at: field(action.at, 'ref'),
        ref: action.ref,
      })),
});
