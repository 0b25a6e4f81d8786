import { fold } from '../model/name.ts';
import type { Action } from '../model/plan.ts';
import { rule } from './rule.ts';
import { eachOpenAction } from './walks.ts';

/** Words that people write where a name should be. */
const nobody = new Set(
  'all|all agencies|all partners|all partner agencies|all members|all board members|everyone|everybody|partners|partner agencies|agencies|various|members|board members|tbc|tba|to be confirmed|to be agreed|n/a|none|not known|vacant'
    .split('|')
    .map(fold),
);

/** True of an action whose every lead is nobody in particular: "All agencies", "TBC". */
export const ledByNobody = (action: Action): boolean =>
  action.lead.length > 0 &&
  action.lead.every((name) => name.register === 'all-agencies' || nobody.has(fold(name.text)));

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
