import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const completion = (phrase: string, ...settings: string[]) => {
  const { plan, problems } = readPlan(
    'plan',
    typed({
      'plan.yaml': ['board: Anyshire Safeguarding Adults Board', ...settings].join('\n'),
      '1-a.yaml': `area: 1\ntitle: Prevention\nactions:\n  - ref: "1.1"\n    action: Train staff\n    completion: ${phrase}\n`,
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
      expect(completion('Q3', `period: ${period}`)).toEqual({
        window: { start: '2026-07-01', due: '2026-09-30' },
        said: [`"Q3": the year is missing and taken from the plan's period: 2026`],
      });
    },
  );

  it('is one of the financial year where the period is one, and where the plan says so', () => {
    const ofThePlan = { start: '2026-10-01', due: '2026-12-31' };
    expect(completion('Q3', 'period: 2026-27').window).toEqual(ofThePlan);
    expect(completion('Q3', 'quarters: financial', 'period: 2026').window).toEqual(ofThePlan);
  });
});

describe('the end of a year without its number', () => {
  it.each(['year end', 'end of the year'])('is that of the year of the plan: %s', (phrase) => {
    expect(completion(phrase, 'period: 2026')).toEqual({
      window: { start: '2026-01-01', due: '2026-12-31' },
      said: [
        `"${phrase}": the year is missing and taken from the plan's period: 2026; the year is read as the calendar year, which ends on 31 December`,
      ],
    });
    expect(completion(phrase, 'period: 2026-27').window?.due).toBe('2027-03-31');
  });

  it('with one year is the December of it in a plan from January to December', () => {
    expect(completion('by year end 2026', 'period: 2026')).toMatchObject({
      window: { due: '2026-12-31' },
      said: ['"by year end 2026": year end 2026 is read as 31 December 2026'],
    });
    expect(completion('by year end 2026', 'period: 2026-27').window?.due).toBe('2026-03-31');
    expect(completion('end of the financial year', 'period: 2026').window?.due).toBe('2027-03-31');
    expect(completion('year end 2026-27', 'period: 2026').window?.due).toBe('2027-03-31');
  });
});

it('neighbouring quarters of a calendar year are named as it has them', () => {
  const { said } = completion('Q2 and Q3 2026', 'period: 2026');
  expect(said[0]).toContain('write Q2 2026 / Q3 2026 for separate dates');
  expect(completion('Q2 2026 / Q3 2026', 'period: 2026').said).toEqual([]);
});

describe('a numbered year of a plan', () => {
  it('is a calendar year where the plan has those', () => {
    const threeYears = 'period: January 2026 to December 2028';
    expect(completion('Year 2', threeYears)).toEqual({
      window: { start: '2027-01-01', due: '2027-12-31' },
      said: ['"Year 2": year 2 of the plan’s period is read as 2027'],
    });
    expect(completion('Years 2-3', threeYears).window).toEqual({ start: '2027-01-01', due: '2028-12-31' });
    expect(completion('Year 4', threeYears).said[0]).toContain(
      'the plan’s period is 2026 to 2028 and has no year 4',
    );
    expect(completion('Year 2', 'period: 2026').said[0]).toContain(
      'the plan’s period is 2026 and has no year 2',
    );
    expect(completion('Year 2 (2027-28)', threeYears).window?.due).toBe('2028-03-31');
  });

  it('is a financial year where the plan has those', () => {
    expect(completion('Year 2', 'period: 2026-28').window).toEqual({
      start: '2027-04-01',
      due: '2028-03-31',
    });
    expect(completion('Years 1-2', 'period: 2026-28').window).toEqual({
      start: '2026-04-01',
      due: '2028-03-31',
    });
  });
});

describe('a quarter of a financial year', () => {
  const settings = ['period: January to December 2026'];

  it.each([
    ['Q4 2025-26', '2026-01-01', '2026-03-31'],
    ['Q1 2026-27', '2026-04-01', '2026-06-30'],
    ['2026/27 Q3', '2026-10-01', '2026-12-31'],
  ])('is the financial one in a plan of a calendar year too: %s', (phrase, start, due) => {
    expect(completion(phrase, ...settings)).toEqual({ window: { start, due }, said: [] });
  });

  it('is the financial one where the year is said once for a row of them', () => {
    const secondHalf = { start: '2026-10-01', due: '2027-03-31' };
    expect(completion('Q3 and Q4 2026-27', ...settings).window).toEqual(secondHalf);
    expect(completion('Q3 and 4 2026-27', ...settings).window).toEqual(secondHalf);
  });

  it('is a calendar one where plan.yaml says so, with a warning', () => {
    const { window, said } = completion('Q4 2025-26', 'quarters: calendar', ...settings);
    expect(window).toEqual({ start: '2025-10-01', due: '2025-12-31' });
    expect(said).toHaveLength(1);
  });
});
