import { type Role, roleOfHead } from './heads.ts';
import { colourIn, endsAsPost, looksDated, wholeDate } from './looks.ts';
import { month } from './months.ts';
import { drift, nearestOf, type Strip } from './page-columns.ts';
import type { PageLine, Placed } from './page-lines.ts';
import { slip } from './page-meeting.ts';

/** The column that a range of words begins in: the one at whose edge it begins, else the one that it is over. */
const beginsIn = (strips: readonly Strip[], run: Placed): number => {
  const near = strips
    .map(({ from }, c) => ({ c, off: Math.abs(from - run.from) }))
    .filter(({ off, c }) => c > 0 && off <= slip)
    .sort((a, b) => a.off - b.off)[0];
  return near?.c ?? nearestOf(strips, { from: run.from, to: Math.min(run.to, run.from + 8) });
};

/** The words of a line under its columns, and whether it is plain where those meet. */
export interface CellsOfLine {
  readonly cells: readonly string[];
  readonly certain: boolean;
}

/** The words of a line under its columns. Words that go over the edge of a column are cut where the next most likely begins. */
export const cellsOn = (strips: readonly Strip[], line: PageLine): CellsOfLine => {
  const cells: string[] = strips.map(() => '');
  let certain = true;
  const begins = line.runs.map((run) => beginsIn(strips, run));
  for (const [r, run] of line.runs.entries()) {
    let column = begins[r] ?? 0;
    let words = line.words.filter(({ from, to }) => from >= run.from && to <= run.to);
    const end = begins[r + 1] ?? strips.length;
    while (words.length > 0) {
      const next = column + 1 < end ? strips[column + 1] : undefined;
      const { at, sure } =
        next === undefined ? { at: words.length, sure: true } : cutAt(words, strips[column], next);
      certain &&= sure;
      const text = textOf(words.slice(0, at));
      cells[column] = cells[column] === '' ? text : `${cells[column]} ${text}`;
      words = words.slice(at);
      column += 1;
    }
  }
  return { cells, certain };
};

const textOf = (words: readonly Placed[]): string => words.map(({ text }) => text).join(' ');

/** The columns as one row has them: an edge is where the cells of the row begin, if that is near it. */
export const stripsOfRow = (strips: readonly Strip[], lines: readonly PageLine[]): Strip[] => {
  const starts = lines.flatMap(({ runs }) => runs.slice(1).map(({ from }) => from));
  const edges = strips.map(({ from }, c) => {
    const near = starts.filter(
      (x) =>
        Math.abs(x - from) <= drift &&
        strips.every((other, i) => i === c || Math.abs(x - other.from) > Math.abs(x - from)),
    );
    if (c === 0) return from;
    return near.length === 0 ? (alignedAt(lines, from) ?? from) : Math.min(...near);
  });
  return strips.map((strip, c) => ({
    ...strip,
    from: edges[c] ?? strip.from,
    to: Math.min(strip.to, (edges[c + 1] ?? strip.to + 1) - 1),
  }));
};

/** Where every line of a row that goes over an edge begins a word, so that its column begins there; null where none is. */
const alignedAt = (lines: readonly PageLine[], from: number): number | null => {
  const over = lines.filter(({ runs }) => runs.some((run) => run.from < from - 2 && run.to > from + 2));
  if (over.length < 2) return null;
  const begins = (x: number): boolean => over.every(({ words }) => words.some((word) => word.from === x));
  for (let off = 0; off <= drift; off++) {
    if (begins(from + off)) return from + off;
    if (begins(from - off)) return from - off;
  }
  return null;
};

/** How far from the edge of a column its first word may be, where the words before it are too long. */
const reach = 8;

/** How much likelier the place of a cut must be than every other to be taken as plain. */
const plain = 4;

/** The word with which the next column most likely begins; past the last where none of them is of it. */
const cutAt = (
  words: readonly Placed[],
  own: Strip | undefined,
  next: Strip,
): { readonly at: number; readonly sure: boolean } => {
  const role = roleOfHead(next.head);
  const inNames = isNames(roleOfHead(own?.head ?? ''));
  const over = (words.at(-1)?.to ?? 0) > next.from + 2;
  let best = { at: words.length, score: Number.NEGATIVE_INFINITY, ahead: Number.POSITIVE_INFINITY, says: 1 };
  for (const [i, word] of words.entries()) {
    const off = Math.abs(word.from - next.from);
    if (i === 0 || off > reach) continue;
    const right = textOf(words.slice(i));
    const isColour = role === 'rag' && /^\p{Lu}/u.test(right) && colourIn(right)?.rest === '';
    const says = likely(words[i - 1]?.text ?? '', right, role, inNames);
    const score = says + (off === 0 ? 3 : 0) - off;
    if (!over && !isColour) continue;
    if (score > best.score) best = { at: i, score, ahead: score - best.score, says };
    else best.ahead = Math.min(best.ahead, best.score - score);
  }
  return { at: best.at, sure: best.ahead >= plain && (!isNames(role) || best.says > 0) };
};

const isMonth = new RegExp(`^${month}$`, 'i');

const isNames = (role: Role | null): boolean => role === 'lead' || role === 'partners';

/** How likely a column of this role begins with these words, after that one. */
const likely = (before: string, right: string, role: Role | null, inNames: boolean): number => {
  if (isMonth.test(before) && /^(?:19|20)\d\d\b/.test(right)) return -20;
  if (role === 'rag') return colourIn(right) === null ? 0 : 8;
  if (role === 'when') return wholeDate(right) !== null ? 8 : looksDated(right) ? 3 : 0;
  if (!/^[\p{Lu}\d•"“(]/u.test(right)) return 0;
  if (isNames(role) && isMonth.test(right.split(' ')[0] ?? '')) return -6;
  if (!/^\p{Lu}/u.test(before)) return 6;
  return isNames(role) && !(inNames && endsAsPost(before)) ? -1 : 3;
};
