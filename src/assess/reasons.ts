import { asKnown, whenKnown } from '../dates/known.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayBeside, longDay } from '../dates/words.ts';
import type { Phrase, Progress } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { counted, countedInWords, inWords, placeOf, sentence } from '../model/sentence.ts';
import type { CompletionNow, Moved } from './assessment.ts';
import type { Deadline, Snapshot, Step } from './case.ts';
import { daysLateOn } from './occurrences.ts';

/** `Completion July 2013 was due by 31 July and passed 41 days ago`. */
export const completionPassed = ({ due, phrase }: Deadline, day: PlanDate): string => {
  const late = counted(daysLateOn(due, day), 'day');
  const { kind, windows, text } = phrase.reading;
  if (kind === 'day') return `Completion ${text} passed ${late} ago`;
  if (windows.length > 1)
    return `Completion, the last of its ${windows.length} dates, was due by ${longDay(due)} and passed ${late} ago`;
  return `Completion ${text} was due by ${dayBeside(text, due)} and passed ${late} ago`;
};

/** `milestone 1.1/1 (Mar 2013)`, `milestone 2.2/1 (second of four dates)`. */
const stepWithDate = (step: Step): string =>
  `${stepName(step)} (${step.of > 1 ? `${placeOf(step.nth, step.of)} dates` : (step.milestone?.when?.reading.text ?? longDay(step.due))})`;

/** `by 31 March`; nothing where the day itself is in brackets. */
const stepDue = (step: Step): string => {
  const { text, kind } = step.milestone?.when?.reading ?? { text: '', kind: null };
  if (step.of > 1) return `by ${longDay(step.due)}`;
  return kind === 'day' ? '' : `by ${dayBeside(text, step.due)}`;
};

/** `milestone 1.1/1`, or `the completion date before its last`. */
export const stepName = (step: Step): string =>
  step.milestone === null ? 'an earlier completion date' : `milestone ${step.milestone.milestone.id}`;

/** `Milestone 1.1/1 (Mar 2013) was due by 31 March and is 163 days late`; of several the oldest is told. */
export const oldestLate = (oldest: Step, { of, day }: Snapshot): string => {
  const count = of.judged.filter((step) => step.due < day).length;
  const by = stepDue(oldest);
  const late = `${counted(daysLateOn(oldest.due, day), 'day')} late`;
  return count > 1
    ? `${sentence(countedInWords(count, 'date'))} are late: the oldest is ${stepWithDate(oldest)}, ${by === '' ? late : `due ${by} and ${late}`}`
    : `${sentence(stepWithDate(oldest))} ${by === '' ? `is ${late}` : `was due ${by} and is ${late}`}`;
};

/** Why no completion lies ahead. */
export const noneAhead = ({ of, day }: Snapshot): string => {
  const completion = of.completion;
  if (completion === null) return 'no completion is given';
  if (completion.due === null) return `completion "${completion.phrase.reading.text}" has no date`;
  if (completion.continuing) return `"${completion.phrase.reading.text}" ended on ${longDay(completion.due)}`;
  return `completion ${completion.phrase.reading.text} passed ${counted(daysLateOn(completion.due, day), 'day')} ago`;
};

/** What lies ahead: `completion December 2013 still lies ahead`. */
export const stillAhead = ({ phrase, due, continuing }: CompletionNow): string =>
  phrase.reading.windows.length > 1 && due !== null
    ? `completion still lies ahead, on ${longDay(due)}`
    : `${continuing ? `"${phrase.reading.text}"` : `completion ${phrase.reading.text}`} still lies ahead`;

/** Why nothing can be judged. */
export const nothingToJudgeBy = ({ of }: Snapshot): string => {
  const completion = of.completion;
  const first =
    completion === null
      ? 'No completion is given'
      : completion.continuing
        ? `"${completion.phrase.reading.text}" is never late itself`
        : `Completion "${completion.phrase.reading.text}" has no date in it`;
  const second = of.rule.completionOnly
    ? "the board's rule judges by completion alone"
    : of.milestones.length === 0
      ? 'there are no milestones'
      : of.milestones.length === 1
        ? 'its one milestone has no date'
        : `none of its ${inWords(of.milestones.length)} milestones has a date`;
  return `${first} and ${second}: there is nothing to judge by.`;
};

