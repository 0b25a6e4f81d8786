import { oldestFirst } from '../assess/in-force.ts';
import { sameDates } from '../dates/same.ts';
import { field } from '../model/address.ts';
import { movedDates } from './redated.ts';
import { rule } from './rule.ts';

export const redatedFromDiffers = rule({
  name: 'redated-from-differs',
  summary: 'A change of date does not start from the date that the change before it gave',
  why: 'A change is missing in between, or one of the dates is wrong, and the board cannot see how far the work has slipped.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    completion: September 2013
    redated:
      - from: May 2013
        to: June 2013
        date: 8 Apr 2013
        agreed: Executive 8 Apr 2013
!     - from: July 2013
+     - from: June 2013
        to: September 2013
        date: 24 Jun 2013
        agreed: Board 24 Jun 2013
`,
  check: (plan) =>
    movedDates(plan).flatMap(({ action, what, redated }) =>
      oldestFirst(redated).flatMap(({ from, at }, i, all) => {
        const before = all[i - 1]?.to ?? null;
        if (from === null || before === null || sameDates(from.reading, before.reading)) return [];
        if (from.unreadable != null || before.unreadable != null) return [];
        return {
          message: `${what} was moved to ${before.reading.text}, and the next move is from ${from.reading.text}`,
          hint: 'correct the one that is wrong, or add the move that is missing between them',
          at: field(at, 'from'),
          ref: action.ref,
        };
      }),
    ),
});
