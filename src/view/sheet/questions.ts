import type { ActionNow, Assessment, Moved } from '../../assess/assessment.ts';
import { everyMove } from '../../assess/dates.ts';
import type { Redating } from '../../model/plan.ts';
import { recordableColours } from '../../model/registers.ts';
import { markOf } from '../colours.ts';
import { isToClose } from '../report/asks.ts';
import { gravest } from '../report/gravest.ts';
import { type Owed, owed } from '../report/owed.ts';
import { nextWords, shortDue } from '../words.ts';

/** Something that a meeting, or a lead, is asked about the plan. */
export interface Question {
  readonly asks: 'agree' | 'rate' | 'close' | 'done' | 'next';
  /** `4.7` for an action or its completion, `2.1/3` for a milestone. */
  readonly id: string;
  /** Of a series: which date. */
  readonly which: string | null;
  readonly what: string;
  /** What the plan has now, without what follows from today: an answer to other facts no longer fits. */
  readonly says: string;
  readonly question: string;
  readonly choices: readonly string[];
  /** Which of them stands for a date that has to be named. */
  readonly dated?: string;
}

/** How a row is known again: `done 2.2/1 Jun 2013`. */
export const keyOf = ({ asks, id, which }: Question): string =>
  which === null ? `${asks} ${id}` : `${asks} ${id} ${which}`;

/** What a meeting has to settle: changes of date that wait, ratings in doubt or missing, what can be closed, what is late. */
export const meetingQuestions = (now: Assessment): readonly Question[] => [
  ...now.actions.flatMap(movesOf),
  ...now.actions.filter(inDoubt).map((one) => ratingOf(now, one)),
  ...now.actions.filter(isToClose).map(closingOf),
  ...now.actions.filter(isSilent(now)).map(nextOf),
  ...owed(now)
    .filter(({ daysLate }) => daysLate > 0)
    .flatMap(doneOf),
];

/** What a lead is asked: how each thing owed stands, and the colour of each open action. */
export const leadQuestions = (now: Assessment, items: readonly Owed[]): readonly Question[] => [
  ...items.flatMap(doneOf),
  ...now.actions.filter(({ open }) => open).map((one) => ratingOf(now, one)),
  ...now.actions.filter(isSilent(now)).map(nextOf),
];

const inDoubt = (one: ActionNow): boolean => (one.open && one.disputed) || one.stale || one.notRated;

const closingOf = ({ action }: ActionNow): Question => ({
  asks: 'close',
  id: action.ref,
  which: null,
  what: action.action,
  says: 'every date is met, not closed',
  question: 'Close it as complete, and from which day?',
  choices: ['yes', 'no'],
});

/** Red by either colour, and nothing says what happens next, or its day has passed. */
const isSilent =
  ({ today }: Assessment) =>
  (one: ActionNow): boolean => {
    const { next } = one.recorded;
    const by = next?.by?.reading.windows.at(-1)?.due ?? null;
    return gravest(one) === 'red' && (next === null || (by !== null && by < today));
  };

const nextOf = ({ action, recorded: { next } }: ActionNow): Question => ({
  asks: 'next',
  id: action.ref,
  which: null,
  what: action.action,
  says: next === null ? 'nothing of what happens next' : `next: ${nextWords(next)}`,
  question: 'It is red. What happens next, by when, and who does it?',
  choices: [],
});

const movesOf = (one: ActionNow): readonly Question[] => {
  const waiting = everyMove(one).filter((move) => move.waiting);
  const last = new Map(waiting.map((move) => [move.milestone, move]));
  return [...last.values()].map((move) => moveOf(one, move));
};

/** What the plan says of a change of date that waits: `Oct 2013 to Feb 2014, waits`. */
export const waitsWords = (redating: Redating, written: string | null): string => {
  const { from, to } = fromAndTo(redating, written);
  return `${from} to ${to}, waits`;
};

const fromAndTo = ({ from, to }: Redating, written: string | null) => ({
  from: from?.reading.text ?? 'no date',
  to: to?.reading.text ?? written ?? 'no date',
});

const moveOf = (one: ActionNow, { milestone: id, redating }: Moved): Question => {
  const of = one.milestones.find(({ milestone }) => milestone.id === id);
  const written = (of === undefined ? one.action.completion : of.milestone.when)?.reading.text ?? null;
  const { from, to } = fromAndTo(redating, written);
  const why = redating.reason === null ? '' : ` (${redating.reason})`;
  return {
    asks: 'agree',
    id: id ?? one.action.ref ?? '',
    which: null,
    what: of?.milestone.what ?? one.action.action,
    says: waitsWords(redating, written),
    question: `Agree the change from ${from} to ${to}?${why}`,
    choices: ['agreed', `refused: back to ${from}`, 'another date'],
    dated: 'another date',
  };
};

const ratingOf = ({ plan }: Assessment, one: ActionNow): Question => {
  const { colour, on } = one.recorded;
  return {
    asks: 'rate',
    id: one.action.ref ?? '',
    which: null,
    what: one.action.action,
    says: colour === null ? 'not rated' : `rated ${colour}${on === null ? '' : `, ${shortDue(on, on)}`}`,
    question: `By its dates: ${markOf(one.suggested.colour).word}. Which colour, and why?`,
    choices: recordableColours(plan),
  };
};

const doneOf = ({ now, id, what, nth, start, due }: Owed): readonly Question[] => {
  if (id === null || due === null) return [];
  const date = shortDue(start, due);
  const of = now.milestones.find(({ milestone }) => milestone.id === id);
  const inForce = nth === null ? (of?.when?.reading.text ?? date) : date;
  const asked = of?.moved.findLast(({ waiting }) => waiting)?.redating;
  const to = asked === undefined ? null : (asked.to ?? of?.milestone.when)?.reading.text;
  return [
    {
      asks: 'done',
      id,
      which: nth === null ? null : date,
      what,
      says: `due ${inForce}, not done${to == null ? '' : `; asked to move to ${to}`}`,
      question: 'Done, and on which day? Or by when?',
      choices: ['done', 'a new date'],
      dated: 'a new date',
    },
  ];
};
