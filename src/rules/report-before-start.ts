import { field } from '../model/address.ts';
import { windowsOf } from './actions.ts';
import { rule } from './rule.ts';
import { eachOpenMilestone } from './walks.ts';

const reports = /\b(?:reports?|updates?|evaluat(?:ion|e|ed)|dataset|monitor(?:ing)?)\b/i;
const startsUp =
  /\b(?:established|set up|in place|operational|implemented|commissioned|launched|appointed)\b/i;
const ordinary = new Set(
  'board report reports update updates with from full range partners team group panel implementation multi agency established involved'.split(
    ' ',
  ),
);

const thingsIn = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !ordinary.has(word)));

export const reportBeforeStart = rule({
  name: 'report-before-start',
  optIn: true,
  summary: 'A report is due before what it reports on is set up',
  why: 'The first report can only say that there is nothing to report. Usually the two dates were set by different people.',
  example: `
  - ref: "4.10"
    action: Full implementation of the MASH
    milestones:
      - what: MASH team established
        when: Jul 2013
      - what: Update reports on the MASH to the Board
!       when: Jun 2013 / Dec 2013
+       when: Sep 2013 / Mar 2014
`,
  check: eachOpenMilestone(({ action, milestone: report }) => {
    const dates = windowsOf(report.when);
    const first = dates[0];
    if (!first || !reports.test(report.what) || startsUp.test(report.what)) return null;
    const things = thingsIn(report.what);
    const later = action.milestones.find((one) => {
      const start = windowsOf(one.when)[0];
      return (
        one !== report &&
        start !== undefined &&
        start.due > first.due &&
        startsUp.test(one.what) &&
        [...thingsIn(one.what)].some((word) => things.has(word))
      );
    });
    const text = report.when?.reading.text;
    return (
      later && {
        message: `milestone ${report.id} reports in ${first.due === dates.at(-1)?.due ? text : text?.split(/[/,]/)[0]?.trim()} on what ${later.id} sets up only by ${later.when?.reading.text}`,
        hint: 'give the first report a later date',
        at: field(report.at, 'when'),
      }
    );
  }),
});
