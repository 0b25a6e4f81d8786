import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { ActionNow, MilestoneNow, Occurrence } from '../../src/assess/assessment.ts';
import { completionDates } from '../../src/assess/dates.ts';
import { type Filters, select } from '../../src/assess/filter.ts';
import { addDays } from '../../src/dates/day.ts';
import { open } from '../plan/open.ts';
import { runs, some } from '../runs.ts';
import { outputs, papers } from './outputs.ts';
import type { Said } from './said.ts';

const plans = { published: open('plan'), 'mid-year': open('tests/fixtures/mid-year') };

/** A paper takes longer than all pages together: on each day each is made under every sixth filter, and on another day under the next. */
const turns = 6;

/** Before the year, at its turns, the days of the two papers, and after it. */
const days = [
  '2013-03-15',
  '2013-04-01',
  '2013-05-31',
  '2013-06-24',
  '2013-09-10',
  '2013-09-30',
  '2013-12-09',
  '2014-01-31',
  '2014-03-31',
  '2014-04-15',
] as const;

/** A date with what it is of: of an action's completion, or of a milestone. */
interface Of {
  readonly one: ActionNow;
  readonly milestone: MilestoneNow | null;
  readonly date: Occurrence;
}
type Fits = (of: Of, today: string) => boolean;

const leadOf = ({ one, milestone }: Of) =>
  (milestone !== null && milestone.milestone.lead.length > 0
    ? milestone.milestone.lead
    : one.action.lead
  ).map(({ name }) => name);
const ledBy =
  (name: string): Fits =>
  (of) =>
    leadOf(of).includes(name);
const goesTo =
  (name: string): Fits =>
  (of) =>
    of.milestone?.milestone.body?.name === name || leadOf(of).includes(name);
const toDoBy =
  (day: (today: string) => string): Fits =>
  ({ one, milestone, date }, today) =>
    one.open &&
    date.done === null &&
    (milestone !== null || one.completion?.continuing !== true) &&
    date.due !== null &&
    date.due <= day(today);
const inSixWeeks = (today: string): string => addDays(today, 42);

/** Of both plans. */
const postsOfCouncil = new Set(
  plans.published.plan.posts.filter(({ agency }) => agency === 'Bromley Council').map(({ name }) => name),
);

/** Each filter as it is asked for, and which dates it means, said once more and plainly. */
const asked: readonly (readonly [name: string, filters: (today: string) => Filters, fits: Fits])[] = [
  ['no filter', () => ({}), () => true],
  ['--area 4', () => ({ areas: ['4'] }), ({ one }) => one.area.area === 4],
  ['4.2-4.6', () => ({ refs: ['4.2-4.6'] }), ({ one }) => /^4\.[2-6]$/.test(one.action.ref)],
  ['--lead "Business Manager"', () => ({ leads: ['business manager'] }), ledBy('Business Manager')],
  ['--lead "L&D Manager"', () => ({ leads: ['L&D Manager'] }), ledBy('L&D Manager')],
  ['--body Board', () => ({ bodies: ['Board'] }), goesTo('Board')],
  ['--body QA&PM', () => ({ bodies: ['QA & PM'] }), goesTo('QA&PM')],
  ['--state late', () => ({ states: ['late'] }), ({ date }) => date.overdue],
  ['--state open', () => ({ states: ['open'] }), ({ one }) => one.open],
  ['--state disputed', () => ({ states: ['disputed'] }), ({ one }) => one.disputed],
  ['--state not-rated', () => ({ states: ['not-rated'] }), ({ one }) => one.notRated],
  [
    '--state closed',
    () => ({ states: ['closed'] }),
    ({ one }) => one.closed !== null && one.closed.as !== 'on hold',
  ],
  ['--state on-hold', () => ({ states: ['on-hold'] }), ({ one }) => one.closed?.as === 'on hold'],
  [
    '--state undated',
    () => ({ states: ['undated'] }),
    ({ one, milestone, date }) =>
      milestone === null
        ? one.suggested.colour === 'none'
        : one.open && date.due === null && date.done === null,
  ],
  ['--state stale', () => ({ states: ['stale'] }), ({ one }) => one.stale],
  ['--state complete', () => ({ states: ['complete'] }), ({ one }) => one.suggested.done],
  ['--before in six weeks', (today) => ({ before: inSixWeeks(today) }), toDoBy(inSixWeeks)],
  ['--before yesterday', (today) => ({ before: addDays(today, -1) }), toDoBy((today) => addDays(today, -1))],
  [
    '--rag red',
    () => ({ rag: ['red'] }),
    ({ one }) => one.suggested.colour === 'red' || one.recorded.colour === 'red',
  ],
  [
    '--agency "Metropolitan Police"',
    () => ({ agencies: ['metropolitan police'] }),
    ({ one: { action } }) =>
      [...action.lead, ...action.partners].some(({ name }) =>
        ['All agencies', 'Metropolitan Police'].includes(name),
      ),
  ],
  [
    '--agency "Bromley Council"',
    () => ({ agencies: ['Bromley Council'] }),
    ({ one: { action } }) =>
      [...action.lead, ...action.partners].some(
        ({ name }) => name === 'All agencies' || postsOfCouncil.has(name),
      ),
  ],
  ['4.9/2', () => ({ refs: ['4.9/2'] }), ({ milestone }) => milestone?.milestone.id === '4.9/2'],
  ['--search "lay members"', () => ({ search: 'lay members' }), ({ one }) => one.action.ref === '1.6'],
  ['--suggested red', () => ({ suggested: ['red'] }), ({ one }) => one.suggested.colour === 'red'],
  ['--recorded amber', () => ({ recorded: ['amber'] }), ({ one }) => one.recorded.colour === 'amber'],
  [
    '--lead "Business Manager" --state late',
    () => ({ leads: ['Business Manager'], states: ['late'] }),
    (of, today) => ledBy('Business Manager')(of, today) && of.date.overdue,
  ],
  [
    '--body Board --state late',
    () => ({ bodies: ['Board'], states: ['late'] }),
    (of, today) => goesTo('Board')(of, today) && of.date.overdue,
  ],
  [
    '--body Board --before in six weeks',
    (today) => ({ bodies: ['Board'], before: inSixWeeks(today) }),
    (of, today) => goesTo('Board')(of, today) && toDoBy(inSixWeeks)(of, today),
  ],
];

