import type { ActionNow } from '../assess/assessment.ts';
import { counted } from '../model/sentence.ts';
import { markOf, sideBySide } from './colours.ts';
import { leadCell } from './dated.ts';
import type { Block, Row, Table } from './page.ts';
import { shortDue } from './words.ts';

/**
 * Where the record and the dates disagree. A record that is rosier than the dates comes first and in full, a recorded
 * green that is red by its dates at the head; one that is graver may know what dates cannot, and is named in a line.
 */
export const disputes = (actions: readonly ActionNow[]): readonly Block[] => {
  const disputed = actions.filter((one) => one.disputed).toSorted((a, b) => b.dispute - a.dispute);
  const rosier = disputed.filter((one) => !isGraver(one));
  const graver = disputed.filter(isGraver);
  return [
    ...(rosier.length === 0 ? [] : [{ is: 'table', table: disputeTable(rosier) } satisfies Block]),
    ...(graver.length === 0
      ? []
      : [
          {
            is: 'paragraph',
            text: `Recorded graver than the dates suggest, which may be right, so ask for a note: ${graver.map((one) => `${one.action.ref} (${markOf(one.recorded.colour ?? '').word})`).join(', ')}`,
          } satisfies Block,
        ]),
  ];
};

const gravity = ['red', 'amber', 'green', 'complete'];

const isGraver = ({ recorded, suggested }: ActionNow): boolean => {
  const by = suggested.colour === 'not-due' ? 'green' : suggested.colour;
  return recorded.means !== null && gravity.indexOf(recorded.means) < gravity.indexOf(by);
};

const disputeTable = (disputed: readonly ActionNow[]): Table => ({
  caption: 'Disputed: what is recorded, and what the dates suggest',
  columns: [
    { title: `Disputed: ${counted(disputed.length, 'action')}, by dates beside recorded` },
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
        text: `recorded ${markOf(one.recorded.colour ?? '').word}, but ${lowerFirst(one.suggested.reason)}`,
        tone: 'quiet',
      },
      noteColumn: 2,
    }),
  ),
});

/** A sentence made to follow a comma; a word that is all capitals keeps them. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
