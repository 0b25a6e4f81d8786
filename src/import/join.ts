import type { Slots } from './align.ts';
import { type Cell, type Doubt, isBulleted, unbulleted } from './document.ts';
import { beginsInside, goesOnWith, isFinished, isUnfinished } from './looks.ts';
import { isCutName } from './names.ts';

/** Rows put together: each is one action, whatever the pages did to it. */
export interface Whole {
  readonly at: string;
  readonly ref: string | null;
  /** Other refs in its cell. */
  readonly others?: readonly string[];
  readonly slots: Slots;
  /** True of a row of a table that has milestones and no actions. */
  readonly isStep?: boolean;
  readonly doubts: readonly Doubt[];
  /** Steps that another than the action's lead answers for. */
  readonly stepLeads?: readonly StepLead[];
}

/** A step as its row has it, and the lead beside it. */
export interface StepLead {
  readonly step: string;
  readonly cell: Cell;
}

/** A line of a list that a page cut in two is one line again. */
const joinLists = (left: readonly string[], right: readonly string[]): string[] => {
  const [first, ...rest] = right;
  const last = left.at(-1);
  if (first === undefined || last === undefined) return [...left, ...right];
  const bareYear = /^(?:19|20)\d\d\b/.test(unbulleted(first));
  const undated = !isBulleted(first) && !/\d{2}/.test(last) && !isFinished(last);
  const cut =
    undated ||
    bareYear ||
    (/[–—/-]$/u.test(last) && goesOnWith(last, unbulleted(first))) ||
    (!isBulleted(first) && (beginsInside(first) || isUnfinished(last))) ||
    beginsInside(unbulleted(first));
  return cut ? [...left.slice(0, -1), joinTexts(last, unbulleted(first)), ...rest] : [...left, ...right];
};

const joinTexts = (left: string, right: string): string =>
  /\p{L}-$/u.test(left) && /^\p{Ll}/u.test(right) ? left + right : `${left} ${right}`.trim();

/** Two pieces of one cell. */
export const joinCells = (left: Cell | undefined, right: Cell, slot: string): Cell => {
  if (left === undefined) return right;
  const isList = slot === 'milestone' || left.lines.some(isBulleted) || right.lines.some(isBulleted);
  if (isList) return { at: left.at, lines: joinLists(left.lines, right.lines) };
  if (slot === 'lead' || slot === 'partners' || slot === 'lead+when')
    return { at: left.at, lines: joinNames(left.lines, right.lines) };
  const [first = '', ...rest] = right.lines;
  const last = left.lines.at(-1) ?? '';
  return { at: left.at, lines: [...left.lines.slice(0, -1), joinTexts(last, first), ...rest] };
};

/** Names of a cell that a page cut: a name goes on where it plainly does, else it is another. */
const joinNames = (left: readonly string[], right: readonly string[]): string[] => {
  const [first = '', ...rest] = right;
  const last = left.at(-1) ?? '';
  const cut =
    isUnfinished(last) ||
    beginsInside(first) ||
    isCutName(last, first) ||
    (left.length === 1 && right.length === 1);
  return cut ? [...left.slice(0, -1), joinTexts(last, first), ...rest] : [...left, ...right];
};
