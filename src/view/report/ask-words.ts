import { assess } from '../../assess/assess.ts';
import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { countActions } from '../../assess/counts.ts';
import { dayAndMonth, longDay } from '../../dates/words.ts';
import { present } from '../../model/present.ts';
import {
  counted,
  countedInWords,
  figure,
  inWords,
  listed,
  noneOf,
  sentence,
  withStop,
} from '../../model/sentence.ts';
import { andAmber, markOf } from '../colours.ts';
import { lateAndAhead, nextWords } from '../words.ts';
import type { Asks } from './asks.ts';
import { lateOf } from './gravest.ts';
import { theBody } from './meeting.ts';
import { noDates } from './tally.ts';
import { atMost, leadWords, shortName, waitingWords } from './wording.ts';

const are = (n: number): string => (n > 1 ? 'are' : 'is');

/** `By their dates 6 of 36 actions are red and 5 amber; 2 are rated red and 9 amber.` */
export const bothColours = (actions: readonly ActionNow[]): string => {
  if (actions.length === 0) return 'No action fits what was asked for.';
  const byDates = (colour: string) => actions.filter((one) => one.suggested.colour === colour).length;
  const rated = (colour: string) => actions.filter((one) => one.recorded.means === colour).length;
  const [first] = actions;
  if (first !== undefined && actions.length === 1) {
    const { closed, recorded, suggested } = first;
    const rated = recorded.colour === null ? 'not rated' : `rated ${markOf(recorded.colour).word}`;
    const which = closed === null ? 'By its dates the one action' : 'The one action';
    return `${which} is ${oneColour(suggested.colour)}; it is ${rated}.`;
  }
  const red = byDates('red');
  const which =
    red === 0 ? noneOf(actions.length, 'action') : `${red} of ${counted(actions.length, 'action')}`;
  const dates = `By their dates ${which} ${are(red)} red and ${andAmber(red, byDates('amber'))}`;
  if (actions.every((one) => one.recorded.colour === null)) return `${dates}; none is rated.`;
  return `${dates}; ${rated('red') || 'none'} ${are(rated('red'))} rated red and ${andAmber(rated('red'), rated('amber'), 'rated ')}.`;
};

const oneColour = (colour: string): string => (colour === 'none' ? 'without a colour' : markOf(colour).word);

/** `Red by either colour: 4.5 Plan for older young people (102 days late), …`; null where none is red. */
export const redNames = (red: readonly ActionNow[]): string | null => {
  if (red.length === 0) return null;
  const names = red.map((one) => `${shortName(one.action, 36)} (${howLate(one)})`);
  return `Red by either colour, and how late completion or a named milestone is: ${listed(atMost(mostOnTop, names, ' below'))}.`;
};

/** More than these are only counted at the top of the page. */
const mostOnTop = 8;

/** `47 of 84 milestone dates are met and 8 are late.` */
export const datesMetWords = (now: Assessment): string => {
  const { actions, noneDone } = now;
  const counts = countActions(actions);
  const { dates, datesMet, datesMissed } = counts;
  if (dates === 0) return noDates(now);
  if (noneDone) return `${sentence(lateAndAhead(counts))}.`;
  if (dates === 1)
    return `The one milestone date is ${datesMet === 1 ? 'met' : datesMissed === 1 ? 'late' : 'not due yet'}.`;
  const met =
    datesMet === 0
      ? sentence(noneOf(dates, 'milestone date'))
      : `${datesMet} of ${counted(dates, 'milestone date')}`;
  return `${met} ${are(datesMet)} met and ${datesMissed === 0 ? 'none is' : `${datesMissed} ${are(datesMissed)}`} late.`;
};

/**
 * `Since 24 June, 8 actions are worse and 6 better in the colour shown (as rated, else by dates); by their dates 4 more
 * are red.`; null where there is no day to look back to.
 */
export const travelWords = (now: Assessment): string | null => {
  const { since, today, plan, profile, actions } = now;
  if (since === null || actions.length === 0) return null;
  const before = new Map(assess(plan, since, { profile }).actions.map((one) => [one.action.at, one]));
  const then = actions.flatMap((one) => before.get(one.action.at) ?? []);
  const day = since.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(since) : longDay(since);
  const shown = shownTravel(actions, then);
  return `Since ${day}, ${shown === null ? '' : `${shown}; `}by their dates ${moreRed(redsOf(actions), redsOf(then))}.`;
};

const redsOf = (actions: readonly ActionNow[]): number =>
  actions.filter((one) => one.suggested.colour === 'red').length;

const moreRed = (now: number, then: number): string => {
  const more = Math.abs(now - then);
  if (more === 0) return now === 0 ? 'none is red, now or then' : 'as many are red as then';
  return `${more} ${now > then ? 'more' : 'fewer'} ${are(more)} red`;
};

/** How the colours shown have moved; null where nothing is rated, now or then, so that only the dates can speak. */
const shownTravel = (actions: readonly ActionNow[], then: readonly ActionNow[]): string | null => {
  const ratings = (of: readonly ActionNow[]) => of.map(({ recorded }) => recorded.colour);
  if ([...ratings(actions), ...ratings(then)].every((colour) => colour === null)) return null;
  const going = (way: string) => actions.filter((one) => one.travel()?.direction === way).length;
  const [worse, better] = [going('worse'), going('better')];
  if (worse + better === 0 && `${ratings(actions)}` === `${ratings(then)}`) return 'no rating has changed';
  const first = going('newly-rated');
  const rated = first === 0 ? '' : `, and ${first} ${are(first)} newly rated`;
  return `${worse === 0 ? 'no action is' : `${counted(worse, 'action')} ${are(worse)}`} worse and ${better || 'none'} better in the colour shown (as rated, else by dates)${rated}`;
};

