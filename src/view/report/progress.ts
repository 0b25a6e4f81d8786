import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { asKnown } from '../../dates/known.ts';
import { longDay } from '../../dates/words.ts';
import type { Cause } from '../../model/plan.ts';
import { counted, listed, sentence } from '../../model/sentence.ts';
import type { Block, Inline, Row } from '../page.ts';
import { h3, p, tableOr } from './blocks.ts';
import { actionFacts, actionHead, actionRow } from './facts.ts';
import { measureCharts } from './measure-charts.ts';
import { measureFacts, measures } from './measures.ts';
import { moves, movesAgreed, movesForApproval } from './moves.ts';
import type { Asked, Report, Section } from './paper.ts';
import { opening, titled } from './report.ts';
import { areaChart, dateSentence, shareSentence, shareTable, tallyOf } from './tally.ts';
import {
  causeWords,
  colourCell,
  colourWord,
  leadWords,
  nextCell,
  sentencesCell,
  share,
  whyLines,
  withStop,
} from './wording.ts';
import { yearChart, yearSoFar } from './year-chart.ts';

/** The exception report: where the plan stands, and everything that a meeting has to look at or settle. */
export const progressReport = (now: Assessment, asked: Asked): Report => {
  const all = moves(now);
  const disputed = now.actions.filter((one) => one.disputed).sort((a, b) => b.dispute - a.dispute);
  const sections: Section[] = [
    {
      id: 'summary',
      title: 'Where the plan stands',
      blocks: [
        p(shareSentence(now)),
        p(dateSentence(now)),
        shareTable(now),
        ...areaChart(now),
        ...yearChart(now),
      ],
    },
    exceptions(now, 'red'),
    exceptions(now, 'amber'),
    { id: 'disputes', title: 'Ratings that the dates dispute', blocks: [disputes(now, disputed)] },
    {
      id: 'dates',
      title: 'Changed dates',
      blocks: [h3('For approval'), movesForApproval(all), h3('Already agreed'), movesAgreed(all)],
    },
    { id: 'updates', title: 'Missing updates', blocks: missing(now) },
    { id: 'hindrances', title: 'What holds actions up from outside', blocks: [hindrances(now)] },
    { id: 'travel', title: 'Direction of travel', blocks: travel(now) },
    {
      id: 'measures',
      title: 'Measures',
      blocks: [
        measures(now, now.actions, 'No outcome in the plan has a measure with figures.'),
        ...measureCharts(now, now.actions),
      ],
    },
  ];
  return {
    kind: 'progress',
    title: titled('Progress report', asked, now.today),
    opening: opening(now, asked),
    sections,
    facts: {
      counts: {
        actions: now.actions.length,
        shown: Object.fromEntries(tallyOf(now.actions, (one) => one.shown)),
        bySuggested: Object.fromEntries(tallyOf(now.actions, (one) => one.suggested.colour)),
        byRecorded: Object.fromEntries(tallyOf(now.actions, (one) => one.recorded.colour)),
        notRated: now.actions.filter((one) => one.notRated).length,
        stale: now.actions.filter((one) => one.stale).length,
        disputed: disputed.length,
      },
      overTheYear: yearSoFar(now),
      red: shownAs(now, 'red').map((one) => actionFacts(one, now.today)),
      amber: shownAs(now, 'amber').map((one) => actionFacts(one, now.today)),
      disputed: disputed.map((one) => actionFacts(one, now.today)),
      moved: all,
      hindrances: now.actions
        .filter((one) => one.recorded.cause !== null && one.open)
        .map((one) => ({ ref: one.action.ref, cause: one.recorded.cause, note: one.recorded.note })),
      since: now.since,
      travel: now.actions.flatMap((one) =>
        one.travel === null ? [] : [{ ref: one.action.ref, ...one.travel, now: one.shown }],
      ),
      measures: now.actions.flatMap((one) => measureFacts(now, one)),
    },
    rows: { head: [...actionHead], rows: now.actions.map((one) => actionRow(one, now.today)) },
  };
};

const shownAs = (now: Assessment, colour: string): readonly ActionNow[] =>
  now.actions
    .filter((one) => one.shown === colour)
    .sort((a, b) => (b.completion?.daysLate ?? 0) - (a.completion?.daysLate ?? 0));

const exceptions = (now: Assessment, colour: 'red' | 'amber'): Section => {
  const actions = shownAs(now, colour);
  return {
    id: colour,
    title: `${sentence(colour)}: ${counted(actions.length, 'action')}`,
    blocks: [
      tableOr(
        `No action is ${colour}.`,
        `Actions that are ${colour}, the longest past completion first`,
        [
          { title: 'Ref' },
          { title: 'Action', wrap: true, shrink: 2, least: 16 },
          { title: 'Colour', wrap: true },
          { title: 'Why', wrap: true, shrink: 1, least: 20 },
          { title: 'Who acts', wrap: true, shrink: 3, least: 12 },
          { title: 'Next date', wrap: true },
        ],
        actions.map(
          (one): Row => ({
            cells: [
              one.action.ref,
              one.action.action,
              colourCell(one),
              sentencesCell(whyLines(one)),
              leadWords(one.action.lead),
              nextCell(one, now.today),
            ],
          }),
        ),
      ),
    ],
  };
};

