import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const first = '  - ref: "1.1"\n    action: Ask\n';
const next = '  - ref: "1.2"\n    action: Tell\n';

/** An area of these lines: its first action as it is read, the errors, and the text once they are corrected. */
const read = (lines: string) => {
  const text = `area: 1\nactions:\n${lines}`;
  const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': text })];
  const { plan, problems } = readPlan('plan', sources);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const edits = errors.flatMap((one) => one.edits ?? []).sort((a, b) => a.start - b.start);
  const corrected = edits.reduceRight(
    (now, one) => now.slice(0, one.start) + one.text + now.slice(one.end),
    text,
  );
  const [action] = plan?.areas[0]?.actions ?? [];
  return {
    refs: plan?.areas[0]?.actions.map(({ ref }) => ref),
    lead: action?.lead.map(({ name }) => name),
    impact: action?.impact ?? null,
    due: action?.completion?.reading.text ?? null,
    milestones: action?.milestones.map(({ what, when }) => [what, when?.reading.text ?? null]),
    missing: plan?.unreadable.map((one) => one.missing),
    said: errors.map(({ rule, message, hint }) => `${rule}: ${message}\n${hintText(hint ?? '')}`),
    rules: errors.map(({ rule }) => rule),
    hides: errors.map(({ about }) => about?.hides),
    corrected: corrected.slice('area: 1\nactions:\n'.length),
  };
};

describe('a tab at the head of a line is read as the spaces that its words want', () => {
  it.each([
    ['a key of an action', `${first}\tlead: Chair\n`, `${first}    lead: Chair\n`],
    ['more of a text', `${first}    impact: All\n\tanswered\n`, `${first}    impact: All\n      answered\n`],
    [
      'the first entry of a list',
      `${first}    milestones:\n\t- what: Draft\n`,
      `${first}    milestones:\n      - what: Draft\n`,
    ],
    [
      'a key of a milestone, and a key of the action below it',
      `${first}    milestones:\n      - what: Draft\n\twhen: May 2013\n\tcompletion: July 2013\n`,
      `${first}    milestones:\n      - what: Draft\n        when: May 2013\n    completion: July 2013\n`,
    ],
    [
      'one more milestone, and one more action',
      `${first}    milestones:\n      - what: Draft\n        when: May 2013\n\t- what: Final\n\t- ref: "1.2"\n\taction: Tell\n`,
      `${first}    milestones:\n      - what: Draft\n        when: May 2013\n      - what: Final\n${next}`,
    ],
    ['a line below a comment', `${first}# so\n\tlead: Chair\n`, `${first}# so\n    lead: Chair\n`],
    ['a line above which nothing is', '\tlead: Chair\n', 'lead: Chair\n'],
  ])('%s', (_, lines, corrected) => {
    const { rules, ...before } = read(lines);
    expect(before.corrected).toBe(corrected.startsWith('lead') ? `  ${corrected}` : corrected);
    expect(new Set(rules)).toContain('tab');
    expect(rules.filter((rule) => rule === 'tab')).toHaveLength(1);
  });

  it('and one that is alone on its line is taken out', () => {
    const one = read(`${first}    impact: |\n      All\n\t\n      answered\n`);
    expect(one).toMatchObject({ rules: ['tab'], impact: 'All\n\nanswered' });
    expect(one.said[0]).toBe('tab: this line holds a tab and nothing else\nDelete it: YAML takes no tabs.');
    expect(one.corrected).toBe(`${first}    impact: |\n      All\n\n      answered\n`);
  });

  it('and a comment behind one is a comment', () => {
    expect(read(`${first}\t# so\n    lead: Chair\n`)).toMatchObject({ rules: [], lead: ['Chair'] });
  });
});

it('tabs on lines that do not follow each other are told of each', () => {
  const one = read(`${first}\tlead: Chair\n\timpact: More\n    was: "1.0"\n\tcompletion: July 2013\n`);
  const told =
    'tab: this line begins with a tab: use 4 spaces\nYAML takes no tabs. The line is read as if it began 4 spaces in; see that it belongs there.';
  expect(one.said).toEqual([told, told]);
  expect(one).toMatchObject({ lead: ['Chair'], impact: 'More', due: 'July 2013' });
});

