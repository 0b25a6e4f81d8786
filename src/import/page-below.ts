import type { Doubt } from './document.ts';
import { roleOfHead } from './heads.ts';
import type { Strip } from './page-columns.ts';
import { isBlank, type PageLine } from './page-lines.ts';
import { refCell } from './ref-cell.ts';

/** How a note says that it is one. */
const labelled = /^(?:notes?|n\.?b\.?|sources?|footnotes?|key)\s*:/i;

/** True of a line from the left edge of a table that says that it is a note, or goes over the edges of its columns, which no cell goes over. */
const isAcross = (line: PageLine, strips: readonly Strip[]): boolean => {
  const [run, second] = line.runs;
  const [first, next] = strips;
  if (run === undefined || second !== undefined || first === undefined || next === undefined) return false;
  if (run.from > first.from + 2) return false;
  if (labelled.test(run.text)) return true;
  if (run.to <= next.from + 8) return false;
  const begins = line.words[0]?.text ?? '';
  if (roleOfHead(first.head) === 'ref') return line.words.length > 3 && refCell(begins) === null;
  return strips
    .slice(1)
    .some((strip) => line.words.some(({ from, to }) => from < strip.from - 1 && to > strip.from + 1));
};

/** Where the lines below a table begin on its page: a note from the left edge on, with no row after it. */
export const belowTable = (lines: readonly PageLine[], strips: readonly Strip[]): number => {
  const last = lines.findLastIndex(({ runs }) => runs.length > 1);
  const at = lines.findIndex((line, i) => i > last && isAcross(line, strips));
  return at < 0 ? lines.length : at;
};

/** Names words by themselves below the last row, with a gap between: in a table without refs they may be of that row, or a note. */
export const mayBeNote = (lines: readonly PageLine[], strips: readonly Strip[]): Doubt[] => {
  const [first] = strips;
  if (first === undefined || roleOfHead(first.head) === 'ref') return [];
  const last = lines.findLastIndex(({ runs }) => runs.length > 1);
  const own = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const isApart = i > last + 1 && above !== undefined && isBlank(above) && !isBlank(line);
    return isApart && (line.runs[0]?.from ?? 0) <= first.from + 2 ? [line] : [];
  });
  return own.map(({ number, text }) => ({
    at: `line ${number}`,
    source: text.trim(),
    why: 'these words are by themselves below a row, and were read as more of it; where they are a note on the table, take them out of the plan',
    read: 'words of the row above',
  }));
};