const disputes = (now: Assessment, disputed: readonly ActionNow[]): Block =>
  tableOr(
    now.actions.every((one) => one.recorded.colour === null)
      ? 'None: no action is rated yet.'
      : 'None: no rating differs from what the dates suggest.',
    'Ratings that differ from what the dates suggest, the widest apart first',
    [
      { title: 'Ref' },
      { title: 'Action', wrap: true, shrink: 2, least: 16 },
      { title: 'Rated', wrap: true, shrink: 2, least: 10 },
      { title: 'By dates' },
      { title: 'What the dates say', wrap: true, shrink: 1, least: 20 },
      { title: 'What the lead says', wrap: true, shrink: 1, least: 16 },
    ],
    disputed.map(
      (one): Row => ({
        cells: [
          one.action.ref,
          one.action.action,
          [
            colourWord(one.recorded.colour ?? ''),
            one.recorded.within === null ? '' : `, ${asKnown(one.recorded.within)}`,
          ],
          [colourWord(one.suggested.colour)],
          one.suggested.reason,
          one.recorded.note === null ? 'no note' : withStop(one.recorded.note),
        ],
      }),
    ),
  );

const missing = (now: Assessment): readonly Block[] => {
  const lacking = now.actions.filter((one) => one.notRated || one.stale);
  const leads = new Map<string, ActionNow[]>();
  for (const one of lacking)
    for (const lead of new Set(
      one.action.lead.length === 0 ? ['no lead'] : one.action.lead.map(({ name }) => name),
    ))
      leads.set(lead, [...(leads.get(lead) ?? []), one]);
  const notRated = lacking.filter((one) => one.notRated);
  const stale = lacking.filter((one) => one.stale);
  const open = now.actions.filter((one) => one.open).length;
  const refs = (actions: readonly ActionNow[]) => listed(actions.map((one) => one.action.ref)) || 'none';
  if (lacking.length === 0)
    return [
      {
        is: 'paragraph',
        text:
          open === 0 ? 'None: no action is open.' : 'None: every open action is rated, and recently enough.',
      },
    ];
  const said = [
    notRated.length === open && open > 1
      ? `None of the ${open} open actions is rated.`
      : `Of ${counted(open, 'open action')}, ${share(notRated.length, open)} ${notRated.length === 1 ? 'is' : 'are'} not rated.`,
    ...(stale.length === 0
      ? []
      : [
          `${share(stale.length, open)} ${stale.length === 1 ? 'was' : 'were'} last rated${now.staleBefore === null ? '' : ` before ${longDay(now.staleBefore)}`}, which is out of date.`,
        ]),
    'An action with several leads stands under each of them.',
  ];
  return [
    p(said.join(' ')),
    {
      is: 'table',
      table: {
        caption: 'Actions that are not rated, or were rated too long ago, by lead',
        columns: [
          { title: 'Lead', wrap: true, shrink: 1, least: 14 },
          { title: 'Not rated', wrap: true },
          ...(stale.length === 0 ? [] : [{ title: 'Out of date', wrap: true }]),
        ],
        rows: [...leads]
          .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
          .map(
            ([lead, actions]): Row => ({
              cells: [
                lead,
                refs(actions.filter((one) => one.notRated)),
                ...(stale.length === 0 ? [] : [refs(actions.filter((one) => one.stale))]),
              ],
            }),
          ),
      },
    },
  ];
};

const causes: readonly Cause[] = ['guidance', 'partner', 'funding', 'other'];

const hindrances = (now: Assessment): Block =>
  tableOr(
    'No hindrance from outside the board is recorded.',
    'What stands outside the board’s control, by cause',
    [
      { title: 'Cause' },
      { title: 'Ref' },
      { title: 'Colour' },
      { title: 'What is said', wrap: true, shrink: 1, least: 20 },
    ],
    causes.flatMap((cause) =>
      now.actions
        .filter((one) => one.open && one.recorded.cause === cause)
        .map(
          (one): Row => ({
            cells: [
              sentence(causeWords[cause]),
              one.action.ref,
              [colourWord(one.shown)],
              `${one.recorded.note === null ? 'no note' : withStop(one.recorded.note)}${one.recorded.noteWithin === null ? '' : ` (${asKnown(one.recorded.noteWithin)})`}`,
            ],
          }),
        ),
    ),
  );

const arrows = { better: '↑ better', worse: '↓ worse', same: '→ the same', new: 'first colour' } as const;

const travel = (now: Assessment): readonly Block[] => {
  if (now.since === null)
    return [p('Not shown: the plan gives no meeting of the reviewing body before this day to look back to.')];
  const travelled = now.actions.flatMap((one) => (one.travel === null ? [] : [{ one, travel: one.travel }]));
  const count = (direction: keyof typeof arrows) =>
    travelled.filter((each) => each.travel.direction === direction).length;
  const moved = travelled.filter(
    ({ travel: { direction } }) => direction === 'better' || direction === 'worse',
  );
  const firsts = count('new') === 0 ? '' : `; ${count('new')} had no colour then`;
  return [
    p(
      `Colours shown now beside those of ${longDay(now.since)}: ${count('worse')} worse, ${count('better')} better, ${count('same')} the same${firsts}.`,
    ),
    tableOr(
      'No colour has changed.',
      `Colours that have changed since ${longDay(now.since)}`,
      [
        { title: 'Ref' },
        { title: 'Action', wrap: true, shrink: 1, least: 20 },
        { title: 'Then' },
        { title: 'Now' },
        { title: 'Direction' },
      ],
      moved
        .sort((a, b) =>
          a.travel.direction === b.travel.direction ? 0 : a.travel.direction === 'worse' ? -1 : 1,
        )
        .map(
          ({ one, travel: each }): Row => ({
            cells: [
              one.action.ref,
              one.action.action,
              each.before === null ? 'none' : [colourWord(each.before)],
              [colourWord(one.shown)],
              arrows[each.direction] as Inline,
            ],
          }),
        ),
    ),
  ];
};
