import type { Doubting } from './action-text.ts';
import type { Cell } from './document.ts';
import type { Whole } from './join.ts';

/** Words that are struck out, with their marks. */
export const strike = /~~(.+?)~~/gsu;

const isGone = ({ lines }: Cell): boolean => lines.join('').replace(strike, '').trim() === '';

/** Cells that keep what is struck out: a date there is one that was moved. */
const keepers = new Set(['when', 'lead+when', 'revised']);

/** A row without its words that are struck out, each of them named; one that is struck out from end to end keeps them. */
export const withoutStruck = (whole: Whole, doubt: Doubting): Whole => {
  const action = whole.slots.get('action');
  const withdrawn = action !== undefined && isGone(action);
  const settled = (slot: string, cell: Cell): [string, Cell][] => {
    const struck = cell.lines.flatMap((line) =>
      [...line.matchAll(strike)].map(([, words = '']) => words.trim()),
    );
    if (struck.length === 0 || slot === 'milestone' || (withdrawn && slot === 'action'))
      return [[slot, cell]];
    if (withdrawn) return [[slot, { ...cell, lines: cell.lines.map((line) => line.replace(strike, '$1')) }]];
    if (keepers.has(slot) && !isGone(cell)) return [[slot, cell]];
    doubt(
      cell,
      isGone(cell)
        ? 'the whole cell is struck out, so it was left out'
        : 'words are struck out, so they were left out',
      struck.join(' | '),
    );
    const lines = cell.lines
      .map((line) => line.replace(strike, '').replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '' && line !== '•');
    return lines.length === 0 ? [] : [[slot, { ...cell, lines }]];
  };
  return { ...whole, slots: new Map([...whole.slots].flatMap(([slot, cell]) => settled(slot, cell))) };
};
