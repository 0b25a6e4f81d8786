import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bscb } from './world.ts';

/** The board's plan in a repository of its own. */
const here = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('plan', join(folder, 'plan'), { recursive: true });
  execFileSync('git', ['init', '-q', folder]);
  return folder;
};

const outcomeKeys = 'With keys it may have measure, unit, want, baseline, target, readings or people.';

/** What is typed of action 1.6, which has three milestones, two outcomes that are texts, and no progress. */
const cases = [
  ['progress.1.next.what "Interviews"', 'has nothing under progress', 'note 1.6 --next "Interviews"'],
  ['progress.9.note "Two appointed"', 'has nothing under progress', 'note 1.6 "Two appointed"'],
  ['progress.1.rag amber', 'has nothing under progress', 'rate 1.6 amber'],
  ['closed.date "1 May 2013"', 'has nothing under closed', 'close 1.6 --as complete --on "1 May 2013"'],
  [
    'milestones.7.when "May 2013"',
    'has three entries under milestones, and no milestones.7',
    'add milestone 1.6 "…" --when "May 2013"',
  ],
  [
    'milestones.4 "Report"',
    'has three entries under milestones, and no milestones.4',
    'add milestone 1.6 "Report" --when "…"',
  ],
  ['outcomes.3 "Heard"', 'has two entries under outcomes, and no outcomes.3', 'add outcome 1.6 "Heard"'],
] as const;

describe('a place that an action does not have', () => {
  it.each(cases)('is refused with what there is, and what adds it: %s', async (key, has, adds) => {
    const { status, stderr } = await bscb(`set 1.6 ${key}`, { folder: here() });
    expect([status, stderr]).toEqual([2, `Nothing was changed: 1.6 ${has}.\nTo add it:  bscb ${adds}\n`]);
  });

  it('is told with the keys that an entry has, and those that it may have', async () => {
    const folder = here();
    const text = (await bscb('set 1.6 outcomes.1.measure.x 3', { folder })).stderr;
    expect(text).toBe(
      `Nothing was changed: outcomes.1 of 1.6 is a text alone, so there is no outcomes.1.measure.\n${outcomeKeys}\nTo add it:  bscb add outcome 1.6 "…"\n`,
    );
    await bscb('rate 1.6 amber --note "Two appointed"', { folder });
    expect((await bscb('set 1.6 progress.1.next.what "Interviews"', { folder })).stderr).toBe(
      'Nothing was changed: progress.1 of 1.6 has date, rag and note, and no next.\nIt may have cause, next or by.\nTo add it:  bscb set 1.6 progress.1.next "Interviews"\n',
    );
    expect((await bscb('set 1.6 progress.2.note x', { folder })).stderr).toBe(
      'Nothing was changed: 1.6 has one entry under progress, and no progress.2.\nTo add it:  bscb note 1.6 "x"\n',
    );
    expect((await bscb('set 1.6/2 foo.bar x', { folder })).stderr).toContain('1.6/2 has no key “foo”.');
    expect((await bscb('set 1.6 milestones.2.foo.bar x', { folder })).stderr).toBe(
      'Nothing was changed: 1.6/2 has nothing under foo.\nIt may have at, lead, done, evidence or redated.\n',
    );
  });

  it('is asked for by its number, counted from 1, or by its name', async () => {
    const folder = here();
    const said = async (line: string) => (await bscb(line, { folder })).stderr;
    expect(await said('set 1.6 milestones.when "May 2013"')).toBe(
      'Nothing was changed: 1.6 has three entries under milestones: which one is meant?\nFor the first:  bscb set 1.6 milestones.1.when "May 2013"\n',
    );
    expect(await said('set 1.6 milestones.0.when "May 2013"')).toBe(
      'Nothing was changed: 1.6 has three entries under milestones, counted from 1.\nFor the first:  bscb set 1.6 milestones.1.when "May 2013"\n',
    );
    expect(await said('set plan posts.3.short BM')).toMatch(
      /^Nothing was changed: posts of plan has .*: which one is meant\?\nFor the first: {2}bscb set plan "?posts\.[A-Z][^"]*\.short"? "BM"\n$/,
    );
  });
});

describe('words in place of entries with keys', () => {
  it.each([
    ['set 1.6 milestones Report', 'milestones of 1.6 has three entries', 'milestones.1.what "Report"'],
    ['set 1.6 milestones.3 Report', 'milestones.3 of 1.6 has what and when', 'milestones.3.what "Report"'],
    ['set 1.6 progress "Better"', 'progress of 1.6 has one entry', 'progress.1.note "Better"'],
  ])('are not written, since those would be lost: %s', async (line, has, instead) => {
    const folder = here();
    await bscb('rate 1.6 amber --note "Two appointed"', { folder });
    const { status, stderr } = await bscb(line, { folder });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^Nothing was changed: .*would be lost\./)]);
    expect(stderr).toContain(has);
    expect(stderr).toContain(`bscb set ${line.split(' ')[1]} ${instead}`);
    expect((await bscb(stderr.split('  bscb ')[1]?.trim() ?? '', { folder })).status).toBe(0);
  });

  it('are written in place of names and texts', async () => {
    const folder = here();
    for (const line of [
      'set 1.6 lead Chair',
      'set 1.6 outcomes Heard Seen',
      'set 1.6 milestones.1.what Held',
    ])
      expect((await bscb(line, { folder })).status).toBe(0);
  });
});
