import { describe, expect, it } from 'vitest';
import { reportKinds } from '../../src/view/report/paper.ts';
import { inFull, some } from '../runs.ts';
import { bscb } from './world.ts';

/** Nine months into the year: `--before 2013-07-31` then finds seven milestone dates, all late. */
const plan = '--plan tests/fixtures/mid-year --as-of 2013-12-31';
const said = async (line: string): Promise<string> =>
  (await bscb(`${line} ${plan}`)).stdout.replace(/\s+/g, ' ');
const only = 'what is not done and due by 31 July 2013';
const shares =
  /\b(?:0|none) of \d+ milestone dates|Milestones met 0|none is met|\(100%\) missed|milestone dates done/i;

describe('a filter that leaves out what is done', () => {
  it('is headed by what --before means, on a page and in JSON', async () => {
    expect(await said('status --before 2013-07-31')).toContain(`Only ${only} `);
    const { filters } = JSON.parse((await bscb(`status --before 2013-07-31 --format json ${plan}`)).stdout);
    expect(filters).toEqual([only]);
  });

  it.each(['--before 2013-07-31', '--state late'])(
    'gives no share of dates met in status with %s',
    async (filter) => {
      const page = await said(`status ${filter}`);
      expect(page).not.toMatch(shares);
      expect(page).not.toContain('Nothing falls due');
      expect(page).not.toContain('Days Met');
      expect(page).toMatch(/\. \d+ milestone dates are late; a colour is recorded/);
    },
  );

  it.each(['--before 2013-07-31', '--state late'])(
    'has no column of milestones met in list with %s',
    async (filter) => {
      expect(await said(`list ${filter}`)).not.toMatch(/Late Met|\b0\/\d/);
    },
  );

  it('says how many dates are late and how many ahead', async () => {
    expect(await said('status --before 2013-07-31')).toContain('7 milestone dates are late;');
    expect(await said('status --before 2014-03-31')).toMatch(/27 milestone dates are late and \d+ ahead;/);
  });

  it('keeps the share of dates met where a state beside late lets done dates through', async () => {
    expect(await said('status --state late,complete')).toMatch(/\d+ of \d+ milestone dates are met/);
  });

  it.each(some(reportKinds, 2))('gives no share of dates met in the paper %s', async (kind) => {
    const paper = await said(`report ${kind} --before 2013-07-31 --format markdown`);
    expect(paper).not.toMatch(shares);
    expect(paper).not.toContain('Nothing falls due');
    expect(paper).not.toContain('and none falls due');
    expect(paper).not.toContain('Nothing is recorded as done in the year');
  });

  it('says in the progress report what is late, and that none of it falls due later', async () => {
    const paper = await said('report progress --before 2013-07-31 --format markdown');
    expect(paper).toContain('7 milestone dates are late.');
    expect(paper).toContain('None of the dates asked for falls due from 31 December 2013 to');
    expect(paper).toContain(
      `Only ${only}. Every figure counts these dates alone, and the 10 of the plan’s 36 actions that have one.`,
    );
  });

  it.runIf(inFull)('does not change a paper of the whole plan', async () => {
    expect(await said('report progress --format markdown')).toContain('milestone dates done over the year');
    expect(await said('report annual --format markdown')).toContain('What was done in 2013-14');
  });
});

describe('the date of a series that comes next', () => {
  it('is late once its day has passed', async () => {
    const page = await said('show 2.2');
    expect(page).toContain('2 of 4 done, late: the next was due 30 September 2013');
    expect(page).not.toContain('next due');
  });

  it('is next due while it lies ahead', async () => {
    const { stdout } = await bscb('show 2.2 --plan tests/fixtures/mid-year --as-of 2013-09-10');
    expect(stdout.replace(/\s+/g, ' ')).toContain('2 of 4 done, next due 30 September 2013');
  });
});
