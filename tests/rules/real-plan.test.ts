import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';

const read = readPlan(
  'plan',
  readdirSync('plan')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, bytes: readFileSync(`plan/${name}`), fault: null })),
);
const { problems } = checkPlan(read, '2013-09-10');

describe('the Bromley plan of 2013-14, on 10 September 2013', () => {
  it('gives the problems that were gone through with the document, and no others', async () => {
    const lines = problems.map(({ rule, severity, message, at }) => {
      const { file, line } = read.locate(at);
      return `${file}:${line} ${severity} ${rule}: ${message}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/real-plan-problems.txt');
  });

  it('passes without an error', () => {
    expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('finds nothing wrong with the dates of the rows that are in order', () => {
    const aboutDates = /completion|milestone-|series|recurrence|passed|date/;
    const inOrder = ['1.3', '1.6', '2.1', '2.4', '4.1', '4.11'];
    const found = problems.filter((one) => one.ref && inOrder.includes(one.ref) && aboutDates.test(one.rule));
    expect(found).toEqual([]);
  });
});
