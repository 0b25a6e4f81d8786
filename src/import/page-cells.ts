import { drift, nearestOf, type Strip } from './page-columns.ts';
import type { PageLine, Placed } from './page-lines.ts';

/** How far from the edge of its column a cell may begin: the characters of a page are not all as wide. */
const slip = 3;

/** The column that a stretch of words begins in: the one at whose edge it begins, else the one that it is over. */
const beginsIn = (strips: readonly Strip[], run: Placed): number => {
  const near = strips
    .map(({ from }, c) => ({ c, off: Math.abs(from - run.from) }))
    .filter(({ off, c }) => c > 0 && off <= slip)
    .sort((a, b) => a.off - b.off)[0];
  return near?.c ?? nearestOf(strips, { from: run.from, to: Math.min(run.to, run.from + 8) });
};

/** The words of a line under its columns. Words that go over the edge of a column are cut where the next most likely begins. */
export const cellsOn = (strips: readonly Strip[], line: PageLine): string[] => {
  const cells: string[] = strips.map(() => '');
  const begins = line.runs.map((run) => beginsIn(strips, run));
  for (const [r, run] of line.runs.entries()) {
    let column = begins[r] ?? 0;
    const words = line.words.filter(({ from, to }) => from >= run.from && to <= run.to);
    for (const [i, word] of words.entries()) {
      const next = strips[column + 1];
      if (i > 0 && next !== undefined && run.to > next.from + 2 && isNearest(words, word, next.from))
        column += 1;
      cells[column] = cells[column] === '' ? word.text : `${cells[column]} ${word.text}`;
    }
  }
  return cells;
};

/** The columns as one row has them: an edge is where the cells of the row begin, if that is near it. */
export const stripsOfRow = (strips: readonly Strip[], lines: readonly PageLine[]): Strip[] => {
  const starts = lines.flatMap(({ runs }) => runs.slice(1).map(({ from }) => from));
  const edges = strips.map(({ from }, c) => {
    const near = starts.filter(
      (x) =>
        Math.abs(x - from) <= drift &&
        strips.every((other, i) => i === c || Math.abs(x - other.from) > Math.abs(x - from)),
    );
    return c === 0 || near.length === 0 ? from : Math.min(...near);
  });
  return strips.map((strip, c) => ({
    ...strip,
    from: edges[c] ?? strip.from,
    to: Math.min(strip.to, (edges[c + 1] ?? strip.to + 1) - 1),
  }));
};

/** True of the word that begins nearest to an edge, and near enough to be the first of its column. */
const isNearest = (words: readonly Placed[], word: Placed, edge: number): boolean => {
  const off = Math.abs(word.from - edge);
  return off <= 8 && words.every((other, i) => i === 0 || Math.abs(other.from - edge) >= off);
};
