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

/** A line of a page's head or foot without its numbers, so that those of all pages are alike. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

const pageNumber = /^\s*(?:[-–—]\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*[-–—])?\s*$/i;

/** How many lines at the top and at the foot of a page may repeat on every page. */
const margin = 3;

type Edge = 'top' | 'foot';

/** The lines at one edge of a page, outermost first. */
const edgeOf = (page: readonly PageLine[], edge: Edge): PageLine[] => {
  const said = page.filter((line) => !isBlank(line));
  return edge === 'top' ? said.slice(0, margin) : said.slice(-margin).reverse();
};

const isApart = (page: readonly PageLine[], line: PageLine): boolean => {
  const at = page.indexOf(line);
  return [page[at - 1], page[at + 1]].some((beside) => beside === undefined || isBlank(beside));
};

/** The lines of an edge that belong to the page and not to what is on it. */
const feetAt = (pages: readonly (readonly PageLine[])[], edge: Edge): Set<PageLine> => {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeOf(page, edge).map((line) => withoutNumbers(line.text))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const isFoot = (page: readonly PageLine[], line: PageLine): boolean => {
    if (pageNumber.test(line.text)) return isApart(page, line);
    const key = withoutNumbers(line.text);
    const often = pages.length > 1 && (seen.get(key) ?? 0) > pages.length / 2;
    const says =
      /\p{L}{3}/u.test(key) &&
      (pages.length > 2 || /\b(?:page|version|draft|confidential|official)\b/i.test(key));
    return often && says && !isTableLine(line) && isApart(page, line);
  };
  return new Set(pages.flatMap((page) => edgeOf(page, edge).filter((line) => isFoot(page, line))));
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

/** Heads of columns repeat too, and are no head of a page. */
const isTableLine = (line: PageLine): boolean => line.runs.length > 2;
