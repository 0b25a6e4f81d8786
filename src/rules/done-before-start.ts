import { addMonths } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Phrase, Plan } from '../model/plan.ts';
import { windowsOf } from './actions.ts';
import { lifeOf } from './life-of-plan.ts';
import { rule } from './rule.ts';
import { eachDone } from './walks.ts';

/** A milestone may be met early; more than half a year early is probably a wrong year. */
const early = 6;

/** How early a milestone is done by its own date: empty where it is not, null where it has no date. */
const beforeDate = (on: PlanDate, when: Phrase | null): string | null => {
  const [first] = windowsOf(when);
  if (first === undefined || when === null) return null;
  const { kind, text } = when.reading;
  if (kind === 'range' || kind === 'week') return on < first.start ? `before it begins (${text})` : '';
  return on < addMonths(first.start, -early) ? `more than ${early} months before it is due (${text})` : '';
};

/** The same of what may be done on any day of the plan: a whole action, or a milestone without a date. */
const beforePlan = (on: PlanDate, when: Phrase | null, plan: Plan): string => {
  const [life, first] = [lifeOf(plan), windowsOf(when)[0]];
  if (life === null || (first !== undefined && first.start < life.first)) return '';
  return on < addMonths(life.first, -early) ? `more than ${early} months before ${life.beginning}` : '';
};

export const doneBeforeStart = rule({
  name: 'done-before-start',
  summary: 'Something is marked done before it began, or more than 6 months early',
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
  - ref: "2.5"
    action: Publish the learning of the conference
    completion: Mar 2014
!   done: 12 Feb 2012
+   done: 12 Feb 2014
`,
  check: eachDone(({ milestone, what, when, done: { on, at } }, plan) => {
    if (on === null) return null;
    const before = (milestone && beforeDate(on, when)) ?? beforePlan(on, when, plan);
    return (
      before && {
        message: `${what} is marked done on ${longDay(on)}, ${before}`,
        hint: 'correct the year or the month of one of the two',
        at,
      }
    );
  }),
});
