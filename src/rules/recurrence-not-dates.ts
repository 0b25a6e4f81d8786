import { addMonths } from '../dates/day.ts';
import { shortMonth } from '../dates/words.ts';
import { field } from '../model/address.ts';
import { counted } from '../model/sentence.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachOpenMilestone } from './walks.ts';
import { monthsBetween } from './wording.ts';

/** Words that promise a rhythm, in small letters, and its months. */
const rhythms: readonly [RegExp, number][] = [
  [
    /\b(?:six[\s-]*monthly|6[\s-]*monthly|every (?:six|6) months|half[\s-]*yearly|twice (?:a|each|per) year)\b/,
    6,
  ],
  [/\b(?:four[\s-]*monthly|every (?:four|4) months)\b/, 4],
  [/\b(?:quarterly|each quarter|every quarter|every (?:three|3) months)\b/, 3],
  [/\b(?:every (?:two|2) months|every other month)\b/, 2],
  [/\b(?<!\b(?:bi|six|four|two|6|4|2)[\s-]{0,4})monthly\b|\bevery month\b|\beach month\b/, 1],
];

/** What all of them have in them: most texts have none of it. */
const trace = /month|quarter|year/;

export const recurrenceNotDates = rule({
  name: 'recurrence-not-dates',
  summary: 'The words say how often, and the dates do not match',
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
  check: eachOpenMilestone(({ milestone: { id, what, when, at } }, { period }) => {
    const windows = windowsOf(when);
    const [first, last] = [windows[0], windows.at(-1)];
    if (when?.reading.kind !== 'series' || !first || !last || first === last) return null;
    const typed = what.toLowerCase();
    const rhythm = trace.test(typed) ? rhythms.find(([words]) => words.test(typed)) : undefined;
    if (!rhythm) return null;
    const [words, months] = rhythm;
    const says = `milestone ${id} says "${words.exec(typed)?.[0]}"`;
    const wrong = windows
      .slice(1)
      .map((to, i) => ({ from: windows[i] ?? to, to }))
      .find(({ from, to }) => monthsBetween(from.due, to.due) !== months);
    if (wrong)
      return {
        message: `${says}, but ${shortMonth(wrong.from.due)} and ${shortMonth(wrong.to.due)} are ${counted(monthsBetween(wrong.from.due, wrong.to.due), 'month')} apart`,
        hint: 'correct the dates, or say in the words how often it is',
        at: field(at, 'when'),
      };
    const next = addMonths(last.due, months);
    const before = addMonths(first.due, -months);
    if (!period || (next > period.end && before < period.start)) return null;
    return {
      message: `${says} and has ${counted(windows.length, 'date')}: ${shortMonth(next <= period.end ? next : before)} is missing`,
      hint: 'add the date, or say in the words how often it is',
      at: field(at, 'when'),
    };
  }),
});
