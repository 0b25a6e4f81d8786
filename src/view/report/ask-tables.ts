import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { earlierFirst } from '../../dates/day.ts';
import { asKnown } from '../../dates/known.ts';
import { counted } from '../../model/sentence.ts';
import { column } from '../blocks.ts';
import { colourWord } from '../colours.ts';
import type { Block, Cell, Inline } from '../page.ts';
import { colourThen, howLate, lateWordsOf, leftOpen, named, nextStep, saidOf } from './ask-words.ts';
import type { Asks, MoveAsked } from './asks.ts';
import { listIfAny, rowsOf, strong, wraps } from './blocks.ts';
import { type Move, valuesOf, whatMoved } from './moves.ts';
import { leadWords, linesCell, shortName } from './wording.ts';

/** `a`, `b` … `z`, `aa`: how a row is minuted, "agreed 1a". */
export const letter = (place: number): string =>
  (place >= 26 ? letter(Math.floor(place / 26) - 1) : '') + String.fromCharCode(97 + (place % 26));

const lettered = column<unknown>('', (_, place) => letter(place));

/** The action in a few of its own words, and who leads it. */
export const actionAndLead = (one: ActionNow, ...more: readonly Inline[]): Cell =>
  linesCell([[strong(shortName(one.action)), `, ${leadWords(one.action.lead)}`], ...more]);

/** Which dates of an action are to move, unless it is its completion alone. */
const movedBeside = (moves: readonly Move[]): readonly Inline[] =>
  moves.every((move) => move.id === null) ? [] : [whatMoved(moves)];

/** The changes of date that wait: from when to when, why, and the colour that follows. */
export const movesTable = (asked: readonly MoveAsked[]): readonly Block[] =>
  rowsOf('Changes of date to agree', asked, [
    lettered,
    column('Action and lead', ({ one, moves }) => actionAndLead(one, ...movedBeside(moves)), wraps(20)),
    column('From', ({ moves }) => valuesOf(moves, (move) => move.from ?? 'not said'), wraps(9, 3)),
    column('To', ({ moves }) => valuesOf(moves, (move) => move.to ?? 'not said'), wraps(9, 3)),
    column('Why', ({ moves }) => valuesOf(moves, (move) => move.reason ?? '(none given)'), wraps(14, 2)),
    column(
      'If agreed',
      ({ one, after }) => {
        const left = leftOpen(after);
        return linesCell([colourThen(one, after), ...(left === null ? [] : [left])]);
      },
      wraps(12, 3),
    ),
  ]);

const ratedCell = ({ recorded, suggested }: ActionNow): Cell =>
  linesCell([
    [
      colourWord(recorded.colour ?? '', recorded.means),
      recorded.within === null ? ', no day' : `, ${asKnown(recorded.within)}`,
    ],
    ['by dates ', colourWord(suggested.colour)],
  ]);

/** Why the dates suggest another colour, and what the lead says. */
export const why = (one: ActionNow): string => [lateWordsOf(one), ...saidOf(one)].join(' ');

/** The ratings that the dates dispute, the most flattering first. */
export const ratingsTable = (now: Assessment, disputed: readonly ActionNow[]): readonly Block[] =>
  rowsOf('Ratings to settle', disputed, [
    lettered,
    column('Action and lead', (one) => actionAndLead(one), wraps(20)),
    column('Rated, and by its dates', ratedCell, wraps(12, 3)),
    column('Why', why, wraps(18)),
    column('What happens next', (one) => nextStep(one, now), wraps(12, 2)),
  ]);

/** The actions that are red by either colour, the longest late first. */
export const redTable = (now: Assessment, asks: Asks): readonly Block[] =>
  rowsOf('Actions that are red', asks.red, [
    lettered,
    column('Action and lead', (one) => actionAndLead(one), wraps(20)),
    column('How late completion is', (one) => howLate(one, true), wraps(9, 3)),
    column('Why', (one) => [...saidOf(one), ...seeAlso(asks, one)].join(' ') || 'nothing is said', wraps(18)),
    column('What happens next, by when', (one) => nextStep(one, now), wraps(14, 2)),
  ]);

/** `Change of date: 1b. Rating: 2d.` */
const seeAlso = ({ moves, disputed }: Asks, one: ActionNow): readonly string[] => {
  const isIt = (other: ActionNow): boolean => other.action.at === one.action.at;
  const move = moves.findIndex((asked) => isIt(asked.one));
  const rating = disputed.findIndex(isIt);
  const first = moves.length > 0 ? 2 : 1;
  return [
    ...(move === -1 ? [] : [`Change of date: 1${letter(move)}.`]),
    ...(rating === -1 ? [] : [`Rating: ${first}${letter(rating)}.`]),
  ];
};

/** Actions to close, with the day on which the last of them was done. */
export const closeTable = (toClose: readonly ActionNow[]): readonly Block[] =>
  rowsOf('Actions to close', toClose, [
    lettered,
    column('Action and lead', (one) => actionAndLead(one), wraps(20)),
    column('Last done', (one) => lastDone(one), wraps(12, 2)),
  ]);

const lastDone = ({ milestones, completion }: ActionNow): string => {
  const dates = [
    ...milestones.flatMap(({ occurrences }) => occurrences),
    ...(completion === null ? [] : [...completion.earlier, completion.last]),
  ];
  const last = dates
    .flatMap(({ doneWithin }) => doneWithin ?? [])
    .sort((a, b) => earlierFirst(a.due, b.due))
    .at(-1);
  return last === undefined ? 'day not recorded' : asKnown(last);
};

/** More than this are counted on the first page, and named by lead in an annex. */
const mostNamed = 8;

/** True where the first page counts those who have not said how things stand. */
export const isCounted = ({ notRated, stale }: Asks): boolean => notRated.length + stale.length > mostNamed;

/** Who has not said how things stand; by name, unless they are many and `annexed`. */
export const unratedList = (asks: Asks, annexed: boolean): readonly Block[] => {
  const line = (title: string, actions: readonly ActionNow[]): readonly Inline[] =>
    actions.length === 0
      ? []
      : [
          [
            strong(`${title}: `),
            annexed && isCounted(asks)
              ? `${counted(actions.length, 'action')}, by lead under “Missing updates”.`
              : `${actions.map((one) => named(one)).join('; ')}.`,
          ],
        ];
  return listIfAny([...line('Not rated', asks.notRated), ...line('Rated before then', asks.stale)]);
};
