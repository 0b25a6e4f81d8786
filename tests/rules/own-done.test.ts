import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/rules/problems.ts';
import { exampleDay, readExample } from './example.ts';

const ofMarks = /^(?:done|unmatched|passed)-/;

/** What the rules on marks say of an action without milestones, on 10 September 2013. */
const said = (keys: string): readonly string[] =>
  checkPlan(readExample(`- ref: "1.1"\n  action: Hear what pupils say\n  ${keys}\n`).read, exampleDay)
    .problems.filter(({ rule }) => ofMarks.test(rule))
    .map(({ rule }) => rule)
    .toSorted();

const closed = 'closed: { date: 3 Sep 2013, as: complete }';

describe('a mark of an action without milestones is looked at as that of a milestone is', () => {
  it.each([
    [
      'too many',
      `completion: June 2013\n  ${closed}\n  done: [{ date: 3 June 2013, evidence: Minute 4 }, { date: 8 July 2013, evidence: Minute 5 }]`,
      ['unmatched-done'],
    ],
    [
      'for a date that it does not have',
      'completion: June 2013 / Oct 2013\n  done: { for: July 2013, date: 8 July 2013, evidence: Minute 4 }',
      ['done-for-another-date'],
    ],
    [
      'that is its last, while it is not closed',
      'completion: June 2013\n  done: { date: 3 June 2013, evidence: Minute 4 }',
      ['done-not-closed'],
    ],
    ['in order', `completion: June 2013\n  ${closed}\n  done: { date: 3 June 2013, evidence: Minute 4 }`, []],
    [
      'by which something is recorded of it',
      'completion: Feb 2013\n  done: { date: 12 Mar 2013, evidence: Minute 4 }',
      ['done-not-closed'],
    ],
  ])('%s', (_, keys, rules) => {
    expect(said(keys)).toEqual(rules);
  });
});