describe('a space that is no usual one, where only those count, is read as one', () => {
  const list = `${first}    milestones:\n`;
  const below = '        when: May 2013\n';
  it.each([
    [
      'at the head of this line',
      `${first}\u00a0\u00a0\u00a0\u00a0lead: Chair\n`,
      `${first}    lead: Chair\n`,
    ],
    ['at the head of this line', `${first} \u00a0\u00a0 lead: Chair\n`, `${first}    lead: Chair\n`],
    ['at the head of this line', `${first}\u200b    lead: Chair\n`, `${first}    lead: Chair\n`],
    ['at the head of this line', `${first}\u3000   lead: Chair\n`, `${first}    lead: Chair\n`],
    ['after the dash', `${list}      -\u00a0what: Draft\n${below}`, `${list}      - what: Draft\n${below}`],
    ['after the dash', `${list}      -\u00a0 what: Draft\n${below}`, `${list}      - what: Draft\n${below}`],
    ['after the dash', `${list}      - \u00a0what: Draft\n${below}`, `${list}      - what: Draft\n${below}`],
    ['after the dash', `${list}      -\u200b what: Draft\n${below}`, `${list}      - what: Draft\n${below}`],
    ["after the key's colon", `${first}    lead:\u00a0Chair\n`, `${first}    lead: Chair\n`],
    [
      "after the key's colon",
      `${list}      - what:\u202fDraft\n${below}`,
      `${list}      - what: Draft\n${below}`,
    ],
  ])('%s: %j', (where, lines, corrected) => {
    const one = read(lines);
    expect(one.corrected).toBe(corrected);
    const right = read(corrected);
    expect([one.lead, one.milestones]).toEqual([right.lead, right.milestones]);
    expect(one.said).toEqual([
      expect.stringMatching(
        `^no-break-space: .*U\\+[0-9A-F]{4}.* is ${where}, where YAML needs an ordinary space\nDelete it and type a space; it often comes along when text is pasted from Word or a web page.$`,
      ),
    ]);
  });

  it.each(['impact: All\u00a0answered', 'impact: |\n      a:\u00a0b', '# \u00a0so', 'lead: \u00a0Chair'])(
    'and is left alone elsewhere: %j',
    (line) => {
      expect(read(`${first}    ${line}\n`).said).toEqual([]);
    },
  );
});

describe('an entry without its first key is told by the key below it', () => {
  it.each([
    ['  - 1.1\n    action: Ask\n', '"1.1" has no key of its own, and action is below it', '- ref: 1.1'],
    [
      `${first}    milestones:\n      - Draft\n        when: May 2013\n`,
      '"Draft" has no key of its own, and when is below it',
      '- what: Draft',
    ],
    [
      `${first}    milestones:\n      - Draft\n        done: yes\n`,
      '"Draft" has no key of its own, and done is below it',
      '- what: Draft',
    ],
    [
      `${first}    progress:\n      - 10 Jun 2013\n        note: Ask again\n`,
      '"10 Jun 2013" has no key of its own, and note is below it',
      '- key: 10 Jun 2013',
    ],
  ])('%j', (lines, message, line) => {
    expect(read(lines).said).toEqual([
      expect.stringContaining(`key-without-colon: ${message}\nBegin the entry with its key:\n  ${line}`),
    ]);
  });

  it('and a text over two lines with a colon in the second is one text', () => {
    const one = read(`${first}    impact: All answered\n      # so\n      in time: every one\n`);
    expect(one).toMatchObject({ rules: ['colon-in-text'], impact: 'All answered in time: every one' });
  });
});

