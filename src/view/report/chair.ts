import type { ActionNow, Assessment, Moved } from '../../assess/assessment.ts';
import { everyMove } from '../../assess/dates.ts';
import { daysBetween } from '../../dates/day.ts';
import { asKnown } from '../../dates/known.ts';
import { grouped } from '../../model/grouped.ts';
import { present } from '../../model/present.ts';
import { counted, countedInWords, listed, sentence, withStop } from '../../model/sentence.ts';
import { markOf } from '../colours.ts';
import { type Field, fieldRows, jsonOf, own } from '../fields/field.ts';
import { isBare } from '../masthead.ts';
import type { Block, Inline } from '../page.ts';
import { noneRed, ratedRedAndOver } from '../rated-red.ts';
import { asksInShort } from './ask-section.ts';
import { lateMost, nextStep } from './ask-words.ts';
import { type Asks, asksOf, tooGood } from './asks.ts';
import { listIfAny, p, strong } from './blocks.ts';
import { actionFields, asksField, inPaper } from './facts.ts';
import { bodyFor, type PackMeeting } from './meeting.ts';
import type { Asked, Report } from './paper.ts';
import { standing } from './progress.ts';
import { noActionsYet, planName, titled } from './report.ts';
import { atMost, leadWords, shortName } from './wording.ts';

/** One side of paper for the chair: what is red, what is asked by number, and what to ask. */
export const chairReport = (now: Assessment, asked: Asked, meeting: PackMeeting): Report => {
  const asks = asksOf(now, bodyFor(now.plan, meeting));
  const questions = questionsOf(now, asks);
  return {
    kind: 'chair',
    dense: true,
    title: titled(`For the chair: ${planName(now)}`, asked, now.today),
    opening: [
      p([strong(now.plan.board), '.', ...(isBare(now.plan) ? [] : [` ${standing(now, meeting)}`])]),
      ...(isBare(now.plan) ? [noActionsYet] : []),
    ],
    sections: [
      { id: 'red', title: redTitle(now, asks.red), blocks: redLines(now, asks.red) },
      {
        id: 'asks',
        title: 'What there is to decide',
        blocks: decisions(now, asks),
      },
      {
        id: 'questions',
        title: 'Questions worth asking',
        blocks: questions.length === 0 ? [p('The facts suggest none.')] : listIfAny(questions),
      },
    ],
    facts: () => jsonOf(chairPaper, { asks, questions }),
    rows: () => fieldRows(actionFields, inPaper(now, asks.red)),
  };
};

/** What the page for the chair answers machines with. */
export const chairPaper: readonly Field<{ readonly asks: Asks; readonly questions: readonly string[] }>[] = [
  asksField(({ asks }) => asks),
  own('questions', 'names', 'Questions worth asking.'),
];

const redTitle = (now: Assessment, red: readonly ActionNow[]): string =>
  red.length === 0 ? noneRed(now.actions) : `Red: ${counted(red.length, 'action')}`;

/** More than this do not fit on one side. */
const mostLines = 8;

const redLines = (now: Assessment, red: readonly ActionNow[]): readonly Block[] =>
  present([
    ...listIfAny(
      red
        .slice(0, mostLines)
        .map(
          (one): Inline => [
            strong(shortName(one.action)),
            `, ${leadWords(one.action.lead)}: ${sinceWords(one)}${nextWords(one, now)}`,
          ],
        ),
    ),
    red.slice(0, mostLines).some(({ recorded }) => recorded.next === null) &&
      p('Where the next step is not said, ask what will be done, and by when.'),
    red.length > mostLines &&
      p(
        `${counted(red.length - mostLines, 'more red action is', 'more red actions are')} in the progress report.`,
      ),
    ...[ratedRedAndOver(now.actions)].flatMap((also) => (also === null ? [] : [p(also)])),
  ]);

const nextWords = (one: ActionNow, now: Assessment): string =>
  one.recorded.next === null ? '; next step not said.' : `. Next: ${withStop(nextStep(one, now))}`;

/** More than these names in one ask do not fit on one side. */
const mostNames = 5;

