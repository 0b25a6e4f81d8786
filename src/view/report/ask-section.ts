import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import { countedInWords, inWords, listed, sentence } from '../../model/sentence.ts';
import { markOf } from '../colours.ts';
import type { Block } from '../page.ts';
import { noneRed } from '../rated-red.ts';
import { closeTable, letter, movesTable, ratingsTable, redTable, unratedList } from './ask-tables.ts';
import { colourThen, ifAgreedWords } from './ask-words.ts';
import { type Asks, isToClose, tooGood } from './asks.ts';
import { p } from './blocks.ts';
import { theBody } from './meeting.ts';
import { type Asked, isPrinted, type Section } from './paper.ts';
import { shortName } from './wording.ts';

/** One thing that a body may be asked: its words, without their number, and what it is about. */
interface Ask {
  /** As `--section` names it. */
  readonly id: string;
  readonly count: number;
  readonly words: string;
  readonly none: string;
  readonly blocks: readonly Block[];
  /** Each line of it in a few words, with the letter that it is minuted by. */
  readonly names: readonly string[];
}

const lettered = (lines: readonly string[]): readonly string[] =>
  lines.map((line, place) => `${letter(place)} ${line}`);

const briefly = (one: ActionNow, more = ''): string => `${shortName(one.action, 40)}${more}`;

const wordOf = (colour: string | null): string => markOf(colour ?? '').word;

const allAsks = (now: Assessment, asks: Asks, annexed: boolean): readonly Ask[] => [
  {
    id: 'dates',
    count: asks.moves.length,
    words: agreeWords(asks),
    none: 'No change of date waits for agreement.',
    blocks: [
      p(ifAgreedWords(asks, now.actions.filter((one) => one.open && one.suggested.colour === 'red').length)),
      ...movesTable(asks.moves),
    ],
    names: lettered(asks.moves.map(({ one, after }) => briefly(one, ` (${colourThen(one, after)})`))),
  },
  {
    id: 'disputes',
    count: asks.disputed.length,
    words: settleWords(asks),
    none: now.actions.every((one) => one.recorded.colour === null)
      ? 'No action is rated.'
      : now.actions.some((one) => one.disputed && one.open)
        ? `${leadsNone(asks)} whose rating differs from what the dates suggest.`
        : 'No rating differs from what the dates suggest.',
    blocks: ratingsTable(now, asks.disputed),
    names: lettered(
      asks.disputed.map((one) =>
        briefly(one, ` (rated ${wordOf(one.recorded.colour)}, by dates ${wordOf(one.suggested.colour)})`),
      ),
    ),
  },
  {
    id: 'red',
    count: asks.red.length,
    words: redWords(asks),
    none: `${noneRed(now.actions)}.`,
    blocks: redTable(now, asks),
    names: lettered(asks.red.map((one) => briefly(one))),
  },
  {
    id: 'close',
    count: asks.toClose.length,
    words: closeWords(asks),
    none: now.actions.some(isToClose)
      ? `${leadsNone(asks)} that is complete and still to be closed.`
      : 'No action is complete and still to be closed.',
    blocks: closeTable(asks.toClose),
    names: lettered(asks.toClose.map((one) => briefly(one))),
  },
  {
    id: 'missing',
    count: asks.notRated.length + asks.stale.length,
    words: unratedWords(asks, now.staleBefore),
    none: missingNone(now, asks),
    blocks: unratedList(asks, annexed),
    names: [...asks.notRated, ...asks.stale].map((one) => briefly(one)),
  },
];

/** What is asked of an action's rating is asked of the body that leads it; others in its papers may lack it. */
const leadsNone = ({ body }: Asks): string => `${sentence(theBody(body))} leads no action`;

const missingNone = ({ actions }: Assessment, asks: Asks): string => {
  if (actions.some((one) => one.notRated || one.stale))
    return `${leadsNone(asks)} whose rating is missing or out of date.`;
  return actions.some((one) => one.open)
    ? 'Every open action is rated, and recently enough.'
    : 'No action is open.';
};

/** Each ask under its number, with its lines by letter and a few words. */
export const asksInShort = (
  now: Assessment,
  asks: Asks,
): readonly { readonly id: string; readonly words: string; readonly names: readonly string[] }[] =>
  allAsks(now, asks, false)
    .filter(({ count }) => count > 0)
    .map(({ id, words, names }, place) => ({ id, words: `${place + 1}. ${words}`, names }));

/** The first page: what the body is asked to decide, numbered so that it can be minuted. */
export const askSection = (now: Assessment, asks: Asks, asked: Asked): Section => {
  const who = sentence(theBody(asks.body));
  const every = allAsks(now, asks, isPrinted(asked, 'updates'));
  const all = every.filter((one) => one.count > 0);
  return {
    id: 'asks',
    title: all.length === 0 ? `${who} has nothing to decide` : `${who} is asked to`,
    blocks: all.length === 0 ? [p(every.map((one) => one.none).join(' '))] : [],
    parts: every.map((ask) => {
      const { id, count, words, none, blocks } = ask;
      return count === 0
        ? { id, title: none, heading: null, blocks: [p(none)] }
        : { id, title: words, heading: `${all.indexOf(ask) + 1}. ${words}`, blocks };
    }),
  };
};

const are = (n: number): string => (n === 1 ? 'is' : 'are');

const agreeWords = ({ moves }: Asks): string => {
  const count = moves.reduce((sum, one) => sum + one.moves.length, 0);
  const of = moves.length === count ? '' : ` in ${countedInWords(moves.length, 'action')}`;
  return `Agree ${countedInWords(count, 'change', 'changes')} of date${of}`;
};

const settleWords = ({ disputed }: Asks): string => {
  const good = disputed.filter(tooGood).length;
  const order =
    good === 0 || good === disputed.length
      ? ''
      : `, the ${good === 1 ? 'one that looks' : `${inWords(good)} that look`} too good first`;
  return `Settle ${countedInWords(disputed.length, 'rating')} that the dates dispute${order}`;
};

const closeWords = ({ toClose }: Asks): string =>
  `Close ${countedInWords(toClose.length, 'action')} of which every date is met`;

const redWords = ({ red }: Asks): string =>
  `Note ${countedInWords(red.length, 'action')} that ${are(red.length)} red, and ask who acts`;

const unratedWords = ({ notRated, stale }: Asks, staleBefore: PlanDate | null): string => {
  const old =
    stale.length === 0 ? null : `${countedInWords(stale.length, 'rating')} ${oldWords(staleBefore)}`;
  const none =
    notRated.length === 0
      ? null
      : `${countedInWords(notRated.length, 'action')} that ${are(notRated.length)} not rated`;
  return `Note ${listed([none, old].filter((one) => one !== null))}`;
};

const oldWords = (staleBefore: PlanDate | null): string =>
  staleBefore === null ? 'that are out of date' : `from before ${longDay(staleBefore)}`;
