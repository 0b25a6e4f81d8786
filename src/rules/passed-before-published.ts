import { field } from '../model/address.ts';
import { passedBefore } from './actions.ts';
import { rule } from './rule.ts';
import { eachOpenAction } from './walks.ts';

export const passedBeforePublished = rule({
  name: 'passed-before-published',
  summary: 'The completion had passed when the plan was published, and nothing is recorded of the action',
  why: 'Such an action is red from the first day. Either it was done and nobody wrote it down, or it was carried over with its old date.',
  example: `
  - ref: "4.8"
    action: Review the changes to the remand system
*   completion: February 2013
+   closed: { date: 12 Mar 2013, as: complete }
`,
  check: eachOpenAction(
    (action, { published }) =>
      passedBefore(action, published) && {
        message: `the completion of ${action.ref}, ${action.completion?.reading.text}, had passed when the plan was published (${published?.reading.text}), and nothing is recorded of it`,
        command:
          action.milestones.length > 0
            ? `bscb done ${action.ref} --on "…"`
            : `bscb close ${action.ref} --as complete --on "…"`,
        hint: 'if it was done, mark its milestones done and close it; if not, agree a new date',
        at: field(action.at, 'completion'),
      },
  ),
});
