import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const read = (value: string) => {
  const area = `area: 1
actions:
  - ref: "1.1"
    action: Ask
    outcomes:
      - measure: Children heard
        readings:
          - date: Jun 2013
            value: ${value}
          - date: Apr 2013
            value: 7
`;
  const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': area })];
  const { plan, problems } = readPlan('plan', sources);
  return {
    values: plan?.areas[0]?.actions[0]?.outcomes[0]?.indicator?.readings.map((one) => one.value),
    errors: problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
};

describe('a figure of a measure', () => {
  it.each([
    ['13', 13],
    ['13.2', 13.2],
    ['13.2 %', 13.2],
    ['"13%"', 13],
    ['-3', -3],
    ['+4', 4],
    ['1,234.5', 1234.5],
    ['12,345,678', 12_345_678],
  ])('%s is read, and readings are in the order of their dates', (value, figure) => {
    expect(read(value)).toEqual({ values: [7, figure], errors: [] });
  });

  it.each(['13,2', '1,23', '12,', '1234,567', '13 of 20', 'about 13', '1 2', '.5', '13.', 'yes'])(
    '%s is named, and never made another figure',
    (value) => {
      expect(read(value)).toEqual({
        values: [7],
        errors: [`value is "${value}"; it should be a figure, such as 13.2`],
      });
    },
  );
});
