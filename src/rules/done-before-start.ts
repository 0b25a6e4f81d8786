import { addMonths } from '../dates/day.ts';
import { longDay } from '../dates/words.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachDone } from './walks.ts';

/** A milestone may be met early; more than half a year early is probably a wrong year. */
const early = 6;

export const doneBeforeStart = rule({
  name: 'done-before-start',
  summary: 'A milestone is marked done before it began, or more than 6 months early',
  why: 'A wrong year in the mark hides a milestone that is still open.',
  example: `
  - ref: "2.4"
    action: Hold the annual conference
    milestones:
      - what: Arrangements put in place
        when: Apr – Oct 2013
!       done: 20 Feb 2013
-     - what: Conference held
+       done: 20 Aug 2013
+     - what: Key issue agreed
        when: Nov 2013
!       done: 12 Nov 2012
+       done: 12 Sept 2013
`,
  check: eachDone(({ milestone, done }) => {
    const first = windowsOf(milestone.when)[0];
    if (!first || !milestone.when || done.on === null) return null;
    const { kind, text } = milestone.when.reading;
    const range = kind === 'range' || kind === 'week';
    return (
      done.on < (range ? first.start : addMonths(first.start, -early)) && {
        message: `milestone ${milestone.id} is marked done on ${longDay(done.on)}, ${range ? 'before it begins' : `more than ${early} months before it is due`} (${text})`,
        hint: 'correct the year or the month of one of the two',
        at: done.at,
      }
    );
  }),
});
