import { addMonths } from '../dates/day.ts';
import { shortMonth } from '../dates/words.ts';
import { field } from '../model/address.ts';
import { counted } from '../model/sentence.ts';
import { milestonesOf, openActions, windowsOf } from './actions.ts';
import { type RuleProblem, rule } from './rule.ts';
import { monthsBetween } from './wording.ts';

/** Words that promise a rhythm, and its months. */
const rhythms: readonly [RegExp, number][] = [
  [
    /\b(?:six[\s-]*monthly|6[\s-]*monthly|every (?:six|6) months|half[\s-]*yearly|twice (?:a|each|per) year)\b/i,
    6,
  ],
  [/\b(?:four[\s-]*monthly|every (?:four|4) months)\b/i, 4],
  [/\b(?:quarterly|each quarter|every quarter|every (?:three|3) months)\b/i, 3],
  [/\b(?:every (?:two|2) months|every other month)\b/i, 2],
  [/\b(?<!\b(?:bi|six|four|two|6|4|2)[\s-]*)monthly\b|\bevery month\b|\beach month\b/i, 1],
];

export const recurrenceNotDates = rule({
  name: 'recurrence-not-dates',
  summary: 'The words promise a rhythm that the dates do not keep',
  why: 'The board expects a report every six months and gets two in five months, then none. The words or the dates are wrong.',
  example: `
  - ref: "4.10"
    action: Full implementation of the MASH
    milestones:
      - what: Six monthly reports to the Board
!       when: Jun 2013 / Nov 2013
+       when: Jun 2013 / Dec 2013
      - what: Quarterly dataset considered by the Board
!       when: Apr 2013 / Jul 2013 / Oct 2013
+       when: Apr 2013 / Jul 2013 / Oct 2013 / Jan 2014
`,
  check: (plan) =>
    milestonesOf(openActions(plan)).flatMap(({ action, milestone }): RuleProblem[] => {
      const when = milestone.when;
      const windows = windowsOf(when);
      const rhythm = rhythms.find(([words]) => words.test(milestone.what));
      if (!rhythm || !when || when.reading.kind !== 'series' || windows.length < 2) return [];
      const [words, months] = rhythm;
      const word = words.exec(milestone.what)![0].toLowerCase();
      const gaps = windows.slice(1).map((window, i) => monthsBetween(windows[i]!.due, window.due));
      const wrong = gaps.findIndex((gap) => gap !== months);
      const found = { at: field(milestone.at, 'when'), ref: action.ref };
      if (wrong >= 0)
        return [
          {
            ...found,
            message: `milestone ${milestone.id} says "${word}", but ${shortMonth(windows[wrong]!.due)} and ${shortMonth(windows[wrong + 1]!.due)} are ${counted(gaps[wrong]!, 'month')} apart`,
            hint: 'correct the dates, or say in the words how often it is',
          },
        ];
      const next = addMonths(windows.at(-1)!.due, months);
      const before = addMonths(windows[0]!.due, -months);
      const period = plan.period;
      if (!period) return [];
      const missing = next <= period.end ? next : before >= period.start ? before : null;
      if (!missing) return [];
      return [
        {
          ...found,
          message: `milestone ${milestone.id} says "${word}" and has ${counted(windows.length, 'date')}: ${shortMonth(missing)} is missing`,
          hint: 'add the date, or say in the words how often it is',
        },
      ];
    }),
});
