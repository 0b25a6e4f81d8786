import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { longDay } from '../../dates/words.ts';
import type { Area } from '../../model/plan.ts';
import { counted, listed } from '../../model/sentence.ts';
import type { Block, Row } from '../page.ts';
import { contributions, withoutAgency } from './agencies.ts';
import { actionFacts, actionHead, actionRow, owedFacts } from './facts.ts';
import { measureCharts } from './measure-charts.ts';
import { measureFacts, measures } from './measures.ts';
import { type Move, moves } from './moves.ts';
import { owed } from './owed.ts';
import { type Asked, opening, planName, type Report, type Section, titled } from './report.ts';
import { feeds, statutory } from './statutory.ts';
import { timelineOf } from './timeline.ts';
import {
  byArea,
  causeWords,
  dueCell,
  lateWords,
  leadWords,
  linesCell,
  owedWords,
  sentencesCell,
  share,
  tableOr,
  withoutStop,
  withStop,
} from './wording.ts';
import { deeds, yearState, yearStates } from './year.ts';
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

/** A report before the year is out says so. */
const yearUnderWay = ({ plan, today }: Assessment): readonly Block[] =>
  plan.period === null || today >= plan.period.end
    ? []
    : [
        {
          is: 'paragraph',
          text: `The plan’s period runs to ${longDay(plan.period.end)}, so this is an account of part of it.`,
        },
      ];

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

// Late is no colour of the board's, so it does not wear red.
const tones = ['complete', 'not-due', 'amber', 'quiet', 'quiet'] as const;
const letters = ['D', 'T', 'L', 'F', 'O'];