describe('a text that YAML takes for something else is read as it was meant', () => {
  it.each([
    ['*see minutes', '*see minutes'],
    ['*see: minutes', '*see: minutes'],
    ['% of all', '% of all'],
    ['[Draft] heard', '[Draft] heard'],
    ['Heard: by all', 'Heard: by all'],
    ['“Ask: all”', 'Ask: all'],
    ["'Children's voice'", "Children's voice"],
    ["'It''s Children's voice'", "It's Children's voice"],
    ['"The "best" so far"', String.raw`The \"best\" so far`],
  ])('and is corrected by quotes round all of it, with the comment below it kept: %s', (value, quoted) => {
    const lines = (text: string) => `${first}    impact: ${text}\n      # so\n    completion: July 2013\n`;
    const one = read(lines(value));
    expect(one).toMatchObject({ impact: quoted.replaceAll('\\', ''), due: 'July 2013', missing: [] });
    expect(one.rules).toHaveLength(1);
    expect(one.corrected).toBe(lines(`"${quoted}"`));
  });

  it.each([
    ['*see minutes', '*see minutes'],
    ['@all', '@all'],
    ['[Draft] heard', '[Draft] heard'],
    ["'Children's voice'", "Children's voice"],
    ['"The "best" so far"', String.raw`The \"best\" so far`],
  ])('in a list too: %s', (value, quoted) => {
    const lines = (text: string) => `${first}    outcomes:\n      - ${text}\n      - More\n`;
    const one = read(lines(value));
    expect(one.said).toEqual([expect.stringContaining(`\n  - "${quoted}"`)]);
    expect(one).toMatchObject({ missing: [], corrected: lines(`"${quoted}"`) });
  });

  it('in a list, where its quote is never closed, by a person', () => {
    const one = read(`${first}    outcomes:\n      - 'Asked\n      - More\n`);
    expect(one).toMatchObject({ rules: ['unclosed-quote'], missing: [] });
    expect(one.said[0]).toContain("Close it on this line:\n  - 'Asked'");
  });

  it.each([
    ['*see minutes # so', '*see minutes # so'],
    ['Heard: by all # so', 'Heard: by all # so'],
    ['[Draft] heard # so', '[Draft] heard # so'],
    ['"Asked', 'Asked'],
    ['| all of it', '| all of it'],
  ])('and is for a person to correct, where part of it may be a comment or a sign: %s', (value, impact) => {
    const lines = `${first}    impact: ${value}\n    completion: July 2013\n`;
    const one = read(lines);
    expect(one).toMatchObject({ impact, due: 'July 2013', missing: [], corrected: lines });
    expect(one.rules).toHaveLength(1);
  });

  it.each([
    ['"The "best" so far\n      # so\n      and more"', String.raw`The \"best\" so far and more`],
    ['"Good" reports\n      and more', String.raw`\"Good\" reports and more`],
    ["'Children's voice\n      and more'", "Children's voice and more"],
  ])('with the lines that it goes on with, for a person to correct: %s', (value, quoted) => {
    const lines = `${first}    impact: ${value}\n    completion: July 2013\n`;
    const one = read(lines);
    const impact = quoted.replaceAll('\\', '');
    expect(one).toMatchObject({ impact, due: 'July 2013', missing: [], corrected: lines });
    expect(one.said).toEqual([expect.stringMatching(/-in-quotes: /)]);
    expect(one.said[0]).toContain(`impact: "${quoted}"`);
  });

  it.each(['"Asked\n      - more', '"Asked" them\n      - more', '"Asked" them\n      what: more'])(
    'and what is below it is said to be lost, where that is more than its text: %s',
    (value) => {
      const one = read(`${first}    impact: ${value}\n    completion: July 2013\n`);
      expect(one).toMatchObject({ due: 'July 2013', missing: ['1.1 is there in part'] });
      expect(one.impact).toContain('Asked');
      expect(one.rules).toHaveLength(1);
    },
  );

  it.each(['*see\n      more', 'Heard: by\n      all', '[Draft]\n      heard', '"S:\\Minutes"'])(
    'or is lost, where nobody can tell what it is: %s',
    (value) => {
      const one = read(`${first}    impact: ${value}\n    completion: July 2013\n`);
      expect(one).toMatchObject({ impact: null, due: 'July 2013', missing: ['1.1 is there in part'] });
      expect(one.rules).toHaveLength(1);
    },
  );

  it('and a date in it is not said to be none besides', () => {
    const one = read(`${first}    completion: @soon\n    impact: Heard\n`);
    expect(one).toMatchObject({ rules: ['needs-quotes'], impact: 'Heard' });
  });
});

