import { type Cell, type Doubt, isBulleted, unbulleted, wordsOf } from './document.ts';
import type { DraftMilestone } from './draft.ts';
import type { Whole } from './join.ts';
import { joinHalves, type Vocabulary } from './vocabulary.ts';

/** Names a cell that is not certain: why, and what it was read as. */
export type Doubting = (cell: Cell, why: string, read: Doubt['read']) => void;

/** The text of a cell that has one: its paragraphs in a line. */
export const proseOf = (cell: Cell | undefined, vocabulary: Vocabulary, doubt: Doubting): string => {
  if (cell === undefined) return '';
  if (cell.halves === undefined) return wordsOf(cell);
  const text = joinHalves(cell.halves[0], cell.halves[1], vocabulary);
  doubt(cell, 'an edge of the page goes through the words, and letters are lost', text);
  return text;
};

/** An action whose cell has a list: what is above the list is the action, and each entry a milestone. */
export const withoutList = (
  cell: Cell | undefined,
  doubt: Doubting,
): { readonly text: Cell | undefined; readonly listed?: Cell } => {
  const from = cell?.lines.findIndex(isBulleted) ?? -1;
  if (cell === undefined || from < 0 || cell.halves !== undefined) return { text: cell };
  const listed = { at: cell.at, lines: cell.lines.slice(from) };
  if (from > 0) {
    doubt(cell, 'a list is in the cell of the action', 'the entries of the list are milestones');
    return { text: { at: cell.at, lines: cell.lines.slice(0, from) }, listed };
  }
  const entries = listed.lines.filter(isBulleted).length;
  if (entries === 1) return { text: cell };
  const text = entriesOf(listed.lines).join('; ');
  doubt(cell, 'the cell of the action is a list and says nothing above it', text);
  return { text: { at: cell.at, lines: [text] } };
};

const entriesOf = (lines: readonly string[]): string[] => {
  const entries: string[] = [];
  for (const line of lines)
    if (isBulleted(line)) entries.push(unbulleted(line).replace(/[;.,]$/, ''));
    else entries.push([entries.pop(), line].join(' '));
  return entries;
};

/** A milestone with the lead that was beside it in a row of its own. */
export const withOwnLead = (
  one: DraftMilestone,
  { stepLeads = [] }: Whole,
  names: (cell: Cell) => readonly string[],
): DraftMilestone => {
  const own = stepLeads.find(({ step }) => step.startsWith(one.what));
  return own === undefined ? one : { ...one, lead: names(own.cell) };
};
