import { rule } from './rule.ts';
import { eachAction } from './walks.ts';

export const progressOutOfOrder = rule({
  name: 'progress-out-of-order',
  severity: 'info',
  summary: 'Progress is not in order of date',
  why: 'The latest entry by date is the one that counts. Whoever reads the file takes the last one for it.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    progress:
+     - { date: 2 May 2013, rag: amber }
      - { date: 10 Jun 2013, rag: green }
!     - { date: 2 May 2013, rag: amber }
`,
  check: eachAction((action) => {
    if (action.progress.length < 2) return null;
    const dated = action.progress.flatMap(({ on, dateText, at }) =>
      on === null ? [] : [{ on, dateText, at }],
    );
    const steps = dated.slice(1).map((entry, i) => ({ entry, before: dated[i]?.on ?? entry.on }));
    const newestFirst = steps.length > 1 && steps.every(({ entry, before }) => entry.on <= before);
    return steps
      .filter(({ entry, before }) => entry.on < before)
      .slice(0, newestFirst ? 1 : undefined)
      .map(({ entry }) => ({
        message: newestFirst
          ? `the progress of ${action.ref} has its newest entry first`
          : `${entry.dateText} comes after a later entry in the progress of ${action.ref}`,
        hint: 'put the entries in order of date, the newest last',
        at: entry.at,
      }));
  }),
});
