import { addDays, daysBetween } from '../../dates/day.ts';
import { counted } from '../../model/sentence.ts';
import { before, withinGrace } from '../table.ts';
import { profile } from './profile.ts';

/** Amber and red from so many days late. */
export const days = profile({
  name: 'days',
  usual: { amber: 7, red: 30 },
  help: 'amber and red from so many days late',
  rule: ({ amber, red }) => ({
    title: `days (amber from ${amber}, red from ${red})`,
    grade: (due, day) => {
      const late = daysBetween(due, day);
      return late <= 0 ? 'not' : late >= red ? 'red' : late >= amber ? 'amber' : 'grace';
    },
    transitions: (due) => [addDays(due, 1), addDays(due, Math.max(1, amber)), addDays(due, Math.max(1, red))],
    sum: () => `; amber from ${counted(amber, 'day')} late, red from ${red}`,
    words: { amber: `${counted(amber, 'day')} late or more`, red: `${counted(red, 'day')} late or more` },
    table: (rows) => (amber > 1 ? before(rows, 'begun', withinGrace) : rows),
  }),
});
