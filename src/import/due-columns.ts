import type { Doubt } from './document.ts';
import { type Head, keyOfRole, plainHead, type Role } from './heads.ts';

/** A column as it is being settled, and whether what is in it has dates. */
interface Dated {
  role: Role | null;
  guessed: boolean;
  readonly head: string;
  /** The head of the column that was taken in its place. */
  instead?: string;
  readonly hasDates: boolean;
}

/** Heads of when something is due. */
const ofDue =
  /\b(?:by when|when|due|deadline|target|timescales?|timeframes?|time scales?|complet\w+|finish|end)\b/;

/** Heads of other dates that a row has: when it was raised, or is looked at. */
const ofOthers =
  /\b(?:added|assigned|created|identified|issued|logged|meeting|opened|published|rag|raised|rated|rating|received|recommendation|recorded|referral|reported|review|reviewed|source|updated?)\b/;

/** What is agreed may be the date itself: `Agreed completion date`. */
const ofAgreement = /\b(?:agreed|approved|last)\b/;

/** Of several columns of dates, the one that says when an action is due; the others are the board's own. */
export const settleDue = (columns: readonly Dated[]): void => {
  const dates = columns.filter(({ role }) => role === 'when');
  const fits = (pattern: RegExp, { head }: Dated): boolean => pattern.test(plainHead(head));
  const isOther = (one: Dated): boolean => fits(ofOthers, one) || fits(ofAgreement, one);
  const due = dates.filter((one) => fits(ofDue, one) && !fits(ofOthers, one));
  const revised = columns.find(({ role }) => role === 'revised');
  const kept =
    due.find(({ hasDates }) => hasDates) ??
    dates.find((one) => one.hasDates && !isOther(one)) ??
    revised ??
    dates[0];
  if (kept === undefined) return;
  if (kept.role === 'when' && !due.includes(kept) && isOther(kept)) kept.guessed = true;
  for (const one of dates) {
    if (one.head === kept.head) continue;
    one.role = 'field';
    if (one.hasDates) one.instead = kept.head;
  }
};

/** Names columns in whose place another one was taken, with that one. */
export const otherColumns = (columns: readonly (Head & { readonly instead?: string })[]): Doubt[] =>
  columns.flatMap(({ head, instead }) => {
    if (instead === undefined) return [];
    const key = keyOfRole(columns.find((one) => one.head === instead)?.role ?? 'field');
    const why = `“${instead}” was taken for ${key}, and this column is kept as it is; where it is the other way round, import again with  --columns "${key}=${head}"`;
    return [{ at: `column “${head}”`, source: head, why, read: 'a column of the board’s own' }];
  });
