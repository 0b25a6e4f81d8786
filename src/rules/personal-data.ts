import { personalScan } from './personal.ts';
import { rule } from './rule.ts';

export const personalData = rule({
  name: 'personal-data',
  severity: 'error',
  summary: 'An NHS number, a National Insurance number or a date of birth is in the plan',
  why: 'A plan is about services, not about anybody who uses them, and it is published. What was committed once stays in the history of the files.',
  example: `
  - ref: "4.3"
-   action: Review the response to one young person
+   action: Review how agencies respond to missing young people
    progress:
      - date: 10 Jun 2013
!       note: Discussed NHS number 999 000 0018
-     - date: 2 Jul 2013
!       note: Now placed out of borough, d.o.b. 3/4/1999
+       note: Sample of 12 cases audited; lessons go to the committee in July
`,
  scan: personalScan(
    'number',
    'take it out; if the file was shared or committed, tell the data protection officer, since the history keeps it',
  ),
});
