import { addDays, addMonths } from '../../dates/day.ts';
import { remembered } from '../../dates/remembered.ts';
import { profile } from './profile.ts';

const monthAfter = remembered((day) => addMonths(day, 1));

/** Late at all is amber, more than a month late is red. */
export const months = profile({
  name: 'months',
  usual: {},
  help: null,
  rule: () => ({
    title: 'months',
    grade: (due, day) => (day <= due ? 'not' : day <= monthAfter(due) ? 'amber' : 'red'),
    transitions: (due) => [addDays(due, 1), addDays(addMonths(due, 1), 1)],
    sum: (due, day) => `, which is ${day > addMonths(due, 1) ? '' : 'not '}more than one month`,
    words: { amber: 'late at all', red: 'more than one month late' },
  }),
});
