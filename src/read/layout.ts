import type { Edit } from '../model/problem.ts';
import { type Kind, type Written, writtenIn } from './classify.ts';
import { type Line, linesOf } from './lines.ts';
import { badIndent, carries } from './slips/bad-indent.ts';
import { brokenLine, continuationColumn, isBroken, mayBeEntry } from './slips/broken-line.ts';
import { markSlips } from './slips/index.ts';
import { indented, type Place, type Repair } from './slips/slip.ts';

/** How the lines of a refused text are to be told apart, and what keeps them from it. */
export interface Layout {
  /** The column at which the entries begin. */
  readonly column: number;
  /** True where they begin with dashes. */
  readonly list: boolean;
  readonly repairs: readonly Repair[];
}

/** The last line that broke off the text above, and the column that it went to; null where it is lost. */
interface Broken {
  readonly start: number;
  readonly to: number | null;
}

/** Finds what keeps the lines of a refused text from being told apart as entries: dashes and colons without
 * their space, pasted bullets, keys without a colon, lines too far to one side. Null where the text has no
 * lines. `dashed` is true of what is behind a dash, which its first line has not lost. */
export const layOut = (text: string, dashed: boolean): Layout | null => {
  const all = linesOf(text);
  const lines = writtenIn(text, all);
  const above = linesAbove(all, lines);
  const first = lines[0];
  if (first === undefined) return null;
  const column = first.indent;
  const list = isList(
    lines.filter((line) => line.indent === column),
    dashed,
  );
  const repairs: Repair[] = [];
  let place: Place = { text, list, column, itemColumn: column, head: first.key, held: false };
  let shift: { readonly over: number; readonly by: number; readonly patches: Edit[] } | null = null;
  let broken: Broken = { start: -1, to: null };
  for (const [at, line] of lines.entries()) {
    if (shift !== null && line.indent > shift.over && line.indent !== column) {
      shift.patches.push(indented(line, line.indent + shift.by));
      continue;
    }
    shift = null;
    const before = above[at] ?? null;
    if (before !== null && line !== first && isBroken(line, place)) {
      const again = broken.start === before.start;
      const to = again ? broken.to : continuationColumn(text, before);
      broken = { start: line.start, to };
      repairs.push(brokenLine(text, line, to, { again, entry: mayBeEntry(line, place) }));
      continue;
    }
    const moved = badIndent(line, place);
    if (moved !== null) {
      const patches = [...moved.patches];
      repairs.push({ ...moved, patches });
      if (carries(line, lines[at + 1], column))
        shift = { over: line.indent, by: column - line.indent, patches };
    } else if (line.indent !== column) continue;
    for (const slip of markSlips) {
      const repair = slip(line, place);
      if (repair !== null) repairs.push(repair);
    }
    place = past(place, line);
  }
  return { column, list, repairs };
};

/** The line written last above each of some lines; block text and comments count. */
const linesAbove = (all: readonly Line[], lines: readonly Line[]): (Line | null)[] => {
  let at = 0;
  let last: Line | null = null;
  return lines.map((line) => {
    for (; (all[at]?.start ?? line.start) < line.start; at++)
      if (all[at]?.blank === false) last = all[at] ?? null;
    return last;
  });
};

const dashes: ReadonlySet<Kind> = new Set<Kind>(['dash', 'stuck-dash', 'bullet']);

/** A list also where its first entry has lost its dash: another begins with the same key. */
const isList = (lines: readonly Written[], dashed: boolean): boolean =>
  lines[0]?.kind === 'dash' ||
  lines.every(({ kind }) => dashes.has(kind)) ||
  (!dashed && lines.some(({ kind, key }) => kind === 'dash' && key !== null && key === lines[0]?.key));

/** What a line leaves for those below it: where its text begins, and whether anything can be under it. */
const past = (place: Place, line: Written): Place => {
  if (place.list)
    return dashes.has(line.kind)
      ? {
          ...place,
          itemColumn: place.column + (line.kind === 'dash' && line.mark > 0 ? line.mark : 2),
          head: line.key,
        }
      : place;
  const keyed = line.kind === 'key' || line.kind === 'stuck-key' || line.kind === 'bare-key';
  return keyed ? { ...place, held: /:[ \t]+[^\s#"'[{|>&*!]/.test(line.words) } : place;
};
