import { rule } from './rule.ts';
import { eachMissing } from './walks.ts';

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
  check: eachMissing({
    lacks: ({ lead }) => lead.length === 0,
    say: ({ ref }) => ({ message: `${ref} has no lead`, command: `bscb set ${ref} lead "…"` }),
    all: 'no action of the plan has a lead',
    hint: 'name the post that answers for it',
  }),
});
