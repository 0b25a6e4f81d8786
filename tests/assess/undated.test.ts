import { expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { countActions } from '../../src/assess/counts.ts';
import { select } from '../../src/assess/filter.ts';
import { midYear } from '../view/report/a-report.ts';

it('counts as undated only what is still to be done of open actions, in the sums and in --state undated', () => {
  const now = assess(midYear, '2013-09-10');
  const { actions } = select(now, { states: ['undated'] });
  // 4.4/2 has no date and is done; 4.12/1 has none and its action is closed
  expect(actions.map(({ action }) => action.ref)).toEqual(['1.1', '1.4', '2.3', '3.4', '4.6', '5.3']);
  expect(countActions(now.actions).undated).toBe(5);
});
