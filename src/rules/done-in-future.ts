import { longDay } from '../dates/words.ts';
import { rule } from './rule.ts';
import { eachAction, eachDone } from './walks.ts';

const marks = eachDone(
  ({ what, done }, _plan, { today }) =>
    done.on !== null &&
    done.on > today && {
      message: `${what} is marked done on ${longDay(done.on)}, which has not come yet`,
      hint: 'correct the date; it counts from its day',
      at: done.at,
    },
);
const closings = eachAction(
  ({ ref, closed }, _plan, { today }) =>
    closed?.on &&
    closed.on > today && {
      message: `${ref} is closed on ${longDay(closed.on)}, which has not come yet`,
      hint: 'correct the date; closing counts from its day',
      at: closed.at,
    },
);

export const doneInFuture = rule({
  name: 'done-in-future',
  summary: 'Something is marked done or closed on a day that has not come yet',
  why: 'What is dated later has not happened: until that day it counts as open.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: Annual report considered by the Board
-       when: Oct 2013
!       done: 24 Oct 2013
+       when: Jun 2013
+       done: 24 Jun 2013
  - ref: "1.4"
    action: Publish the annual report
    completion: Mar 2014
!   done: 3 Mar 2014
`,
  check: (plan, context) => [...marks(plan, context), ...closings(plan, context)],
});