const figures = (now: Assessment): readonly Block[] => {
  const areas = byArea(now);
  const row = (title: string, actions: readonly ActionNow[]) => [
    title,
    ...yearStates.map((state) => String(actions.filter((one) => yearState(one) === state).length)),
    String(actions.length),
  ];
  return [
    { is: 'paragraph', text: countSentence(now.actions) },
    {
      is: 'chart',
      chart: {
        draw: 'stacked-bars',
        title: 'Actions by area: done, to come, late, carried forward',
        describe: `One bar an area. ${countSentence(now.actions)}`,
        labels: areas.map((area) => area.title),
        series: yearStates.map((state, i) => ({
          name: state === 'in progress' ? 'to come' : state,
          letter: letters[i]!,
          tone: tones[i]!,
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

/** `Of 8 actions, 2 (25%) are done, 3 (38%) in progress, 2 (25%) late and 1 (13%) carried forward.` */
const countSentence = (actions: readonly ActionNow[]): string => {
  const total = actions.length;
  if (total === 0) return 'No action fits what was asked for.';
  const parts = yearStates
    .map((state) => ({ state, count: actions.filter((one) => yearState(one) === state).length }))
    .filter(({ state, count }) => count > 0 || state === 'done')
    .map(({ state, count }) => ({
      count: count === 0 ? 'none' : share(count, total),
      state: stateWords[state],
    }));
  const said = parts.map(({ count, state }, i) =>
    i === 0
      ? `${count} ${count === 'none' || count.startsWith('1 ') ? 'is' : 'are'} ${state}`
      : `${count} ${state}`,
  );
  return `Of ${counted(total, 'action')}, ${listed(said)}.`;
};

const stateWords = {
  done: 'done',
  'in progress': 'in progress or to come',
  late: 'late',
  'carried forward': 'carried forward',
  other: 'withdrawn, superseded or on hold',
} as const;

const areaSection = (now: Assessment, asked: Asked, area: Area, actions: readonly ActionNow[]): Section => {
  const done = deeds(actions, now.today);
  return {
    id: `area-${area.area}`,
    title: `Area ${area.area}: ${area.title}`,
    blocks: [
      { is: 'heading', level: 3, text: 'Aim' },
      area.description === null
        ? { is: 'paragraph', text: 'The plan states no aim for this area.' }
        : { is: 'markdown', text: area.description },
      { is: 'paragraph', text: countSentence(actions) },
      ...endings(actions),
      ...timelineOf(now, actions, `area ${area.area}`),
      { is: 'heading', level: 3, text: 'What was done' },
      tableOr(
        'Nothing is recorded as done.',
        `What was done in area ${area.area}`,
        [
          { title: 'Ref' },
          { title: 'What', wrap: true, shrink: 1, least: 20 },
          { title: 'When' },
          { title: 'Evidence', wrap: true, shrink: 2, least: 14 },
        ],
        done.map(
          (one): Row => ({
            cells: [
              one.id,
              one.what,
              one.on === null
                ? { text: 'day not recorded', value: null }
                : { text: longDay(one.on), value: one.on },
              one.evidence ?? 'none recorded',
            ],
          }),
        ),
      ),
      { is: 'heading', level: 3, text: 'What difference it made' },
      ...difference(now, actions),
      { is: 'heading', level: 3, text: 'What slipped, and why' },
      slips(now, actions),
      { is: 'heading', level: 3, text: 'Next steps' },
      nextSteps(now, asked, area),
    ],
  };
};

/** What left the plan, and why. */
const endings = (actions: readonly ActionNow[]): readonly Block[] => {
  const left = actions.filter((one) => one.closed !== null && one.closed.as !== 'complete');
  if (left.length === 0) return [];
  return [
    {
      is: 'list',
      items: left.map(endingWords),
    },
  ];
};

/** `4.8 was withdrawn on 24 June 2013: the youth justice partnership reports on remand.` */
const endingWords = ({ action, closed }: ActionNow): string => {
  const { as, on, by, until, reason } = closed!;
  const held = as === 'on hold';
  const day = on === null ? '' : ` ${held ? 'since' : 'on'} ${longDay(on)}`;
  const after = by !== null ? ` by ${by}` : until !== null ? `, until ${until.reading.text}` : '';
  return `${action.ref} ${held ? 'has been' : 'was'} ${as}${day}${after}${reason === null ? '' : `: ${withoutStop(reason)}`}.`;
};

const unmeasured = (actions: readonly ActionNow[]): readonly ActionNow[] =>
  actions.filter((one) => one.action.impact === null && one.indicators.every((each) => each.latest === null));

const difference = (now: Assessment, actions: readonly ActionNow[]): readonly Block[] => {
  const impact = actions.filter((one) => one.action.impact !== null);
  const none = unmeasured(actions);
  return [
    ...(impact.length === 0
      ? []
      : [
          {
            is: 'list',
            items: impact.map((one) => [
              { text: `${one.action.ref} `, tone: 'strong' as const },
              withStop(one.action.impact!),
            ]),
          } as const,
        ]),
    ...(actions.some((one) => one.indicators.length > 0)
      ? [measures(now, actions, ''), ...measureCharts(now, actions)]
      : []),
    ...(none.length === 0
      ? []
      : [
          {
            is: 'paragraph',
            text:
              none.length === actions.length
                ? 'No measure recorded: the plan states no impact and no reading for any action of this area.'
                : `No measure recorded for ${listed(none.map((one) => one.action.ref))}.`,
          } as const,
        ]),
  ];
};

const slipped =
  (now: Assessment) =>
  (one: ActionNow): boolean =>
    one.late || moves({ ...now, actions: [one] }).length > 0;

const slips = (now: Assessment, actions: readonly ActionNow[]): Block =>
  tableOr(
    'Nothing slipped: no date was missed and none was moved.',
    'Actions with dates missed or moved, and the reason given',
    [
      { title: 'Ref' },
      { title: 'Action', wrap: true, shrink: 1, least: 16 },
      { title: 'What slipped', wrap: true, shrink: 1, least: 20 },
      { title: 'Why', wrap: true, shrink: 1, least: 16 },
    ],
    actions.filter(slipped(now)).map((one): Row => {
      const moved = moves({ ...now, actions: [one] });
      const late = owed({ ...now, actions: [one] }).filter((each) => each.daysLate > 0);
      return {
        cells: [
          one.action.ref,
          one.action.action,
          linesCell([
            ...late.map(
              (each) =>
                `${named(each.id, owedWords(each))} was due by ${dueWords(each)} and is ${lateWords(each.daysLate)}`,
            ),
            ...moved.map((each) =>
              each.settled
                ? `${named(each.id, each.what)} moved from ${each.from ?? 'another date'} to ${each.to ?? 'another date'} (${each.agreed === null ? 'agreed with a later move' : `agreed: ${each.agreed}`})`
                : `${named(each.id, each.what)} is to move from ${each.from ?? 'another date'} to ${each.to ?? 'another date'}, not agreed yet`,
            ),
          ]),
          sentencesCell(reasonsOf(one, moved)),
        ],
      };
    }),
  );

/** The reasons given with the moves and the hindrance named; a note is shown as what it is, since it may be no reason. */
const reasonsOf = (one: ActionNow, moved: readonly Move[]): readonly string[] => {
  const { note, noteOn, cause } = one.recorded;
  const reasons = [
    ...new Set(moved.flatMap((each) => (each.reason === null ? [] : [withStop(each.reason)]))),
    ...(cause === null ? [] : [`Outside the board’s control: ${causeWords[cause]}.`]),
  ];
  return [
    ...(reasons.length === 0 ? ['No reason recorded.'] : reasons),
    ...(note === null
      ? []
      : [`Latest note${noteOn === null ? '' : `, ${longDay(noteOn)}`}: ${withStop(note)}`]),
  ];
};

/** A milestone in quotation marks; completion is our own word. */
const named = (id: string | null, what: string): string => (id === null ? what : `“${what}”`);

const dueWords = (one: Parameters<typeof dueCell>[0]): string => dueCell(one).text as string;

const ahead = (now: Assessment, asked: Asked, area: Area) =>
  owed(now, asked).filter((one) => one.now.area.area === area.area && one.daysLate === 0);

const nextSteps = (now: Assessment, asked: Asked, area: Area): Block =>
  tableOr(
    'Nothing is left to do: every step is done, closed, or past its date and listed above.',
    `What is still to come in area ${area.area}`,
    [
      { title: 'By' },
      { title: 'Ref' },
      { title: 'What', wrap: true, shrink: 1, least: 20 },
      { title: 'Lead', wrap: true, shrink: 2, least: 12 },
    ],
    ahead(now, asked, area).map(
      (one): Row => ({
        cells: [
          dueCell(one),
          one.id ?? one.now.action.ref,
          one.id === null ? `${owedWords(one)}: ${one.what}` : owedWords(one),
          leadWords(one.lead),
        ],
      }),
    ),
  );

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
          {
            is: 'paragraph',
            text: `The plan names no agency for ${listed(without.map((one) => one.action.ref))}: the lead’s agency is not registered and no partner is named.`,
          } as const,
        ]),
    {
      is: 'paragraph',
      text: 'Money and staff that agencies gave are no part of a business plan: add them by hand.',
    },
  ];
};