describe('lines that are too far to one side', () => {
  const list = `${first}    milestones:\n      - what: Draft\n        when: May 2013\n`;
  const final = '      - what: Final\n        when: June 2013\n';
  it.each([
    [
      'a key whose colon has no space',
      `${first}    lead: Chair\n   completion:July 2013\n`,
      `${first}    lead: Chair\n    completion: July 2013\n`,
    ],
    [
      'an entry with its keys, to the left',
      `${list}    - what: Final\n      when: June 2013\n`,
      `${list}${final}`,
    ],
    [
      'an entry with its keys, to the right',
      `${list}       - what: Final\n         when: June 2013\n`,
      `${list}${final}`,
    ],
    [
      'an entry alone, to the right',
      `${list}       - what: Final\n        when: June 2013\n`,
      `${list}${final}`,
    ],
    [
      'more of a text, over two lines',
      `${first}    impact: All\n  answered\n  by May\n    lead: Chair\n`,
      `${first}    impact: All\n      answered\n      by May\n    lead: Chair\n`,
    ],
    [
      'more of block text',
      `${first}    impact: |\n      All\n  answered\n    lead: Chair\n`,
      `${first}    impact: |\n      All\n      answered\n    lead: Chair\n`,
    ],
    [
      'more of an entry',
      `${first}    outcomes:\n      - All\n      answered\n    lead: Chair\n`,
      `${first}    outcomes:\n      - All\n          answered\n    lead: Chair\n`,
    ],
  ])('are read where they belong, and are corrected: %s', (_, lines, corrected) => {
    const { said: __, rules: ___, hides: ____, corrected: now, ...facts } = read(lines);
    expect(now).toBe(corrected);
    const right = read(corrected);
    expect(right.rules).toEqual([]);
    expect(right).toMatchObject(facts);
  });

  it.each([
    ['"All"', 'a text in quotes'],
    ["'All'", 'a text in single quotes'],
  ])('are lost below what is closed, and that is said: %s', (value) => {
    const one = read(`${first}    impact: ${value}\n  and more\n    lead: Chair\n`);
    expect(one).toMatchObject({ lead: ['Chair'], missing: ['1.1 is there in part'] });
    expect(one.said[0]).toContain(
      'broken-line: "and more" has no key, and is too far to the left to be part of the text above\nJoin it to the text above, inside its quotes.',
    );
  });
});

describe('a line among others that lacks a sign', () => {
  const list = `${first}    milestones:\n      - what: Draft\n        when: May 2013\n`;
  const below = '        when: June 2013\n';
  const bullet = (line: string) =>
    `pasted-bullet: this line begins with a pasted bullet: "${line}"\nBegin each entry with a dash and a space:\n  - what: Final`;
  it.each([
    [`${list}      • what: Final\n${below}`, bullet('• what: Final'), `${list}      - what: Final\n${below}`],
    [
      `${list}      –  what: Final\n${below}`,
      bullet('– what: Final'),
      `${list}      - what: Final\n${below}`,
    ],
    [
      `${list}      -what: Final \n${below}`,
      'dash-without-space: a dash needs a space after it: "-what: Final" is one word to YAML\nWrite\n  - what: Final',
      `${list}      - what: Final \n${below}`,
    ],
    [
      `${first}    impact: More\n    lead:Chair\n`,
      'colon-without-space: a colon needs a space after it: "lead:Chair" is one word to YAML\nWrite\n  lead: Chair',
      `${first}    impact: More\n    lead: Chair\n`,
    ],
    [
      `${first}    impact: More\n    lead Chair\n`,
      'key-without-colon: the key lead has no colon after it\nWrite\n  lead: Chair',
      `${first}    impact: More\n    lead Chair\n`,
    ],
    [
      `${first}    milestones\n      - what: Draft\n`,
      'key-without-colon: the key milestones has no colon after it\nWrite\n  milestones:',
      `${first}    milestones\n      - what: Draft\n`,
    ],
  ])('is read as if it had it: %j', (lines, said, corrected) => {
    const one = read(lines);
    expect(one).toMatchObject({ said: [said], corrected, missing: [] });
    const whole = read(
      corrected.replace('lead Chair', 'lead: Chair').replace('milestones\n', 'milestones:\n'),
    );
    expect(whole.rules).toEqual([]);
    expect([one.lead, one.milestones, one.impact]).toEqual([whole.lead, whole.milestones, whole.impact]);
  });
});

