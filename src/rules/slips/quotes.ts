import { type Rule, slips } from '../rule.ts';

/** Problems of quotes and of signs that need them. Found while the files are read. */
export const quoteSlips: readonly Rule[] = slips([
  {
    name: 'unquoted-ref',
    severity: 'warning',
    fixable: true,
    summary: 'A ref is without quotes',
    why: 'Here it is taken as it was typed, but other programs read 4.10 as the number 4.1. Quotes keep the two apart everywhere.',
    example: `
! - ref: 4.10
+ - ref: "4.10"
    action: Full implementation of the MASH
`,
  },
  {
    name: 'colon-in-text',
    fixable: true,
    summary: 'A text without quotes has a colon and a space in it',
    why: 'To YAML they start a new key in the middle of the text, and the line cannot be read.',
    example: `
  - ref: "1.3"
!   action: Annual report: first draft
+   action: "Annual report: first draft"
`,
  },
  {
    name: 'needs-quotes',
    fixable: true,
    summary: 'A text begins with a sign that means something else in YAML',
    why: 'Signs such as @ % > | [ ] { } and a lone ? or - are read as instructions when a text begins with them.',
    example: `
  - ref: "1.1"
    action: "Section 11 audits"
!   lead: @BusinessManager
+   lead: "@BusinessManager"
`,
  },
  {
    name: 'bad-backslash',
    summary: 'A backslash in double quotes begins a code that YAML does not know',
    why: 'In double quotes a backslash gives the next letter another meaning. For a backslash itself write two.',
    example: `
  - ref: "1.6"
!   action: "Keep the minutes in S:\\Minutes"
+   action: "Keep the minutes in S:\\\\Minutes"
`,
  },
  {
    name: 'unclosed-quote',
    summary: 'A quote is opened and never closed',
    why: 'Everything below it is read as one long text, until the next quote wherever that may be.',
    example: `
  - ref: "1.3"
!   action: "Develop the annual report
+   action: "Develop the annual report"
`,
  },
  {
    name: 'quote-in-quotes',
    fixable: true,
    summary: 'A quoted text has the same quotes inside it, or goes on after them',
    why: 'The text ends at the second quote, and nothing can come after it.',
    example: `
  - ref: "1.3"
!   action: "Working Together" briefings for agencies
+   action: '"Working Together" briefings for agencies'
`,
  },
  {
    name: 'apostrophe-in-quotes',
    fixable: true,
    summary: 'There is an apostrophe inside single quotes',
    why: 'It closes the quotes in the middle of a word. Double quotes have room for apostrophes.',
    example: `
  - ref: "5.2"
!   action: 'Report on children's experiences'
+   action: "Report on children's experiences"
`,
  },
  {
    name: 'curly-quotes',
    fixable: true,
    summary: 'There are quotes from a word processor where YAML needs straight ones',
    why: 'Word turns quotes into curly ones while you type. To YAML they are letters like any other, so a ref can no longer be read as one.',
    example: `
! - ref: “4.1”
+ - ref: "4.1"
    action: Evaluate the programme
`,
  },
  {
    name: 'cut-at-hash',
    severity: 'warning',
    summary: 'A space and # cut a text short',
    why: 'They start a comment: what comes after is not part of the text and is lost to every paper.',
    example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: First draft completed
        when: May 2013
        done: 28 May 2013
!       evidence: Executive minutes, item #4
+       evidence: "Executive minutes, item #4"
`,
  },
  {
    name: 'cut-at-comma',
    summary: 'A comma inside { } or [ ] cuts a text in two',
    why: 'Inside brackets a comma starts the next entry: one post becomes two leads that nobody knows.',
    example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  posts: ["HOS – Referral, Assessment & Early Intervention"]
  # 4-outcomes.yaml
  area: 4
  title: Improving outcomes
  actions:
    - ref: "4.10"
      action: Full implementation of the MASH
!     lead: [HOS – Referral, Assessment & Early Intervention]
+     lead: ["HOS – Referral, Assessment & Early Intervention"]
`,
  },
  {
    name: 'unclosed-bracket',
    summary: 'A bracket is opened and never closed',
    why: 'Everything below it is taken for part of the list, and the rest of the file is not read.',
    example: `
  - ref: "1.7"
    action: Develop a training strategy
!   lead: [Business Manager, L&D Manager
+   lead: [Business Manager, L&D Manager]
`,
  },
  {
    name: 'muddled-brackets',
    summary: 'What is inside brackets cannot be read',
    why: 'Inside { } and [ ] commas and colons have a meaning; a line for each value is easier to type and to read.',
    example: `
  - ref: "1.7"
    action: Develop a training strategy
    progress:
!     - { date: 10 Jun 2013, note: "Draft" agreed }
+     - date: 10 Jun 2013
+       note: Draft agreed
`,
  },
]);
