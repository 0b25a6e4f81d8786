import { tallied } from '../model/grouped.ts';
import { roleOfHead } from './heads.ts';
import { refIn, wholeDate } from './looks.ts';

/** A word of a line and where it is, counted in characters. */
export interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A line of a page: its runs are kept apart by two spaces or more. */
export interface PageLine {
  /** From 1, counted through all pages. */
  readonly number: number;
  readonly text: string;
  readonly runs: readonly Placed[];
  readonly words: readonly Placed[];
}

const placed = (text: string, pattern: RegExp): Placed[] =>
  [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

const lineOf = (raw: string, number: number): PageLine => {
  const text = raw.replace(/[\t\u00a0]/gu, ' ').trimEnd();
  return { number, text, runs: placed(text, /\S+(?: \S+)*/gu), words: placed(text, /\S+/gu) };
};

/** True of a line with nothing on it. */
export const isBlank = (line: PageLine): boolean => line.runs.length === 0;

/** A line of a page's head or foot without its numbers, so that those of all pages are alike; in three columns, those of pages. */
const withoutNumbers = ({ text, runs }: PageLine): string =>
  text
    .replace(runs.length > 2 ? /\bpage \d+(?: of \d+)?/gi : /\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

const pageNumber = /^\s*(?:[-–—]\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*[-–—])?\s*$/i;

/** A number of a page that can be nothing else, though no gap is between it and the table. */
const surePageNumber = /^\s*page\s+\d{1,3}\s*(?:of|\/)\s*\d{1,3}\s*$/i;

/** How many lines at the top and at the foot of a page may repeat on every page. */
const margin = 3;

type Edge = 'top' | 'foot';

/** The lines at one edge of a page, outermost first, that a gap keeps apart from what is on the page. */
const edgeOf = (page: readonly PageLine[], edge: Edge): PageLine[] => {
  const apart: PageLine[] = [];
  let open: PageLine[] = [];
  for (const line of edge === 'top' ? page : page.toReversed()) {
    if (!isBlank(line)) open.push(line);
    else {
      apart.push(...open);
      open = [];
    }
    if (apart.length + open.length > margin) return apart.slice(0, margin);
  }
  return [...apart, ...open];
};

/** True of a line that a gap, or lines like it and then a gap, keep apart from what is on the page. */
const isApart = (
  page: readonly PageLine[],
  line: PageLine,
  edge: Edge,
  isLike: (line: PageLine) => boolean,
): boolean => {
  const inward = edge === 'top' ? 1 : -1;
  for (let at = page.indexOf(line) + inward; ; at += inward) {
    const beside = page[at];
    if (beside === undefined || isBlank(beside)) return true;
    if (!isLike(beside)) return false;
  }
};

/** The lines of an edge that belong to the page and not to what is on it. */
const feetAt = (pages: readonly (readonly PageLine[])[], edge: Edge): Set<PageLine> => {
  const seen = tallied(pages.flatMap((page) => [...new Set(edgeOf(page, edge).map(withoutNumbers))]));
  const isFoot = (page: readonly PageLine[], line: PageLine): boolean => {
    const isOften = (other: PageLine): boolean => (seen.get(withoutNumbers(other)) ?? 0) > pages.length / 2;
    const isLike = (other: PageLine): boolean =>
      pageNumber.test(other.text) || (isOften(other) && !isTableLine(other, edge));
    const outer = edgeOf(page, edge).slice(0, edgeOf(page, edge).indexOf(line));
    if (!outer.every(isLike)) return false;
    if (pageNumber.test(line.text)) return isApart(page, line, edge, isLike);
    const key = withoutNumbers(line);
    const often = pages.length > 1 && isOften(line);
    const says =
      /\p{L}{3}/u.test(key) &&
      (pages.length > 2 || /\b(?:page|version|draft|confidential|official)\b/i.test(key));
    const isDate = wholeDate(line.text.trim()) !== null;
    return often && says && !isDate && !isTableLine(line, edge) && isApart(page, line, edge, isLike);
  };
  return new Set(
    pages.flatMap((page) => {
      const said = page.filter((line) => !isBlank(line));
      const outermost = edge === 'top' ? said.slice(0, 1) : said.slice(-1);
      return [
        ...outermost.filter(({ text }) => surePageNumber.test(text)),
        ...edgeOf(page, edge).filter((line) => isFoot(page, line)),
      ];
    }),
  );
};

/** The pages of a text, and the heads and feet that were taken off them. */
export const pagesOf = (text: string): { pages: PageLine[][]; feet: PageLine[] } => {
  let number = 0;
  const pages = text.split('\f').map((page) =>
    page.split('\n').map((line) => {
      number += 1;
      return lineOf(line, number);
    }),
  );
  const gone = new Set([...feetAt(pages, 'top'), ...feetAt(pages, 'foot')]);
  return {
    pages: pages.map((page) => page.filter((line) => !gone.has(line))),
    feet: [...gone].sort((a, b) => a.number - b.number),
  };
};

/** Heads of columns repeat too, and so does what is in cells: neither is a head of a page. */
const isTableLine = ({ runs }: PageLine, edge: Edge): boolean => {
  if (runs.length < 3) return false;
  const known = runs.filter(({ text }) => roleOfHead(text) !== null);
  return edge === 'foot' || known.length * 2 >= runs.length || runs.some(({ text }) => isRef(text));
};

const isRef = (text: string): boolean => /\d/.test(text) && refIn(text) !== null;

/** The lines of a table whose first column has refs: a ref is a run of its own, however near the next column is. */
export const refsApart = (lines: readonly PageLine[]): PageLine[] => {
  const left = Math.min(...lines.flatMap(({ runs }) => runs.slice(0, 1).map(({ from }) => from)));
  return lines.map((line) => {
    const [run, ...runs] = line.runs;
    const [ref, next] = line.words;
    if (run === undefined || ref === undefined || next === undefined) return line;
    const touches = next.from === ref.to + 1 && ref.from <= left + 4;
    if (!touches || refIn(ref.text) === null || !/\d/.test(ref.text) || !/^\p{Lu}/u.test(next.text))
      return line;
    return {
      ...line,
      runs: [ref, { ...run, text: run.text.slice(ref.text.length + 1), from: next.from }, ...runs],
    };
  });
};