it('a key of an action that slid to the margin is told how far in it belongs', () => {
  expect(read(`${first}impact: More\n`).said).toEqual([
    'bad-indent: this line is indented by 0 spaces; the lines that it belongs to are indented by 4\nGive it 4 spaces, so that it begins below the keys above. It is read as if it did.',
  ]);
});

describe('brackets', () => {
  const inside =
    'colon-in-text: the reason has a colon and a space in it\nA colon and a space start a new key. Put it in double quotes:\n  reason: "Done: all"';
  const muddled =
    'what is inside [ ] cannot be read\nPut each entry on a line of its own; texts with , : # or brackets in them go in double quotes.';
  it.each([
    ['closed: { as: complete, reason: Done: all }', inside],
    ['closed: {reason:   Done: all, as: complete}', inside],
    [
      'partners: {Police',
      'unclosed-bracket: the { that opens the partners is never closed\nClose it with }, or put each entry on a line of its own.',
    ],
    [
      'partners: [Police}',
      'unclosed-bracket: the [ that opens the partners is never closed\nClose it with ], or put each entry on a line of its own.',
    ],
    ['partners: [Police, "Schools]', `muddled-brackets: ${muddled}`],
    ['partners: [Police, [Schools]', `muddled-brackets: ${muddled}`],
  ])('that cannot be read are named with what to do, and all else is read: %s', (line, said) => {
    const one = read(`${first}    ${line}\n    lead: Chair\n`);
    expect(one.said).toEqual([`${said}\nUntil it is corrected, 1.1 is read without it.`]);
    expect(one.lead).toEqual(['Chair']);
  });
});

describe('what is counted in the lines and not read is named', () => {
  const action = (ref: number): string => `  - ref: "1.${ref}"\n    action: Ask\n`;
  const hidden = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) => action(i + 3)).join('');
    const text = `area: 1\ndescription: |\n  What it is for.\n${lines}`;
    const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': text })];
    const { plan, problems } = readPlan('plan', sources);
    return {
      said: problems.map(({ message }) => message),
      missing: plan?.unreadable.map((one) => one.missing),
    };
  };

  it('one action, several, and of many the first twelve', () => {
    expect(hidden(1).said.join()).toContain(
      '1.3 is in a place where actions are not looked for, so it is not read',
    );
    expect(hidden(2).said.join()).toContain(
      '1.3 and 1.4 are in a place where actions are not looked for, so they are not read',
    );
    expect(hidden(13).said.join()).toMatch(/1\.3, .* and 1\.14 and more are in a place/);
    expect(hidden(13).missing).toEqual([expect.stringMatching(/^1\.3, 1\.4, .* and 1\.15 are missing$/)]);
  });

  it('an action without a ref, by its line', () => {
    const open = `${first}    impact: "All answered\n  - action: Tell\n    lead: Chair\n`;
    expect(read(open).rules).toContain('unclosed-quote');
    const merged = `${first}<<<<<<< HEAD\n  - action: Tell\n=======\n  - action: Hear\n>>>>>>> b\n`;
    expect(read(merged)).toMatchObject({ hides: [['no ref (line 6)', 'no ref (line 8)']], refs: ['1.1'] });
  });

  it('milestones of one line in brackets that are not closed', () => {
    const one = read(`${first}    milestones: [{ what: Draft }, { what: Final }\n${next}`);
    expect(one.refs).toEqual(['1.1', '1.2']);
    expect(one.missing).toEqual(['1.1 is there in part; 2 milestones of 1.1 are not read']);
  });
});

