import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf } from './folder.ts';

const faults = 'tests/fixtures/faults';

/** A problem as a manager meets it: the rule, the line, the words at fault, and words of the message and hint. */
type Expected = readonly [rule: string, line: number, marked: string, ...words: string[]];

interface Slip {
  readonly problems: readonly Expected[];
  /** What is read all the same. */
  readonly reads?: (plan: Plan, action: Action) => void;
}

const one = (...problem: Expected): Slip => ({ problems: [problem] });
const reading = (slip: Slip, reads: NonNullable<Slip['reads']>): Slip => ({ ...slip, reads });
const impact =
  (text: string | null) =>
  (_plan: Plan, action: Action): void =>
    expect(action.impact).toBe(text);
const outcomes =
  (...texts: string[]) =>
  (_plan: Plan, action: Action): void =>
    expect(action.outcomes.map((outcome) => outcome.text)).toEqual(texts);
const milestones =
  (...texts: [string, string | null][]) =>
  (_plan: Plan, action: Action): void =>
    expect(action.milestones.map(({ what, when }) => [what, when?.reading.text ?? null])).toEqual(texts);
const due =
  (text: string | null) =>
  (_plan: Plan, action: Action): void =>
    expect(action.completion?.reading.text ?? null).toBe(text);
const leads =
  (...names: string[]) =>
  (_plan: Plan, action: Action): void =>
    expect(action.lead.map((lead) => lead.name)).toEqual(names);
const refs =
  (...expected: string[]) =>
  (plan: Plan): void =>
    expect(plan.areas.flatMap((area) => area.actions.map((action) => action.ref))).toEqual(expected);
const missing =
  (words: string | null, whole = false) =>
  (plan: Plan): void =>
    expect(plan.unreadable.map((one) => [one.missing, one.whole])).toEqual([[words, whole]]);
const all =
  (...checks: NonNullable<Slip['reads']>[]) =>
  (plan: Plan, action: Action): void => {
    for (const check of checks) check(plan, action);
  };

const fine: Slip = { problems: [] };

