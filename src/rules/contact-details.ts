import { personalScan } from './personal.ts';
import { rule } from './rule.ts';

export const contactDetails = rule({
  name: 'contact-details',
  summary: 'A full postcode, a phone number or a personal e-mail address is in the plan',
  why: 'The plan is published. Posts and their mailboxes have a place in the registers of plan.yaml; people and families have none.',
  example: `
- - ref: "1.6"
-   action: Review lay membership of the Board
-   progress:
-     - date: 10 Jun 2013
!       note: Ring the candidate on 01632 960 123
-     - date: 11 Jun 2013
!       note: Wrote to jane.bloggs@example.com
+ # plan.yaml
+ board: Bromley Safeguarding Children Board
+ period: 2013-14
+ posts:
+   Business Manager:
+     email: bscb@example.gov.uk
+ # 1-leadership.yaml
+ area: 1
+ title: Leadership
+ actions:
+   - ref: "1.6"
+     action: Review lay membership of the Board
+     lead: Business Manager
+     progress:
+       - date: 10 Jun 2013
+         note: Three candidates to be interviewed in July
`,
  scan: personalScan('contact', 'take it out; a post may have its mailbox under posts in plan.yaml'),
});
