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
    { numRuns: runs(8, 25), ...runs({ seed: 2013 }, {}) },
  );
  expect(made).toBeGreaterThan(2);
});
