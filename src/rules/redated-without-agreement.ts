import type { Redating } from '../model/plan.ts';
import { openActions } from './actions.ts';
import { rule } from './rule.ts';

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
  check: (plan) =>
    openActions(plan).flatMap((action) => {
      const problem = (entry: Redating, what: string) => ({
        message: `${what} was moved${entry.from ? ` from ${entry.from.reading.text}` : ''} and no minute agreed it`,
        hint: 'add agreed: the meeting and its date; until then the earlier date is in force',
        at: entry.at,
        ref: action.ref,
      });
      const open = (entries: readonly Redating[]): Redating[] =>
        entries.filter((entry) => entry.agreed === null);
      return [
        ...action.milestones.flatMap((milestone) =>
          open(milestone.redated).map((entry) => problem(entry, `the date of milestone ${milestone.id}`)),
        ),
        ...open(action.redated).map((entry) => problem(entry, `the completion of ${action.ref}`)),
      ];
    }),
});
