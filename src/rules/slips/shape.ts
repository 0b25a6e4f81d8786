import { type Rule, slips } from '../rule.ts';

/** Problems of what the plan's keys may hold. Found while the files are read. */
export const shapeSlips: readonly Rule[] = slips([
  {
    name: 'unknown-key',
    summary: 'A key is not one that a plan has',
    why: 'What is under it is in no list and no paper. The words that managers use, such as status, due or owner, are answered with the right key.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   deadline: Aug 2013
!   owner: Business Manager
+   completion: Aug 2013
+   lead: Business Manager
`,
  },
  {
    name: 'unknown-keys',
    summary: 'Several keys of one entry are not valid there',
    why: 'What is under them is in no list and no paper. Most often the line above them, with the dash of their own entry, is missing.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   when: Aug 2013
-   at: Executive
-   done: 3 Aug 2013
-   evidence: Minutes of 3 August
+   milestones:
+     - what: Members appointed
+       when: Aug 2013
+       at: Executive
+       done: 3 Aug 2013
+       evidence: Minutes of 3 August
`,
  },
  {
    name: 'wrong-shape',
    summary: 'A value is a list, a text or an entry where something else should be',
    why: 'It cannot be taken for what the key means, so it counts as missing.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   completion: [Aug 2013, Sep 2013]
+   completion: Aug 2013 / Sep 2013
`,
  },
  {
    name: 'word-for-settings',
    summary: 'There is a word where settings should be',
    why: 'The word alone does not say enough: when an action was closed, or why a rule is waived.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   closed: withdrawn
+   closed: { date: 3 Jun 2013, as: withdrawn }
`,
  },
  {
    name: 'unknown-word',
    summary: 'A word is not one of those that can be there',
    why: 'Some values are one of a few words, so that they can be counted.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   closed: { date: 3 Jun 2013, as: finished }
+   closed: { date: 3 Jun 2013, as: complete }
`,
  },
  {
    name: 'missing-ref',
    summary: 'An action has no ref',
    why: 'Nobody can point at it in minutes, and nothing about it can be followed from one version to the next.',
    example: `
! - action: Review lay membership of the Board
+ - ref: "1.6"
+   action: Review lay membership of the Board
    completion: Aug 2013
`,
  },
  {
    name: 'missing-action',
    summary: 'An action does not say what is to be done',
    why: 'A row without words cannot be led, rated or reported.',
    example: `
* - ref: "1.6"
+   action: Review lay membership of the Board
    completion: Aug 2013
`,
  },
  {
    name: 'missing-what',
    summary: 'A milestone, or a next step, does not say what is to be done',
    why: 'A date alone cannot be met.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    milestones:
!     - when: May 2013
+     - what: Review of lay membership completed
+       when: May 2013
`,
  },
  {
    name: 'missing-because',
    summary: 'A waiver gives no reason',
    why: 'Whoever reads the plan next year has to know why the board chose not to hear of it.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   waive: { rule: no-milestone }
+   waive: { rule: no-milestone, because: the steps are in the committee's own plan }
`,
  },
  {
    name: 'missing-key',
    summary: 'A key is missing that the entry cannot do without',
    why: 'A figure without its date, or a date without its figure, cannot be compared with any other.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    outcomes:
      - measure: Meetings with a lay member
!       baseline: { value: 2 }
+       baseline: { date: Mar 2013, value: 2 }
`,
  },
  {
    name: 'missing-rule',
    summary: 'A waiver does not say which rule it silences',
    why: 'A waiver is for one rule. Without its name it silences nothing.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   waive: { because: the steps are in the committee's own plan }
+   waive: { rule: no-milestone, because: the steps are in the committee's own plan }
`,
  },
  {
    name: 'missing-as',
    summary: 'An action is closed, and it is not said how',
    why: 'Complete and withdrawn are two things: one is counted as done, the other counted apart.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   closed: { date: 3 Jun 2013 }
+   closed: { date: 3 Jun 2013, as: complete }
`,
  },
]);
