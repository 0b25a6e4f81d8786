import { personalScan } from './personal.ts';
import { rule } from './rule.ts';

export const caseReference = rule({
  name: 'case-reference',
  summary: 'The reference of one case, pupil or crime is in the plan',
  why: 'With the reference anybody who has access to the system knows who it is. The plan needs the lesson, not the case.',
  example: `
  - ref: "3.3"
    action: Conduct case reviews
    progress:
      - date: 10 Jun 2013
!       note: Audit found gaps in case ref LL/204417
+       note: Audit found gaps in 3 of 12 cases
`,
  scan: personalScan('case', 'say what was learned and leave the reference out'),
});
