import type { Edit } from '../model/problem.ts';
import { lineAt } from './lines.ts';

/** A range made empty, its line ends kept. */
export const blanked = (text: string, start: number, end: number): Edit => ({
  start,
  end,
  text: text.slice(start, end).replace(/[^\n\r]/g, ' '),
});

/** The text with its edits, and the way back. Where two overlap, the later one yields. */
export const applied = (
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly back: (offset: number) => number } => {
  if (edits.length === 0) return { text, back: (offset) => offset };
  const parts: string[] = [];
  const marks: { start: number; end: number; was: number; wasEnd: number }[] = [];
  let was = 0;
  let now = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < was) continue;
    parts.push(text.slice(was, edit.start), edit.text);
    now += edit.start - was;
    marks.push({ start: now, end: now + edit.text.length, was: edit.start, wasEnd: edit.end });
    now += edit.text.length;
    was = edit.end;
  }
  parts.push(text.slice(was));
  const back = (offset: number): number => {
    const mark = marks[lineAt(marks, offset)];
    if (mark === undefined) return offset;
    return offset < mark.end
      ? Math.min(mark.was + (offset - mark.start), mark.wasEnd)
      : mark.wasEnd + (offset - mark.end);
  };
  return { text: parts.join(''), back };
};
