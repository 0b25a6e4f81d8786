import { expect, it } from 'vitest';
import { checkPlan } from '../../src/rules/problems.ts';
import { readExample } from './example.ts';

it.each([
  ['Jun 2013', 0],
  ['10 Sep 2013', 0],
  ['11 Sep 2013', 1],
  // a month that is under way has a figure so far
  ['Sep 2013', 0],
  ['Q2 2013-14', 0],
  ['Oct 2013', 1],
  ['Q3 2013-14', 1],
])('of a figure of %s, on 10 September 2013, so many are in a time to come: %i', (date, count) => {
  const { read } = readExample(`
  - ref: "4.9"
    action: Evaluate the pilot
    outcomes:
      - measure: Repeat child protection plans
        want: down
        readings: [{ date: ${date}, value: 13.5 }]
`);
  expect(checkPlan(read, '2013-09-10', ['reading-in-future']).problems.map(({ message }) => message)).toEqual(
    Array(count).fill(`the 13.5 of Repeat child protection plans is dated ${date}, which has not come yet`),
  );
});
