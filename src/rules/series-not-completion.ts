import type { Window } from '../dates/reading.ts';
import { field } from '../model/address.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachOpenAction } from './walks.ts';

/** True of dates that are due on the same days, whenever each of them opens. */
const isDueAlike = (one: readonly Window[], other: readonly Window[]): boolean =>
  one.length === other.length && one.every((window, i) => window.due === other[i]?.due);

export const seriesNotCompletion = rule({
  name: 'series-not-completion',
  summary: 'The completion is a series of dates, and the milestone that repeats has other dates',
  why: 'Each date of a completion in a series counts on its own. Where the milestone falls due on other days, every one of them is late twice over or never.',
  example: `
  - ref: "3.2"
    action: Review the quarterly dataset
    milestones:
      - what: Dataset considered by the Board
        when: Apr 2013 / Jul 2013 / Oct 2013
!   completion: Apr 2013 / Sep 2013 / Nov 2013
+   completion: Apr 2013 / Jul 2013 / Oct 2013
`,
  check: eachOpenAction(({ ref, at, completion, milestones }) => {
    const repeating = milestones.filter((milestone) => milestone.when?.reading.kind === 'series');
    const first = repeating[0];
    return (
      completion?.reading.kind === 'series' &&
      first &&
      !repeating.some((one) => isDueAlike(windowsOf(one.when), windowsOf(completion))) && {
        message: `the completion dates of ${ref} (${completion.reading.text}) are not those of its milestone ${first.id} (${first.when?.reading.text})`,
        hint: 'make the two agree, or give the completion as its last date alone',
        at: field(at, 'completion'),
      }
    );
  }),
});
