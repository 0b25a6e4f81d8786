import { longDay } from '../dates/words.ts';
import { rule } from './rule.ts';
import { eachAssessed } from './walks.ts';

export const staleRating = rule({
  name: 'stale-rating',
  summary: 'A recorded colour is older than the last meeting',
  why: "The paper would show the board a colour that it has already seen, as if it were today's.",
  together: 'recorded colours are older than the last meeting',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    completion: March 2014
    progress:
*     - { date: 7 Jan 2013, rag: green }
+     - { date: 2 Sep 2013, rag: amber }
`,
  check: eachAssessed(({ action, open, stale, recorded }, _plan, { assessed }) => {
    const { staleBefore } = assessed();
    const entry = action.progress.findLast((one) => one.rag === recorded.colour && one.on === recorded.on);
    return (
      staleBefore &&
      open &&
      stale &&
      entry &&
      recorded.on && {
        message: `${action.ref} was last rated on ${longDay(recorded.on)}, before ${longDay(staleBefore)}`,
        command: `bscb rate ${action.ref} … --note "…"`,
        hint: 'ask the lead for an update and add it under progress with its date',
        at: entry.at,
      }
    );
  }),
});