const isAhead = ({ one, milestone, date: { due, done } }: Of, today: string): boolean =>
  due !== null &&
  today <= due &&
  due <= inSixWeeks(today) &&
  one.open &&
  done === null &&
  (milestone !== null || one.completion?.continuing !== true);

/** What the plan itself has, counted date by date, without any of the counts of the program. */
const counted = (all: readonly Of[], today: string): Said => {
  const at = ({ one, milestone }: Of): string => milestone?.milestone.id ?? one.action.ref;
  const ofMilestones = all.filter(({ milestone }) => milestone !== null);
  const dated = ofMilestones.filter(({ date }) => date.due !== null);
  const late = all.filter(({ date }) => date.overdue);
  const ahead = all.filter((of) => isAhead(of, today)).map(at);
  return {
    late: late.map(at),
    lateAll: late.length,
    lateMilestones: late.filter(({ milestone }) => milestone !== null).map(at),
    lateDates: late.filter(({ milestone }) => milestone !== null).length,
    completionsLate: late.filter(({ milestone, date }) => milestone === null && date.nth === date.of).length,
    met: dated.filter(({ date }) => date.done !== null).length,
    dates: dated.length,
    ahead,
    undated: ofMilestones.filter(({ one, date }) => one.open && date.due === null && date.done === null)
      .length,
    lateOfAgencies: late
      .filter((of) => leadOf(of).some((name) => name === 'All agencies' || postsOfCouncil.has(name)))
      .map(at),
  };
};

const datesOf = (one: ActionNow): Of[] => [
  ...one.milestones.flatMap((milestone) => milestone.occurrences.map((date) => ({ one, milestone, date }))),
  ...completionDates(one).map((date) => ({ one, milestone: null, date })),
];

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value);

describe('the law of sums', () => {
  for (const [name, { plan, locate }] of some(Object.entries(plans), 1))
    for (const today of runs([days[4]], [...days]))
      it(`every page, paper and export of the ${name} plan counts the same on ${today}, under every filter`, {
        timeout: 60_000,
      }, () => {
        const assessment = assess(plan, today);
        const all = assessment.actions.flatMap(datesOf);
        for (const [place, [filter, filters, fits]] of some(asked, 3).entries()) {
          const selection = select(assessment, filters(today));
          const expected = counted(
            all.filter((of) => fits(of, today)),
            today,
          );
          const first = outputs['list']!({ assessment, selection, locate, until: inSixWeeks(today) });
          const truth: Said = {
            ...expected,
            actions: first.actions!,
            red: first.red!,
            ratedAmber: first.ratedAmber!,
            rowsRed: first.red!,
          };
          for (const [output, read] of Object.entries(
            (place + days.indexOf(today)) % turns === 0 ? { ...outputs, ...papers } : outputs,
          )) {
            const said = read({ assessment, selection, locate, until: inSixWeeks(today) });
            for (const [figure, value] of Object.entries(said))
              expect(sorted(value), `${name}, ${today}, ${filter}: ${figure} by ${output}`).toEqual(
                sorted(truth[figure as keyof Said]),
              );
          }
        }
      });
});
