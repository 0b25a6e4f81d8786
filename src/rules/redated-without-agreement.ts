import type { Redating } from '../model/plan.ts';
import { rule } from './rule.ts';
import { eachOpenAction, type Said } from './walks.ts';

export const redatedWithoutAgreement = rule({
  name: 'redated-without-agreement',
  summary: 'A date was moved, and no minute agreed it',
  why: 'Until the move is agreed the earlier date stays in force, and the action is judged by it.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    completion: September 2013
    redated:
*     - from: July 2013
        to: September 2013
        date: 3 Jul 2013
+       agreed: Board, 24 Jun 2013, item 7
`,
  check: eachOpenAction((action) => {
    const moved = (what: string, entries: readonly Redating[]): Said[] =>
      entries
        .filter((entry) => entry.agreed === null)
        .map(({ from, at }) => ({
          message: `${what} was moved${from ? ` from ${from.reading.text}` : ''} and no minute agreed it`,
          hint: 'add agreed: the meeting and its date; until then the earlier date is in force',
          at,
        }));
    return [
      ...action.milestones.flatMap(({ id, redated }) => moved(`the date of milestone ${id}`, redated)),
      ...moved(`the completion of ${action.ref}`, action.redated),
    ];
  }),
});
