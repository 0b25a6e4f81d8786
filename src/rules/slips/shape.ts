import type { Rule } from '../rule.ts';

/** Faults of what the plan's keys may hold. Found while the files are read. */
export const shapeSlips: readonly Rule[] = [
  {
    name: 'unknown-key',
    severity: 'error',
    locked: true,
    summary: "A key is none of the plan's",
    why: 'What is under it is in no list and no paper. The words that managers use, such as status, due or owner, are answered with the right key.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  deadline: Aug 2013 # <- unknown-key
  owner: Business Manager # <- unknown-key
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  completion: Aug 2013
  lead: Business Manager
`,
  },
  {
    name: 'unknown-keys',
    severity: 'error',
    locked: true,
    summary: 'Several keys of one entry are not valid there',
    why: 'What is under them is in no list and no paper. Most often the line above them, with the dash of their own entry, is missing.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  when: Aug 2013 # <- unknown-keys
  at: Executive
  done: 3 Aug 2013
  evidence: Minutes of 3 August
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  milestones:
    - what: Members appointed
      when: Aug 2013
      at: Executive
      done: 3 Aug 2013
      evidence: Minutes of 3 August
`,
  },
  {
    name: 'wrong-shape',
    severity: 'error',
    locked: true,
    summary: 'A value is a list, a text or an entry where something else should be',
    why: 'It cannot be taken for what the key means, so it counts as missing.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  completion: [Aug 2013, Sep 2013] # <- wrong-shape
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  completion: Aug 2013 / Sep 2013
`,
  },
  {
    name: 'word-for-settings',
    severity: 'error',
    locked: true,
    summary: 'There is a word where settings should be',
    why: 'The word alone does not say enough: when an action was closed, or why a rule is waived.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  closed: withdrawn # <- word-for-settings
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  closed: { date: 3 Jun 2013, as: withdrawn }
`,
  },
  {
    name: 'unknown-word',
    severity: 'error',
    locked: true,
    summary: 'A word is not one of those that can be there',
    why: 'Some values are one of a few words, so that they can be counted.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  closed: { date: 3 Jun 2013, as: finished } # <- unknown-word
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  closed: { date: 3 Jun 2013, as: complete }
`,
  },
  {
    name: 'missing-ref',
    severity: 'error',
    locked: true,
    summary: 'An action has no ref',
    why: 'Nobody can point at it in minutes, and nothing about it can be followed from one version to the next.',
    bad: `
- action: Review lay membership of the Board # <- missing-ref
  completion: Aug 2013
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  completion: Aug 2013
`,
  },
  {
    name: 'missing-action',
    severity: 'error',
    locked: true,
    summary: 'An action does not say what is to be done',
    why: 'A row without words cannot be led, rated or reported.',
    bad: `
- ref: "1.6" # <- missing-action
  completion: Aug 2013
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  completion: Aug 2013
`,
  },
  {
    name: 'missing-what',
    severity: 'error',
    locked: true,
    summary: 'A milestone, or a next step, does not say what is to be done',
    why: 'A date alone cannot be met.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  milestones:
    - when: May 2013 # <- missing-what
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  milestones:
    - what: Review of lay membership completed
      when: May 2013
`,
  },
  {
    name: 'missing-because',
    severity: 'error',
    locked: true,
    summary: 'A waiver gives no reason',
    why: 'Whoever reads the plan next year has to know why the board chose not to hear of it.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  waive: { rule: no-milestone } # <- missing-because
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  waive: { rule: no-milestone, because: the steps are in the committee's own plan }
`,
  },
  {
    name: 'missing-key',
    severity: 'error',
    locked: true,
    summary: 'A key is missing that the entry cannot do without',
    why: 'A figure without its date, or a date without its figure, cannot be compared with any other.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  outcomes:
    - measure: Meetings with a lay member
      baseline: { value: 2 } # <- missing-key
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  outcomes:
    - measure: Meetings with a lay member
      baseline: { date: Mar 2013, value: 2 }
`,
  },
  {
    name: 'missing-rule',
    severity: 'error',
    locked: true,
    summary: 'A waiver does not say which rule it silences',
    why: 'A waiver is for one rule. Without its name it silences nothing.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  waive: { because: the steps are in the committee's own plan } # <- missing-rule
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  waive: { rule: no-milestone, because: the steps are in the committee's own plan }
`,
  },
  {
    name: 'missing-as',
    severity: 'error',
    locked: true,
    summary: 'An action is closed, and how is not said',
    why: 'Complete and withdrawn are two things: one is counted as done, the other counted apart.',
    bad: `
- ref: "1.6"
  action: Review lay membership of the Board
  closed: { date: 3 Jun 2013 } # <- missing-as
`,
    good: `
- ref: "1.6"
  action: Review lay membership of the Board
  closed: { date: 3 Jun 2013, as: complete }
`,
  },
];
