import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bscb, folderWith } from '../commands/world.ts';
import { runs } from '../runs.ts';
import { anyArea, settings } from './any-plan.ts';

const lines = [
  'rate 1.1 amber --on "2 Sep 2013" --note "Two heard: four more" --next "Hear them" --next-by "Nov 2013"',
  'note 1.1 "Begun" --on "3 May 2013"',
  'close 1.1 --as "on hold" --until "Dec 2013" --on "2 Sep 2013"',
  'redate 1.1 --to "Feb 2014" --agreed "Board 24 Jun 2013"',
  'set 1.1 lead "Business Manager" "L&D Manager"',
  'set 1.1 impact --remove',
  'add milestone 1.1 "Report, at last" --when "Dec 2013"',
  'done 1.1 --on "3 Sep 2013"',
];

it('undo gives back the very bytes of any plan after any change', { timeout: 120_000 }, async () => {
  const folder = folderWith({ 'plan.yaml': settings, '1-voice.yaml': '' });
  const file = join(folder, '1-voice.yaml');
  let made = 0;
  await fc.assert(
    fc.asyncProperty(anyArea, fc.constantFrom(...lines), fc.boolean(), async ({ text }, line, mark) => {
      const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`);
      writeFileSync(file, bytes);
      const { status } = await bscb(line, { folder });
      const after = readFileSync(file);
      if (status !== 0) expect(after.equals(bytes)).toBe(true);
      if (after.equals(bytes)) return;
      made += 1;
      expect(after.subarray(0, 3).equals(Buffer.from('\ufeff'))).toBe(mark);
      const undone = await bscb('undo', { folder });
      expect([undone.status, undone.stderr]).toEqual([0, '']);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }),
    { numRuns: runs(3, 25), ...runs({ seed: 2013 }, {}) },
  );
  expect(made).toBeGreaterThan(2);
});

it('undo that was cut short is gone on with, and says which file is as before already', async () => {
  const folder = folderWith({
    'plan.yaml': settings,
    '1-voice.yaml':
      'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask children\n    completion: July 2013\n',
  });
  const text = () => readFileSync(join(folder, '1-voice.yaml'), 'utf8');
  const record = join(folder, '.bscb/last-change.json');
  const before = text();
  await bscb('done 1.1 --on "3 June 2013"', { folder });
  const kept = readFileSync(record);
  await bscb('undo', { folder });
  // the file has its old bytes, and the record is not emptied yet
  writeFileSync(record, kept);
  const { status, stdout } = await bscb('undo', { folder });
  expect([status, text()]).toEqual([0, before]);
  expect(stdout).toContain('Taken back: 1.1');
  expect(stdout).toContain('As before it already: 1-voice.yaml.');
  expect((await bscb('undo', { folder })).stderr).toContain('There is no change to take back');
});
