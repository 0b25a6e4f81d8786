import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { type Cell, type Doubt, inOneLine } from './document.ts';
import type { Whole } from './join.ts';
import { wholeDate } from './looks.ts';
import { ticksIn } from './ticks.ts';

/** Words that are struck out, with their marks. */
export const strike = /~~(.+?)~~/gsu;

/** The words of a text that are struck out, each by itself, in their order. */
export const struckIn = (text: string): string[] =>
  [...text.matchAll(strike)].map(([, words = '']) => words.trim());

const isGone = ({ lines }: Cell): boolean => lines.join('').replace(strike, '').trim() === '';

/** Cells that keep what is struck out: a date there is one that was moved. */
const keepers = new Set(['when', 'revised']);

/** True of what is no date whatever it is beside: a mark, a word of done, a number that no other number follows. */
const isNoDate = (words: string, behind: string): boolean =>
  ticksIn(words).words === '' ||
  /^(?:done|completed?|achieved|yes|no)$/iu.test(words) ||
  (/^\d{1,3}$/.test(words) && !/^ ?\d/.test(behind));

const unmarked = (line: string): string => line.replace(strike, '$1');

/** A row without its words that are struck out, each of them named; one that is struck out from end to end keeps them. */
export const withoutStruck = (whole: Whole, calendar: Calendar, doubt: Doubting): Whole => {
  const isStruck = (slot: string): boolean => {
    const cell = whole.slots.get(slot);
    return cell !== undefined && isGone(cell);
  };
  const withdrawn = isStruck('action');
  const isMoved = whole.slots.has('revised') && !isStruck('revised');
  const settled = (slot: string, cell: Cell): [string, Cell][] => {
    if (!cell.lines.some((line) => line.search(strike) >= 0)) return [[slot, cell]];
    if (withdrawn && isGone(cell))
      return [[slot, slot === 'action' ? cell : { ...cell, lines: cell.lines.map(unmarked) }]];
    if (slot === 'milestone' || (slot === 'when' && isMoved)) return [[slot, cell]];
    const isKept = keepers.has(slot) && !isGone(cell);
    const left = cell.lines.map((line) =>
      line.replace(strike, (all, words: string, at: number) => {
        if (slot === 'lead+when' && !isGone(cell) && wholeDate(words.trim(), calendar) !== null) return all;
        if (isKept && !isNoDate(words.trim(), line.slice(at + all.length))) return all;
        return '';
      }),
    );
    if (left.every((line, i) => line === cell.lines[i])) return [[slot, cell]];
    const lines = left.map(inOneLine).filter((line) => line !== '' && line !== '•');
    doubt(
      cell,
      isGone(cell)
        ? 'the whole cell is struck out, so it was left out'
        : 'words are struck out, so they were left out',
      lines.length === 0 ? null : lines.join(' / '),
    );
    return lines.length === 0 ? [] : [[slot, { ...cell, lines }]];
  };
  const stepLeads = (whole.stepLeads ?? []).flatMap(({ step, cell }) =>
    settled('lead', cell).map(([, left]) => ({ step, cell: left })),
  );
  return {
    ...whole,
    slots: new Map([...whole.slots].flatMap(([slot, cell]) => settled(slot, cell))),
    stepLeads,
  };
};

/** The title of an area without what is struck out of it; a title that is struck out whole keeps its words. */
export const areaTitle = (title: string, at: string, doubts: Doubt[]): string => {
  if (title.search(strike) < 0) return title;
  const left = inOneLine(title.replace(strike, ' '));
  const read = left === '' ? unmarked(title) : left;
  doubts.push({ at, source: title, why: 'words are struck out in the title of an area', read });
  return read;
};
