import type { ActionNow, Assessment } from '../assess/assessment.ts';
import { transitionsInWords } from '../assess/transitions.ts';
import { whenKnown } from '../dates/known.ts';
import { weekdayAndDay } from '../dates/words.ts';
import type { Locate } from '../model/address.ts';
import type { KeyFacts } from '../model/keys.ts';
import type { Problem } from '../model/problem.ts';
import { counted } from '../model/sentence.ts';
import { fact } from './blocks.ts';
import { colourWord, markOf, shapeAndWord } from './colours.ts';
import { answerJson } from './fields/contract.ts';
import { columnsOf } from './fields/field.ts';
import { keyFields } from './fields/keys.ts';
import { triedRule, unreadableNotice } from './masthead.ts';
import type { Answer, Block, Fact, Inline, Span } from './page.ts';
import { completionFact, leadFact, measureFacts, progressFact, redatedFact } from './show-facts.ts';
import { showContract } from './show-json.ts';
import { milestoneTable } from './show-milestones.ts';
import { causeWords, longDue } from './words.ts';

export interface ShowAsk {
  /** What `check` finds on this action. */
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/** One action in full; "why is this one red?" is answered before the facts are listed. */
export const showAnswer = (assessment: Assessment, one: ActionNow, ask: ShowAsk): Answer => {
  const { action, area } = one;
  const met = one.milestones.filter((milestone) => milestone.met).length;
  const blocks: Block[] = [
    { is: 'facts', facts: [{ label: action.ref, text: [{ text: action.action, tone: 'strong' }] }] },
    {
      is: 'masthead',
      lines: [
        {
          left: ['By dates  ', shapeAndWord(one.suggested.colour), '     Recorded  ', ...recorded(one)],
          right: weekdayAndDay(assessment.today),
        },
        ...triedRule(assessment),
      ],
    },
    ...unreadableNotice(assessment.plan),
    { is: 'facts', facts: why(assessment, one) },
    {
      is: 'facts',
      facts: [
        { label: 'Area', text: [`${area.area} ${area.title}`] },
        leadFact(action),
        ...(action.partners.length > 0
          ? [{ label: 'Partners', text: [action.partners.map((name) => name.text).join(', ')] }]
          : []),
        completionFact(one, assessment.today),
        ...redatedFact(one),
        ...(action.was === null ? [] : [{ label: 'Was', text: [`${action.was} in an earlier version`] }]),
        ...(action.origin === null ? [] : [{ label: 'Carried from', text: [action.origin] }]),
      ],
    },
    {
      is: 'heading',
      level: 2,
      text:
        one.milestones.length === 0
          ? 'Milestones: none'
          : `Milestones (${met} of ${one.milestones.length} met)`,
    },
    ...(one.milestones.length === 0
      ? []
      : [{ is: 'table', table: milestoneTable(one, assessment.today) } satisfies Block]),
    { is: 'heading', level: 2, text: outcomesHeading(one) },
    {
      is: 'facts',
      facts: [
        ...action.outcomes.map((outcome, i): Fact => ({ label: `  ${i + 1}`, text: [outcome.text] })),
        ...measureFacts(assessment, one),
      ],
    },
    {
      is: 'facts',
      facts: [
        ...progressFact(assessment, one),
        ...(action.impact === null ? [] : [{ label: 'Impact', text: [action.impact] }]),
        ...action.own.map(({ name, text }) => fact(name, text)),
        ...otherFacts(assessment.plan.keys, one),
        ...problemsFact(ask.problems),
        {
          label: 'File',
          text: [`${assessment.plan.folder}/${area.file}, line ${ask.locate(action.at).line}`],
        },
      ],
    },
  ];
  return {
    page: { title: `${action.ref} ${action.action}`, blocks },
    json: answerJson(showContract(assessment.plan.keys), {
      assessment,
      filters: [],
      one,
      today: assessment.today,
      locate: ask.locate,
      problems: ask.problems.map((problem) => ({ problem, place: ask.locate(problem.at) })),
    }),
    rows: null,
  };
};

const written = [
  ...['ref', 'action', 'outcomes', 'milestones', 'lead', 'partners', 'completion', 'redated', 'progress'],
  ...['impact', 'closed', 'was', 'origin'],
];

/** What the action says under keys that have no place of their own on the page. */
const otherFacts = (keys: readonly KeyFacts[], one: ActionNow): Fact[] =>
  columnsOf(keyFields<ActionNow>(keys, 'action', 'show', written, ({ action }) => action)).flatMap(
    ({ title, value }) => {
      const said = [value(one) ?? []].flat().join('; ');
      return said === '' ? [] : [fact(title, said)];
    },
  );

const recorded = (one: ActionNow): Span[] => {
  const { colour, on } = one.recorded;
  if (one.action.closed !== null && colour === null) return ['not rated'];
  if (colour === null) return ['not rated'];
  const when = on === null ? ' (undated)' : ` (${longDue(null, on)}${one.stale ? ', stale' : ''})`;
  return [
    shapeAndWord(colour),
    when,
    ...(one.disputed ? [{ text: '  disputed', tone: 'warning' as const }] : []),
  ];
};

const why = (assessment: Assessment, one: ActionNow): Fact[] => {
  const { reason, against, changes, transitions } = one.suggested;
  const moves = transitionsInWords(transitions, assessment.today);
  const sum = moves === '' ? reason : `${reason} ${moves}`;
  return [
    { label: 'Why', text: [sum] },
    ...(one.disputed ? [{ label: 'Disputed', text: [disputed(one)] }] : []),
    ...(against.length > 0 ? [{ label: 'But', text: [against.join(' ')] }] : []),
    ...(one.recorded.cause === null
      ? []
      : [
          {
            label: 'Held up by',
            text: [
              `${causeWords(one.recorded.cause)}${one.recorded.note === null ? '' : `: ${one.recorded.note}`} (outside the board's control; it does not change the dates)`,
            ],
          },
        ]),
    ...(one.travel === null ? [] : [{ label: 'Travel', text: [travel(one)] }]),
    ...changes.map((change, i): Fact => {
      const text: Inline[] = [
        [
          colourWord(change.to),
          `: ${change.words}${change.write.length > 0 || change.command !== null ? ', then' : ''}`,
        ],
      ];
      if (change.command !== null) text.push({ text: change.command, tone: 'command' });
      for (const [n, { under, yaml }] of change.write.entries()) {
        const by = change.command === null ? '' : n === 0 ? 'or by hand ' : 'and ';
        text.push([`${by}under ${under} write  `, { text: yaml, tone: 'command' }]);
      }
      return { label: i === 0 ? 'To change' : '', text };
    }),
    ...(changes.length > 0 && assessment.plan.areas.length > 0 && one.open
      ? [
          {
            label: '',
            text: [
              {
                text: `A note or a recorded colour leaves the ${markOf(one.suggested.colour).word} as it is.`,
                tone: 'quiet' as const,
              },
            ],
          },
        ].filter(() => one.suggested.colour === 'red' || one.suggested.colour === 'amber')
      : []),
  ];
};

const disputed = (one: ActionNow): string =>
  `Recorded ${markOf(one.recorded.colour ?? '').word}${one.recorded.within === null ? '' : ` ${whenKnown(one.recorded.within)}`}, while the dates suggest ${markOf(one.suggested.colour).word}.${one.recorded.note === null ? '' : ` The note then: "${one.recorded.note}"`}`;

const travel = (one: ActionNow): string => {
  const { since, before, direction } = one.travel!;
  const arrow = { better: '↑', worse: '↓', same: '→', new: '+' }[direction];
  const words = { better: 'better', worse: 'worse', same: 'no change', new: 'new' }[direction];
  return `${arrow} ${words} since ${longDue(null, since)}${before === null || direction === 'same' ? '' : ` (then ${markOf(before).word})`}`;
};

const outcomesHeading = ({ action }: ActionNow): string => {
  const n = action.outcomes.length;
  if (n === 0) return 'Outcomes: none';
  const measured = action.outcomes.filter((outcome) => outcome.indicator !== null).length;
  if (measured > 0) return `Outcomes (${measured} of ${n} measured)`;
  return n === 1
    ? 'Outcome (no measure)'
    : n === 2
      ? 'Outcomes (no measure in either)'
      : 'Outcomes (no measure in any)';
};

const problemsFact = (problems: readonly Problem[]): Fact[] => {
  if (problems.length === 0) return [{ label: 'Problems', text: ['none'] }];
  const of = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  const errors = of('error').length;
  const warnings = of('warning').length;
  const advice = of('info').length;
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(advice > 0 ? [`${advice} of advice`] : []),
  ].join(', ');
  const serious = [...of('error'), ...of('warning')];
  return [
    {
      label: 'Problems',
      text: [counts, ...serious.map((problem) => problem.message)],
      command: 'bscb check',
    },
  ];
};
