// Run alone, for what other tests have made and left would be measured with it: says in bytes what is kept of plans.
import { assess } from '../../src/assess/assess.ts';
import { readPlan, type Source } from '../../src/read/plan.ts';
import { actionsOf, milestonesOf } from '../../src/rules/actions.ts';
import { statusAnswer } from '../../src/view/status.ts';

const planOf = (files: Readonly<Record<string, string>>): Source[] =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text), fault: null }));

const collect = globalThis.gc as (how?: { readonly type: 'minor' }) => void;
const comment = `# ${'what the board said of it '.repeat(4)}\n`.repeat(1_000);

/** What is more in memory after the second than after the first. */
const grown = (first: () => void, second: () => void): number => {
  first();
  collect();
  const before = process.memoryUsage().heapUsed;
  second();
  return process.memoryUsage().heapUsed - before;
};

const readAll = (from: number, to: number): void => {
  for (let i = from; i < to; i++) {
    const area = `area: 1\ntitle: Area ${i} of the county\nactions:\n  - ref: "1.${i}"\n    the task of year ${i}: Audit\n    lead: Head of Service ${i}\n    completion: around the end of May ${2000 + (i % 90)}\n`;
    readPlan(
      'plan',
      planOf({ 'plan.yaml': `board: Board ${i}\nperiod: 2013-14\n`, '1.yaml': area + comment }),
    );
  }
  collect();
};

const ask = (): boolean => {
  const area =
    'area: 1\nactions:\n  - ref: "1.1"\n    action: Audit of the work with families\n    milestones:\n      - what: Draft\n';
  const { plan } = readPlan('plan', planOf({ 'plan.yaml': 'board: A Board\n', '1.yaml': area + comment }));
  if (plan === null) return false;
  const assessment = assess(plan, '2013-09-10');
  const { actions } = assessment;
  statusAnswer(assessment, { actions, filters: [], noneDone: false, until: null });
  const steps = milestonesOf(actionsOf(plan));
  return milestonesOf(actionsOf(plan)) === steps;
};

let isOnceMade = true;
const askAll = (count: number): void => {
  for (let i = 0; i < count; i++) {
    isOnceMade &&= ask();
    // only what is new is looked through, as it is most of the time
    collect({ type: 'minor' });
    collect({ type: 'minor' });
  }
};

const kept = {
  ofTexts: grown(
    () => readAll(0, 10),
    () => readAll(10, 40),
  ),
  ofPlans: grown(
    () => askAll(10),
    () => askAll(30),
  ),
};
process.stdout.write(JSON.stringify({ ...kept, isOnceMade }));
