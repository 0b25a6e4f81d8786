import type { Doubt } from './document.ts';
import { refIn } from './looks.ts';

/** What is in a cell of refs: the ref, and what is behind it that is no part of it. */
export interface RefCell {
  readonly ref: string;
  readonly behind: string;
}

/** The part of an action, in brackets: `1.2 (i)`, `1.2 (b)`. */
const part = /\s(?=\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)$)/iu;

/** A cell of the column of refs: `1.7`, `1.7*`, `1.6 (formerly 2.4)`; null where it says no ref, or that one goes on. */
export const refCell = (text: string): RefCell | null => {
  const typed = text.trim().replace(part, '');
  const whole = refIn(typed, true);
  if (whole !== null) return { ref: whole, behind: /[*†‡§⁰¹²³⁴-⁹]{1,3}(?=(?:~~)?$)/u.exec(typed)?.[0] ?? '' };
  const bracket = typed.indexOf('(');
  const behind = typed.slice(bracket);
  if (bracket < 1 || !behind.endsWith(')') || /^\(\s*cont/i.test(behind)) return null;
  const ref = refIn(typed.slice(0, bracket), true);
  return ref === null || !/\d/.test(ref) ? null : { ref, behind };
};

/** Names what is behind a ref: no key of the plan has it. */
export const behindRef = (text: string, at: string): Doubt[] => {
  const cell = refCell(text);
  if (cell === null || cell.behind === '') return [];
  const why = `“${cell.behind}” is behind the ref and in no key of the plan; write what it means where it belongs`;
  return [{ at, source: text, why, read: cell.ref, standsIn: true }];
};
