import { oldestFirst } from '../assess/in-force.ts';
import { sameDates } from '../dates/same.ts';
import { field } from '../model/address.ts';
import { movedDates } from './redated.ts';
import { rule } from './rule.ts';

export const redatedToDiffers = rule({
  name: 'redated-to-differs',
  severity: 'error',
  summary: 'The last change of a date is to a different date from the one in the file',
  why: 'Nobody can say which of the two dates is meant, so nobody can say whether the action is late.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
-   completion: October 2013
+   completion: September 2013
    redated:
      - from: July 2013
*       to: September 2013
        date: 3 Jul 2013
        agreed: Board, 24 Jun 2013, item 7
`,
  check: (plan) =>
    movedDates(plan).flatMap(({ action, what, written, redated }) => {
      const last = oldestFirst(redated).at(-1);
      if (last?.to == null || written === null) return [];
      if (
        last.to.unreadable != null ||
        written.unreadable != null ||
        sameDates(last.to.reading, written.reading)
      )
        return [];
      const [file, to] = [written.reading.text, last.to.reading.text];
      return {
        message: `${what} is ${file}, and its last move is to ${to}`,
        hint: `correct the one that is wrong; where it moved again, from ${to} to ${file}, add that move to redated`,
        at: field(last.at, 'to'),
        ref: action.ref,
      };
    }),
});
