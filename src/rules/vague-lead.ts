import { isNobody } from '../model/nobody.ts';
import type { Action } from '../model/plan.ts';
import { rule } from './rule.ts';
import { eachOpenAction } from './walks.ts';

/** True of an action whose every lead is nobody in particular: "All agencies", "TBC". */
export const ledByNobody = (action: Action): boolean =>
  action.lead.length > 0 &&
  action.lead.every((name) => name.register === 'all-agencies' || isNobody(name.text));

export const vagueLead = rule({
  name: 'vague-lead',
  summary: 'The lead is nobody in particular',
  why: 'Where all agencies lead, none is asked. One post has to answer for the action; the others are partners.',
  together: 'actions are led by nobody in particular',
  example: `
  - ref: "1.8"
    action: Consider single agency training plans
!   lead: All agencies
+   lead: L&D Manager
+   partners: All agencies
`,
  check: eachOpenAction((action) => {
    const first = action.lead[0];
    return (
      first &&
      ledByNobody(action) && {
        message: `${action.ref} is led by "${first.text}": nobody in particular`,
        command: `bscb set ${action.ref} lead "…"`,
        hint: 'name the post that answers for it, and put the rest under partners',
        at: first.at,
      }
    );
  }),
});