/** `Completion was moved from July 2013 to Nov 2013 on 3 June 2013 without agreement, so July 2013 stays in force.` */
export const movedWithout = (move: Moved, { of, waiting }: Snapshot): string => {
  const more = waiting.slice(1);
  const rest =
    more.length === 0
      ? ''
      : ` ${sentence(countedInWords(more.length, 'more date'))} ${more.length === 1 ? 'was' : 'were'} moved without agreement.`;
  return `${moveWords(move, of.milestones, of.action.completion)} without agreement${stands(move)}.${rest}`;
};

const stands = ({ redating }: Moved): string =>
  redating.from === null ? '' : `, so ${redating.from.reading.text} stays in force`;

/** `Milestone 1.3/1 was moved from April 2013 to May 2013 on 3 April 2013`. */
export const moveWords = (
  { redating, milestone }: Moved,
  milestones: Snapshot['of']['milestones'],
  completion: Phrase | null,
): string => {
  const written =
    milestone === null
      ? completion
      : milestones.find((one) => one.milestone.id === milestone)?.milestone.when;
  const to = redating.to ?? written ?? null;
  return [
    milestone === null ? 'Completion' : `Milestone ${milestone}`,
    'was moved',
    ...(redating.from === null ? [] : [`from ${redating.from.reading.text}`]),
    ...(to === null ? [] : [`to ${to.reading.text}`]),
    ...(redating.within === null ? [] : [whenKnown(redating.within)]),
  ].join(' ');
};

/** True of a move that somebody agreed, and not of one that counts since there was no date before. */
export const isByAgreement = ({ agreed, settledBy, redating }: Moved): boolean =>
  agreed && (settledBy !== 'nothing' || redating.agreed !== null);

/** Who agreed to a move: `agreed Board 24 Jun 2013, item 6`, `not agreed`. */
export const agreedWords = ({ settledBy, redating: { agreed, agreement } }: Moved): string => {
  if (settledBy === 'minute') return `agreed ${agreed}`;
  if (settledBy === 'later') return 'agreed with a later move';
  if (settledBy === 'nothing') return 'no agreement needed, as it had no date before';
  const on = agreement?.on ?? null;
  return on === null ? 'not agreed' : `not agreed before ${asKnown(on)}`;
};

/** What has been done, or noted, while nothing is late. */
export const begun = ({ of }: Snapshot): string => {
  // A milestone without a date counts only once it is done: until then there is no date of it to wait for.
  const dates = of.milestones.flatMap((one) => one.occurrences);
  const all =
    of.milestones.length === 0
      ? (of.completion?.earlier.length ?? 0) + 1
      : dates.filter(({ due, done }) => due !== null || done !== null).length;
  const met = of.met.length;
  const parts = present([
    met > 0 &&
      `${met} of ${counted(all, of.milestones.length === 0 ? 'date' : 'milestone date')} ${met === 1 ? 'is' : 'are'} done`,
    of.noted !== null && notedWords(of.noted),
  ]);
  return `Nothing is late; ${parts.join(', and ')}.`;
};

const notedWords = ({ note, within }: Pick<Progress, 'note' | 'within'>): string => {
  const what = note === null ? 'it' : 'progress';
  const verb = note === null ? 'rated' : 'noted';
  return within === null ? `${what} is ${verb}, undated` : `${what} was ${verb} ${whenKnown(within)}`;
};

/** What comes first, while nothing has happened. */
export const firstAhead = (snapshot: Snapshot): string => {
  const { of } = snapshot;
  const step = of.open[0];
  const completion = of.completion;
  if (step !== undefined && (completion?.due == null || step.due <= completion.due))
    return `the next date is ${longDay(step.due)}, ${stepName(step)}`;
  if (completion?.due != null) return `completion is due by ${longDay(completion.due)}`;
  return 'no date is to come';
};

/** All the milestones of an action: `Both milestones are`. */
export const allAre = (milestones: number): string =>
  milestones === 1
    ? 'Its one milestone is'
    : milestones === 2
      ? 'Both milestones are'
      : `All ${inWords(milestones)} milestones are`;