describe('entries run together, since a dash was forgotten', () => {
  const draft = '      - what: Draft\n        when: May 2013\n';
  const list = `${first}    milestones:\n${draft}`;
  const both = [
    ['Draft', 'May 2013'],
    ['Final', 'June 2013'],
  ];
  const told = (key: string, line: number, written: string) => [
    `missing-dash: ${key} is here a second time, after line ${line}: the dash of a new entry is missing. It is read as if it were there\nWrite\n  - ${written}`,
  ];

  it.each([
    ['what: Final', 'when: June 2013', told('what', 6, 'what: Final')],
    ['when: June 2013', 'what: Final', told('when', 7, 'when: June 2013')],
    ['what: Final', 'when: June 2013\n        evidence: A minute', told('what', 6, 'what: Final')],
    ['what: Final', 'when: June 2013\n      - what: Print', told('what', 6, 'what: Final')],
  ])('are read apart, and the dash is put back: %s', (one, other, said) => {
    const found = read(`${list}        ${one}\n        ${other}\n    lead: Chair\n`);
    expect(found).toMatchObject({ said, missing: [], lead: ['Chair'] });
    expect(found.milestones?.slice(0, 2)).toEqual(both);
    expect(found.corrected).toBe(`${list}      - ${one}\n        ${other}\n    lead: Chair\n`);
    expect(read(found.corrected).rules).toEqual([]);
  });

  it('are read apart with their dashes further out, three of them, and actions too', () => {
    const wide = `${first}    milestones:\n      -   what: Draft\n          when: May 2013\n`;
    const three = `${wide}          what: Final\n          when: June 2013\n          what: Print\n          when: July 2013\n`;
    const found = read(three);
    expect(found.milestones).toEqual([...both, ['Print', 'July 2013']]);
    expect(found.said).toEqual([told('what', 6, 'what: Final'), told('what', 8, 'what: Print')].flat());
    expect(found.corrected).toBe(
      three
        .replace('          what: F', '      -   what: F')
        .replace('          what: P', '      -   what: P'),
    );
    const actions = read(`${first}    lead: Chair\n    ref: "1.2"\n    action: Tell\n    lead: Clerk\n`);
    expect(actions).toMatchObject({ refs: ['1.1', '1.2'], lead: ['Chair'], missing: [] });
    expect(actions.said).toEqual(told('ref', 3, 'ref: "1.2"'));
  });

  it.each([
    ['done: yes', 'what: Final', 'when: June 2013'],
    ['what: Final', 'done: yes', 'lead: Chair'],
    ['what: Final', 'when: June 2013', 'done: yes', 'what: Print', 'when: July 2013'],
  ])('are not, where nobody can be sure which key is of which: %s', (...lines) => {
    const found = read(`${list}${lines.map((line) => `        ${line}\n`).join('')}`);
    expect(found).toMatchObject({ milestones: [['Draft', 'May 2013']], missing: ['1.1 is there in part'] });
  });

  it('are not in brackets', () => {
    const found = read(
      `${first}    milestones:\n      - { what: Draft, when: May 2013, what: Final, when: June 2013 }\n`,
    );
    expect(found).toMatchObject({ rules: ['missing-dash'], milestones: [['Draft', 'May 2013']] });
  });
});

