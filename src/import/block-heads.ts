import { type BlockColumn, type Lines, type Memo, splitOver } from './block-cells.ts';
import { Unreadable } from './document.ts';
import { areaIn } from './headings.ts';
import { kindOfHead, type Role, roleOfHead } from './heads.ts';
import { refIn } from './looks.ts';
import { remedy } from './lost-columns.ts';

/** Lines that an empty line, or the end of a page, keeps apart from others. */
export interface Part {
  readonly lines: Lines;
  readonly at: string;
}

/** A head of a column, and what the column holds. */
export interface Head {
  readonly head: string;
  readonly role: Role;
}

/** Heads of columns that follow each other, and what comes right after them. */
export interface Heads {
  readonly heads: readonly Head[];
  readonly to: number;
  /** The part that may be one more head, or a cell. */
  readonly unsure: Part | null;
}

/** What a part says as a head of a column; null where it says more than one can. */
const headIn = (lines: Lines): Role | null => {
  const head = lines.join(' ');
  const isLong = head.split(' ').length > 8 || /[.;]$|\d{4}|\bplan\b/i.test(head);
  const isCell = isLong || refIn(head) !== null || areaIn(head) !== null || kindOfHead(head) === 'cell';
  return isCell ? null : roleOfHead(head);
};

/** The head of the first column, where it is right below the title of an area. */
export const withHeadApart = ({ lines, at }: Part, next: Part | undefined): Part[] => {
  const cut = [2, 1].find(
    (count) =>
      lines.length > count && headIn(lines.slice(-count)) === (count === 2 ? 'ref' : headIn(lines.slice(-1))),
  );
  const isHead = cut !== undefined && headIn(lines) === null && headIn(lines.slice(-cut)) !== null;
  if (!isHead || headIn(next?.lines ?? []) === null) return [{ lines, at }];
  return [
    { lines: lines.slice(0, -cut), at },
    { lines: lines.slice(-cut), at },
  ];
};

/** True of a head that is repeated, with or without a cell that a page cut right below it. */
const repeats = ({ lines }: Part, { head }: Head): boolean =>
  lines.some((_, i) => lines.slice(0, i + 1).join(' ') === head);

/** True where a part comes after the same part once more: heads repeat, and the first cell below them does not. */
const followsAgain = (parts: readonly Part[], at: number): boolean => {
  const [before, own] = [parts[at - 1], parts[at]].map((part) => part?.lines.join(' '));
  return parts.some(
    ({ lines }, i) => i !== at && lines.join(' ') === own && parts[i - 1]?.lines.join(' ') === before,
  );
};

/** Heads of columns, each in a part of its own; those of the page before are known. */
export const headsAt = (parts: readonly Part[], at: number, known: readonly Head[]): Heads | null => {
  const heads: Head[] = [];
  const left = new Set(known);
  let unsure: Part | null = null;
  let to = at;
  for (const part of parts.slice(at)) {
    const head = part.lines.join(' ');
    const again = known.find((one) => repeats(part, one));
    const role = again?.role ?? headIn(part.lines);
    if (role === null || heads.some((one) => one.head === head)) break;
    const isSure = again !== undefined || kindOfHead(head) === 'head';
    if (!isSure && known.length > 0 && left.size === 0) break;
    // what comes before a head that is sure is one too, and so is what comes after the same head again
    if (isSure || followsAgain(parts, to)) unsure = null;
    else unsure ??= part;
    if (again !== undefined) left.delete(again);
    heads.push({ head, role });
    to++;
  }
  const whole = withAction(heads);
  return heads.length >= 3 && whole !== null ? { heads: whole, to, unsure } : null;
};

/** Heads with one for what is done: what the board wants to achieve, where nothing else is; null where there is none. */
const withAction = (heads: readonly Head[]): readonly Head[] | null => {
  if (heads.some(({ role }) => role === 'action' || role === 'milestone')) return heads;
  const stands = heads.find(({ role, head }) => role === 'outcome' && /^what\b/i.test(head));
  if (stands === undefined) return null;
  return heads.map((one) => (one === stands ? { head: one.head, role: 'action' } : one));
};

/** How well words fit a lead, a date or a colour that is plainly one. */
const sure = 6;

const bestOver = (lines: Lines, columns: readonly BlockColumn[], from: number): number => {
  const memo: Memo = new Map();
  return Math.max(
    ...[1, 2, 3].map((count) => splitOver(lines, columns.slice(from, from + count), memo).score),
  );
};

/** @throws Unreadable where it is not plain which words are the last head, and which the first cell. */
export const mustEndPlainly = ({ heads, unsure }: Heads, next: Part | undefined): void => {
  if (unsure !== null)
    throw new Unreadable(
      `its columns are lost, and “${unsure.lines.join(' ')}” at ${unsure.at} may be the head of a column or a cell below the heads. ${remedy}`,
    );
  const [first] = heads;
  if (next === undefined || first === undefined || areaIn(next.lines[0] ?? '') !== null) return;
  const columns = heads.map(({ role }): BlockColumn => ({ role, width: null }));
  const others = heads.flatMap(({ role }, i) => (i > 0 && role !== first.role ? [i] : []));
  const isOther = ['ref', 'lead', 'partners', 'when', 'lead+when', 'rag'].includes(first.role)
    ? first.role !== 'ref' && bestOver(next.lines, columns, 0) < 0
    : others.some((i) => bestOver(next.lines, columns, i) >= sure);
  if (isOther)
    throw new Unreadable(
      `its columns are lost, and “${next.lines.join(' ')}” at ${next.at} is first below its heads but does not belong under “${first.head}”. ${remedy}`,
    );
};
