import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';
import { actions, area, expectSaid, plan, type Row } from './said.ts';

const rows: readonly Row[] = [
  [
    'area-number-differs',
    { '2-voice.yaml': 'area: 3\n' },
    'this file is called 2-voice.yaml, and its area is 3',
    'Give the file the name of its area, or put the number right; bscb goes by the number inside.',
    'warning',
  ],
  [
    'no-area-number',
    { 'voice.yaml': 'title: Voice\n' },
    'this area has no number or code, and neither its name nor its refs give one',
    'Add a line\n  area: 1',
    'error',
  ],
  [
    'shared-area',
    { '1-a.yaml': 'area: 1\n', 'b.yaml': 'area: 1\n' },
    'area 1 is already taken by 1-a.yaml',
    'Give one of the two another number, and its refs with it.',
    'error',
  ],
  [
    'word-for-settings',
    area('progress: Going well'),
    'a text is in place of an entry: progress is "Going well"',
    'Write it as an entry:\n  progress:\n    - date: …\n      note: Going well',
    'error lost',
  ],
  [
    'word-for-settings',
    area('progress: Amber'),
    'a text is in place of an entry: progress is "Amber"',
    'Write it as an entry:\n  progress:\n    - date: …\n      rag: amber',
    'error lost',
  ],
  [
    'word-for-settings',
    area('closed: complete'),
    'a word is in place of settings: closed is "complete"',
    'Write\n  closed:\n    date: …\n    as: complete',
    'error lost',
  ],
  [
    'word-for-settings',
    area('redated: Moved to July'),
    'a word is in place of settings: redated is "Moved to July"',
    'Write it as an entry:\n  - from: …\n    to: …\n    date: …\n    agreed: …',
    'error lost',
  ],
  [
    'word-for-settings',
    area('waive: no-lead'),
    'a word is in place of settings: waive is "no-lead"',
    'Write\n  waive: { rule: no-lead, because: … }',
    'error lost',
  ],
  [
    'word-for-settings',
    plan('rag: Days'),
    'a word is in place of settings: rag is "Days"',
    'Write\n  rag:\n    profile: days',
    'error lost',
  ],
  [
    'word-for-settings',
    plan('rag: amber'),
    'a word is in place of settings: rag is "amber"',
    'Here rag says how lateness becomes colour:\n  rag: { profile: months }\nThe colour of an action goes under its progress.',
    'error lost',
  ],
  [
    'empty-entry',
    area('outcomes:', '  - Children are heard', '  -'),
    'there is nothing after this dash in outcomes',
    'Leave the dash out, or write what belongs there.',
    'error',
  ],
  [
    'missing-ref',
    actions('  - action: Ask children\n'),
    'this action has no ref, so it is listed by its line',
    'Begin it with its ref:\n  - ref: "1.1"',
    'error',
  ],
  [
    'missing-action',
    actions('  - ref: "1.1"\n'),
    'this action does not say what is to be done',
    'Add to it\n  action: …',
    'error',
  ],
  [
    'missing-what',
    area('milestones: [{ when: May 2013 }]'),
    'this entry does not say what is to be done',
    'Add to it\n  what: …',
    'error',
  ],
  [
    'missing-because',
    area('waive: { rule: no-lead }'),
    'this waiver gives no reason',
    'Add to it\n  because: …\nA waiver without its reason silences nothing.',
    'error lost',
  ],
  [
    'missing-rule',
    area('waive: { because: the post is new }'),
    'waive has no rule',
    'Add to it\n  rule: …',
    'error lost',
  ],
  [
    'missing-as',
    area('closed: { date: 12 Nov 2013 }'),
    'closed has no as',
    'Add to it\n  as: …\nIt is complete, withdrawn, superseded, carried forward or on hold.',
    'error lost',
  ],
  [
    'missing-key',
    area('outcomes: [{ unit: people }]'),
    'outcomes has no measure',
    'Add to it\n  measure: …',
    'error lost',
  ],
  [
    'curly-quotes',
    area('lead: “Clerk”'),
    'curly quotes round Clerk: write "Clerk"',
    'YAML knows only straight quotes; Word makes them curly as you type.',
    'error fixed',
  ],
  [
    'curly-quotes',
    area('“lead”: Clerk'),
    'curly quotes round the key lead: write it without quotes',
    'Write\n  lead:',
    'error lost',
  ],
  [
    'look-alike-letter',
    area('lеad: Clerk'),
    'the key lead holds a letter that only looks like the one meant: е (U+0435)',
    'Delete the key and type it again:\n  lead:',
    'error lost',
  ],
  [
    'look-alike-letter',
    area('le\u200bad: Clerk'),
    'the key lead holds a zero-width space (U+200B)',
    'Delete the key and type it again:\n  lead:',
    'error lost',
  ],
  [
    'dash-without-space',
    area('milestones:', '  -what: Draft'),
    'a dash needs a space after it: "-what" is one word to YAML',
    'Write\n  - what:',
    'error lost',
  ],
  [
    'colon-in-text',
    area('outcomes:', '  - Better outcomes: children are heard'),
    '"Better outcomes" is taken for a key, because the text has a colon and a space in it',
    'A colon and a space start a new key. Put the text in double quotes:\n  "Better outcomes: children are heard"',
    'error',
  ],
  [
    'unknown-keys',
    area('what: Draft', 'when: May 2013', 'evidence: minutes'),
    '"what", "when" and "evidence" are not valid keys in an action',
    'They belong to an entry below it. See whether the line that begins it is missing, or is too far to one side.',
    'error lost',
  ],
  [
    'unknown-key',
    area('budget: 5'),
    '"budget" is not a valid key in an action',
    'Valid keys are ref, action, short, outcomes, milestones, lead, partners, completion, done, redated, progress, impact, closed, waive, was, origin.',
    'error lost',
  ],
];

describe('what is said of a key or an entry that cannot be as it is', () => {
  it.each(rows)('%s', (...row) => expectSaid(...row));
});

it.each([
  [103, '"column101", "column102", "column103" are not valid keys in this file'],
  [110, '"column101", "column102", "column103" and 7 more are not valid keys in this file'],
])('of %i keys that nobody declared a hundred are named each by itself', (count, last) => {
  const keys = Array.from({ length: count }, (_, at) => `column${at + 1}: x\n`);
  const { problems } = readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: Anytown\n', '2-safety.yaml': `area: 2\n${keys.join('')}` }),
  );
  expect(problems.slice(0, -1).map(({ rule, message }) => [rule, message])).toEqual(
    keys.slice(0, 100).map((_, at) => ['unknown-key', `"column${at + 1}" is not a valid key here`]),
  );
  expect(problems.at(-1)?.message).toBe(last);
});