const slips: Readonly<Record<string, Slip>> = {
  'colon-in-title': reading(
    one(
      'colon-in-text',
      3,
      ':',
      'the title has a colon and a space in it',
      'title: "Leadership: who is accountable"',
    ),
    (plan) => expect(plan.areas[0]!.title).toBe('Leadership: who is accountable'),
  ),
  'colon-in-milestone': reading(
    one('colon-in-text', 8, ':', 'this milestone has a colon', 'what: "First draft: for the Executive"'),
    milestones(['First draft: for the Executive', 'May 2013'], ['Published', 'July 2013']),
  ),
  'colon-in-outcome': reading(
    one('colon-in-text', 8, 'Children are safe', '"Children are safe: they say so"'),
    outcomes('Children are safe: they say so', 'Agencies answer for what they do'),
  ),
  'colon-in-second-line': reading(
    one(
      'colon-in-text',
      8,
      ':',
      'the impact has a colon',
      'impact: "Agencies answer for this: what they do"',
    ),
    impact('Agencies answer for this: what they do'),
  ),
  'comma-in-braces': reading(
    one('cut-at-comma', 8, 'for comment', 'what is cut at its comma', 'what: "First draft, for comment"'),
    milestones(['First draft, for comment', 'May 2013']),
  ),
  'comma-in-post': reading(
    one(
      'cut-at-comma',
      7,
      'HOS – Referral, Assessment & Early Intervention',
      'together they are the post "HOS – Referral, Assessment & Early Intervention"',
    ),
    leads('HOS – Referral, Assessment & Early Intervention', 'L&D Manager'),
  ),
  'comma-in-outcomes': one('cut-at-comma', 7, 'and know it', '"Children are safe, and know it"'),
  'comma-in-abbreviation': reading(
    one(
      'cut-at-comma',
      16,
      'seen at an incident',
      'MERLIN is cut at its comma: "seen at an incident" became an entry of its own',
    ),
    (plan) =>
      expect([...plan.abbreviations]).toEqual([
        ['MERLIN', 'a record of a child, seen at an incident'],
        ['HOS', 'Head of Service'],
      ]),
  ),
  'hash-in-evidence': one(
    'cut-at-hash',
    10,
    'Executive minutes, item #4',
    'evidence is cut: a space and # start a comment, so "#4" is lost',
    '"Executive minutes, item #4"',
  ),
  'hash-alone': reading(one('cut-at-hash', 7, "#4 of the board's aims", 'impact is empty'), impact(null)),
  'comments-in-order': reading(fine, due('July 2013')),
  ampersand: one('yaml-anchor', 7, '&QA', '& at the head of a value', '"&QA"'),
  'exclamation-mark': reading(one('yaml-tag', 7, '!important', '"!important"'), impact('!important')),
  star: reading(
    one('needs-quotes', 7, '*see minutes', 'the impact begins with a star', 'impact: "*see minutes"'),
    impact('*see minutes'),
  ),
  'at-sign': reading(
    one('needs-quotes', 7, '@BromleySCB has 400 followers', 'begins with an @'),
    impact('@BromleySCB has 400 followers'),
  ),
  percent: reading(
    one('needs-quotes', 7, '% of agencies that answered', 'begins with a % sign'),
    impact('% of agencies that answered'),
  ),
  'greater-than': reading(
    one(
      'needs-quotes',
      7,
      '>10 agencies answered',
      'begins with a > sign',
      'impact: ">10 agencies answered"',
    ),
    impact('>10 agencies answered'),
  ),
  backtick: reading(
    one('needs-quotes', 7, '`most` agencies answered', 'begins with a backtick'),
    impact('`most` agencies answered'),
  ),
  'lone-question-mark': one('needs-quotes', 7, '?', '? alone is not a date', 'completion: tbc'),
  'lone-dash': reading(one('needs-quotes', 9, '-', '- alone is not a date', 'when: tbc'), (_plan, action) =>
    expect(action.milestones).toHaveLength(2),
  ),
  'bracketed-text': reading(
    one(
      'needs-quotes',
      7,
      '[Draft] agencies answered',
      'begins with a bracket',
      'impact: "[Draft] agencies answered"',
    ),
    impact('[Draft] agencies answered'),
  ),
  'apostrophe-in-single-quotes': reading(
    one(
      'apostrophe-in-quotes',
      7,
      "'Children's Social Care answered'",
      'an apostrophe ends the single quotes',
      `impact: "Children's Social Care answered"`,
    ),
    impact("Children's Social Care answered"),
  ),
  'quote-in-double-quotes': reading(
    one('quote-in-quotes', 7, '"The "best" report so far"', String.raw`impact: "The \"best\" report so far"`),
    impact('The "best" report so far'),
  ),
  'quoted-first-word': reading(
    one('quote-in-quotes', 7, '"Good" reports from all', 'closed before the text ends'),
    impact('"Good" reports from all'),
  ),
  'unclosed-quote': reading(
    one(
      'unclosed-quote',
      7,
      '"Agencies answered',
      'the quote that opens the impact is never closed',
      'impact: "Agencies answered"',
    ),
    all(impact('Agencies answered'), due('July 2013')),
  ),
  'unclosed-quote-in-list': reading(
    one('unclosed-quote', 8, '"Children are safe', '- "Children are safe"'),
    outcomes('Children are safe', 'Agencies answer'),
  ),
  'unclosed-bracket': reading(
    one(
      'unclosed-bracket',
      7,
      '[Metropolitan Police, Bromley Healthcare',
      'the [ that opens the partners is never closed',
      '1.1 is read without it',
    ),
    all(due('July 2013'), missing('1.1 is there in part')),
  ),
  'curly-quotes-round-ref': reading(
    one('curly-quotes', 5, '“1.1”', 'curly quotes round 1.1: write "1.1"'),
    refs('1.1'),
  ),
  'curly-quotes-round-date': reading(
    one('curly-quotes', 7, '“July 2013”', 'write "July 2013"'),
    due('July 2013'),
  ),
  'curly-quotes-and-colon': reading(
    one(
      'curly-quotes',
      7,
      '“Agencies: all answered”',
      'to YAML they are letters',
      'impact: "Agencies: all answered"',
    ),
    impact('Agencies: all answered'),
  ),
  'curly-quotes-of-a-child': reading(fine, outcomes('“I was listened to”')),
  'pasted-bullets': reading(
    one('pasted-bullet', 8, '• Children are safe', '"• Children are safe"', '2 lines became one text'),
    outcomes('Children are safe', 'Agencies answer'),
  ),
  'pasted-bullets-after-dashes': reading(
    one('pasted-bullet', 8, '• Children are safe', 'and so on line 9'),
    outcomes('Children are safe', 'Agencies answer'),
  ),
  'pasted-bullet-among-dashes': reading(
    one('pasted-bullet', 9, '• Agencies answer', '- Agencies answer'),
    outcomes('Children are safe', 'Agencies answer', 'The public know'),
  ),
  'dash-without-space': reading(
    one(
      'dash-without-space',
      8,
      '-Children are safe',
      'a dash needs a space after it',
      '2 entries became one',
    ),
    outcomes('Children are safe', 'Agencies answer'),
  ),
  'dash-without-space-among-dashes': reading(
    one('dash-without-space', 10, '-what: Published', '- what: Published'),
    milestones(['First draft', 'May 2013'], ['Published', 'July 2013']),
  ),
  'braces-without-space': reading(
    one('colon-without-space', 8, 'what:First draft', 'what: First draft'),
    milestones(['First draft', null]),
  ),
  'colon-without-space': reading(
    one('colon-without-space', 7, 'completion:July 2013', 'completion: July 2013'),
    due('July 2013'),
  ),
  'key-without-colon': reading(
    one(
      'key-without-colon',
      7,
      'completion July 2013',
      'the key completion has no colon after it',
      'completion: July 2013',
    ),
    due('July 2013'),
  ),
  'milestone-without-key': one(
    'key-without-colon',
    8,
    'First draft',
    '"First draft" has no key of its own',
    '- what: First draft',
  ),
  'ref-without-colon': reading(
    one('key-without-colon', 5, 'ref "1.1"', 'the key ref has no colon', 'ref: "1.1"'),
    refs('1.1', '1.2'),
  ),
  tab: reading(
    one('tab', 10, '\t', 'this line begins with a tab: use 6 spaces'),
    milestones(['First draft', 'May 2013'], ['Published', 'July 2013']),
  ),
  'no-break-space-indent': reading(
    one(
      'no-break-space',
      7,
      '\u00a0\u00a0\u00a0\u00a0',
      'a no-break space (U+00A0) is at the head of this line',
    ),
    due('July 2013'),
  ),
  'no-break-space-after-colon': reading(
    one('no-break-space', 7, '\u00a0', "after the key's colon"),
    due('July 2013'),
  ),
  'zero-width-space-in-key': one(
    'look-alike-letter',
    7,
    'comple\u200btion',
    'the key completion holds a zero-width space (U+200B)',
  ),
  'look-alike-letter': one(
    'look-alike-letter',
    7,
    'lеad',
    'the key lead holds a letter that only looks like the one meant',
    'U+0435',
  ),
  'line-too-far-left': reading(
    one('bad-indent', 7, 'completion: July 2013', 'is indented by 3 spaces', 'Give it 4 spaces'),
    all(due('July 2013'), leads('Business Manager')),
  ),
  'line-too-far-right': reading(
    one('bad-indent', 7, 'completion: July 2013', 'is indented by 5 spaces', 'Give it 4 spaces'),
    all(due('July 2013'), leads('Business Manager')),
  ),
  'action-too-far-right': reading(
    one('bad-indent', 7, '- ref: "1.2"', 'is indented by 3 spaces', 'Give it 2 spaces'),
    refs('1.1', '1.2', '1.3'),
  ),
  'broken-line': reading(
    one('broken-line', 8, 'and said how they know', 'too far to the left', 'indent it by 6 spaces'),
    all(impact('All agencies answered and said how they know'), due('July 2013')),
  ),
  'one-line-milestones': reading(
    {
      problems: [
        ['one-line-milestone', 8, 'Schedule agreed – Mar 2013', 'what: Schedule agreed', 'when: Mar 2013'],
        ['one-line-milestone', 9, 'Arrangements in place – Mar – Oct 2013', 'when: Mar – Oct 2013'],
        ['one-line-milestone', 10, 'Audits scrutinised - various', 'when: various'],
        ['one-line-milestone', 11, 'Review by QA&PM', 'this milestone is a text alone'],
      ],
    },
    milestones(
      ['Schedule agreed', 'Mar 2013'],
      ['Arrangements in place', 'Mar – Oct 2013'],
      ['Audits scrutinised', 'various'],
      ['Review by QA&PM', null],
    ),
  ),
  'not-done': reading(
    {
      problems: [
        ['not-done', 9, 'no', 'counts as not done'],
        ['not-done', 11, 'not yet', 'counts as not done'],
        ['not-done', 13, 'partly', 'counts as not done'],
      ],
    },
    (_plan, action) => expect(action.milestones.flatMap((milestone) => milestone.done)).toEqual([]),
  ),
  ticked: reading(
    one('unclear-done', 9, '✓', 'neither a day nor yes', 'done: 28 May 2013'),
    (_plan, action) => expect(action.milestones[0]!.done).toEqual([]),
  ),
  'word-for-settings': reading(
    one('word-for-settings', 16, 'months', 'a word is in place of settings', 'rag:\n    profile: months'),
    (plan) => expect(plan.rag.profile).toEqual({ profile: 'months' }),
  ),
  'words-for-entries': {
    problems: [
      ['word-for-settings', 7, 'Awaiting guidance', 'progress', 'note: Awaiting guidance'],
      ['word-for-settings', 8, 'complete', 'closed:\n    date: …\n    as: complete'],
      ['word-for-settings', 12, 'Amber', 'a text is in place of an entry', 'rag: amber'],
    ],
  },
  'managers-words': {
    problems: [
      [
        'unknown-key',
        7,
        'status',
        "status is not a valid key: what is in the plan's status column goes under progress",
      ],
      ['unknown-key', 8, 'due', 'Did you mean completion?'],
      ['unknown-key', 9, 'owner', 'Did you mean lead?'],
      ['unknown-key', 10, 'comment', 'Did you mean progress?'],
    ],
  },
  'managers-words-in-milestone': {
    problems: [
      ['unknown-key', 9, 'deadline', 'not a valid key in a milestone', 'Did you mean when?'],
      ['unknown-key', 10, 'responsible', 'Did you mean lead?'],
    ],
  },
  'near-spellings': {
    problems: [
      ['unknown-key', 7, 'mileston', 'Did you mean milestones?'],
      ['unknown-key', 9, 'completeon', 'Did you mean completion?'],
    ],
  },
  capitals: reading(
    {
      problems: [
        ['unknown-key', 5, 'Ref', 'Did you mean ref?'],
        ['unknown-key', 6, 'Action', 'Did you mean action?'],
        ['unknown-key', 7, 'Lead', 'Did you mean lead?'],
      ],
    },
    refs('1.1'),
  ),
  'constructor-as-key': {
    problems: [
      ['unknown-key', 7, 'constructor', 'not a valid key in an action'],
      ['unknown-key', 8, '__proto__', 'is not a valid key here'],
      ['unknown-key', 9, 'toString', 'not a valid key in an action'],
    ],
  },
  'unquoted-refs': reading(
    {
      problems: [
        ['unquoted-ref', 5, '1.1', 'write "1.1"'],
        ['unquoted-ref', 7, '1.10', 'write "1.10"'],
      ],
    },
    refs('1.1', '1.10'),
  ),
  'unreadable-refs': reading(
    {
      problems: [
        ['unreadable-ref', 5, '１.１', 'a figure that is not one of 0 to 9', 'U+FF11'],
        ['unreadable-ref', 7, '../../etc', 'cannot be a ref'],
        ['stray-stop', 9, '"1.3."', 'it is read as 1.3'],
      ],
    },
    refs('no ref (line 5)', 'no ref (line 7)', '1.3'),
  ),
  'missing-ref': reading(
    one('missing-ref', 7, 'action: Annual report', 'this action has no ref'),
    refs('1.1', 'no ref (line 7)'),
  ),
  'key-cut-off': reading(
    one('wrong-shape', 9, 'm', '"m" opens the lines below it', 'milestones:'),
    all(
      outcomes('Agencies answer for what they do'),
      milestones(['Schedule agreed', 'Mar 2013'], ['Audits considered', null]),
    ),
  ),
  'missing-dash': reading(
    one(
      'missing-dash',
      7,
      'ref',
      'ref is here a second time, after line 5: the dash of a new entry is missing',
      '- ref: "1.2"',
    ),
    refs('1.1', '1.2'),
  ),
  'duplicate-key': reading(
    one('duplicate-key', 9, 'completion', 'on lines 7 and 9; the first counts'),
    due('July 2013'),
  ),
  'list-for-date': reading(
    one('wrong-shape', 7, '[Mar 2013, Jun 2013]', 'completion is a list here', 'Mar 2013 / Jun 2013'),
    due(null),
  ),
  'key-for-text': one(
    'wrong-shape',
    8,
    'agencies: all answered',
    'impact has a key "agencies" of its own here',
  ),
  'unreadable-date': reading(
    one('unreadable-date', 7, '31 Feb 2013', '"31 Feb 2013" cannot be read as a date'),
    (_plan, action) => {
      expect(action.completion).toMatchObject({ reading: { text: '31 Feb 2013', windows: [] } });
      expect(action.completion?.unreadable).toMatch(/February/);
      expect(action.unread).toEqual([{ key: 'completion', text: '31 Feb 2013', line: 7, shown: true }]);
    },
  ),
  'disputed-date': reading(one('disputed-date', 7, 'Throughout 2013-4', '2013-14'), due('Throughout 2013-4')),
  'colour-in-words': reading(
    one('unknown-colour', 9, 'on track', 'is not a colour of this plan', 'red, amber, green, complete'),
    (_plan, action) => expect(action.progress[0]!.rag).toBeNull(),
  ),
  'merge-conflict': reading(
    one(
      'merge-conflict',
      7,
      '<<<<<<<',
      'a merge was not finished here',
      'Finish the merge',
      '1.1 is read without it',
    ),
    all(refs('1.1', '1.2'), due(null), missing('1.1 is there in part')),
  ),
  'merge-conflict-over-actions': reading(
    one('merge-conflict', 7, '<<<<<<<', '1.2 and 1.3 are missing'),
    all(refs('1.1', '1.4'), missing('1.2 and 1.3 are missing')),
  ),
  'merge-conflict-in-block-text': reading(
    one('merge-conflict', 5, '<<<<<<<', 'Finish the merge'),
    refs('1.1'),
  ),
  'second-document': reading(
    one('several-documents', 7, '---', 'what is below it is not read', '1.2 is missing'),
    all(refs('1.1'), missing('1.2 is missing')),
  ),
  directive: reading(one('yaml-directive', 1, '%YAML 1.1', 'begins with %'), refs('1.1')),
  'merge-key': one('yaml-merge-key', 7, '<<', 'Write the values out'),
  'anchor-and-alias': {
    problems: [
      ['yaml-anchor', 7, '&bm Business Manager'],
      ['yaml-anchor', 8, '*bm'],
    ],
  },
  'complex-key': one('yaml-complex-key', 7, 'completion', 'a question mark at the head of a line'),
  'escape-in-quotes': reading(
    one('control-character', 7, String.raw`"\e[31mred"`, 'an escape character (U+001B)'),
    impact(null),
  ),
  'control-characters': reading(
    one('control-character', 7, '\u001b', 'an escape character (U+001B)'),
    impact('all �[31mred'),
  ),
  backslash: one('bad-backslash', 7, String.raw`\Minutes"`, 'Write two backslashes for one'),
  'too-deep': one('too-deep', 7, '[', 'more than 20 levels deep'),
  'empty-entry': reading(
    one('empty-entry', 9, '', 'there is nothing after this dash in outcomes'),
    outcomes('Children are safe'),
  ),
  'bare-keys': reading(fine, all(due(null), milestones(['First draft', null]))),
  'list-at-the-top': one('wrong-shape', 2, '- ref: "1.1"', 'this file is a list as a whole', 'an area'),
  'only-comments': one('empty-file', 1, '', 'is empty but for comments'),
  empty: one('empty-file', 1, '', '1-leadership.yaml is empty'),
  'area-number-differs': reading(
    one('area-number-differs', 2, '3', 'this file is called 2-communication.yaml, and its area is 3'),
    (plan) => expect(plan.areas[0]!.area).toBe(3),
  ),
  'shared-area': reading(one('shared-area', 2, '1', 'area 1 is already taken by 1-leadership.yaml'), (plan) =>
    expect(plan.areas).toHaveLength(2),
  ),
  'rag-thresholds': reading(one('rag-thresholds', 16, '7', 'amber begins at 30 and red at 7'), (plan) =>
    expect(plan.rag.profile).toEqual({ profile: 'days', amber: 7, red: 30 }),
  ),
  'rag-numbers': {
    problems: [
      ['unreadable-number', 16, '-1', 'a whole number of at least 1'],
      ['unreadable-number', 16, '7.5', 'a whole number of at least 1'],
      ['unknown-body', 17, 'Cabinet', '"Cabinet" is not a body of this plan'],
      ['unknown-word', 18, 'fiscal', 'it should be financial or calendar'],
    ],
  },
  papers: one('unreadable-number', 9, 'soon', 'a number of days', 'papers: 7 days'),
  'windows-1252': reading(
    one('not-utf-8', 3, '�', 'a character here is not UTF-8, and on 1 more line', 'Windows-1252'),
    refs('1.1'),
  ),
  'utf-16': reading(
    one('not-utf-8', 1, '', 'UTF-16', 'Save it again with the encoding UTF-8', '1.1 is missing'),
    missing('1.1 is missing', true),
  ),
  'byte-order-mark': reading(fine, all(refs('1.1'), due('July 2013'))),
  'words-for-no-section': reading(
    {
      problems: [
        ['unknown-key', 3, 'forword', 'not a valid key in the annual report', 'Did you mean foreword?'],
        ['unknown-key', 5, 'progres', 'Did you mean progress?'],
      ],
    },
    ({ words, unreadable }) => {
      expect(words.map(({ paper, section, text }) => [paper, section, text])).toEqual([
        ['annual', 'messages', 'Every child was asked.'],
      ]);
      expect(unreadable.map(({ file }) => file)).toEqual(['papers.yaml']);
    },
  ),
  'words-for-no-area': reading(
    one('unknown-key', 5, '4', 'not a valid key in areas', 'Did you mean 1?'),
    ({ words }) => expect(words.map(({ section }) => section)).toEqual(['area-1']),
  ),
  'words-as-a-list': reading(
    one('wrong-shape', 2, '- annual:', 'it should be papers, each with sections'),
    ({ words }) => expect(words).toEqual([]),
  ),
  'word-file': reading(one('not-text', 1, '', 'this is not a text file'), missing(null, true)),
  'word-bullets': reading(
    {
      problems: [
        ['pasted-bullet', 8, 'o\tChildren are safe', '- Children are safe', '2 lines became one text'],
        ['pasted-bullet', 16, '1. The public know', '- The public know'],
      ],
    },
    outcomes('Children are safe', 'Agencies answer'),
  ),
  'lone-question-mark-in-list': reading(
    one('needs-quotes', 8, '?', '? alone is not a text', 'Leave the line out'),
    outcomes('?', 'Agencies answer'),
  ),
  'colon-in-braces': reading(
    one('colon-in-text', 8, ':', 'this milestone has a colon', 'what: "First draft: for the Executive"'),
    due('July 2013'),
  ),
  'second-actions': reading(
    one('duplicate-key', 7, 'actions', 'go on with the list above', '1.2 is missing'),
    refs('1.1'),
  ),
  'actions-forgotten': reading(
    one('hidden-action', 4, '- ref: "1.1"', 'Write above this line\n  actions:'),
    all(refs('1.1', '1.2'), due('July 2013')),
  ),
  'key-at-margin': reading(
    {
      problems: [
        ['bad-indent', 7, 'lead: Business Manager', 'Give it 4 spaces'],
        ['bad-indent', 8, 'milestones:', 'Give it 4 spaces'],
      ],
    },
    all(refs('1.1', '1.2'), leads('Business Manager'), milestones(['First draft', 'May 2013'])),
  ),
  'hidden-actions': reading(
    one('hidden-action', 5, '- ref: "1.1"', '1.1 is in a place where actions are not looked for'),
    missing('1.1 is missing'),
  ),
};

