import { type Rule, slips } from '../rule.ts';

/** Problems of whole files and of YAML that a plan has no use for. Found while the files are read. */
export const fileSlips: readonly Rule[] = slips([
  {
    name: 'not-utf-8',
    summary: 'A file is saved in an encoding other than UTF-8',
    why: 'Dashes, pounds and accented letters are lost or turned into others. Save the file again as UTF-8.',
  },
  {
    name: 'not-text',
    summary: 'A file is not a text file',
    why: 'A Word or PDF document was saved under the name of a plan file.',
  },
  {
    name: 'control-character',
    summary: 'There is a control character in a file',
    why: 'It cannot be seen, and on a screen it can act: move the cursor, change colours, hide a line.',
  },
  {
    name: 'look-alike-letter',
    summary: 'A key holds a letter of another alphabet that only looks like the right one',
    why: 'To the eye the key is right and to the machine it is another word.',
    example: `
  - ref: "1.6"
!   аction: Review lay membership of the Board
+   action: Review lay membership of the Board
`,
  },
  {
    name: 'too-large',
    summary: 'A file is larger than 2 MB, or has more than 100,000 lines',
    why: 'A plan of a board is a thousandth of that: something else was saved under its name.',
  },
  {
    name: 'too-long',
    summary: 'A text is longer than 20,000 characters',
    why: 'A value of a plan is a sentence or a page. Beyond that a quote was probably left open.',
  },
  {
    name: 'too-deep',
    summary: 'Lists and settings are more than 20 levels deep',
    why: 'A plan needs six levels. More of them is a slip with brackets, or an attempt to crash the program.',
  },
  {
    name: 'too-many-actions',
    summary: 'A file has more than 5,000 actions',
    why: 'A board cannot follow so many. Split the area.',
  },
  {
    name: 'several-documents',
    summary: 'A line of --- or ... ends the document',
    why: 'What is below it is not read. A plan file is one document.',
    example: `
  # 1-leadership.yaml
  area: 1
  title: Leadership
! ---
  actions:
    - ref: "1.6"
      action: Review lay membership of the Board
`,
  },
  {
    name: 'yaml-directive',
    summary: 'A line that begins with % is an instruction to YAML',
    why: 'Plan files are plain YAML; a directive could change what every line below means.',
    example: `
  # 1-leadership.yaml
! %YAML 1.1
  area: 1
  title: Leadership
`,
  },
  {
    name: 'yaml-tag',
    summary: 'A value begins with !, which names a type in YAML',
    why: 'Plan files are plain YAML: every value is what was typed. Where the sign is part of a text, quotes keep it.',
    example: `
  - ref: "1.6"
!   action: !important Review lay membership
+   action: "!important Review lay membership"
`,
  },
  {
    name: 'yaml-anchor',
    summary: 'A value begins with & or *, which point at other values in YAML',
    why: 'Plan files are plain YAML: every value is where it belongs. Where the sign is part of a text, quotes keep it.',
    example: `
  - ref: "1.6"
!   action: &QA reviews lay membership
+   action: "&QA reviews lay membership"
`,
  },
  {
    name: 'yaml-complex-key',
    summary: 'What is before a colon is not a plain word',
    why: 'Keys are the words of the plan: ref, action, lead. A text with a bracket or a question mark in front goes in double quotes.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   ? completion: Aug 2013
+   completion: Aug 2013
`,
  },
  {
    name: 'yaml-merge-key',
    summary: 'The key << merges values in YAML',
    why: 'Plan files are plain YAML: every value is where it belongs, so that what you read is what counts.',
    example: `
  - ref: "1.6"
    action: Review lay membership of the Board
!   <<: { completion: Aug 2013 }
+   completion: Aug 2013
`,
  },
  {
    name: 'unreadable-file',
    summary: 'A file of the plan could not be opened',
    why: 'It is a folder, or you are not allowed to read it. What it holds is missing from every answer.',
  },
  {
    name: 'file-not-read',
    severity: 'warning',
    summary: 'A file looks like an area of the plan and is not read',
    why: 'Notepad saves 4-outcomes.yaml.txt, or the file is in a folder below. The area is missing from every answer.',
  },
  {
    name: 'stale-schema',
    severity: 'info',
    fixable: true,
    together: 'schemas for editors are missing, or are of another version of bscb or of the plan',
    summary: 'A schema for editors is missing, or is of another version of bscb or of the plan',
    why: 'An editor then offers posts, bodies and colours that the plan no longer has, or nothing at all.',
  },
  {
    name: 'empty-file',
    summary: 'A file of the plan is empty',
    why: 'It was begun and never written, or its contents were lost. An area that is no longer wanted is best deleted.',
    example: `
  # 1-leadership.yaml
  area: 1
  title: Leadership
- # 2-communication.yaml
! # nothing yet
`,
  },
  {
    name: 'no-plan-file',
    summary: 'There is no plan.yaml',
    why: 'That file says whose plan it is and for which period. Without it the other files are not a plan.',
  },
  {
    name: 'shared-area',
    summary: 'Two files have the same area number',
    why: 'Area 4 is then two areas to every list and count, and a ref may be given out twice.',
    example: `
  # 1-leadership.yaml
  area: 1
  title: Leadership
  # 2-communication.yaml
! area: 1
+ area: 2
  title: Communication
`,
  },
  {
    name: 'no-area-number',
    summary: 'An area has no number, and nothing else gives one',
    why: 'Refs begin with the number of their area; without it they cannot be given out.',
    example: `
  # leadership.yaml
+ area: 1
* title: Leadership
`,
  },
  {
    name: 'hidden-action',
    summary: 'An action is in a place where actions are not looked for',
    why: 'Its line of actions is missing, or it has become part of a text. Nothing of it would be counted or shown.',
    example: `
  # 2-communication.yaml
  area: 2
  description: |
    What the Board tells whom.
+ actions:
*   - ref: "2.1"
      action: Ensure the website is a safeguarding hub
`,
  },
  {
    name: 'area-number-differs',
    severity: 'warning',
    summary: 'The name of a file gives one area number, and the file another',
    why: 'The number inside counts. Whoever goes by the names of the files opens the wrong one.',
    example: `
  # 2-communication.yaml
! area: 3
+ area: 2
  title: Communication
`,
  },
]);
