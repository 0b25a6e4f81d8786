import { longDay } from '../dates/words.ts';
import { rule } from './rule.ts';
import { eachAssessed } from './walks.ts';

export const doneButFlat = rule({
  name: 'done-but-flat',
  severity: 'info',
  summary: 'The work of an action is done, and its measure is no better than it was at the start',
  why: 'Milestones say that something was done, measures whether it made a difference. Where the first are met and the second has not moved, the board should ask why before it calls the action a success.',
  example: `
  - ref: "4.9"
    action: Evaluate the pilot of family-led conferences
    outcomes:
*     - measure: Repeat child protection plans
        unit: "%"
        want: down
        baseline: { date: Mar 2013, value: 14 }
        target: { date: Mar 2014, value: 10 }
-       readings: [{ date: Jun 2013, value: 13.5 }, { date: Aug 2013, value: 14 }]
+       readings: [{ date: Jun 2013, value: 13.5 }, { date: Aug 2013, value: 12 }]
    milestones:
      - what: Evaluation considered by Board
        when: July 2013
        done: 22 July 2013
`,
  check: eachAssessed(({ action, doneButFlat, indicators }) =>
    (doneButFlat ? indicators : []).flatMap(({ measure, outcome, latest, sinceBaseline }) => {
      if (sinceBaseline !== 'same' && sinceBaseline !== 'worse') return [];
      const now = `${sinceBaseline === 'same' ? 'no better' : 'worse'} than at the start`;
      return {
        message: `${action.ref} is done, and ${measure} was ${now}${latest === null ? '' : ` on ${longDay(latest.on)}`}`,
        ...(indicators.length === 1 ? { command: `bscb measure ${action.ref} … --on "…"` } : {}),
        hint: 'say under impact what the board makes of it, or add a later reading',
        at: action.outcomes[outcome - 1]?.at ?? action.at,
      };
    }),
  ),
});
