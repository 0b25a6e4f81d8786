import { saidIn, type TableRow } from './document.ts';

const total =
  /^(?:(?:grand|overall|sub|running)[\s-]*)?totals?(?:\s+(?:cost|budget|costs|for [\w -]{1,30}))?(?:\s*[:–—-])?\s*(?:[£€$]?[\d.,]+)?$/i;
const figures = /^[\s£€$~()+-]*\d[\d\s.,]*(?:[%)]|k|m)*$/i;

/** True of a row that adds up the ones above it: `Total`, and nothing beside it but figures. */
export const isTotal = (row: TableRow): boolean => {
  const [label = '', ...rest] = saidIn(row);
  return total.test(label) && rest.every((text) => figures.test(text));
};
