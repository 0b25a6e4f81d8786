import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { longDay } from '../../dates/words.ts';
import type { Area, Name } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { listed, sentence } from '../../model/sentence.ts';
import { chart, column, strong } from '../blocks.ts';
import type { OfAction } from '../fields/action.ts';
import { type Field, field, fieldRows, group, jsonOf, listing, own, ownList } from '../fields/field.ts';
import { isBare } from '../masthead.ts';
import type { Block } from '../page.ts';
import { agenciesOf, type Contribution, contributions, withoutAgency } from './agencies.ts';
import { ahead, areaSection, slipped, unmeasured } from './annual-area.ts';
import { p, tableOr, wraps } from './blocks.ts';
import {
  actionFields,
  inPaper,
  measureFields,
  measuresOf,
  owedFields,
  refsField,
  yearField,
} from './facts.ts';
import type { Asked, Report, Section } from './paper.ts';
import { noneFits, opening, planName, titled } from './report.ts';
import { areaTable } from './tally.ts';
import { byArea } from './wording.ts';
import { countSentence, type Deed, deedsOfYear, type YearState, yearState, yearStates } from './year.ts';
import { yearChart, yearSoFar } from './year-chart.ts';

/** What the plan gives to the board's annual report: a section an area, partners, and what the law asks for. */
export const annualReport = (now: Assessment, asked: Asked): Report => {
  const areas = byArea(now);
  return {
    kind: 'annual',
    title: titled(`Annual report: ${planName(now)}`, asked, null),
    opening: [
      ...opening(now, asked, false),
      ...yearUnderWay(now),
      ...(now.nothingDone && !isBare(now.plan) ? nothingDone : []),
    ],
    sections: [
      place('foreword', 'Foreword', 'Foreword by the chair'),
      place('messages', 'Key messages', 'Key messages: what went well, what did not, what comes next'),
      { id: 'figures', title: 'The year in figures', blocks: [...figures(now), ...emptyAreas(now, asked)] },
      ...areas.map(({ area, actions }): Section => areaSection(now, area, actions)),
      { id: 'partners', title: 'What partner agencies contributed', blocks: partners(now) },
    ],
    facts: () =>
      jsonOf(annualPaper, {
        now,
        areas: areas.map(({ area, actions }) => ({ now, area, actions })),
      }),
    rows: () => fieldRows([yearStateField, ...actionFields], inPaper(now, now.actions)),
  };
};

/** A place that is the author's: marked, so that it is not overlooked. */
const place = (id: string, title: string, what: string): Section => ({
  id,
  title,
  timeless: true,
  toWrite: true,
  blocks: [p(`[To be written. ${what}.]`)],
});

const yearUnderWay = ({ plan, today }: Assessment): readonly Block[] =>
  plan.period === null || today >= plan.period.end
    ? []
    : [p(`The plan’s period runs to ${longDay(plan.period.end)}, so this is an account of part of it.`)];

const nothingDone: readonly Block[] = [
  p([
    strong('Nothing in this plan is recorded as done. '),
    'The counts below therefore speak of dates alone: what is called late may be done and not yet written down. Record what was done before this is published.',
  ]),
];

interface OfArea {
  readonly now: Assessment;
  readonly area: Area;
  readonly actions: readonly ActionNow[];
}

const yearStateField = field<OfAction>(
  'state',
  'text',
  'Where it is at the end of the year.',
  ({ one }) => yearState(one),
  {
    words: yearStates,
  },
);

const countFields: readonly Field<readonly ActionNow[]>[] = [
  field('actions', 'count', 'Actions.', (actions) => actions.length),
  ...yearStates.map((state) =>
    field<readonly ActionNow[]>(state, 'count', `${sentence(state)}.`, (actions) => countIn(state, actions)),
  ),
];

const deedFields: readonly Field<Deed>[] = [
  own('id', 'text', 'The milestone, or the action that was closed.'),
  own('what', 'prose', 'What was done.'),
  own('on', 'day?', 'Its day.'),
  own('day', 'text', 'The day in words, or the month where no day is known.'),
  own('evidence', 'text?', 'What shows it.'),
];

const impactFields: readonly Field<ActionNow>[] = [
  field('ref', 'text', 'The action.', ({ action }) => action.ref),
  field('text', 'prose', 'What difference it made.', ({ action }) => action.impact),
];

const areaFields: readonly Field<OfArea>[] = [
  field('area', 'area', 'The number of the area, or its code.', ({ area }) => area.area),
  field('title', 'text', 'Its title.', ({ area }) => area.title),
  group('counts', 'The sums.', countFields, ({ actions }) => actions),
  listing(
    'done',
    'What was done in the year.',
    deedFields,
    ({ now, actions }) => deedsOfYear(now, actions).done,
  ),
  field(
    'doneBefore',
    'count',
    'Things done before the year began.',
    ({ now, actions }) => deedsOfYear(now, actions).before,
  ),
  listing('impact', 'What difference actions made.', impactFields, ({ actions }) =>
    actions.filter((one) => one.action.impact !== null),
  ),
  listing('measures', 'Every measure.', measureFields, ({ now, actions }) => measuresOf(now, actions)),
  refsField('noMeasure', 'Actions without a measure.', ({ actions }) => unmeasured(actions)),
  listing(
    'slipped',
    'Actions of which a date was missed, met late or moved.',
    actionFields,
    ({ now, actions }) => inPaper(now, actions.filter(slipped(now))),
  ),
  listing('next', 'What comes next.', owedFields, ({ now, actions }) => ahead(now, actions)),
];

