import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { longDay } from '../../dates/words.ts';
import { listed } from '../../model/sentence.ts';
import type { Block, Row } from '../page.ts';
import { contributions, withoutAgency } from './agencies.ts';
import { ahead, areaSection, slipped, unmeasured } from './annual-area.ts';
import { p, tableOr } from './blocks.ts';
import { actionFacts, actionHead, actionRow, owedFacts } from './facts.ts';
import { measureFacts } from './measures.ts';
import type { Asked, Report, Section } from './paper.ts';
import { opening, planName, titled } from './report.ts';
import { feeds, statutory } from './statutory.ts';
import { byArea } from './wording.ts';
import { countSentence, deeds, yearState, yearStates } from './year.ts';
import { yearChart, yearSoFar } from './year-chart.ts';

/** What the plan gives to the board's annual report: a section an area, partners, and what the law asks for. */
export const annualReport = (now: Assessment, asked: Asked): Report => {
  const areas = now.plan.areas
    .map((area) => ({ area, actions: now.actions.filter((one) => one.area.area === area.area) }))
    .filter((one) => one.actions.length > 0);
  return {
    kind: 'annual',
    title: titled(`Annual report: ${planName(now)}`, asked, null),
    opening: [...opening(now, asked, false), ...yearUnderWay(now), ...(now.nothingDone ? nothingDone : [])],
    sections: [
      { id: 'figures', title: 'The year in figures', blocks: figures(now) },
      ...areas.map(({ area, actions }): Section => areaSection(now, asked, area, actions)),
      { id: 'partners', title: 'What partner agencies contributed', blocks: partners(now) },
      statutory(now),
    ],
    facts: {
      counts: countsOf(now.actions),
      overTheYear: yearSoFar(now),
      areas: areas.map(({ area, actions }) => ({
        area: area.area,
        title: area.title,
        counts: countsOf(actions),
        done: deeds(actions, now.today),
        impact: actions.flatMap((one) =>
          one.action.impact === null ? [] : [{ ref: one.action.ref, text: one.action.impact }],
        ),
        measures: actions.flatMap((one) => measureFacts(now, one)),
        noMeasure: unmeasured(actions).map((one) => one.action.ref),
        slipped: actions.filter(slipped(now)).map((one) => actionFacts(one, now.today)),
        next: ahead(now, asked, area).map(owedFacts),
      })),
      partners: contributions(now).map((one) => ({
        agency: one.agency,
        leads: one.leads.map((each) => each.action.ref),
        partnerIn: one.partnerIn.map((each) => each.action.ref),
      })),
      guidance: feeds(now),
    },
    rows: {
      head: ['state', ...actionHead],
      rows: now.actions.map((one) => [yearState(one), ...actionRow(one, now.today)]),
    },
  };
};

const yearUnderWay = ({ plan, today }: Assessment): readonly Block[] =>
  plan.period === null || today >= plan.period.end
    ? []
    : [p(`The plan’s period runs to ${longDay(plan.period.end)}, so this is an account of part of it.`)];

const nothingDone: readonly Block[] = [
  {
    is: 'paragraph',
    text: [
      { text: 'Nothing in this plan is recorded as done. ', tone: 'strong' },
      'The counts below therefore speak of dates alone: what is called late may be done and not yet written down. Record what was done before this is published.',
    ],
  },
];

const countsOf = (actions: readonly ActionNow[]) => ({
  actions: actions.length,
  ...Object.fromEntries(
    yearStates.map((state) => [state, actions.filter((one) => yearState(one) === state).length]),
  ),
});

/** How each state is drawn. Late is not one of the board's colours, so it is not red. */
const looks = {
  done: ['D', 'complete'],
  'in progress': ['T', 'not-due'],
  late: ['L', 'amber'],
  'carried forward': ['F', 'quiet'],
  other: ['O', 'quiet'],
} as const;

const figures = (now: Assessment): readonly Block[] => {
  const areas = byArea(now);
  const row = (title: string, actions: readonly ActionNow[]) => [
    title,
    ...yearStates.map((state) => String(actions.filter((one) => yearState(one) === state).length)),
    String(actions.length),
  ];
  return [
    p(countSentence(now.actions)),
    {
      is: 'chart',
      chart: {
        draw: 'stacked-bars',
        title: 'Actions by area: done, to come, late, carried forward',
        describe: `One bar an area. ${countSentence(now.actions)}`,
        labels: areas.map((area) => area.title),
        series: yearStates.map((state) => ({
          name: state === 'in progress' ? 'to come' : state,
          letter: looks[state][0],
          tone: looks[state][1],
          values: areas.map((area) => area.actions.filter((one) => yearState(one) === state).length),
        })),
      },
      table: {
        caption:
          'Actions by area, whatever their rating. Done: every milestone met, or closed as complete. To come: in progress, or not yet begun, with nothing late. Late: a date has passed without it. Carried forward: into the next plan. Other: withdrawn, superseded or on hold',
        columns: [
          { title: 'Area', wrap: true, shrink: 1, least: 12 },
          ...['Done', 'To come', 'Late', 'Carried forward', 'Other', 'All'].map((title) => ({
            title,
            align: 'right' as const,
            ...(title.includes(' ') ? { wrap: true, shrink: 2, least: 7 } : {}),
          })),
        ],
        rows: [
          ...areas.map((area): Row => ({ cells: row(area.title, area.actions) })),
          { total: true, cells: row('All areas', now.actions) },
        ],
      },
    },
    ...yearChart(now),
  ];
};

const partners = (now: Assessment): readonly Block[] => {
  const all = contributions(now);
  const without = withoutAgency(now);
  const refs = (actions: readonly ActionNow[]) => listed(actions.map((one) => one.action.ref)) || 'none';
  return [
    tableOr(
      'The plan registers no agencies.',
      'The part of each agency: the actions that its posts lead, and those it is a partner in',
      [
        { title: 'Agency', wrap: true },
        { title: 'Leads', wrap: true, shrink: 1, least: 12 },
        { title: 'Done', align: 'right' },
        { title: 'Partner in', wrap: true, shrink: 1, least: 12 },
      ],
      all.map(
        (one): Row => ({
          cells: [
            one.agency,
            refs(one.leads),
            `${one.leads.filter((each) => yearState(each) === 'done').length} of ${one.leads.length}`,
            refs(one.partnerIn),
          ],
        }),
      ),
    ),
    ...(without.length === 0
      ? []
      : [
          p(
            `The plan names no agency for ${listed(without.map((one) => one.action.ref))}: the lead’s agency is not registered and no partner is named.`,
          ),
        ]),
    p('Money and staff that agencies gave are no part of a business plan: add them by hand.'),
  ];
};
