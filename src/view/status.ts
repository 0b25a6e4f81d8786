import type { ActionNow, Assessment } from '../assess/assessment.ts';
import { type Counts, countActions } from '../assess/counts.ts';
import { datesDue } from '../assess/due.ts';
import { typedRef } from '../assess/proposal.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import { present } from '../model/present.ts';
import { reviewingBody } from '../model/registers.ts';
import { counted, noneOf, sentence } from '../model/sentence.ts';
import { code, facts, p, strong, table, typed } from './blocks.ts';
import { bothCounts } from './colours.ts';
import { firstArea } from './first-area.ts';
import { addFirst, emptyList, masthead, unreadableNotice } from './masthead.ts';
import type { Answer, Block } from './page.ts';
import { areaTable, legend } from './status-areas.ts';
import { disputes } from './status-disputes.ts';
import { comingUp } from './status-due.ts';
import { closingFacts } from './status-facts.ts';
import { statusJson, statusRows } from './status-json.ts';
import { otherLateDates, pastCompletion } from './status-late.ts';
import { lateAndAhead, sixWeeksOn } from './words.ts';

/** What `status` is asked: the actions that the filters let through, the filters in words, and how far ahead to look. */
export interface StatusAsk {
  readonly actions: readonly ActionNow[];
  readonly filters: readonly string[];
  /** True where the filters left no date that is done. */
  readonly noneDone: boolean;
  /** The last day of "due by", and why that day: "the next Board". */
  readonly until: { readonly day: PlanDate; readonly because: string } | null;
}

/** Where the plan stands: the answer in the first sentence and in the last line, the worst between them. */
export const statusAnswer = (assessment: Assessment, ask: StatusAsk): Answer =>
  new StatusAnswer(assessment, ask);

/** Its parts are made when they are asked for: of many plans none is. */
class StatusAnswer implements Answer {
  readonly #assessment: Assessment;
  readonly #ask: StatusAsk;

  constructor(assessment: Assessment, ask: StatusAsk) {
    this.#assessment = assessment;
    this.#ask = ask;
  }

