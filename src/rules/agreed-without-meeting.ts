import { whenKnown } from '../dates/known.ts';
import { field } from '../model/address.ts';
import { movedDates } from './redated.ts';
import { rule } from './rule.ts';

export const agreedWithoutMeeting = rule({
  name: 'agreed-without-meeting',
  summary: 'A body agreed a change of date on a day when it did not meet',
  why: 'A change of date is only as good as its minute. If the body did not meet on that day, nobody will find the minute.',
  example: `
  # plan.yaml
  board: Bromley Safeguarding Children Board
  period: 2013-14
  bodies:
    Board:
      meets: [24 Jun 2013, 23 Sep 2013]
  # 1-area.yaml
  area: 1
  title: Area
  actions:
    - ref: "1.3"
      action: Develop the annual report
      completion: September 2013
      redated:
        - from: July 2013
          to: September 2013
          date: 3 Jul 2013
!         agreed: Board 25 Jun 2013
+         agreed: Board 24 Jun 2013
`,
  check: (plan) =>
    movedDates(plan).flatMap(({ action, what, redated }) =>
      redated.flatMap(({ agreement, at }) =>
        agreement?.met === false && agreement.on !== null && agreement.body !== null
          ? {
              message: `${what} was agreed ${whenKnown(agreement.on)}, and plan.yaml gives no meeting of ${agreement.body} then`,
              hint: `correct the day, or add the meeting to meets of ${agreement.body} under bodies in plan.yaml`,
              at: field(at, 'agreed'),
              ref: action.ref,
            }
          : [],
      ),
    ),
});
