import { longDay } from '../dates/words.ts';
import { actionsOf, milestonesOf } from './actions.ts';
import { rule } from './rule.ts';

export const doneInFuture = rule({
  name: 'done-in-future',
  summary: 'Something is marked done or closed on a day that has not come yet',
  why: 'What is dated later has not happened: until that day the milestone counts as open.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    milestones:
      - what: Annual report considered by the Board
-       when: Oct 2013
!       done: 24 Oct 2013
+       when: Jun 2013
+       done: 24 Jun 2013
`,
  check: (plan, { today }) => [
    ...milestonesOf(actionsOf(plan)).flatMap(({ action, milestone }) =>
      milestone.done
        .filter((done) => done.on !== null && done.on > today)
        .map((done) => ({
          message: `milestone ${milestone.id} is marked done on ${longDay(done.on!)}, which has not come yet`,
          hint: 'correct the date; a mark counts from its day',
          at: done.at,
          ref: action.ref,
        })),
    ),
    ...actionsOf(plan).flatMap((action) =>
      action.closed?.on && action.closed.on > today
        ? [
            {
              message: `${action.ref} is closed on ${longDay(action.closed.on)}, which has not come yet`,
              hint: 'correct the date; closing counts from its day',
              at: action.closed.at,
              ref: action.ref,
            },
          ]
        : [],
    ),
  ],
});
