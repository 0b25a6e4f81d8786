import type { Doubt } from './document.ts';
import { type Head, plainHead, type Role } from './heads.ts';

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

/** Names a column of dates that was not taken for completion, with the one that was. */
export const otherDates = (columns: readonly (Head & { readonly instead?: string })[]): Doubt[] =>
  columns.flatMap(({ head, instead }) =>
    instead === undefined
      ? []
      : [
          {
            at: `column “${head}”`,
            source: head,
            why: `a second column of dates: “${instead}” was taken for completion, and this one is kept as it is; where it is the other way round, import again with  --columns "completion=${head}"`,
            read: 'a column of the board’s own',
          },
        ],
  );
