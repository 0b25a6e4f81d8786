import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const read = (milestones: string) => {
  const text = `area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n    milestones: ${milestones}\n`;
  const { plan, problems } = readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: B\nperiod: 2013-14\n', '1-a.yaml': text }),
  );
  const [action] = plan?.areas[0]?.actions ?? [];
  return {
    milestones: action?.milestones.map(({ id, what, when }) => [id, what, when?.reading.text ?? null]),
    rules: problems.map(({ rule }) => rule),
    keys: problems.map(({ about }) => about?.keys),
  };
};

describe('a milestone in one line', () => {
  it.each([
    ['Draft agreed – Mar 2013', 'Draft agreed', 'Mar 2013'],
    ['Draft agreed - Mar 2013', 'Draft agreed', 'Mar 2013'],
    ['Draft agreed—Mar 2013', 'Draft agreed—Mar 2013', null],
    ['Draft agreed — Mar 2013', 'Draft agreed', 'Mar 2013'],
    ['Draft agreed – by end of Sept 2013', 'Draft agreed', 'by end of Sept 2013'],
    ['Conference – Mar – Oct 2013', 'Conference', 'Mar – Oct 2013'],
    ['Draft - agreed - 3 Jun 2013', 'Draft - agreed', '3 Jun 2013'],
    ['Audits - ongoing', 'Audits', 'ongoing'],
    ['Audits – TBC', 'Audits', 'TBC'],
    ['Audits - ongoing work with schools', 'Audits - ongoing work with schools', null],
    ['Audits - not various', 'Audits - not various', null],
    ['Draft agreed – Mar 2013 by the Board', 'Draft agreed – Mar 2013 by the Board', null],
    ['Draft agreed – 31 Feb 2013', 'Draft agreed – 31 Feb 2013', null],
    ['Draft agreed –', 'Draft agreed', null],
    ['Draft-agreed', 'Draft-agreed', null],
  ])('is read in two where its end is a date beyond doubt: %s', (text, what, when) => {
    expect(read(`\n      - ${text}`)).toEqual({
      milestones: [['1.1/1', what, when]],
      rules: ['one-line-milestone'],
      keys: [['what', 'when']],
    });
  });

  it('is not told of besides, where another slip in it is', () => {
    expect(read('\n      - • Draft – Mar 2013')).toMatchObject({
      milestones: [['1.1/1', 'Draft', 'Mar 2013']],
      rules: ['pasted-bullet'],
    });
  });

  it('has the number of its place, and the first where it is alone', () => {
    expect(read('\n      - Draft\n      - Final').milestones).toEqual([
      ['1.1/1', 'Draft', null],
      ['1.1/2', 'Final', null],
    ]);
    expect(read('Draft').milestones).toEqual([['1.1/1', 'Draft', null]]);
    expect(read('{ what: Draft, when: May 2013 }')).toMatchObject({
      milestones: [['1.1/1', 'Draft', 'May 2013']],
      rules: [],
    });
  });
});
