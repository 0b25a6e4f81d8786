import { mostCharacters } from '../limits.ts';
import type { Text } from '../tree.ts';
import type { Cursor } from './cursor.ts';

/**
 * Block text, from its `|` or `>` on: the cursor is on that line and stays there, with `below` past the text. Null
 * where yaml has to read it: an indent or a + in the head, lines of spaces, and lines further in below a `>`.
 *
 * @param column of the key or dash that holds it; the text is further in.
 */
export const blockText = (cursor: Cursor, start: number, column: number): Text | null => {
  const { text, end } = cursor;
  const head = text.slice(start, end);
  if (head !== '|' && head !== '>' && head !== '|-' && head !== '>-') return null;
  const folded = head.startsWith('>');
  const lines: string[] = [];
  let indent = -1;
  let last = cursor.below;
  let blanks = 0;
  let from = cursor.below;
  for (; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const past = newline < 0 ? text.length : newline;
    const stop = past > from && text[past - 1] === '\r' ? past - 1 : past;
    if (stop === from) blanks++;
    else {
      let at = from;
      while (text[at] === ' ') at++;
      if (at >= stop) return null;
      const inset = at - from;
      if (indent < 0) {
        if (inset <= column || blanks > 0) return null;
        indent = inset;
      }
      if (inset < indent) {
        if (inset > column) return null;
        break;
      }
      if (folded && inset > indent) return null;
      for (; blanks > 0; blanks--) lines.push('');
      lines.push(text.slice(from + indent, stop));
      last = Math.min(past + 1, text.length);
    }
    from = past + 1;
  }
  if (indent < 0) return null;
  const kept = folded ? fold(lines) : lines.join('\n');
  const value = head.endsWith('-') ? kept : `${kept}\n`;
  if (value.length > mostCharacters) return null;
  cursor.below = Math.min(from, text.length);
  cursor.tail = last;
  return { is: 'text', value, style: 'block', start, end: last };
};

/** Lines of a `>` as one: a line end is a space, and each blank line a line end. */
const fold = (lines: readonly string[]): string =>
  lines.join('\n').replace(/\n(\n*)/g, (_, blanks: string) => blanks || ' ');
