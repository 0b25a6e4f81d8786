import { type Rule, slips } from '../rule.ts';

/** Problems of lines, dashes, colons and spaces. Found while the files are read. */
export const lineSlips: readonly Rule[] = slips([
  {
    name: 'tab',
    fixable: true,
    summary: 'A line begins with a tab',
    why: 'How far a line is indented says what it belongs to, and a tab is as wide as each editor likes. Only spaces count.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
! \tcompletion: Aug 2013
+   completion: Aug 2013
`,
  },
  {
    name: 'no-break-space',
    fixable: true,
    summary: 'A space of another kind is where only plain spaces count',
    why: 'Text pasted from Word or the web brings spaces that look like any other and that YAML takes for letters.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
! \u00a0 completion: Aug 2013
+   completion: Aug 2013
`,
  },
  {
    name: 'bad-indent',
    fixable: true,
    summary: 'A line is indented too far, or not far enough',
    why: 'How far a line is indented says what it belongs to. This one belongs to nothing.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    milestones:
      - what: Review completed
!      when: July 2013
+       when: July 2013
`,
  },
  {
    name: 'broken-line',
    fixable: true,
    summary: 'A line of a text is too far to the left to be part of it',
    why: 'Text that is pasted breaks into lines. To go on with a text, a line begins further to the right than its key.',
    example: `
  - ref: "1.6"
    action: Review lay membership
! of the Board
+     of the Board
    completion: Aug 2013
`,
  },
  {
    name: 'dash-without-space',
    fixable: true,
    summary: 'A dash has no space after it',
    why: 'Without its space the dash is the first letter of a word, and the entry is not part of the list.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    outcomes:
!     -Community groups take part in the work of the Board
+     - Community groups take part in the work of the Board
`,
  },
  {
    name: 'pasted-bullet',
    fixable: true,
    summary: 'A bullet was pasted where a dash and a space begin an entry',
    why: 'The bullet becomes part of the text, and several entries pasted together become one.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    outcomes:
!     - • Community groups take part in the work of the Board
+     - Community groups take part in the work of the Board
`,
  },
  {
    name: 'colon-without-space',
    fixable: true,
    summary: 'A colon has no space after it',
    why: 'Without its space the key and its value are one word.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   completion:Aug 2013
+   completion: Aug 2013
`,
  },
  {
    name: 'key-without-colon',
    summary: 'A key has no colon after it',
    why: 'Without its colon the line is a text that belongs to nothing.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   completion Aug 2013
+   completion: Aug 2013
`,
  },
  {
    name: 'duplicate-key',
    summary: 'The same key is given twice in one place',
    why: 'Only one of the two values can count, and nobody sees which.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    completion: Aug 2013
!   completion: Sep 2013
`,
  },
  {
    name: 'missing-dash',
    fixable: true,
    summary: 'An action or a milestone begins without its dash',
    why: 'Without it two entries run into one. Where the dash can have been in more places than one, nobody can be sure which keys belong to which, and it has to be typed.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   ref: "1.7"
+ - ref: "1.7"
    action: Develop a training strategy
`,
  },
  {
    name: 'empty-entry',
    summary: 'There is nothing after a dash',
    why: 'An entry was begun and not written, or deleted in part.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
    outcomes:
      - Community groups take part in the work of the Board
!     -
`,
  },
  {
    name: 'merge-conflict',
    summary: 'A merge was not finished',
    why: 'Two people changed the same lines, and both versions are in the file, between git’s marks.',
  },
  {
    name: 'not-yaml',
    summary: 'A line cannot be read as YAML',
    why: 'What is there is not a key, a value or an entry of a list, so it is missing from the plan.',
  },
]);
