import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { readPlan, type Source } from '../../src/read/plan.ts';
import { actionsOf, milestonesOf } from '../../src/rules/actions.ts';
import { statusAnswer } from '../../src/view/status.ts';

const planOf = (files: Readonly<Record<string, string>>): Source[] =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text), fault: null }));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how?: { readonly type: 'minor' }) => void;
setFlagsFromString('--no-expose-gc');

it('nothing that is remembered of one plan keeps the text of its files: a county has thousands', () => {
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

it('a plan is let go as soon as the next is read, not first when all of the memory is looked through', () => {
  const comment = `# ${'what the board said of it '.repeat(4)}\n`.repeat(1_000);
  const area =
    'area: 1\nactions:\n  - ref: "1.1"\n    action: Audit of the work with families\n    milestones:\n      - what: Draft\n';
  const ask = (): void => {
    const { plan } = readPlan('plan', planOf({ 'plan.yaml': 'board: A Board\n', '1.yaml': area + comment }));
    if (plan === null) throw new Error('a plan');
    const assessment = assess(plan, '2013-09-10');
    const { actions } = assessment;
    statusAnswer(assessment, { actions, filters: [], noneDone: false, until: null });
    const steps = milestonesOf(actionsOf(plan));
    expect(milestonesOf(actionsOf(plan))).toBe(steps);
  };
  const read = (count: number): void => {
    for (let i = 0; i < count; i++) {
      ask();
      // only what is new is looked through, as it is most of the time
      collect({ type: 'minor' });
      collect({ type: 'minor' });
    }
  };
  read(10);
  const grown = (): number => {
    collect();
    const before = process.memoryUsage().heapUsed;
    read(30);
    return process.memoryUsage().heapUsed - before;
  };
  // All of their text would be 3 MB. A collection that is under way, for what other tests left, keeps what is new
  // until it is done: that passes, and what the program keeps does not.
  expect(Math.min(grown(), grown(), grown())).toBeLessThan(1_000_000);
});