describe('a key that is in an entry twice', () => {
  const done = '    done: 28 May 2013\n';

  it('is named on both its lines, the first counts, and all else is read', () => {
    const one = read(
      `${first}    lead: Chair\n    completion: July 2013\n    lead: Vice-Chair\n    impact: More\n`,
    );
    expect(one).toMatchObject({ lead: ['Chair'], due: 'July 2013', impact: 'More' });
    expect(one.said).toEqual([
      'duplicate-key: lead is given twice, on lines 5 and 7; the first counts\nLeave one of the two out. Where a new entry was meant, begin it with a dash.',
    ]);
  });

  it('is another entry without its dash where it names one: what is below is of nobody, and nothing is done', () => {
    const one = read(`${first}${done}    action: Tell\n    lead: Chair\n`);
    expect(one).toMatchObject({ rules: ['duplicate-key'], lead: [], due: null });
    expect(one.said[0]).toContain(
      'action is given twice, on lines 4 and 6; the first counts, the lines after the second are not read, and nothing counts as done',
    );
    expect(one.missing).toEqual(['1.1 is there in part']);
  });

  it('is so with a second ref, whatever else is there again', () => {
    const one = read(`${first}${done}    ref: "1.2"\n    action: Tell\n    lead: Chair\n`);
    expect(one).toMatchObject({ rules: ['missing-dash'], refs: ['1.1'], lead: [], hides: [['1.2']] });
    expect(one.said[0]).toContain(
      'a second ref begins here inside the action of line 3: its dash is missing\nEach action begins with a dash:\n  - ref: "…"',
    );
    const slip = '    impact: &a More\n';
    expect(read(`${first}    ref: "1.2"\n${slip}`).rules).toEqual(['missing-dash']);
    expect(read(`${first}${slip}    ref: "1.2"\n`).rules).toEqual(['yaml-anchor', 'missing-dash']);
  });

  it('with others, none of which names an entry: the first of each counts, and nothing is done', () => {
    const again = '    lead: Vice-Chair\n    impact: Less\n';
    const one = read(`${first}    lead: Chair\n    impact: More\n${done}${again}    completion: July 2013\n`);
    expect(one).toMatchObject({ lead: ['Chair'], impact: 'More', due: 'July 2013' });
    expect(one.said).toEqual([
      expect.stringContaining(
        'missing-dash: lead and impact are here again, after line 5: the dash of a new entry is probably missing. The first of each counts, and nothing here counts as done\nEach entry of a list begins with a dash and a space.',
      ),
    ]);
  });

  it('with others, one of which names an entry: nothing below it is read', () => {
    const milestones = (lines: string) =>
      read(`${first}    milestones:\n      - what: Draft\n        when: May 2013\n${lines}`);
    const one = milestones(
      '        what: Final\n        when: June 2013\n        done: yes\n        what: Print\n        when: July 2013\n',
    );
    expect(one.milestones).toEqual([['Draft', 'May 2013']]);
    expect(one.said).toEqual([
      expect.stringContaining(
        'what and when are here again, after line 6: the dash of a new entry is probably missing. The lines from here on are not read, and nothing above them counts as done',
      ),
    ]);
  });

  it('three times over is one, and of many the first six are named', () => {
    const keys = ['lead', 'impact', 'partners', 'completion', 'was', 'origin', 'outcomes'];
    const lines = (some: readonly string[]) => some.map((one) => `    ${one}: July 2013\n`).join('');
    const said = (some: readonly string[]) => read(`${first}${lines(some)}${lines(some)}`).said.join();
    expect(read(`${first}${lines(['lead', 'lead', 'lead'])}`).said.join()).toContain(
      'lead is here again, after line 5',
    );
    expect(said(keys)).toContain(
      'lead, impact, partners, completion, was and origin are here again, after line 5',
    );
  });

  it('in the settings of a whole file is a slip of its own: what the file says is kept', () => {
    const { plan, problems } = readPlan(
      'plan',
      typed({ 'plan.yaml': 'board: Ambury SAB\ntitle: Plan\nperiod: 2013-14\nboard: Other\ntitle: Other\n' }),
    );
    expect(plan).toMatchObject({ board: 'Ambury SAB', title: 'Plan' });
    expect(problems.find(({ rule }) => rule === 'missing-dash')?.message).toMatch(
      /^board and title are here again, after line 1: .* is probably missing$/,
    );
  });
});

