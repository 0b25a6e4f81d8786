import {
  type Block,
  bullet,
  cellOf,
  type Document,
  type Doubt,
  type TableRow,
  tidyLine,
} from './document.ts';
import { areaIn } from './headings.ts';
import { type Head, kindOfHead, type Role, roleOfHead } from './heads.ts';
import { refIn } from './looks.ts';
import { lostColumns, mustBePlain } from './lost-columns.ts';
import { type Piece, toldApart } from './raw-cells.ts';

/** What words hold as a head; null where they are those of a cell. */
const roleIn = (words: string): Role | null => (kindOfHead(words) === 'cell' ? null : roleOfHead(words));

/** The most different heads that the words of a line can be; none where it is no line of heads. */
const headsIn = (line: string): Head[] => {
  const words = line.trim().split(/\s+/);
  if (words.length < 2 || words.length > 24 || /\d{4}|[.;]$/.test(line)) return [];
  let best: Head[][] = [[]];
  for (let end = 1; end <= words.length; end++) {
    const here = best
      .slice(0, end)
      .flatMap((before, from) => {
        const head = words.slice(from, end).join(' ');
        const role = end - from > 5 || (from > 0 && before.length === 0) ? null : roleIn(head);
        const isBoth = role === 'lead+when' && !/[&/]|\band\b/.test(head);
        return role === null || isBoth || before.some((one) => one.role === role)
          ? []
          : [[...before, { head, role }]];
      })
      .reduce<Head[]>((a, b) => (b.length > a.length ? b : a), []);
    best = [...best, here];
  }
  return best.at(-1) ?? [];
};

const isHeads = (heads: readonly Head[]): boolean =>
  heads.length >= 3 && heads.some(({ role }) => role === 'action' || role === 'milestone');

/** Heads on one line, or each on its own with no line between them that is none. */
const headsAt = (lines: readonly string[], at: number): { heads: Head[]; to: number } | null => {
  const alone = headsIn(lines[at] ?? '');
  if (isHeads(alone)) return { heads: alone, to: at + 1 };
  for (let to = at + 2; to <= at + 14 && to <= lines.length; to++) {
    const said = lines.slice(at, to).filter((line) => line.trim() !== '');
    if (said.some((line) => line.trim().split(/\s+/).length > 5 || refIn(line) !== null)) return null;
    const heads = said.map((line) => ({ head: line.trim(), role: roleIn(line) }));
    const known = heads.flatMap(({ head, role }) => (role === null ? [] : [{ head, role }]));
    const next = lines.slice(to).find((line) => line.trim() !== '') ?? '';
    const ends = refIn(next.trim().split(/\s+/)[0] ?? '') !== null;
    if (
      ends &&
      known.length === heads.length &&
      new Set(known.map(({ role }) => role)).size === known.length &&
      isHeads(known)
    )
      return { heads: known, to };
  }
  return null;
};

/** How well the lines of a row fit its columns, on average, where they are plainly its own. */
const plain = 4;

/** More lines than the cells of any row have together: what is longer is several rows. */
const longestRow = 50;

/** A text without columns, a cell's lines after those of the cell before: `pdftotext -raw` writes tables so. */
export const readRaw = (text: string): Document => {
  const lines = text.replaceAll('\f', '\n').split('\n');
  const blocks: Block[] = [];
  const doubts: Doubt[] = [];
  const aside: Document['aside'][number][] = [];
  let heads: readonly Head[] = [];
  let row: Piece[] = [];
  let last: string | null = null;
  const scores: number[] = [];
  const endRow = (): void => {
    const told = rowOf(row, heads);
    if (told !== null) {
      const { row: made, score } = told;
      scores.push(score);
      blocks.push({ is: 'table', at: made.at, rows: [made] });
      doubts.push({
        at: made.at,
        source: row.map((piece) => piece.text).join(' '),
        why: 'the text has no columns; the cells were told apart by what is in them',
        read: made.cells.map(({ lines: said }) => said.join(' / ')).join(' | '),
      });
    }
    row = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = tidyLine(lines[i] ?? '');
    const at = `line ${i + 1}`;
    const found = headsAt(lines, i);
    if (found !== null) {
      endRow();
      heads = found.heads;
      blocks.push({ is: 'table', at, rows: [{ at, cells: heads.map(({ head }) => cellOf([head], at)) }] });
      i = found.to - 1;
    } else if (/^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(line) && !beginsRow(line, heads, last)) {
      aside.push({ at, text: line, why: 'number of a page' });
    } else if (heads.length === 0 || (areaIn(line) !== null && !line.startsWith(bullet))) {
      endRow();
      if (line !== '') blocks.push({ is: 'text', text: line, at });
    } else if (line !== '') {
      if (beginsRow(line, heads, last)) {
        endRow();
        [last = null] = line.split(' ');
      }
      row.push({ text: line, at });
    }
  }
  endRow();
  mustBePlain(scores.filter((score) => score >= plain).length, scores.length);
  return { blocks, aside, doubts: doubts.length === 0 ? [] : [lostColumns, ...doubts], torn: true };
};

/** True of a line that begins with a ref, alone or before the words of its action. */
const beginsRow = (line: string, heads: readonly Head[], last: string | null): boolean => {
  if (heads[0]?.role !== 'ref') return false;
  const [first = '', next = ''] = line.split(' ');
  // a number alone is that of a page, unless the actions are counted so and it comes next
  if (/^\d+$/.test(first) && last !== null && Number(first) !== Number(last) + 1) return false;
  return (
    refIn(first) !== null &&
    /\d/.test(first) &&
    (next === '' ? /\D/.test(first) || first.length < 3 : /^\p{Lu}/u.test(next) && /[.\p{L}]/u.test(first))
  );
};

/** The row that lines make, and how well they fit its columns: not at all where nothing tells the rows apart. */
const rowOf = (
  pieces: readonly Piece[],
  heads: readonly Head[],
): { readonly row: TableRow; readonly score: number } | null => {
  const [first, ...rest] = pieces;
  if (first === undefined) return null;
  const withRef = heads[0]?.role === 'ref' && beginsRow(first.text, heads, null);
  const [ref = '', ...words] = withRef ? first.text.split(' ') : [''];
  const own = withRef ? (words.length === 0 ? rest : [{ ...first, text: words.join(' ') }, ...rest]) : pieces;
  const columns = heads[0]?.role === 'ref' ? heads.slice(1) : heads;
  const told = toldApart(own, columns);
  const cells = told.cells.map((said) => cellOf(said, first.at));
  const isNumbered = heads[0]?.role === 'ref';
  return {
    row: { at: first.at, cells: isNumbered ? [cellOf([ref], first.at), ...cells] : cells },
    score: isNumbered && pieces.length <= longestRow ? told.score / columns.length : 0,
  };
};
