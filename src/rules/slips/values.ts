import { type Rule, slips } from '../rule.ts';

/** Problems of the values of keys: refs, dates, colours, figures. Found while the files are read. */
export const valueSlips: readonly Rule[] = slips([
  {
    name: 'unreadable-ref',
    summary: 'A ref has signs that a ref cannot have',
    why: 'A ref is up to 20 letters A to Z, figures and . - ( ): 4.10, C1.1, SP1. Spaces, slashes and other signs cannot be typed on a command line or found again, so the action is listed by its line until it has a ref.',
    example: `
! - ref: "1.6 / 1.7"
+ - ref: "1.6"
    action: Review lay membership of the Board
`,
  },
  {
    name: 'stray-stop',
    severity: 'warning',
    fixable: true,
    summary: 'A ref has a stop or a space too many',
    why: 'It is read without them. Written two ways, a ref is found by one search and not by the other.',
    example: `
! - ref: "3.2."
+ - ref: "3.2"
    action: Review the quarterly dataset
`,
  },
  {
    name: 'unknown-colour',
    summary: 'A colour is not in the plan',
    why: 'A status in words, or a colour that nobody defined, cannot be counted; the entry is taken for not rated.',
    example: `
  - ref: "2.6"
    action: Arrange briefings on Working Together 2013
    progress:
      - date: 10 Jun 2013
!       rag: Awaiting revised guidance
+       rag: amber
+       note: Awaiting revised guidance
`,
  },
  {
    name: 'one-line-milestone',
    severity: 'warning',
    fixable: true,
    together: 'milestones have their date in the same line',
    summary: 'A milestone and its date are on one line',
    why: 'Copied as it was printed, the date is part of the words and never falls due.',
    example: `
  - ref: "1.1"
    action: Undertake Section 11 self-assessments
    milestones:
!     - Audit schedule agreed by QA&PM – Mar 2013
+     - what: Audit schedule agreed by QA&PM
+       when: Mar 2013
`,
  },
  {
    name: 'not-done',
    severity: 'warning',
    summary: 'A milestone says in so many words that it is not done',
    why: 'The line is there only once it is done. "Partly" and "not yet" count as not done.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    milestones:
      - what: Review of lay membership completed
        when: Sep 2013
!       done: not yet
`,
  },
  {
    name: 'unclear-done',
    summary: 'What is under done is neither a day nor yes',
    why: 'A tick or a remark does not say when, and may not even say that; the milestone counts as not done.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    milestones:
      - what: Review of lay membership completed
        when: July 2013
!       done: ✓
+       done: 19 July 2013
`,
  },
  {
    name: 'unreadable-date',
    summary: 'Something that looks like a date cannot be placed',
    why: 'The year 2918 or 31 February is a slip of the pen. Nothing is guessed: the date counts as missing until it is corrected.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   completion: 31 Feb 2014
+   completion: 28 Feb 2014
`,
  },
  {
    name: 'disputed-date',
    severity: 'warning',
    summary: 'A date is read in one way, and some people would read it in another',
    why: 'Bi-monthly is twice a month to some and every second month to others. bscb takes the usual way, and says so.',
    example: `
  - ref: "1.1"
    action: Undertake Section 11 self-assessments
    milestones:
      - what: Audits scrutinised by the committee
!       when: bi-monthly
+       when: every two months
`,
  },
  {
    name: 'unreadable-number',
    summary: 'A figure is not a number',
    why: 'What is to be counted with cannot be a word.',
    example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
! small_numbers: five
+ small_numbers: 5
`,
  },
  {
    name: 'unknown-body',
    summary: 'The plan counts by the meetings of a body that it does not have',
    why: 'The body whose meetings make a rating stale or a date late has to be in the register.',
    example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  bodies: [Board, QA&PM]
! review: Scrutiny Panel
+ review: QA&PM
`,
  },
  {
    name: 'idle-setting',
    severity: 'warning',
    summary: 'A setting has no effect',
    why: 'It reads as if the board coloured by it, and it does not.',
    example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  rag:
-   profile: months
+   profile: days
*   amber: 7
+   red: 30
`,
  },
  {
    name: 'field-is-key',
    summary: "One of the board's own columns has the name of a key that there is already",
    why: 'Nobody could tell which of the two a line of an action means, so the column is left out.',
    example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  fields:
    Priority: [high, medium, low]
!   Lead: text
+   Sponsor: text
`,
  },
  {
    name: 'rag-thresholds',
    summary: 'Red would come before amber',
    why: 'With the thresholds the wrong way round nothing could ever be amber.',
    example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
! rag: { profile: days, amber: 30, red: 7 }
+ rag: { profile: days, amber: 7, red: 30 }
`,
  },
]);
