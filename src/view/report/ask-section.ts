import type { Assessment } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import { countedInWords, inWords, listed, sentence } from '../../model/sentence.ts';
import type { Block } from '../page.ts';
import { closeTable, movesTable, ratingsTable, redTable, unratedList } from './ask-tables.ts';
import { ifAgreedWords } from './ask-words.ts';
import { type Asks, tooGood } from './asks.ts';
import { h3, p } from './blocks.ts';
import { theBody } from './meeting.ts';
import type { Section } from './paper.ts';

/** One thing that a body may be asked: its words, without their number, and what it is about. */
interface Ask {
  /** As `--section` names it. */
  readonly id: string;
  readonly count: number;
  readonly words: string;
  readonly none: string;
  readonly blocks: readonly Block[];
}

const allAsks = (now: Assessment, asks: Asks): readonly Ask[] => [
  {
    id: 'dates',
    count: asks.moves.length,
    words: agreeWords(asks),
    none: 'No change of date waits for agreement.',
    blocks: [
      p(ifAgreedWords(asks, now.actions.filter((one) => one.open && one.suggested.colour === 'red').length)),
      ...movesTable(asks.moves),
    ],
  },
  {
    id: 'disputes',
    count: asks.disputed.length,
    words: settleWords(asks),
    none: now.actions.every((one) => one.recorded.colour === null)
      ? 'No action is rated yet.'
      : 'No rating differs from what the dates suggest.',
    blocks: ratingsTable(now, asks.disputed),
  },
  {
    id: 'red',
    count: asks.red.length,
    words: redWords(asks),
    none: 'No action is red.',
    blocks: redTable(now, asks),
  },
  {
    id: 'close',
    count: asks.toClose.length,
    words: closeWords(asks),
    none: 'No action is complete and still to be closed.',
    blocks: closeTable(asks.toClose),
  },
  {
    id: 'missing',
    count: asks.notRated.length + asks.stale.length,
    words: unratedWords(asks, now.staleBefore),
    none: 'Every open action is rated, and recently enough.',
    blocks: unratedList(asks),
  },
];

/** The first page: what the body is asked to decide, numbered so that it can be minuted. */
export const askSection = (now: Assessment, asks: Asks): Section => {
  const who = sentence(theBody(asks.body));
  const all = allAsks(now, asks).filter((one) => one.count > 0);
  return {
    id: 'asks',
    title: all.length === 0 ? `${who} has nothing to decide` : `${who} is asked to`,
    blocks:
      all.length === 0
        ? [
            p(
              allAsks(now, asks)
                .map((one) => one.none)
                .join(' '),
            ),
          ]
        : all.flatMap(({ words, blocks }, place) => [h3(`${place + 1}. ${words}`), ...blocks]),
  };
};

/** The same one by one, for a document that has them in places of its own. */
export const askParts = (now: Assessment, asks: Asks): readonly Section[] =>
  allAsks(now, asks).map(({ id, count, words, none, blocks }) => ({
    id,
    title: count === 0 ? none : words,
    blocks: count === 0 ? [p(none)] : blocks,
  }));

const are = (n: number): string => (n === 1 ? 'is' : 'are');

const agreeWords = ({ moves }: Asks): string => {
  const count = moves.reduce((sum, one) => sum + one.moves.length, 0);
  return `Agree ${countedInWords(count, 'change', 'changes')} of date`;
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