  get page(): Answer['page'] {
    return {
      title: `Status on ${longDay(this.#assessment.today)}`,
      blocks: blocksOf(this.#assessment, this.#ask),
    };
  }

  get json(): Answer['json'] {
    const assessment = this.#assessment;
    const { actions, filters, until } = this.#ask;
    const { day } = until ?? sixWeeks(assessment);
    const due = datesDue(actions, assessment.today, day);
    return statusJson({ assessment, filters, actions, counts: countActions(actions), until: day, due });
  }

  get rows(): Answer['rows'] {
    return statusRows(this.#ask.actions);
  }
}

const blocksOf = (assessment: Assessment, ask: StatusAsk): Block[] => {
  const { actions, filters, noneDone } = ask;
  const { plan, today } = assessment;
  const counts = countActions(actions);
  const until = ask.until ?? sixWeeks(assessment);
  const head = [masthead(assessment, filters), ...unreadableNotice(plan)];
  if (counts.actions === 0)
    return [...head, ...(assessment.actions.length === 0 ? beginning(assessment) : [p(emptyList(plan))])];
  return [
    ...head,
    ...headline({ ...assessment, noneDone }, counts),
    ...disputes(actions),
    table(areaTable(actions, counts)),
    p(legend(actions)),
    ...pastCompletion(actions, noneDone),
    ...otherLateDates(actions, today),
    ...(noneDone && until.day < today
      ? []
      : comingUp(datesDue(actions, today, until.day), { today, until }, noneDone)),
    facts(closingFacts(assessment, actions, counts)),
    ...lastLine(actions, counts, noneDone),
  ];
};

const sixWeeks = ({ plan, today }: Assessment): { day: PlanDate; because: string } => {
  const { meets = null, name = 'Board' } = reviewingBody(plan) ?? {};
  return {
    day: sixWeeksOn(today),
    because:
      meets === null
        ? `six weeks: plan.yaml has no ${name} dates`
        : `six weeks: no later ${name} is in its calendar`,
  };
};

/** A plan without actions has nothing to count: its areas, and how the first action is written. */
const beginning = ({ plan, plan: { areas } }: Assessment): Block[] => [
  p(strong(emptyList(plan))),
  facts(areas.map(({ area, title }, n) => ({ label: n === 0 ? 'Areas' : '', text: [`${area} ${title}`] }))),
  ...areas
    .slice(0, plan.unreadable.length > 0 ? 0 : 1)
    .map((area) => p(['Add the first:  ', typed(addFirst(area))])),
  ...(areas.length === 0 && plan.unreadable.length === 0
    ? [p(firstArea.says), code(firstArea.write.map((text) => ({ text })))]
    : []),
];

const headline = (assessment: Assessment, counts: Counts): Block[] => {
  const unrated = counts.rated === 0;
  const first = p(strong(unrated ? byDates(counts) : bothCounts(counts, 'of all')));
  if (assessment.nothingDone) {
    const noColour = unrated ? ' and no colour is recorded' : '';
    return [
      first,
      p(
        `Nothing is recorded as done${noColour}, so each ${unrated ? 'colour here is what the dates alone suggest' : 'suggested colour is what the dates alone say'}: late, or done and not yet written down.`,
      ),
    ];
  }
  const said = [
    assessment.noneDone ? lateAndAhead(counts) : datesMetWords(counts),
    unrated
      ? 'no colour is recorded, so each colour here is what the dates suggest'
      : `a colour is recorded for ${counts.rated} of ${counted(counts.actions, 'action')}${counts.disputed > 0 ? `, and the dates dispute ${counts.disputed}` : ''}`,
  ];
  return [first, p(`${sentence(said.join('; '))}.`)];
};

const datesMetWords = ({ dates, datesMet, datesMissed, datesAhead, datesClosed }: Counts): string =>
  dates === 0
    ? 'there is no milestone date to meet'
    : `${datesMet} of ${counted(dates, 'milestone date')} ${datesMet === 1 ? 'is' : 'are'} met, ${datesMissed} missed, ${datesAhead} ahead${datesClosed > 0 ? `, ${datesClosed} closed with their actions` : ''}`;

const byDates = ({ actions, bySuggested: { red, amber, green, complete } }: Counts): string => {
  const only = amber > 0 ? ', but amber' : green > 0 ? ', but green' : complete > 0 ? ', but complete' : '';
  if (actions === 1)
    return `The one action is ${red === 1 ? 'red by its dates' : `not red by its dates${only}`}.`;
  const rest = present([
    amber > 0 ? `${amber} amber` : 'none amber',
    green > 0 ? `${green} green` : 'none green',
    complete > 0 && `${complete} complete`,
  ]);
  const which = red === 0 ? sentence(noneOf(actions, 'action')) : `${red} of ${counted(actions, 'action')}`;
  return `${which} ${red > 1 ? 'are' : 'is'} red by their dates, ${rest.join(', ')}.`;
};

const lastLine = (actions: readonly ActionNow[], counts: Counts, noneDone: boolean): Block[] => {
  const { red, amber, green, complete } = counts.bySuggested;
  const other = counts.actions - red - amber - green - complete;
  const parts = present([
    `${red} red`,
    `${amber} amber`,
    green > 0 && `${green} green`,
    complete > 0 && `${complete} complete`,
    other > 0 && `${other} other`,
  ]);
  const rated =
    counts.rated === 0
      ? `Rated 0 of ${counts.actions}`
      : `Rated ${counts.rated} of ${counts.actions}: ${counts.byRated.red} red, ${counts.byRated.amber} amber`;
  const met =
    counts.milestones === 0 ? '' : ` Milestones met ${counts.milestonesMet} of ${counts.milestones}.`;
  const example = worst(actions);
  return present([
    p(
      strong(
        `By dates ${parts.join(', ')} of ${counts.actions}. ${rated}.${noneDone ? ` ${sentence(lateAndAhead(counts))}.` : met}`,
      ),
    ),
    example !== null &&
      p([
        `Why is one ${example.suggested.colour === 'red' ? 'red' : 'amber'}?  `,
        typed(`bscb show ${typedRef(example.action.ref)}`),
      ]),
  ]);
};

/** The best example is a red one that a wrong date may have made: something speaks against it and no step of it is late. */
const worst = (actions: readonly ActionNow[]): ActionNow | null => {
  const reds = actions.filter((one) => one.suggested.colour === 'red');
  const stepLate = (one: ActionNow): boolean =>
    one.milestones.some((milestone) => milestone.occurrences.some((date) => date.overdue));
  return (
    reds.find((one) => one.suggested.against.length > 0 && one.milestones.length > 0 && !stepLate(one)) ??
    reds.find((one) => one.suggested.against.length > 0) ??
    reds[0] ??
    actions.find((one) => one.suggested.colour === 'amber') ??
    null
  );
};
