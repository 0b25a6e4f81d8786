import { rule } from './rule.ts';
import { eachDone } from './walks.ts';

export const noEvidence = rule({
  name: 'no-evidence',
  severity: 'info',
  summary: 'A milestone is done, and nothing shows it',
  why: 'Inspectors and scrutiny ask how the board knows. A minute or the title of a document is enough.',
  together: 'done marks name no evidence',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: First draft completed
        when: May 2013
*       done: 28 May 2013
+       evidence: Executive minutes, 28 May 2013, item 4
`,
  check: eachDone(
    ({ milestone, done }) =>
      milestone?.evidence === null &&
      done.evidence === null && {
        message: `milestone ${milestone.id} is done, and no evidence is named`,
        command: `bscb set ${milestone.id} evidence "…"`,
        hint: 'add evidence: a minute, or the title of the document',
        at: done.at,
      },
  ),
});
