import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { bscb, folderWith } from './world.ts';

/** A plan whose areas have codes, and whose refs are not all numbers; two of its actions have no ref that can be one. */
const files = {
  'plan/plan.yaml': 'board: Anytown Safeguarding Board\ntitle: Business Plan\nperiod: 2013-14\n',
  'plan/cc10-workforce.yaml': `area: CC10
title: Workforce
actions:
  - ref: "CC10.1"
    action: Train the trainers
    completion: July 2013
`,
  'plan/cc2-voice.yaml': `area: CC2
title: Hearing children
actions:
  - ref: "CC2.10"
    action: Report what they said to the Board
    completion: December 2013
    origin: 2012-13 4.3
  - ref: "CC2.2(i)"
    action: Ask children in care what has changed
    was: "1.2"
    completion: July 2013
  - action: Write to every school
    completion: June 2013
    milestones:
      - what: Letter agreed
        when: May 2013
  - ref: CC2 / 7
    action: Meet the youth council
    completion: December 2013
`,
  'plan/7-board.yaml': `area: 7
title: The Board
actions:
  - ref: "1-3"
    action: Review lay membership
    completion: July 2013
  - ref: "1-1"
    action: Agree the constitution
    completion: July 2013
`,
};

const all = ['1-1', '1-3', 'CC2.2(i)', 'CC2.10', 'CC10.1', 'no ref (line 12)', 'no ref (line 17)'];

describe('a plan with codes for its areas and letters in its refs', () => {
  const refs = async (line: string): Promise<string[]> => {
    const { stdout, stderr } = await bscb(`${line} --format json`, { folder: folderWith(files) });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout).actions.map((one: { ref: string }) => one.ref);
  };

  it('is listed in full, the actions without a ref by their lines', async () => {
    expect(await refs('list')).toEqual(all);
    expect(await refs('list --area cc2')).toEqual([
      'CC2.2(i)',
      'CC2.10',
      'no ref (line 12)',
      'no ref (line 17)',
    ]);
    expect(await refs('list CC2')).toEqual(['CC2.2(i)', 'CC2.10']);
    expect(await refs('list 7')).toEqual(['1-1', '1-3']);
    expect(await refs('list 1-3')).toEqual(['1-3']);
    expect(await refs('list 1')).toEqual(['1-1', '1-3']);
    expect(await refs('overdue')).toContain('no ref (line 12)');
  });

  it('has its areas in order, a number as a number and a code as a text', async () => {
    const { stdout } = await bscb('status --format json', { folder: folderWith(files) });
    expect(JSON.parse(stdout).areas.map((one: { area: unknown }) => one.area)).toEqual([7, 'CC2', 'CC10']);
    const { stdout: csv } = await bscb('export csv', { folder: folderWith(files) });
    const rows: Record<string, string>[] = parse(csv, { columns: true });
    expect(rows.map(({ area, areaCode }) => `${area}|${areaCode}`)).toEqual([
      ...['7|7', '7|7', '|CC2', '|CC2', '|CC10', '|CC2', '|CC2', '|CC2'],
    ]);
  });

  it('shows an action by an earlier ref, and one without a ref by its line or its words', async () => {
    const first = async (line: string) =>
      (await bscb(line, { folder: folderWith(files) })).stdout.split('\n')[0]?.replace(/\s+/g, ' ');
    expect(await first('show 1.2')).toBe('CC2.2(i) Ask children in care what has changed');
    expect(await first('show "2012-13 4.3"')).toBe('CC2.10 Report what they said to the Board');
    expect(await first('show "no ref (line 12)"')).toBe('no ref (line 12) Write to every school');
    expect(await first('show "youth council"')).toBe('no ref (line 17) Meet the youth council');
  });

  it('is an error for each action without a ref, and for nothing else', async () => {
    const { status, stdout } = await bscb('check --format json', { folder: folderWith(files) });
    const errors = JSON.parse(stdout).problems.filter(
      (one: { severity: string }) => one.severity === 'error',
    );
    expect(status).toBe(1);
    expect(errors.map((one: { rule: string; line: number }) => [one.rule, one.line])).toEqual([
      ['missing-ref', 12],
      ['unreadable-ref', 17],
    ]);
  });
});

it.each([
  // the last in order, not the greatest last number
  [['1.1.1', '1.1.5', '1.2.1'], 1, '1.2.2'],
  [['1.2', '1.10', '1.9'], 1, '1.11'],
  [['1.01', '1.02'], 1, '1.03'],
  // the first of an area has as many parts as the refs of others
  [['1.1.1', '1.2.4'], 2, '2.1.1'],
  [['1.1', '1.2'], 2, '2.1'],
  [['1.1', '1.2.4'], 2, '2.1'],
])('beside %j a new action of area %i is %s', async (refs, where, ref) => {
  const rows = refs
    .map((one) => `  - ref: "${one}"\n    action: Action ${one}\n    completion: July 2013\n`)
    .join('');
  const folder = folderWith({
    'plan.yaml': 'board: Anytown Safeguarding Board\nperiod: 2013-14\n',
    '1.yaml': `area: 1\ntitle: Voice\nactions:\n${rows}`,
    '2.yaml': 'area: 2\ntitle: Learning\nactions:\n',
  });
  expect((await bscb(`add action ${where} "Ask parents"`, { folder })).stdout).toContain(
    `${ref} Ask parents: added`,
  );
});