const read = (name: string) => {
  const folder = join(faults, name);
  const sources = sourcesOf(folder);
  return readPlan(
    'plan',
    existsSync(join(folder, 'plan.yaml')) ? sources : [...sourcesOf(faults), ...sources],
  );
};

describe('a slip is named once, at its place, in plain words, and what can be read is read', () => {
  it.each(Object.entries(slips))('%s', (name, slip) => {
    const { plan, problems, locate, texts } = read(name);
    const found = problems.map((problem) => {
      const place = locate(problem.at);
      const line = texts.get(place.file)!.split('\n')[place.line - 1]!;
      return [
        problem.rule,
        place.line,
        place.line === place.endLine
          ? line.slice(place.column - 1, place.endColumn - 1)
          : line.slice(place.column - 1),
      ];
    });
    expect(found, problems.map((problem) => problem.message).join('\n')).toEqual(
      slip.problems.map(([rule, line, marked]) => [rule, line, marked]),
    );
    for (const [index, [, , , ...words]] of slip.problems.entries())
      for (const word of words)
        expect(`${problems[index]!.message}\n${hintText(problems[index]!.hint ?? '')}`).toContain(word);
    slip.reads?.(plan!, plan!.areas[0]?.actions[0] as Action);
  });

  it('has a test for each fixture', () => {
    const folders = readdirSync(faults, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(slips).sort());
  });

  it('says in each fixture what is wrong with it', () => {
    const silent = Object.keys(slips).filter((name) =>
      sourcesOf(join(faults, name)).every(
        ({ bytes }) => !/^# .*\.$/m.test(new TextDecoder().decode(bytes!).replace(/[\r]/g, '')),
      ),
    );
    expect(silent).toEqual(
      ['utf-16', 'word-file', 'empty'].sort((a, b) => silent.indexOf(a) - silent.indexOf(b)),
    );
  });
});

// the text of each fixture must reach the tests as it is
describe('the fixtures', () => {
  it('keep their bytes: CRLF, a byte order mark, no last line end', () => {
    const bytes = readFileSync(join(faults, 'byte-order-mark', '1-leadership.yaml'));
    expect([bytes[0], bytes[1], bytes[2]]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.includes('\r\n')).toBe(true);
    expect(bytes.at(-1)).not.toBe(0x0a);
  });
});
