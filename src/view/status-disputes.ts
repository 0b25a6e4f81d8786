import type { ActionNow } from '../assess/assessment.ts';
import { present } from '../model/present.ts';
import { counted, firstOf, inWords } from '../model/sentence.ts';
import { column, p, quiet, tableOf } from './blocks.ts';
import { markOf } from './colours.ts';
import { actionCell, bothColours, leadCell, refCell } from './dated.ts';
import type { Block } from './page.ts';
import { causeWords, lowerFirst, shortDue } from './words.ts';

/** So many are shown in full, of which two screens are full; the rest is counted. */
const most = 25;

/**
 * Where the rating and the dates disagree. A rating better than the dates comes first and in full, a rated green that
 * is red by its dates at the head; a worse one may know what dates cannot, and is named in a line.
 */
export const disputes = (actions: readonly ActionNow[]): readonly Block[] => {
  const disputed = actions.filter((one) => one.disputed).toSorted((a, b) => b.dispute - a.dispute);
  const better = disputed.filter((one) => !isWorse(one));
  const worse = disputed.filter(isWorse);
  const all = `Disputed: ${counted(disputed.length, 'action')}`;
  const title =
    worse.length === 0
      ? `${all}, by dates beside rated`
      : `${all}, ${inWords(better.length)} rated better than by dates`;
  return present([
    better.length > 0 && disputeTable(better.slice(0, most), title),
    better.length > most && p(`and ${better.length - most} more`, 'bscb list --disputed'),
    worse.length > 0 &&
      p(
        `Rated worse than the dates suggest, which may be right, so ask for a note: ${firstOf(worse.map(worseWords), 'action').join(', ')}`,
      ),
  ]);
};

const worseWords = ({ action, recorded }: ActionNow): string =>
  `${action.ref} (${markOf(recorded.colour ?? '').word}${recorded.cause === null ? '' : `, waits on ${causeWords(recorded.cause)}`})`;

const gravity = ['red', 'amber', 'green', 'complete'];

const isWorse = ({ recorded, suggested }: ActionNow): boolean => {
  const by = suggested.colour === 'not-due' ? 'green' : suggested.colour;
  return recorded.means !== null && gravity.indexOf(recorded.means) < gravity.indexOf(by);
};

const disputeTable = (disputed: readonly ActionNow[], title: string): Block =>
  tableOf(
    'Disputed: what is rated, and what the dates suggest',
    disputed,
    [
      column(title, bothColours),
      column('', refCell),
      column('', actionCell, { shrink: 2, least: 24 }),
      column('Lead', ({ action }) => leadCell(action.lead), { shrink: 1, least: 14 }),
      column(
        'Rated',
        ({ recorded: { within } }) => (within === null ? 'undated' : shortDue(within.start, within.due)),
        {
          align: 'right',
        },
      ),
    ],
    { row: (one) => ({ note: quiet(disputeWords(one)), noteColumn: 2 }) },
  );

const disputeWords = ({ recorded, suggested }: ActionNow): string =>
  `rated ${markOf(recorded.colour ?? '').word}, but ${lowerFirst(suggested.reason)}${recorded.cause === null ? '' : ` Waits on ${causeWords(recorded.cause)}.`}`;
