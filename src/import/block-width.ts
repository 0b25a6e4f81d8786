import { isBulleted, unbulleted } from './document.ts';
import type { Role } from './heads.ts';
import { endsAsBody, endsAsPost, isFinished } from './looks.ts';

/** How wide letters are, in thousandths of the size of the type, in the usual letters without feet. */
const letters: readonly (readonly [number, string])[] = [
  [222, "ijl'’‘"],
  [278, ' !,./:;I[]\\ft|'],
  [333, '()-r“”‑'],
  [355, '"•'],
  [500, 'cksvxyzJ'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—@'],
];

const widths: ReadonlyMap<string, number> = new Map(
  letters.flatMap(([width, those]) => [...those].map((letter) => [letter, width] as const)),
);

/** How wide a line is on a page, in sizes of its type. */
export const widthOf = (line: string): number => {
  let sum = 0;
  for (const letter of unbulleted(line)) sum += widths.get(letter) ?? 556;
  return sum / 1000;
};

/** How wide a line would be with the first word of the next one, or its part up to a hyphen. */
export const widthWithNext = (line: string, next: string): number =>
  widthOf(line) + widthOf(` ${/^[^\s/-]+[/-]?/.exec(next)?.[0] ?? next}`);

interface Column {
  readonly role: Role;
  readonly width: number | null;
}

/** How far a width may be off, since the letters of a page are not known. */
const slack = 0.4;

/** What it costs that a line is followed by another in a column of this width: much, where its first word would have fitted. */
export const costOfBreak = (line: string, next: string, { width, role }: Column): number => {
  if (isBulleted(next) || widthWithNext(line, next) > (width ?? 0) - slack) return 0;
  const isName = /^(?:lead|partners)/.test(role) && (endsAsPost(line) || endsAsBody(line));
  return isName || isFinished(line) ? 0.5 : /^[\p{Lu}\d"“(]/u.test(next) ? 3 : 4;
};

/** What it costs that a line is longer than its column. */
export const costOfLength = (line: string, width: number): number => {
  const over = widthOf(line) - width - slack;
  return over <= 0 ? 0 : 2 + 2 * over;
};

/** What it costs that a line of the next column was taken for the rest of this one's: a gap would part them. */
export const costOfGap = (line: string, width: number): number => {
  const free = width - widthOf(line) - 1;
  return free <= 0 ? 0 : Math.min(6, 1 + 2 * free);
};

/** What it costs that the lines of a cell cannot be of one width, whatever that is. */
export const costOfAny = (lines: readonly string[], role: Role): number => {
  const width = Math.max(...lines.map(widthOf));
  return lines.slice(1).reduce((sum, line, i) => sum + costOfBreak(lines[i] ?? '', line, { role, width }), 0);
};

/** The width of a column that agrees with most of its cells; null where nothing says. */
export const widthOfColumn = (cells: readonly (readonly string[])[], role: Role): number | null => {
  if (!cells.some(({ length }) => length > 1)) return null;
  const next = cells.flatMap((lines) => lines.slice(1).map((line, i) => widthWithNext(lines[i] ?? '', line)));
  const tried = [...cells.flat().map(widthOf), ...next].sort((a, b) => a - b);
  const costs = tried.map((width) =>
    cells.reduce((sum, lines) => sum + costOfCell(lines, { role, width }), 0),
  );
  const least = Math.min(...costs);
  const fitting = tried.filter((_, i) => (costs[i] ?? 0) < least + 0.01);
  return ((fitting[0] ?? 0) + (fitting.at(-1) ?? 0)) / 2;
};

/** What it costs that the lines of a cell are of a column of this width; one wrong line may cost so much and no more. */
const costOfCell = (lines: readonly string[], column: Column & { width: number }): number =>
  lines.reduce(
    (sum, line, i) =>
      sum +
      Math.min(3, costOfLength(line, column.width)) +
      (i === 0 ? 0 : Math.min(2, costOfBreak(lines[i - 1] ?? '', line, column))),
    0,
  );
