import type { Doubting } from './action-text.ts';
import { bullet, type Cell, isBulleted, withTick } from './document.ts';
import type { Whole } from './join.ts';
import { tickIn } from './ticks.ts';

/** Cells whose ticks say something, or are kept with the words. */
const ofTicks = /^(?:milestone|when|revised|start|done|lead\+when|(?:rag|progress|field): )/;

/** True of a list in the cell of an action: its entries are milestones, which have ticks. */
const isListOfSteps = (slot: string, { lines }: Cell): boolean =>
  slot === 'action' && lines.length > 1 && lines.some(isBulleted);

/** A line without the sign before its words, as an entry of a list; null where it has none. */
const unticked = (line: string): string | null => {
  const sign = tickIn(withTick(line));
  return sign === null || sign.rest === '' || tickIn(sign.rest) !== null ? null : bullet + sign.rest;
};

/** A row without the ticks before what nobody can mark as done: an outcome, a lead. Each cell of them is named. */
export const withoutTicks = (whole: Whole, torn: boolean, doubt: Doubting): Whole => ({
  ...whole,
  slots: new Map(
    [...whole.slots].map(([slot, cell]) => {
      if (ofTicks.test(slot) || isListOfSteps(slot, cell)) return [slot, cell];
      const lines = cell.lines.map((line) => unticked(line) ?? line);
      const isSame = lines.every((line, i) => line === cell.lines[i]);
      // a text of a PDF has ticks for bullets, before every entry
      const isAll = cell.lines.every((line) => !isBulleted(line) || tickIn(withTick(line))?.says === 'done');
      if (isSame || (torn && isAll)) return [slot, cell];
      doubt(cell, 'a tick or a box is before words that nothing can mark as done', 'the words alone');
      const only = lines.length === 1 ? lines.map(withTick) : lines;
      return [slot, { ...cell, lines: only }];
    }),
  ),
});
