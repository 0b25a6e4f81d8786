import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const thirdQuarter = (...settings: string[]) => {
  const { plan, problems } = readPlan(
    'plan',
    typed({
      'plan.yaml': ['board: Anyshire Safeguarding Adults Board', ...settings].join('\n'),
      '1-a.yaml':
        'area: 1\ntitle: Prevention\nactions:\n  - ref: "1.1"\n    action: Train staff\n    completion: Q3\n',
    }),
  );
  return {
    window: plan?.areas[0]?.actions[0]?.completion?.reading.windows[0],
    said: problems.map(({ message }) => message),
  };
};

describe('a quarter without its year', () => {
  it.each(['January to December 2026', '2026', '1 Jan 2026 to 31 Dec 2026'])(
    'is one of the calendar year where that is the period of the plan: %s',
    (period) => {
      expect(thirdQuarter(`period: ${period}`)).toEqual({
        window: { start: '2026-07-01', due: '2026-09-30' },
        said: [`"Q3": the year is missing and taken from the plan's period: 2026`],
      });
    },
  );

  it('is one of the financial year where the period is one, and where the plan says so', () => {
    const ofThePlan = { start: '2026-10-01', due: '2026-12-31' };
    expect(thirdQuarter('period: 2026-27').window).toEqual(ofThePlan);
    expect(thirdQuarter('quarters: financial', 'period: 2026').window).toEqual(ofThePlan);
  });
});
