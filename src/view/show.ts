import type { ActionNow, Assessment, Travel } from '../assess/assessment.ts';
import { transitionsInWords } from '../assess/transitions.ts';
import { whenKnown } from '../dates/known.ts';
import type { PlanDate } from '../dates/reading.ts';
import { weekdayAndDay } from '../dates/words.ts';
import type { Locate } from '../model/address.ts';
import type { KeyFacts } from '../model/keys.ts';
import type { Action } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Problem } from '../model/problem.ts';
import { counted } from '../model/sentence.ts';
import { fact, facts, h2, masthead, quiet, strong, table, toned, typed } from './blocks.ts';
import { arrowOf, colourWord, markOf, shapeAndWord } from './colours.ts';
import { answerJson } from './fields/contract.ts';
import { keysIn, otherWords } from './fields/keys.ts';
import { triedRule, unreadableNotice } from './masthead.ts';
import type { Answer, Block, Fact, Inline, Span } from './page.ts';
import { completionFact, leadFact, measureFacts, progressFact, redatedFact } from './show-facts.ts';
import { showContract } from './show-json.ts';
import { milestoneTable } from './show-milestones.ts';
import { causeWords, longDue } from './words.ts';

/** What else is asked of one action. */
export interface ShowAsk {
  /** What `check` finds on this action. */
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/** One action in full; "why is this one red?" is answered before the facts are listed. */
export const showAnswer = (assessment: Assessment, one: ActionNow, ask: ShowAsk): Answer => {
  const { action } = one;
  const { plan, today } = assessment;
  const met = one.milestones.filter((milestone) => milestone.met).length;
  const blocks: Block[] = [
    facts([fact(action.ref, strong(action.action))]),
    masthead([
      {
        left: ['By dates  ', shapeAndWord(one.suggested.colour), '     Recorded  ', ...recorded(one)],
        right: weekdayAndDay(today),
      },
      ...triedRule(assessment),
    ]),
    ...unreadableNotice(plan),
    facts(why(assessment, one)),
    facts(placeFacts(one, today)),
    ...(one.milestones.length === 0
      ? [h2('Milestones: none')]
      : [h2(`Milestones (${met} of ${one.milestones.length} met)`), table(milestoneTable(one, assessment))]),
    h2(outcomesHeading(one)),
    facts([
      ...action.outcomes.map((outcome, i) => fact(`  ${i + 1}`, outcome.text)),
      ...measureFacts(assessment, one),
    ]),
    facts(
      present([
        ...progressFact(assessment, one),
        action.impact !== null && fact('Impact', action.impact),
        ...action.own.map(({ name, text }) => fact(name, text)),
        ...otherFacts(plan.keys, one),
        ...problemsFact(ask.problems),
        fact(
          'File',
          `${plan.folder === '.' ? '' : `${plan.folder}/`}${one.area.file}, line ${ask.locate(action.at).line}`,
        ),
      ]),
    ),
  ];
  return {
    page: { title: `${action.ref} ${action.action}`, blocks },
    json: answerJson(showContract(plan.keys), {
      assessment,
      filters: [],
      one,
      today,
      locate: ask.locate,
      problems: ask.problems.map((problem) => ({ problem, place: ask.locate(problem.at) })),
    }),
    rows: null,
  };
};

/** Where the action is in the plan, who does it and by when. */
const placeFacts = (one: ActionNow, today: PlanDate): Fact[] => {
  const { action, area } = one;
  return present([
    fact('Area', `${area.area} ${area.title}`),
    leadFact(action),
    action.partners.length > 0 && fact('Partners', action.partners.map((name) => name.text).join(', ')),
    completionFact(one, today),
    ...redatedFact(one),
    action.was !== null && fact('Was', `${action.was} in an earlier version`),
    action.origin !== null && fact('Carried from', action.origin),
  ]);
};

const written = [
  ...['ref', 'action', 'outcomes', 'milestones', 'lead', 'partners', 'completion', 'redated', 'progress'],
  ...['impact', 'closed', 'was', 'origin'],
];

/** What the action says under keys that have no place of their own on the page. */
const otherFacts = (keys: readonly KeyFacts[], one: ActionNow): Fact[] =>
  otherWords<Action>(
    keysIn(keys, 'action'),
    'show',
    written,
  )(one.action).map(({ title, said }) => fact(title, said));

const recorded = (one: ActionNow): Span[] => {
  const { colour, means, on } = one.recorded;
  if (colour === null) return ['not rated'];
  const when = on === null ? ' (undated)' : ` (${longDue(null, on)}${one.stale ? ', stale' : ''})`;
  return [shapeAndWord(colour, means), when, ...(one.disputed ? [toned('  disputed', 'warning')] : [])];
};

const why = (assessment: Assessment, one: ActionNow): Fact[] => {
  const { colour, reason, against, changes, transitions } = one.suggested;
  const moves = transitionsInWords(transitions, assessment.today);
  const { cause, note } = one.recorded;
  const travel = one.travel();
  return present([
    fact('Why', moves === '' ? reason : `${reason} ${moves}`),
    ...(one.disputed ? [fact('Disputed', disputed(one))] : []),
    against.length > 0 && fact('But', against.join(' ')),
    cause !== null &&
      fact(
        'Held up by',
        `${causeWords(cause)}${note === null ? '' : `: ${note}`} (outside the board's control; it does not change the dates)`,
      ),
    travel !== null && fact('Travel', travelWords(travel)),
    ...changes.map((change, i) => fact(i === 0 ? 'To change' : '', ...changeLines(change))),
    ...(changes.length > 0 && one.open && (colour === 'red' || colour === 'amber')
      ? [fact('', quiet(`A note or a recorded colour leaves the ${markOf(colour).word} as it is.`))]
      : []),
  ]);
};

/** A change that would give another colour: what it is, and what to type for it. */
const changeLines = ({ to, words, commands }: ActionNow['suggested']['changes'][number]): Inline[] => [
  [colourWord(to), `: ${words}${commands.length > 0 ? ', then' : ''}`],
  ...commands.map(typed),
];

const disputed = (one: ActionNow): string =>
  `Recorded ${markOf(one.recorded.colour ?? '').word}${one.recorded.within === null ? '' : ` ${whenKnown(one.recorded.within)}`}, while the dates suggest ${markOf(one.suggested.colour).word}.${one.recorded.note === null ? '' : ` The note then: "${one.recorded.note}"`}`;

const travelWords = (travel: Travel): string => {
  const { since, before, direction } = travel;
  const words = {
    better: 'better',
    worse: 'worse',
    same: 'no change',
    new: 'new',
    'newly-rated': 'newly rated',
  }[direction];
  const then = direction === 'newly-rated' ? 'then by its dates' : 'then';
  return `${arrowOf(travel)} ${words} since ${longDue(null, since)}${before === null || direction === 'same' ? '' : ` (${then} ${markOf(before).word})`}`;
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
  if (problems.length === 0) return [fact('Problems', 'none')];
  const of = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  const errors = of('error').length;
  const warnings = of('warning').length;
  const advice = of('info').length;
  const counts = present([
    errors > 0 && counted(errors, 'error'),
    warnings > 0 && counted(warnings, 'warning'),
    advice > 0 && counted(advice, 'suggestion'),
  ]).join(', ');
  const serious = [...of('error'), ...of('warning')];
  return [
    { ...fact('Problems', counts, ...serious.map((problem) => problem.message)), command: 'bscb check' },
  ];
};
