import { joinedWhere } from '../model/joined.ts';
import { type Cell, type Doubt, isBulleted, unbulleted, wordsOf } from './document.ts';
import type { DraftMilestone } from './draft.ts';
import type { Whole } from './join.ts';
import { isUnfinished } from './looks.ts';
import { joinHalves, type Vocabulary } from './vocabulary.ts';

/** Names a cell that is not certain: why, and what it was read as. */
export type Doubting = (cell: Cell, why: string, read: Doubt['read']) => void;

/** Lines as running text: each is a sentence. */
export const sentencesOf = (lines: readonly string[]): string =>
  lines.reduce(
    (text, line) => (text === '' ? line : `${text}${/[.!?:;,]$/.test(text) ? '' : '.'} ${line}`),
    '',
  );

const beginsAnew = /^(?:[\p{Lu}\d“"‘'(]|[a-z]{1,3}[.)]\s)/u;

/** The paragraphs of a cell, a line that plainly goes on put to the one above it; a page breaks lines, so a torn cell has one. */
export const paragraphsOf = (cell: Cell, torn: boolean): string[] =>
  torn
    ? [wordsOf(cell)]
    : joinedWhere(cell.lines.map(unbulleted), (last, line) =>
        beginsAnew.test(line) && !isUnfinished(last) ? null : `${last} ${line}`,
      );

/** An action of several paragraphs in one line; they are named, since each may be one by itself. */
export const inOneText = (cell: Cell | undefined, torn: boolean, doubt: Doubting): Cell | undefined => {
  const paragraphs = cell === undefined ? [] : paragraphsOf(cell, torn);
  if (cell === undefined || cell.halves !== undefined || paragraphs.length < 2) return cell;
  const isStruck = paragraphs.some((line) => line.includes('~~'));
  const text = isStruck ? paragraphs.join(' ') : sentencesOf(paragraphs);
  const why =
    'several paragraphs were put together as one action; where they are several, or its steps, part them';
  doubt(cell, why, text);
  return { ...cell, lines: [text] };
};

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