const partnerFields: readonly Field<Contribution>[] = [
  own('agency', 'text', 'The agency.'),
  refsField('leads', 'Actions that it leads.', ({ leads }) => leads),
  refsField('partnerIn', 'Actions that it takes part in.', ({ partnerIn }) => partnerIn),
];

/** What the annual report answers machines with. */
export const annualPaper: readonly Field<{ readonly now: Assessment; readonly areas: readonly OfArea[] }>[] =
  [
    group('counts', 'The sums.', countFields, ({ now }) => now.actions),
    yearField(({ now }) => yearSoFar(now)),
    ownList('areas', 'The areas, in order.', areaFields),
    listing('partners', 'What each agency leads and takes part in.', partnerFields, ({ now }) =>
      contributions(now),
    ),
  ];

const countIn = (state: YearState, actions: readonly ActionNow[]): number =>
  actions.filter((one) => yearState(one) === state).length;

/** How each state is drawn. Late is not one of the board's colours, so it is not red. */
const looks = {
  done: ['D', 'complete'],
  'in progress': ['T', 'not-due'],
  late: ['L', 'plain'],
  'carried forward': ['F', 'quiet'],
  other: ['O', 'quiet'],
} as const;

/** Areas that have no section of their own, since nothing is to be done in them. */
const emptyAreas = ({ plan }: Assessment, { filters }: Asked): readonly Block[] => {
  const none =
    filters.length > 0 || isBare(plan) ? [] : plan.areas.filter(({ actions }) => actions.length === 0);
  return none.length === 0
    ? []
    : [p(`The plan has no action in ${listed(none.map(({ area, title }) => `area ${area} (${title})`))}.`)];
};

const figures = (now: Assessment): readonly Block[] => {
  if (now.actions.length === 0) return [p(noneFits(now.plan))];
  const areas = byArea(now);
  const nameOf = (state: YearState): string => (state === 'in progress' ? 'to come' : state);
  return [
    p(countSentence(now.actions)),
    chart(
      {
        draw: 'stacked-bars',
        title: 'Actions by area: done, to come, late, carried forward',
        describe: `One bar an area. ${countSentence(now.actions)}`,
        labels: areas.map((area) => area.title),
        series: yearStates.map((state) => ({
          name: nameOf(state),
          letter: looks[state][0],
          tone: looks[state][1],
          values: areas.map((area) => countIn(state, area.actions)),
        })),
      },
      areaTable(
        now,
        'Actions by area, whatever their rating. Done: every milestone met, or closed as complete. To come: in progress, or not yet begun, with nothing late. Late: a date has passed without it. Carried forward: into the next plan. Other: withdrawn, superseded or on hold',
        [
          ...yearStates.map((state) =>
            column<{ readonly actions: readonly ActionNow[] }>(
              sentence(nameOf(state)),
              ({ actions }) => String(countIn(state, actions)),
              { align: 'right', ...(nameOf(state).includes(' ') ? wraps(7, 2) : {}) },
            ),
          ),
          column('All', ({ actions }) => String(actions.length), { align: 'right' }),
        ],
      ),
    ),
    ...yearChart(now),
  ];
};

/** What each agency leads through its own posts; what all agencies lead together is nobody's alone. */
const partners = (now: Assessment): readonly Block[] => {
  const all = contributions(now);
  const without = withoutAgency(now);
  const together = now.actions.filter((one) => one.action.lead.some(isTogether));
  const refs = (actions: readonly ActionNow[]) => listed(actions.map((one) => one.action.ref)) || 'none';
  const done = (actions: readonly ActionNow[]) =>
    actions.length === 0
      ? '–'
      : `${actions.filter((one) => yearState(one) === 'done').length} of ${actions.length}`;
  const parts = all.map(({ agency, leads, partnerIn }) => ({
    agency,
    leads: leads.filter((one) =>
      one.action.lead.some((name) => !isTogether(name) && agenciesOf(now.plan, name).includes(agency)),
    ),
    partnerIn: refs(partnerIn),
  }));
  const shared = { agency: 'All agencies together', leads: together, partnerIn: '–' };
  return present([
    tableOr(
      'The plan registers no agencies.',
      'The part of each agency: the actions that its posts lead, and those it is a partner in',
      together.length === 0 || parts.length === 0 ? parts : [...parts, shared],
      [
        column('Agency', ({ agency }) => agency, { wrap: true }),
        column('Leads', ({ leads }) => refs(leads), wraps(12)),
        column('Done', ({ leads }) => done(leads), { align: 'right' }),
        column('Partner in', ({ partnerIn }) => partnerIn, wraps(12)),
      ],
    ),
    without.length > 0 &&
      p(
        `The plan names no agency for ${refs(without)}: the lead’s agency is not registered and no partner is named.`,
      ),
    p('Money and staff that agencies gave are not part of a business plan: add them by hand.'),
  ]);
};

const isTogether = (name: Name): boolean => name.register === 'all-agencies';