/** The asks by number; those that note the red ones again are named above. */
const decisions = (now: Assessment, asks: Asks): readonly Block[] => {
  const all = asksInShort(now, asks);
  if (all.length === 0) return [p('Nothing.')];
  return all.map(({ id, words, names }) => {
    if (id === 'red') return p(strong(`${words}.`));
    const shown = atMost(mostNames, names, ', in the paper of the meeting');
    return p([strong(`${words}:`), ` ${withStop(shown.join('; '))}`]);
  });
};

/** What is late, and since when: `completion May 2013, 102 days late`. */
const sinceWords = (one: ActionNow): string => {
  const said = lateMost(one).map(
    ({ id, what, days }) => `${id === null ? what : `milestone ${id}`}, ${counted(days, 'day')} late`,
  );
  return said.length === 0 ? 'rated red, nothing late' : said.join('; ');
};

/** Three questions, at most one of each kind, taken from the facts. */
const questionsOf = (now: Assessment, asks: Asks): readonly string[] =>
  [silentMove(now), silentLead(asks), worseMeasure(now), flattering(asks), oldest(asks)]
    .filter((one) => one !== null)
    .slice(0, 3);

/** The rating that looks best beside its dates. */
const flattering = ({ disputed }: Asks): string | null => {
  const one = disputed.find(tooGood);
  if (one === undefined) return null;
  return `${shortName(one.action)} is rated ${markOf(one.recorded.colour ?? '').word}, and ${markOf(one.suggested.colour).word} by its dates. What makes it ${markOf(one.recorded.colour ?? '').word}?`;
};

/** The rating that is oldest. */
const oldest = ({ stale }: Asks): string | null => {
  const dated = stale.filter(({ recorded }) => recorded.within !== null);
  const [one] = dated.toSorted((a, b) => ((a.recorded.on ?? '') < (b.recorded.on ?? '') ? -1 : 1));
  if (one?.recorded.within == null) return null;
  return `${shortName(one.action)} has a rating of ${asKnown(one.recorded.within)}. How does it stand now?`;
};

/** The longest change of date for which nobody gave a reason, or that nobody agreed. */
const silentMove = (now: Assessment): string | null => {
  const all = now.actions.flatMap((one) =>
    everyMove(one).flatMap((move) => {
      const days = lengthOf(one, move);
      return days > 0 && (!move.agreed || move.redating.reason === null) ? [{ one, move, days }] : [];
    }),
  );
  const longest = all.sort((a, b) => b.days - a.days)[0];
  if (longest === undefined) return null;
  const { one, move, days } = longest;
  const why = move.redating.reason === null ? 'with no reason given' : 'not yet agreed';
  const moves = move.agreed ? 'moved' : 'is to move';
  return `${shortName(one.action)}: ${move.milestone === null ? 'completion' : `milestone ${move.milestone}`} ${moves} ${counted(days, 'day')}, ${why}. What changed?`;
};

const lengthOf = (one: ActionNow, { redating, milestone }: Moved): number => {
  const written =
    milestone === null
      ? one.action.completion
      : (one.action.milestones.find((each) => each.id === milestone)?.when ?? null);
  const from = redating.from?.reading.windows.at(-1)?.due;
  const to = (redating.to ?? written)?.reading.windows.at(-1)?.due;
  return from === undefined || to === undefined ? 0 : daysBetween(from, to);
};

/** The lead with the most red actions that say nothing of what happens next. */
const silentLead = ({ red }: Asks): string | null => {
  const unsaid = red.filter(({ recorded }) => recorded.next === null);
  const silent = grouped(unsaid, ({ action }) => action.lead.map(({ name }) => name));
  const [most] = [...silent].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return null;
  const [lead, actions] = most;
  return `${lead} leads ${countedInWords(actions.length, 'red action')} for which nothing says what happens next (${listed(namesOf(actions))}). What will be done, and by when?`;
};

const mostInQuestion = 4;

const namesOf = (actions: readonly ActionNow[]): readonly string[] =>
  atMost(
    mostInQuestion,
    actions.map((one) => shortName(one.action, 36)),
  );

/** A measure that got worse while dates of its action were met. */
const worseMeasure = (now: Assessment): string | null => {
  for (const one of now.actions)
    for (const measure of one.indicators)
      if (
        measure.direction === 'worse' &&
        one.milestones.some(({ occurrences }) => occurrences.some((date) => date.done !== null))
      )
        return `${shortName(one.action)}: ${sentence(measure.measure)} got worse, though steps were done. Is it the right work?`;
  return null;
};
