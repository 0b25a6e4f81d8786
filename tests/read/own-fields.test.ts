import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { bscb, folderWith } from '../commands/world.ts';
import { typed } from './folder.ts';

const columns = `  Priority: [high, medium, low]
  "% complete": percent
  Budget: money
  Review date: date
  Children: number
  Status: text
`;
const settings = (fields = columns): string =>
  `board: Anytown Safeguarding Children Board\nperiod: 2013-14\nfields:\n${fields}`;
const area = (action: string, milestone = ''): string =>
  `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    lead: Business Manager
    completion: July 2013
    milestones:
      - what: Questions agreed
        when: June 2013
${milestone}${action}`;
const key = (text: string, indent = '    '): string => `${indent}${text}\n`;

const read = (action: string, milestone = '', fields = columns) =>
  readPlan('plan', typed({ 'plan.yaml': settings(fields), '1.yaml': area(action, milestone) }));
const errors = (action: string, milestone = '', fields = columns): string[] => {
  const found = read(action, milestone, fields);
  return checkPlan(found, '2013-06-10')
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ message, at }) => `${at.file}:${found.locate(at).line} ${message}`);
};
const hints = (action: string): (string | null)[] =>
  read(action)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ hint }) => hint && hintText(hint));
const said = (action: string): (string | number)[] =>
  read(action).plan?.areas[0]?.actions[0]?.own.map(({ value }) => value) ?? [];

describe('a column of the board’s own', () => {
  it('holds one of the words to choose from, whatever its capitals', () => {
    expect(errors(key('Priority: High'))).toEqual([]);
    expect(said(key('Priority: High'))).toEqual(['high']);
  });

  it('keeps a sum of money in brackets together, and offers it as it was typed', () => {
    const found = readPlan(
      'plan',
      typed({
        'plan.yaml': settings(),
        '1.yaml': area('').replace(
          '      - what: Questions agreed\n        when: June 2013',
          '      - { what: Questions agreed, when: June 2013, Budget: £1,200,000 }',
        ),
      }),
    );
    const cut = found.problems.filter(({ rule }) => rule === 'cut-at-comma');
    expect(hintText(cut.at(-1)?.hint ?? '')).toContain('\n  Budget: "£1,200,000"');
    expect(found.plan?.areas[0]?.actions[0]?.milestones[0]?.own.map(({ value }) => value)).toEqual([
      1_200_000,
    ]);
  });

  it('refuses a word that is none of them, with its line and those that there are', () => {
    const [error, ...more] = errors(key('Priority: urgent'));
    expect(more).toEqual([]);
    expect(error).toBe('1.yaml:11 Priority is "urgent"; it should be high, medium or low');
    expect(read(key('Priority: urgent')).plan?.areas[0]?.actions[0]?.unread).toHaveLength(1);
    expect(hints(key('Priority: hihg')).join()).toContain('high');
  });

  it.each([
    ['"% complete": 40%', 40],
    ['"% complete": 100', 100],
    ['"% complete": 0', 0],
    ['Budget: £12,500', 12500],
    ['Budget: £2.5k', 2500],
    ['Children: 1,200', 1200],
    ['Children: -3', -3],
    ['Children: +4.5', 4.5],
    ['Children: 1,234,567.8', 1_234_567.8],
    ['Budget: €1.5m', 1_500_000],
    ['Budget: $ 300', 300],
    ['Budget: "-£5"', -5],
    ['Budget: 2 K', 2000],
    ['Budget: 250', 250],
    ['"% complete": 12.5 %', 12.5],
    ['Status: "on hold: see minutes"', 'on hold: see minutes'],
    ['Review date: May 2013', 'May 2013'],
  ])('reads %s', (text, value) => {
    expect(errors(key(text))).toEqual([]);
    expect(said(key(text))).toEqual([value]);
  });

  it.each([
    '"% complete": 140%',
    '"% complete": -1',
    'Budget: lots',
    'Children: £5',
    'Children: 12,50',
    ...[
      'Children: 5k',
      'Children: 5%',
      'Children: 1234,567',
      'Children: .5',
      'Children: 5 of 7',
      'Children: about 5',
    ],
    ...[
      'Budget: 5%',
      'Budget: £',
      'Budget: £5 £6',
      'Budget: 5kk',
      '"% complete": £40',
      '"% complete": 4k',
      '"% complete": 100.5',
    ],
  ])('refuses %s, and counts it as nothing', (text) => {
    expect(errors(key(text))).toHaveLength(1);
    expect(errors(key(text))[0]).toMatch(/^1\.yaml:11 .*it should be a/);
    expect(said(key(text))).toEqual([]);
  });

  it('says of a date of its own that it cannot be read', () => {
    expect(errors(key('Review date: 31 Feb 2014'))).toEqual([
      '1.yaml:11 "31 Feb 2014" cannot be read as a date: February 2014 has 28 days',
    ]);
  });

  it('stands in milestones too', () => {
    const found = read('', key('Budget: £250', '        '));
    expect(found.plan?.areas[0]?.actions[0]?.milestones[0]?.own).toMatchObject([
      { name: 'Budget', text: '£250', value: 250 },
    ]);
    expect(errors('', key('Priority: urgent', '        '))).toHaveLength(1);
  });

  it('is no key where plan.yaml does not name it', () => {
    expect(errors(key('Risk: high'))).toEqual(['1.yaml:11 "Risk" is not a valid key in an action']);
    expect(errors(key('Priority: high'), '', '  Budget: money\n')).toEqual([
      '1.yaml:11 "Priority" is not a valid key in an action',
    ]);
  });

  it('cannot be called as a key that there is, or as another column', () => {
    expect(errors('', '', '  Lead: text\n')).toEqual([
      'plan.yaml:4 the column "Lead" has the name of "lead", which is already a key',
    ]);
    expect(errors('', '', '  Evidence: text\n')).toHaveLength(1);
    expect(errors('', '', '  Budget: money\n  BUDGET: text\n')).toEqual([
      'plan.yaml:5 the column "BUDGET" has the name of "Budget", which is already a key',
    ]);
    expect(errors('', '', '  "%": percent\n')).toHaveLength(1);
  });

  it('has a kind, or a list with something in it', () => {
    expect(errors('', '', '  Priority: colour\n')).toEqual([
      'plan.yaml:4 Priority is "colour"; it should be text, number, percent, money or date, or a list to choose from: [high, medium, low]',
    ]);
    for (const kind of ['colour', '[]', '{ a: b }', '""'])
      expect(errors('', '', `  Priority: ${kind}\n`).join()).toMatch(/^plan\.yaml:4 .*Priority/);
  });
});

