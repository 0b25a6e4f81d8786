import type { Written } from '../classify.ts';
import { columnPastDashes, type Line } from '../lines.ts';
import { blanked } from '../patched.ts';
import { quote } from '../text-problem.ts';
import { indented, type Place, type Repair, wholeLine } from './slip.ts';

/** True of a line of text that stands where only keys and dashes can: a text that broke where it was pasted. */
export const isBroken = (line: Written, { list, column, itemColumn }: Place): boolean =>
  (line.kind === 'text' || line.kind === 'merge') &&
  line.indent <= (list ? Math.max(column, itemColumn - 1) : column);

/** The column at which a line goes on with the text of the one before; null where that text is closed. */
export const continuationColumn = (text: string, before: Line): number | null => {
  if (before.inBlock) return before.indent;
  const line = text.slice(before.start, before.end).trimEnd();
  if (/["'\]}]$/.test(line)) return null;
  return columnPastDashes(line, before.indent) + 2;
};

/** True of a line with a capital in the column of the dashes: it may as well be an entry that has lost its dash. */
export const mayBeEntry = (line: Written, { list, column }: Place): boolean =>
  list && line.indent === column && /^\p{Lu}/u.test(line.words);

/** A broken line joined to the text above at a column, or lost where there is none; several in a row are one slip. */
export const brokenLine = (
  text: string,
  line: Written,
  to: number | null,
  { again, entry }: { readonly again: boolean; readonly entry: boolean },
): Repair => ({
  problem: again
    ? null
    : {
        rule: 'broken-line',
        severity: 'error',
        message: `${quote(line.words, 40)} has no key, and is too far to the left to be part of the text above`,
        hint:
          to === null
            ? 'Join it to the text above, inside its quotes.'
            : entry
              ? `Begin it with a dash and a space where it is an entry of its own; else indent it by ${to} spaces. It is read as part of the line above.`
              : `Join it to the line above, or indent it by ${to} spaces. It is read as part of that line.`,
        ...wholeLine(line),
        loses: to === null,
      },
  patches: [to === null ? blanked(text, line.start, line.end) : indented(line, to)],
  safe: to !== null && !entry,
});
