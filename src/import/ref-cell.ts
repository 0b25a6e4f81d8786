import type { Doubt } from './document.ts';
import { refIn } from './looks.ts';

/** What is in a cell of refs: the ref, what is behind it that is no part of it, and the other refs that this may be. */
export interface RefCell {
  readonly ref: string;
  readonly behind: string;
  readonly others: readonly string[];
}

/** The part of an action, in brackets: `1.2 (i)`, `1.2 (b)`. */
const part = /\s(?=\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)$)/iu;

/** Several refs with a mark or nothing between them: `1.1 / 1.2`, `1.1, 1.2 & 1.3`. */
const severalRefs = (text: string): readonly string[] => {
  const pieces = text.split(/\s*(?:[/,;&+]|\band\b)\s*|\s+/u).filter((piece) => piece !== '');
  const refs = pieces.flatMap((piece) => refIn(piece, true) ?? []);
  return refs.length === pieces.length && refs.length > 1 && refs.every((ref) => /\d/.test(ref)) ? refs : [];
};

/** True of a ref that nothing else looks like, so that words behind it leave it one: `1.7`, `SP1`. */
const isPlain = (ref: string): boolean => /^[A-Za-z]{0,4}\d+[.]\d|^[A-Z]{1,4}\d/u.test(ref);

/** A cell of the column of refs: `1.7`, `1.7*`, `1.6 (formerly 2.4)`, `1.1 / 1.2`, `1.8 NEW`; null where it says no ref, or that one goes on. */
export const refCell = (text: string): RefCell | null => {
  const typed = text.trim().replace(part, '');
  const whole = refIn(typed, true);
  const others: readonly string[] = [];
  if (whole !== null)
    return { ref: whole, behind: /[*†‡§⁰¹²³⁴-⁹]{1,3}(?=(?:~~)?$)/u.exec(typed)?.[0] ?? '', others };
  const [first, ...rest] = severalRefs(typed);
  if (first !== undefined)
    return { ref: first, behind: typed.slice(typed.search(/[\s/,;&+]/u)).trim(), others: rest };
  const end = typed.search(/\s|\(/u);
  const behind = typed.slice(end).trim();
  if (end < 1 || behind.length > 40 || /^\(?\s*cont/iu.test(behind)) return null;
  const ref = refIn(typed.slice(0, end), true);
  if (ref === null || !/\d/.test(ref)) return null;
  return (behind.startsWith('(') && behind.endsWith(')')) || isPlain(ref) ? { ref, behind, others } : null;
};

/** Names what is behind a ref: no key of the plan has it. */
export const behindRef = (text: string, at: string): Doubt[] => {
  const { ref, behind = '', others = [] } = refCell(text) ?? {};
  if (ref === undefined || behind === '') return [];
  const why =
    others.length > 0
      ? `several refs in one cell; the action has the first. Where they are several actions, add ${others.join(' and ')} with  bscb add`
      : `“${behind}” is behind the ref and in no key of the plan; write what it means where it belongs`;
  return [{ at, source: text, why, read: ref, standsIn: true }];
};