describe('answers', () => {
  const action = [
    'Priority: high',
    '"% complete": 40%',
    'Budget: £12,500',
    'Review date: May 2013',
    'Status: on hold',
  ];
  const files = {
    'plan.yaml': settings(),
    '1.yaml': area(action.map((one) => key(one)).join(''), key('Budget: £250', '        ')),
  };
  const answer = async (words: string): Promise<string> => {
    const folder = folderWith(files);
    const { stdout, stderr, status } = await bscb(words, { folder });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  };

  it('show has them as they are written, of the milestone too', async () => {
    const page = await answer('show 1.1');
    for (const words of [
      /Priority +high/,
      /% complete +40%/,
      /Budget +£12,500/,
      /Status +on hold/,
      /Budget: £250/,
    ])
      expect(page).toMatch(words);
  });

  it('list has each as a column', async () => {
    const rows = await answer('list --columns ref,Priority,Budget,Status --format csv');
    expect(rows.trim().split(/\r?\n/)).toEqual(['ref,Priority,Budget,Status', '1.1,high,12500,on hold']);
  });

  it('export json has them under fields', async () => {
    const [only] = JSON.parse(await answer('export json')).areas[0].actions;
    expect(only.fields).toMatchObject({ Priority: 'high', '% complete': 40, Budget: 12500 });
    expect(only.fields['Review date'].windows).toEqual([{ start: '2013-05-01', due: '2013-05-31' }]);
    expect(only.milestones[0].fields).toEqual({ Budget: 250 });
  });

  it('export csv has a column of each, with what the row is of', async () => {
    const [head, milestone, completion] = (await answer('export csv')).trim().split(/\r?\n/);
    expect(head).toMatch(/,Priority,% complete,Budget,Review date,Children,Status$/);
    expect(milestone).toMatch(/,,,250,,,$/);
    expect(completion).toMatch(/,high,40,12500,May 2013,,on hold$/);
  });
});

describe('the schema beside the plan', () => {
  it('offers the words to choose from', async () => {
    const folder = folderWith({ 'plan.yaml': settings(), '1.yaml': area('') });
    await bscb('check --fix', { folder });
    const schema = JSON.parse(readFileSync(join(folder, '.schema/area.json'), 'utf8'));
    expect(JSON.stringify(schema)).toContain('"enum":["high","medium","low"]');
  });
});
