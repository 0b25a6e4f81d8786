import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachOpenAction } from './walks.ts';

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
  check: eachOpenAction(
    ({ ref, completion }, { period }) =>
      windowsOf(completion).length === 0 && {
        message: completion
          ? `the completion of ${ref} has no date in it: ${completion.reading.text}`
          : `${ref} has no completion date`,
        command: completion ? `bscb redate ${ref} --to "…"` : `bscb set ${ref} completion "…"`,
        hint:
          period === null
            ? 'add a month'
            : `add a month; for work that never ends, "Throughout ${period.text}" ends it with the plan`,
        ...(completion && { at: completion.at }),
      },
  ),
});
