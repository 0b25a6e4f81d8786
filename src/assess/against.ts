import { addMonths, daysBetween } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Phrase } from '../model/plan.ts';
import { counted, countedInWords, inWords, listed, sentence } from '../model/sentence.ts';
import type { IndicatorNow, MilestoneNow, Suggested } from './assessment.ts';
import type { Snapshot } from './case.ts';
import { allAre, moveWords } from './reasons.ts';
import type { FittingRow } from './table.ts';

/** What speaks against a suggestion, or makes it doubtful: a sentence or two each, the weightiest first. */
export const against = (
  snapshot: Snapshot,
  { suggestion: colour, done }: Pick<FittingRow, 'suggestion' | 'done'>,
  indicators: readonly IndicatorNow[],
): readonly string[] => {
  if (done) return [...notAllDone(snapshot), ...flatMeasures(snapshot, indicators)];
  if (colour === 'red' || colour === 'amber')
    return [
      ...milestonesAfter(snapshot),
      ...partlyMet(snapshot),
      ...movedSince(snapshot, colour),
      ...doubtfulPhrase(snapshot),
    ];
  if (colour === 'green' || colour === 'not-due')
    return [...notJudged(snapshot), ...openEnd(snapshot), ...undatedMilestones(snapshot)];
  return [];
};

/** `Both milestones are dated Feb 2014, seven months after completion. Neither is late: …`. */
const milestonesAfter = ({ of, day, completion }: Snapshot): string[] => {
  const due = of.completion?.due ?? null;
  if (due === null || completion === 'not') return [];
  const after = of.milestones.flatMap((one) => {
    const last = one.occurrences.findLast((date) => (date.due ?? '') > due && date.done === null)?.due;
    return last == null ? [] : [{ one, last }];
  });
  const first = after[0];
  if (first === undefined) return [];
  const dated = new Set(after.map(({ one, last }) => dateWords(one, last)));
  const when =
    dated.size === 1
      ? `dated ${[...dated][0]}, ${gap(due, first.last)} after completion`
      : `dated after completion, the last ${[...dated].at(-1)}`;
  const late = after.some(({ last }) => last < day);
  const verdict = 'one of the two dates is probably wrong.';
  const which = subject(
    of.milestones,
    after.map(({ one }) => one),
  );
  const none = after.length === 1 ? 'It is not' : after.length === 2 ? 'Neither is' : 'None is';
  return [`${which} ${when}${late ? '' : `. ${none} late`}: ${verdict}`];
};

const dateWords = ({ when, occurrences }: MilestoneNow, last: PlanDate): string =>
  occurrences.length === 1 && when !== null ? when.reading.text : longDay(last);

const subject = (all: readonly MilestoneNow[], some: readonly MilestoneNow[]): string => {
  if (some.length === all.length) return allAre(some.length);
  const ids = some.map(({ milestone }) => milestone.id);
  return some.length === 1 ? `Milestone ${ids[0]} is` : `Milestones ${listed(ids)} are`;
};

/** Whole months where there are any, else days. */
const gap = (from: PlanDate, to: PlanDate): string => {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months > 0 ? countedInWords(months, 'month') : counted(daysBetween(from, to), 'day');
};

const partlyMet = ({ of }: Snapshot): string[] => {
  const met = of.milestones.filter((one) => one.met).length;
  return met === 0
    ? []
    : [
        `${sentence(inWords(met))} of its ${countedInWords(of.milestones.length, 'milestone')} ${met === 1 ? 'is' : 'are'} met.`,
      ];
};

const movedSince = ({ of }: Snapshot, colour: Suggested): string[] =>
  of.waiting
    .filter(() => colour === 'red' || of.open.some((step) => step.due < of.today) || of.completion?.late)
    .map(
      (move) =>
        `${moveWords(move, of.milestones, of.action.completion)}, but without agreement: until the board agrees, the old date counts.`,
    );

/** How the phrase that decides was read, where people could read it otherwise. */
const doubtfulPhrase = (snapshot: Snapshot): string[] => {
  const { of, completion } = snapshot;
  const phrase: Phrase | null =
    completion === 'not' ? (of.open[0]?.milestone?.when ?? null) : (of.completion?.phrase ?? null);
  if (phrase === null) return [];
  const { text, warning, approximate, windows } = phrase.reading;
  if (warning !== null) return [`How it was read: ${warning.replace(/\.$/, '')}.`];
  const last = windows.at(-1);
  return approximate && last !== undefined
    ? [`"${text}" is approximate; it was read as ending on ${longDay(last.due)}.`]
    : [];
};

/** Milestones that are late, where the board's rule looks at completion alone. */
const notJudged = ({ of, day }: Snapshot): string[] => {
  const late = of.rule.completionOnly
    ? of.open.filter((step) => step.milestone !== null && step.due < day).length
    : 0;
  return late === 0
    ? []
    : [
        `${sentence(countedInWords(late, 'milestone date'))} ${late === 1 ? 'is' : 'are'} late, which the board's rule does not judge by.`,
      ];
};

const openEnd = ({ of, day }: Snapshot): string[] => {
  const { completion } = of;
  if (completion === null) return ['No completion is given, so only milestones can be late.'];
  if (completion.due === null)
    return completion.continuing
      ? []
      : [`Completion "${completion.phrase.reading.text}" has no date, so only milestones can be late.`];
  return completion.continuing && completion.due < day && of.action.unread.length === 0
    ? [
        `"${completion.phrase.reading.text}" ended on ${longDay(completion.due)} and the action is still open: close it, or carry it forward.`,
      ]
    : [];
};

const undatedMilestones = ({ of }: Snapshot): string[] => {
  const undated = of.milestones.filter(
    (one) => !one.met && one.occurrences.every((date) => date.due === null),
  );
  if (undated.length === 0) return [];
  const all = of.milestones.length;
  const which =
    all === 1
      ? 'Its one milestone has'
      : `${sentence(inWords(undated.length))} of its ${inWords(all)} milestones ${undated.length === 1 ? 'has' : 'have'}`;
  return [`${which} no date, so nobody can say whether ${undated.length === 1 ? 'it is' : 'they are'} late.`];
};

const notAllDone = ({ of }: Snapshot): string[] => {
  const open = of.milestones.filter((one) => !one.met);
  if (open.length === 0) return [];
  const ids = listed(open.map(({ milestone }) => milestone.id));
  return [
    `It is closed as complete, but ${open.length === 1 ? `milestone ${ids} is` : `milestones ${ids} are`} not marked done.`,
  ];
};

const flatMeasures = ({ of: { allMet } }: Snapshot, indicators: readonly IndicatorNow[]): string[] =>
  allMet
    ? indicators
        .filter((one) => one.sinceBaseline === 'same' || one.sinceBaseline === 'worse')
        .map((one) => `All milestones are done, but the measure "${one.measure}" is no better than it began.`)
    : [];
