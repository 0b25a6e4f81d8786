import type { ActionNow } from '../assess/assessment.ts';
import { markOf, sideBySide } from './colours.ts';
import type { Block, Row } from './page.ts';
import { leadOf } from './status-late.ts';
import { counted, shortDue } from './words.ts';

/** Where the record and the dates disagree, the worst first: a recorded green that is red by its dates leads. */
export const disputes = (actions: readonly ActionNow[]): readonly Block[] => {
  const disputed = actions.filter((one) => one.disputed).sort((a, b) => b.dispute - a.dispute);
  if (disputed.length === 0) return [];
  return [
    {
      is: 'table',
      table: {
        caption: 'Disputed: what is recorded, and what the dates suggest',
        columns: [
          { title: `Disputed: ${counted(disputed.length, 'action')}, suggested beside recorded` },
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
              leadOf(one),
              one.recorded.on === null ? 'undated' : shortDue(null, one.recorded.on),
            ],
            note: {
              text: `recorded ${markOf(one.recorded.colour ?? '').word}, but ${lowerFirst(one.suggested.reason)}`,
              tone: 'quiet',
            },
            noteColumn: 2,
          }),
        ),
      },
    },
  ];
};

/** A sentence made to follow a comma; a word that is all capitals keeps them. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