/** `If the Board agrees all six, red by dates goes from 6 to 2: 4.5 Plan for older young people and 5.3 … stay red.` Where none changes, the reds are named below alone. */
export const ifAgreedWords = ({ body, moves, stillRed }: Asks, redNow: number): string => {
  const count = moves.reduce((sum, one) => sum + one.moves.length, 0);
  const which = count === 1 ? 'it' : count === 2 ? 'both' : `all ${inWords(count)}`;
  const then = stillRed.length;
  if (then === redNow) return `If ${theBody(body)} agrees ${which}, red by dates stays at ${then}.`;
  const names = listed(
    atMost(
      mostOnTop,
      stillRed.map((one) => shortName(one.action, 40)),
      ' below',
    ),
  );
  const stay = then === 0 ? '' : `: ${names} ${then === 1 ? 'stays' : 'stay'} red`;
  return `If ${theBody(body)} agrees ${which}, red by dates goes from ${redNow} to ${then}${stay}.`;
};

/** What is still to be done of an action when its new date is agreed: what is late all the same, and how many steps are open. */
export const leftOpen = (then: ActionNow): string | null => {
  if (!then.open) return null;
  const late = new Set(lateOf(then).map(({ id }) => id ?? 'completion'));
  const open = then.milestones.filter(({ met }) => !met).length;
  const said = [
    ...(late.size === 0 ? [] : [`${listed([...late])} still late`]),
    ...(open === 0 ? [] : [`${countedInWords(open, 'milestone')} still to meet`]),
  ];
  return said.length === 0 ? null : said.join('; ');
};

/** `red to green`; `stays red` where the change of date does not alter the colour. */
export const colourThen = (now: ActionNow, then: ActionNow): string => {
  const [before, after] = [now, then].map((one) => markOf(one.suggested.colour).word);
  return before === after ? `stays ${before}` : `${before} to ${after}`;
};

/** Completion where it is late, and the milestone that is late for longest where that is longer, or all there is. */
export const lateMost = (one: ActionNow): ReturnType<typeof lateOf> => {
  const all = lateOf(one);
  // Completion itself comes after its earlier dates, which are late for longer.
  const completion = all.findLast((late) => late.id === null);
  const longest = all.find((late) => late.id !== null);
  return [
    ...(completion === undefined ? [] : [completion]),
    ...(longest !== undefined && longest.days > (completion?.days ?? 0) ? [longest] : []),
  ];
};

/** Of completion, which what stands above it names: `10 days; milestone 1.6/2, 41 days`, in a table `10 days; 1.6/2, 41`. */
export const howLate = (one: ActionNow, inTable = false): string => {
  const said = lateMost(one).map(({ id, days }, place) => {
    if (id === null) return counted(days, 'day');
    return inTable && place > 0 ? `${id}, ${figure(days)}` : `milestone ${id}, ${counted(days, 'day')}`;
  });
  if (said.length > 0) return said.join('; ');
  return lateElsewhere(one) ? 'late in other dates' : 'nothing is late';
};

/** True where a filter left out the dates of an action that are late. */
export const lateElsewhere = ({ late, lateInAll }: ActionNow): boolean => lateInAll && !late;

/** What is late, in a few words: `completion August 2013 is 10 days late and two milestones are, the longest 41 days`. */
export const lateWordsOf = (one: ActionNow): string => {
  const all = lateOf(one);
  const completion = all.findLast((late) => late.id === null);
  const steps = all.filter((late) => late.id !== null);
  const longest = steps[0]?.days ?? 0;
  const said = present([
    completion !== undefined && `${completion.what} is ${counted(completion.days, 'day')} late`,
    steps.length > 0 &&
      (steps.length === 1
        ? `milestone ${steps[0]?.id} is ${counted(longest, 'day')} late`
        : `${countedInWords(steps.length, 'milestone')} are late, the longest, ${steps[0]?.id}, by ${counted(longest, 'day')}`),
  ]);
  if (said.length > 0) return `${sentence(listed(said))}.`;
  const { colour, reason } = one.suggested;
  return lateElsewhere(one) || colour === 'red' || colour === 'amber' ? reason : 'Nothing is late.';
};

/** What its lead last wrote of it, and what holds it up outside the board. */
export const saidOf = ({ recorded }: ActionNow): readonly string[] => [
  ...(recorded.note === null ? [] : [withStop(recorded.note)]),
  ...(recorded.cause === null ? [] : [`${waitingWords(recorded.cause)}.`]),
];

/** What happens next as the plan says it; where nobody wrote it, its day has passed or it is as old as a stale rating, what to ask. */
export const nextStep = (
  { recorded: { next, nextOn } }: ActionNow,
  { today, staleBefore }: Assessment,
): string => {
  if (next === null) return 'not said: ask';
  const by = next.by?.reading.windows.at(-1)?.due ?? null;
  if (by !== null) return `${nextWords(next)}${by < today ? ' – that day has passed: ask' : ''}`;
  const isOld = nextOn !== null && staleBefore !== null && nextOn < staleBefore;
  return `${nextWords(next)}${isOld ? ` – said on ${longDay(nextOn)}: ask` : ''}`;
};

/** `4.5 Plan for older young people (HOS – Bromley Youth Support Programme)`. */
export const named = (one: ActionNow): string => `${shortName(one.action)} (${leadWords(one.action.lead)})`;
