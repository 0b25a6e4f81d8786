import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inFull } from '../runs.ts';
import { bscb, folderWith, type Said } from './world.ts';

const midYear = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/fixtures/mid-year', folder, { recursive: true });
  return folder;
};

const asked = (folder: string, typed: readonly (string | null)[], more = ''): Promise<Said> =>
  bscb(`meeting "Board Sep 2013" --plan ${folder} ${more}`, { today: '2013-09-24', columns: 80, typed });

const file = (folder: string): string => readFileSync(join(folder, '2-communication.yaml'), 'utf8');
const agreedOnce = /reason: The supplier's release slipped/;

describe('bscb meeting', () => {
  it('keeps the plan where Enter is all that is typed', async () => {
    const folder = midYear();
    const before = file(folder);
    const { status, stderr } = await asked(folder, Array(60).fill(''));
    expect([status, stderr, file(folder)]).toEqual([0, '', before]);
  });

  it('names the file that it could not read, asks about the rest, and is not in order', async () => {
    const folder = midYear();
    rmSync(join(folder, '1-leadership.yaml'));
    mkdirSync(join(folder, '1-leadership.yaml'));
    const { status, stderr } = await asked(folder, Array(60).fill(''));
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /1-leadership\.yaml cannot be read: it is a folder\.\nThe questions are about the rest\./,
    );
    const one = await bscb(`agree 1.1 "Board 24 Jun 2013" --plan ${folder}`, { today: '2013-09-24' });
    expect(one.status).toBe(2);
    expect(one.stderr).toContain('1-leadership.yaml could not, or only in part');
  });

  it('takes a letter for an answer, and writes at the end', async () => {
    const folder = midYear();
    const { status, stdout } = await asked(folder, ['a', 'Board 23 Sep 2013, item 5', ...Array(60).fill('')]);
    expect(status).toBe(0);
    expect(stdout).toContain('Agree the change from July 2013 to October 2013?');
    expect(stdout).not.toContain('waits');
    expect(file(folder)).toContain('agreed: "Board 23 Sep 2013, item 5"');
    expect(file(folder)).toMatch(agreedOnce);
  });

  it('stops, writes nothing, and goes on where it was stopped', async () => {
    const folder = midYear();
    const before = file(folder);
    const stopped = await asked(folder, ['a', '', null]);
    expect([stopped.status, file(folder)]).toEqual([0, before]);
    expect(stopped.stderr).toContain('Stopped.');
    const { stdout } = await asked(folder, Array(60).fill(''));
    expect(stdout).toMatch(/\n2 of \d+ {3}2\.1\/3/);
    expect(stdout).not.toMatch(/\n1 of /);
    expect(file(folder)).toContain('agreed: Board 23 Sep 2013');
  });

  it.runIf(inFull)('says at once why an answer cannot be used, and asks again', async () => {
    const folder = midYear();
    const agreed = ['banana', 'n', 'Smarch', 'a', 'Board 23 Sep 2013, item 5'];
    const { status, stdout } = await asked(folder, [...agreed, ...Array(60).fill('')]);
    expect(status).toBe(0);
    const [first = ''] = stdout.split(/\n(?=\d+ of \d+ )/).slice(1);
    expect(first).toContain('No date can be read in “banana”');
    expect(first).toContain('Smarch');
    expect(first.split('? Agree the change').length - 1).toBe(3);
    expect(file(folder)).toContain('agreed: "Board 23 Sep 2013, item 5"');
  });

  it.runIf(inFull)('says at once that a day is still to come', async () => {
    const folder = midYear();
    const questions = (await asked(folder, Array(60).fill(''))).stdout.split(/\n(?=\d+ of \d+ )/).slice(1);
    const at = questions.findIndex((one) => one.includes('? Done, and on which day'));
    const done = ['d', '1 Jan 2014', '', 'd', '23 Sep 2013', 'Board minutes'];
    const { stdout } = await asked(folder, [...Array(at).fill(''), ...done, ...Array(60).fill('')]);
    expect(stdout).toContain('1 January 2014 is after 24 September 2013');
    expect(stdout).toContain('Wrote');
  });

  it.runIf(inFull)('asks again what was answered, where the plan has changed since', async () => {
    const folder = midYear();
    await asked(folder, ['a', '', null]);
    await bscb(`agree 2.1 "Executive 23 Sep 2013" --all --plan ${folder}`, { today: '2013-09-24' });
    const { status, stdout } = await asked(folder, Array(60).fill(''));
    expect(status).toBe(0);
    expect(stdout).toContain('The answer “agreed” that was kept cannot be used');
    expect(file(folder)).not.toContain('agreed: Board 23 Sep 2013');
  });

  it.runIf(inFull)('begins anew once it has come to its end', async () => {
    const folder = midYear();
    await asked(folder, ['', '', null]);
    expect((await asked(folder, Array(60).fill(''))).stdout).not.toMatch(/\n1 of /);
    expect((await asked(folder, [null])).stdout).toMatch(/\n1 of /);
  });

  it.runIf(inFull)('writes each answer at once where that is asked', async () => {
    const folder = midYear();
    await asked(folder, ['a', '', null], '--each');
    expect(file(folder)).toContain('agreed: Board 23 Sep 2013');
  });

  it.runIf(inFull)('asks what happens next, by when and who does it', async () => {
    const folder = midYear();
    const { stdout } = await asked(folder, [...Array(60).fill('')]);
    const questions = stdout.split(/\n(?=\d+ of \d+ )/).slice(1);
    const at = questions.findIndex((one) => /\n\? It is red\. What happens next/.test(one));
    expect(at).toBeGreaterThan(0);
    const answers = ['', 'New site tested', 'Nov 2013', 'Business Manager'];
    const typed = [...Array(at - 1).fill(''), ...answers, ...Array(60).fill('')];
    await asked(folder, typed, '--restart');
    const all = ['1-leadership', '2-communication', '4-outcomes'].map((name) =>
      readFileSync(join(folder, `${name}.yaml`), 'utf8'),
    );
    expect(all.join('')).toMatch(/next:\n +what: New site tested\n +by: Nov 2013\n +who: Business Manager\n/);
  });

  it('explains itself at a question mark, and asks again', async () => {
    const folder = midYear();
    const before = file(folder);
    const { status, stdout } = await asked(folder, ['?', null]);
    const [first = ''] = stdout.split(/\n(?=\d+ of \d+ )/).slice(1);
    expect([status, first.split('? Agree the change').length - 1, file(folder)]).toEqual([0, 2, before]);
    expect(first).toContain('Type one of the letters above');
  });

  it('does not ask what happens next in what it has just rated complete', async () => {
    const folder = folderWith({
      'plan.yaml':
        'board: Anytown SCB\ntitle: Plan\nperiod: 2013-14\nbodies: { Board: { meets: [23 Sep 2013] } }\n',
      '1-voice.yaml':
        'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask children\n    completion: April 2013\n    progress: { date: 3 May 2013, rag: red }\n',
    });
    const line = `meeting "Board Sep 2013" --plan ${folder}`;
    const meet = (typed: readonly string[]) =>
      bscb(line, { today: '2013-09-24', columns: 80, typed: [...typed, ...Array(9).fill('')] });
    expect((await meet([''])).stdout).toContain('What happens next');
    expect((await meet(['complete', ''])).stdout).not.toContain('What happens next');
  });

  it('never asks without a terminal', async () => {
    const folder = midYear();
    const { status, stderr, stdout } = await bscb(`meeting --plan ${folder}`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bscb report pack --sheet');
    expect(existsSync(join(folder, '.bscb'))).toBe(false);
  });
});
