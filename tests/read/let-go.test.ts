import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readPlan, type Source } from '../../src/read/plan.ts';

const planOf = (files: Readonly<Record<string, string>>): Source[] =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text), fault: null }));

it('nothing that is remembered of one plan keeps the text of its files: a county has thousands', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  const comment = `# ${'what the board said of it '.repeat(4)}\n`.repeat(1_000);
  const read = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const area = `area: 1\ntitle: Area ${i} of the county\nactions:\n  - ref: "1.${i}"\n    the task of year ${i}: Audit\n    lead: Head of Service ${i}\n    completion: around the end of May ${2000 + (i % 90)}\n`;
      readPlan(
        'plan',
        planOf({ 'plan.yaml': `board: Board ${i}\nperiod: 2013-14\n`, '1.yaml': area + comment }),
      );
    }
    collect();
  };
  read(0, 10);
  const before = process.memoryUsage().heapUsed;
  read(10, 40);
  // all of their text would be 3 MB
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_500_000);
});
