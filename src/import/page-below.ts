import { roleOfHead } from './heads.ts';
import type { Strip } from './page-columns.ts';
import { isBlank, type PageLine } from './page-lines.ts';
import { refCell } from './ref-cell.ts';

/** True of a line from the left edge of a table over the edges of its columns, which no cell goes over. */
const isAcross = (line: PageLine, above: PageLine | undefined, strips: readonly Strip[]): boolean => {
  const [run, second] = line.runs;
  const [first, next] = strips;
  if (run === undefined || second !== undefined || first === undefined || next === undefined) return false;
  if (run.from > first.from + 2 || run.to <= next.from + 8) return false;
  const begins = line.words[0]?.text ?? '';
  if (roleOfHead(first.head) === 'ref') return line.words.length > 3 && refCell(begins) === null;
  const isOver = strips
    .slice(1)
    .some((strip) => line.words.some(({ from, to }) => from < strip.from - 1 && to > strip.from + 1));
  return isOver && (above === undefined || isBlank(above));
};

/** Where the lines below a table begin on its page: a note from the left edge on, with no row after it. */
export const belowTable = (lines: readonly PageLine[], strips: readonly Strip[]): number => {
  const last = lines.findLastIndex(({ runs }) => runs.length > 1);
  const at = lines.findIndex((line, i) => i > last && isAcross(line, lines[i - 1], strips));
  return at < 0 ? lines.length : at;
};
