import type { ActionNow } from '../assess/assessment.ts';
import { counted, inWords } from '../model/sentence.ts';
import { markOf, sideBySide } from './colours.ts';
import { leadCell } from './dated.ts';
import type { Block, Row, Table } from './page.ts';
import { causeWords, shortDue } from './words.ts';

/**
 * Where the record and the dates disagree. A record that is rosier than the dates comes first and in full, a recorded
 * green that is red by its dates at the head; one that is graver may know what dates cannot, and is named in a line.
 */
export const disputes = (actions: readonly ActionNow[]): readonly Block[] => {
  const disputed = actions.filter((one) => one.disputed).toSorted((a, b) => b.dispute - a.dispute);
  const rosier = disputed.filter((one) => !isGraver(one));
  const graver = disputed.filter(isGraver);
  const all = `Disputed: ${counted(disputed.length, 'action')}`;
  const title =
    graver.length === 0
      ? `${all}, by dates beside recorded`
      : `${all}, ${inWords(rosier.length)} rosier than ${rosier.length === 1 ? 'its' : 'their'} dates`;
  return [
    ...(rosier.length === 0 ? [] : [{ is: 'table', table: disputeTable(rosier, title) } satisfies Block]),
    ...(graver.length === 0
      ? []
      : [
          {
            is: 'paragraph',
            text: `Recorded graver than the dates suggest, which may be right, so ask for a note: ${graver.map(graverWords).join(', ')}`,
          } satisfies Block,
        ]),
  ];
};

const graverWords = ({ action, recorded }: ActionNow): string =>
  `${action.ref} (${markOf(recorded.colour ?? '').word}${recorded.cause === null ? '' : `, waits on ${causeWords(recorded.cause)}`})`;

const gravity = ['red', 'amber', 'green', 'complete'];

const isGraver = ({ recorded, suggested }: ActionNow): boolean => {
  const by = suggested.colour === 'not-due' ? 'green' : suggested.colour;
  return recorded.means !== null && gravity.indexOf(recorded.means) < gravity.indexOf(by);
};

const disputeTable = (disputed: readonly ActionNow[], title: string): Table => ({
  caption: 'Disputed: what is recorded, and what the dates suggest',
  columns: [
    { title },
    { title: '' },
    { title: '', shrink: 2, least: 24 },
    { title: 'Lead', shrink: 1, least: 14 },
    { title: 'Rated', align: 'right' },
  ],
  rows: disputed.map(
    (one): Row => ({
      cells: [
        [...sideBySide(one.suggested.colour, one.recorded.colour)],
        one.action.ref,
        one.action.short ?? one.action.action,
        leadCell(one.action.lead),
        one.recorded.on === null ? 'undated' : shortDue(null, one.recorded.on),
      ],
      note: {
        text: `recorded ${markOf(one.recorded.colour ?? '').word}, but ${lowerFirst(one.suggested.reason)}${one.recorded.cause === null ? '' : ` Waits on ${causeWords(one.recorded.cause)}.`}`,
        tone: 'quiet',
      },
      noteColumn: 2,
    }),
  ),
});

/** A sentence made to follow a comma; a word that is all capitals keeps them. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
