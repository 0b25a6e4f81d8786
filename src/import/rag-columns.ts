import type { Doubt } from './document.ts';
import { type Head, plainHead } from './heads.ts';

/** Heads of colours that are not those of how far an action is. */
const ofOthers = /\b(?:risk|confidence|forecast|expected|predicted|projected|inherent|residual)\b/;

/** True of a column whose colours say something else than how far an action is. */
export const ratesOthers = (head: string): boolean => ofOthers.test(plainHead(head));

const before = /\b(?:previous(?:ly)?|last(?! (?:updated?|changed|reviewed)\b)|prior|earlier|old|former)\b/;
const now = /\b(?:current(?:ly)?|now|latest|present|new|today)\b/;

/** When a column of colours is from, as its head says: those before, quarters in their order, one that does not say, the one now. */
const timeOf = (head: string): number => {
  const plain = plainHead(head);
  if (before.test(plain)) return 0;
  if (now.test(plain)) return 1_001;
  const [, quarter] = /\b(?:q|quarter |qtr )([1-4])\b/.exec(plain) ?? [];
  const [, year = '0'] = /\b(?:20)?(\d\d)(?: (?:20)?\d\d)?\b/.exec(plain) ?? [];
  return quarter === undefined ? 1_000 : Number(year) * 4 + Number(quarter);
};

/** Columns of colours from the oldest to the one now; of those that do not say, as the table has them. */
export const byTime = <T>(columns: readonly T[], headOf: (column: T) => string): T[] =>
  columns.toSorted((a, b) => timeOf(headOf(a)) - timeOf(headOf(b)));

/** Names which of several columns of colours was taken for the colour now. */
export const colourNow = (columns: readonly Head[]): Doubt[] => {
  const rated = [...new Set(columns.filter(({ role }) => role === 'rag').map(({ head }) => head))];
  const heads = byTime(rated, (head) => head);
  const why =
    'several columns of colours: a row’s colour now is the last that it has of them, in the order that is here';
  return heads.length < 2
    ? []
    : [
        {
          at: `column “${heads.at(-1)}”`,
          source: rated.join(' | '),
          why,
          read: heads.join(', then '),
        },
      ];
};
