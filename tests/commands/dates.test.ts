import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { bscb, folderWith, worldAt } from './world.ts';

const board = {
  'plan/plan.yaml': `board: Anytown Safeguarding Children Board
title: Business Plan
period: 2013-14
bodies:
  Board:
    meets: [24 Jun 2013, 23 Sep 2013, Dec 2013]
    papers: 7 days
  Quality Group: {}
`,
  'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    milestones:
      - what: Questions agreed
        when: by 31 Feb 2013
      - what: Answers heard
        when: every Board
      - what: Answers checked
        when: every Quality Group
    completion: March 2014 (if funded)
`,
};

describe('bscb dates', () => {
  it('answers how every date of an action was read, and when papers are due', async () => {
    const { status, stdout } = await bscb('dates 1.1', { folder: folderWith(board) });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /1\.1\/2 +milestone +every Board +meeting +3 meetings: 24 June 2013; 23 September 2013; by 31 December 2013/,
    );
    expect(stdout).toContain('Meeting of Anytown Safeguarding Children Board.');
    expect(stdout).toContain('Papers due 17 June 2013; 16 September 2013.');
    expect(stdout).toMatch(/1\.1\/3 +milestone +every Quality Group +undated +no date/);
    expect(stdout).toContain('No meetings of Quality Group are in plan.yaml');
    expect(stdout).toContain('Remark: if funded.');
  });

  it('a date that cannot be placed is an answer too, with the nearest that can', async () => {
    const { status, stdout } = await bscb('dates 1.1 --format json', { folder: folderWith(board) });
    expect(status).toBe(0);
    const { schema, phrases } = JSON.parse(stdout);
    expect(schema).toBe('bscb.dates/1');
    expect(phrases.find((one: { error: string | null }) => one.error !== null)).toMatchObject({
      text: 'by 31 Feb 2013',
      kind: null,
      suggestion: 'by 28 February 2013',
      ref: '1.1',
    });
  });

  it("the whole plan has the bodies' own calendars in it", async () => {
    const { stdout } = await bscb('dates', { folder: folderWith(board) });
    expect(stdout).toMatch(/Board meets +24 Jun 2013 +day +24 June 2013/);
    expect(stdout).toContain('Papers due 17 June 2013.');
  });

  it('tries phrases out, against the plan and without one', async () => {
    const with1 = await bscb('dates --phrase "Board Jun 2013" --phrase Smarch --format json', {
      folder: folderWith(board),
    });
    expect(JSON.parse(with1.stdout).phrases).toMatchObject([
      {
        text: 'Board Jun 2013',
        kind: 'meeting',
        body: 'Board',
        papers: [{ meeting: '2013-06-24', due: '2013-06-17' }],
      },
      { text: 'Smarch', error: 'there is no month “Smarch”', suggestion: 'March' },
    ]);
    const without = await bscb('dates --phrase "by Sept 2013"', { folder: folderWith({ 'notes.txt': '' }) });
    expect(without).toMatchObject({ status: 0, stderr: '' });
    expect(without.stdout).toMatch(/by Sept 2013 +month +by 30 September 2013/);
  });

  it.each([
    [
      'UTF-16, as PowerShell writes files',
      Buffer.from('\ufeffJune 2013\r\nMay 2014\r\n', 'utf16le'),
      'Line 1: this file is saved as UTF-16',
    ],
    [
      'Windows-1252',
      Buffer.from('June 2013\nMay \x96 July 2014\n', 'latin1'),
      'Line 2: a character here is not UTF-8',
    ],
  ])('refuses phrases in %s, which would have no date in them', async (_, typed, said) => {
    const { world, said: printed } = worldAt();
    const stdin = { isTerminal: false, read: async () => new Uint8Array(typed) };
    expect(await run(['dates', '-'], { ...world, stdin })).toBe(2);
    expect(printed().stderr).toContain(said);
    expect(printed().stderr).toContain('Save it again with the encoding UTF-8');
  });

  it('reads one phrase a line from stdin and answers each', async () => {
    const { world, said } = worldAt({ folder: folderWith(board) });
    const typed = new TextEncoder().encode('May 2013\r\n\nnonsense\ntbc\n');
    const stdin = { isTerminal: false, read: async () => typed };
    expect(await run(['dates', '-', '--format', 'csv'], { ...world, stdin })).toBe(0);
    const lines = said().stdout.trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('May 2013,month,2013-05-01,2013-05-31');
    expect(lines[2]).toContain('there is no date in it');
  });

  it('next Board is understood where an option asks for a day', async () => {
    const { status, stdout } = await bscb('overdue --as-of "next Board"', { folder: folderWith(board) });
    expect(status).toBe(2);
    expect(stdout).toContain('23 September 2013');
  });
});
