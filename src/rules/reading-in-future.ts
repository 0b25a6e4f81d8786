import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem } from '../dates/reading.ts';
import { field } from '../model/address.ts';
import { rule } from './rule.ts';
import { eachAction } from './walks.ts';

export const readingInFuture = rule({
  name: 'reading-in-future',
  summary: 'A figure is dated in a time that has not begun yet',
  why: 'Nobody can have measured it yet, so no page shows it before that day, and the action looks as if it had no such figure.',
  example: `
  - ref: "4.9"
    action: Evaluate the pilot of family-led conferences
    outcomes:
      - measure: Repeat child protection plans
        unit: "%"
        want: down
!       readings: [{ date: Jun 2031, value: 13.5 }]
+       readings: [{ date: Jun 2013, value: 13.5 }]
`,
  check: eachAction((action, { calendar }, { today }) =>
    action.outcomes.flatMap(({ text, indicator, at }) =>
      (indicator?.readings ?? []).flatMap((reading) => {
        // that of a month is measured by its last day, and may be there in the month
        if (reading.on <= today) return [];
        const read = readPhrase(reading.text, calendar);
        const [window] = isPhraseProblem(read) ? [] : read.windows;
        return window === undefined || window.start <= today
          ? []
          : {
              message: `the ${reading.value} of ${text} is dated ${reading.text}, which has not come yet`,
              hint: 'correct the date; a figure counts from its day',
              at: field(at, 'readings'),
            };
      }),
    ),
  ),
});
