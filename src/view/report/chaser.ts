import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { addDays } from '../../dates/day.ts';
import { asKnown } from '../../dates/known.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import { grouped } from '../../model/grouped.ts';
import type { Action } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { reviewingBody } from '../../model/registers.ts';
import { listed, placeOf, sentence, withoutStop } from '../../model/sentence.ts';
import { gravest } from './gravest.ts';
import { theBody } from './meeting.ts';
import type { Owed, Owner } from './owed.ts';
import { planName } from './report.ts';
import { dueWords, leadWords, shortName } from './wording.ts';

/** A note ready to paste into a mail. */
export interface Chaser {
  /** The registered mailbox of the post; null where there is none. */
  readonly to: string | null;
  readonly subject: string;
  /** A paragraph, or the items of a list. */
  readonly paragraphs: readonly (string | readonly string[])[];
  /** The whole of it as plain text. */
  readonly text: string;
}

/** Asks politely where things stand: what has passed its date, what is coming, colours and next steps. Null for nothing. */
export const chaser = (now: Assessment, owner: Owner, until: PlanDate, withLead = false): Chaser | null => {
  const asked = owner.owed.filter((one) => !waits(one));
  const late = asked.filter((one) => one.daysLate > 0);
  const soon = asked.filter((one) => one.daysLate === 0 && one.due !== null && one.due <= until);
  const dated = new Set([...late, ...soon].map((one) => one.now));
  const others = owner.actions.filter((one) => !dated.has(one));
  const colours = others.filter(lacksColour);
  const steps = others.filter((one) => lacksNext(one) && !lacksColour(one));
  if (late.length + soon.length + colours.length + steps.length === 0) return null;
  const soonOnly = new Set(
    soon.map((one) => one.now).filter((one) => !late.some(({ now: of }) => of === one)),
  );
  // only who leads an action is asked for its colour, and not who has a milestone of it
  const led = new Set(owner.actions);
  const beside = (one: ActionNow): string => (led.has(one) ? questions(one) : '');
  const subject = `${planName(now)}: where your actions stand on ${longDay(now.today)}`;
  const part = (title: string, lines: readonly string[]): readonly (string | readonly string[])[] =>
    lines.length === 0 ? [] : [title, lines];
  const paragraphs: (string | readonly string[])[] = present([
    'Hello,',
    why(now),
    ...part(
      `${late.length === 1 ? 'This date has passed. Is it' : 'These dates have passed. For each, is it'} done, and if so on which day and where is that minuted? If not, when do you expect it? A new date needs ${theBody(reviewingBody(now.plan)?.name ?? 'Board')}’s agreement.`,
      linesOf(late, withLead, beside),
    ),
    ...part(
      `${late.length > 0 ? 'And coming' : 'Coming'} up by ${longDay(until)}:`,
      linesOf(soon, withLead, (one) => (soonOnly.has(one) ? beside(one) : '')),
    ),
    ...part(
      `What colour do you give ${colours.length === 1 ? 'this' : 'these'} today: ${listed(coloursIn(now), 'or')}?`,
      colours.map(
        (one) => `${nameOf(one.action)} (${lastRated(one)})${lacksNext(one) ? `. ${nextAsked}` : ''}`,
      ),
    ),
    ...part(
      `${steps.length === 1 ? 'This is' : 'These are'} red and the plan does not say what happens next. What will be done, and by when?`,
      steps.map(({ action }) => nameOf(action)),
    ),
    late.length === 0 &&
      soon.length > 0 &&
      `Please say if ${soon.length === 1 ? 'it' : 'any of these'} is already done, or is unlikely to be done in time.`,
    'Thank you.',
    signature(now),
  ]);
  return {
    to: owner.email,
    subject,
    paragraphs,
    text: `${paragraphs.map((one) => (typeof one === 'string' ? one : one.map((line) => `- ${line}`).join('\n'))).join('\n\n')}\n`,
  };
};

/** The colours that are asked for, in the board's words; what is complete is asked by its dates. */
const coloursIn = ({ plan: { rag } }: Assessment): readonly string[] =>
  rag.colours === null
    ? ['red', 'amber', 'green']
    : [...new Set(rag.colours.filter(({ means }) => means !== 'complete').map(({ word }) => word))];

const lacksColour = (one: ActionNow): boolean => one.notRated || one.stale;
const lacksNext = (one: ActionNow): boolean => gravest(one) === 'red' && one.recorded.next === null;

/** True of an action that a note asks about whatever its dates: for a colour, or for what happens next. */
export const isAsked = (one: ActionNow): boolean => lacksColour(one) || lacksNext(one);

const nextAsked = 'What happens next, and by when?';

/** What is asked of an action beside its dates, in the line that has them, so that it is asked once. */
const questions = (one: ActionNow): string =>
  present([lacksNext(one) && nextAsked, lacksColour(one) && `What colour is it today (${lastRated(one)})?`])
    .map((question) => ` ${question}`)
    .join('');

/** A date whose move is with the board already: its lead has said when, and is not asked again. */
export const waits = ({ now, id }: Owed): boolean =>
  (id === null ? now.moved : (now.milestones.find((one) => one.milestone.id === id)?.moved ?? [])).some(
    (move) => move.waiting,
  );

/** `2.6 Arrange briefings on Working Together 2013`: as many of its words as a line of a note has room for. */
export const nameOf = (action: Action): string => shortName(action, 90);

const lastRated = ({ recorded: { colour, within } }: ActionNow): string =>
  colour === null ? 'not rated' : `last rated ${colour}${within === null ? '' : `, ${asKnown(within)}`}`;

/** A line for each action with the dates of it that are asked about, and what else `also` asks. */
const linesOf = (
  items: readonly Owed[],
  withLead: boolean,
  also: (one: ActionNow) => string,
): readonly string[] => {
  return [...grouped(items, ({ now }) => [now])].map(([now, owed]) => {
    const lead = withLead ? ` – ${leadWords(owed[0]?.lead ?? [])}` : '';
    const questions = also(now);
    return `${nameOf(now.action)}: ${listed(owed.map(piece))}${lead}${questions === '' ? '' : `.${questions}`}`;
  });
};

const piece = (one: Owed): string => {
  const nth = one.nth === null ? '' : `, ${placeOf(one.nth.place, one.nth.of)}`;
  const what = one.id === null ? 'completion' : `“${withoutStop(one.what)}”`;
  return `${what}${nth} (${dueWords(one)})`;
};

/** Why now: the next review where the plan has one, with the day its papers are due. */
const why = (now: Assessment): string => {
  const board = reviewingBody(now.plan);
  const next =
    board?.meets?.find((meeting) => meeting.start > now.today && meeting.start === meeting.due) ?? null;
  if (next === null || board === undefined)
    return 'I am bringing the business plan up to date and would be grateful to hear where your part of it stands.';
  const papers = board.papersDays === null ? null : addDays(next.due, -board.papersDays);
  const by =
    papers !== null && papers > now.today
      ? ` Could I have your update by ${longDay(papers)}, when the papers are due?`
      : ' Could I have your update in good time for it?';
  return `${sentence(theBody(board.name))} meets on ${longDay(next.due)} and will look at the business plan.${by}`;
};

/** The post that keeps the plan, where the register has one by that name; else the board. */
const signature = ({ plan }: Assessment): string => {
  const keeper = plan.posts.find((post) => /\bbusiness manager\b/i.test(post.name));
  return keeper === undefined ? plan.board : `${keeper.name}, ${plan.board}`;
};