describe('the line that begins a document', () => {
  it.each(['---\n', '--- # the plan\n', '---   \n'])('may be the first: %j', (line) => {
    const text = `${line}area: 1\nactions:\n${first}`;
    const { plan, problems } = readPlan('plan', [
      ...sourcesOf('tests/fixtures/faults'),
      ...typed({ '1-leadership.yaml': text }),
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan?.areas[0]?.actions.map(({ ref }) => ref)).toEqual(['1.1']);
  });
});

describe('a file', () => {
  const whole = `area: 1\nactions:\n${first}`;
  const readWhole = (text: string) => {
    const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': text })];
    const { plan, problems } = readPlan('plan', sources);
    const said = problems.flatMap(({ rule, at, severity }) => {
      if (severity !== 'error') return [];
      return [typeof at.part === 'object' ? `${rule}: ${text.slice(at.part.start, at.part.end)}` : rule];
    });
    const [one] = plan?.areas ?? [];
    return {
      said,
      refs: one?.actions.map(({ ref }) => ref),
      missing: plan?.unreadable.map((lost) => lost.missing),
      one,
    };
  };
  const directive = 'yaml-directive: %YAML 1.2';

  it.each<[string, string, string[]]>([
    ['that begins with an instruction to YAML', `%YAML 1.2\n---\n${whole}`, [directive]],
    ['with one below its first mark', `---\n%YAML 1.2  \n${whole}`, [directive]],
    ['that ends with a mark', `${whole}...\n`, []],
    ['that ends with another, and blank lines', `${whole}---\n\n`, []],
    ['that has dashes for a text', `${whole}    impact: ---\n`, []],
    [
      'whose actions have no line above them',
      `area: 1\ntitle: Voice\n${first}`,
      ['hidden-action: - ref: "1.1"'],
    ],
    [
      'whose actions are at the margin without one',
      'area: 1\ntitle: Voice\n- ref: "1.1"\n  action: Ask\n',
      ['hidden-action: - ref: "1.1"'],
    ],
    [
      'whose line of actions has no colon',
      whole.replace('actions:', 'actions'),
      ['key-without-colon: actions'],
    ],
    ['with a key of an action at the margin', `${whole}impact: More\n`, ['bad-indent: impact: More']],
    ['with one below the dash of its action', `${whole}  impact: More\n`, ['bad-indent: impact: More']],
    [
      'with a list of an action at the margin',
      `${whole}milestones:\n      - what: Draft\n`,
      ['bad-indent: milestones:'],
    ],
    ['with a key of its own below the actions', `${whole}description: More\n`, []],
  ])('%s is read whole', (_, text, said) => {
    expect(readWhole(text)).toMatchObject({ said, refs: ['1.1'], missing: [], one: { area: 1 } });
  });

  it.each<[string, string, string[], string]>([
    ['with a second document', `${whole}---\n${next}`, ['several-documents: ---'], '1.2 is missing'],
    [
      'with one behind a comment',
      `${whole}--- # so\n${next}`,
      ['several-documents: --- # so'],
      '1.2 is missing',
    ],
    ['that ends before its end', `${whole}...\n${next}`, ['several-documents: ...'], '1.2 is missing'],
    [
      'whose line of actions is another word',
      whole.replace('actions', 'acts'),
      ['unknown-key'],
      '1.1 is missing',
    ],
    [
      'with actions in the text above',
      `area: 1\ndescription: |\n  So\n${first}`,
      ['hidden-action: - ref: "1.1"'],
      '1.1 is missing',
    ],
  ])('%s is read without what is named', (_, text, said, missing) => {
    expect(readWhole(text)).toMatchObject({ said, missing: [missing], one: { area: 1 } });
  });
});

describe('the registers of plan.yaml', () => {
  const area = `area: 1\nactions:\n${first}    milestones:\n      - what: Draft\n        at: Board\n`;
  const planWith = (lines: string) =>
    readPlan('plan', typed({ 'plan.yaml': `board: Ambury SAB\n${lines}`, '1-leadership.yaml': area })).plan;

  it.each([
    ['by its own name', 'bodies:\n  SAB:\n    name: Ambury SAB\n  Executive:\n', 'SAB', ['SAB', 'Executive']],
    [
      'by another way to write it',
      'bodies:\n  SAB:\n    aliases: [Board]\n  Executive:\n',
      'SAB',
      ['SAB', 'Executive'],
    ],
    ['by a way to write its own name', 'bodies:\n  SAB:\n    aliases: [Ambury SAB]\n', 'SAB', ['SAB']],
    ['where it is not in them', 'bodies:\n  Executive:\n', 'Board', ['Board', 'Executive']],
    ['where it is', 'bodies: [Executive, Board]\n', 'Board', ['Executive', 'Board']],
  ])('have the body called Board %s', (_, lines, name, bodies) => {
    const plan = planWith(lines);
    expect(plan?.bodies.map((one) => one.name)).toEqual(bodies);
    expect(plan?.areas[0]?.actions[0]?.milestones[0]?.body?.name).toBe(name);
  });

  it('have a Board without meetings of its own where nobody named it', () => {
    expect(planWith('')?.bodies).toEqual([
      {
        ...{
          name: 'Board',
          fullName: 'Ambury SAB',
          aliases: [],
          meets: null,
          meetsPhrases: [],
          papersDays: null,
        },
        at: { file: 'plan.yaml', path: ['board'] },
      },
    ]);
  });

  it.each([
    ['7 days', 7],
    ['10', 10],
    ['a week', 7],
    ['one calendar day', 1],
    ['two days beforehand', 2],
    ['three weeks before', 21],
    ['Four Weeks', 28],
    ['midweek', null],
  ])('have how long before a meeting papers are due: %s', (papers, days) => {
    expect(planWith(`bodies:\n  Executive:\n    papers: ${papers}\n`)?.bodies[1]?.papersDays).toBe(days);
  });
});
