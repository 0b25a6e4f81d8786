import type { Written } from '../classify.ts';
import { isKnownWord } from '../keys/index.ts';
import { type LineSlip, misplaced } from './slip.ts';

/** A line that can belong nowhere but to these entries, and is not in their column. */
export const badIndent: LineSlip = (line, { list, column, itemColumn, held }) => {
  if (line.indent === column) return null;
  const key = line.kind === 'stuck-key' || line.kind === 'key';
  const known = line.kind === 'stuck-key' || isKnownWord(line.key ?? '');
  const out = list
    ? line.kind === 'dash' && line.indent < itemColumn
    : key && (line.indent < column || (held && known));
  return out ? misplaced(line, column, list ? 'dashes' : 'keys') : null;
};

/** True where the lines below a line that is moved belong to it where they stand, and so move with it. */
export const carries = (line: Written, next: Written | undefined, column: number): boolean => {
  if (next === undefined || next.indent <= line.indent) return false;
  if (line.kind !== 'dash' || line.mark === 0) return next.indent <= column;
  return next.indent === line.indent + line.mark || next.indent < column + line.mark;
};
