import type { Edit } from '../model/problem.ts';

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
  const marks: { was: number; now: number; wasEnd: number; nowEnd: number }[] = [];
  let was = 0;
  let now = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < was) continue;
    parts.push(text.slice(was, edit.start), edit.text);
    now += edit.start - was;
    marks.push({ was: edit.start, now, wasEnd: edit.end, nowEnd: now + edit.text.length });
    now += edit.text.length;
    was = edit.end;
  }
  parts.push(text.slice(was));
  const back = (offset: number): number => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle]!.now <= offset) low = middle + 1;
      else high = middle;
    }
    const mark = marks[low - 1];
    if (mark === undefined) return offset;
    return offset < mark.nowEnd
      ? Math.min(mark.was + (offset - mark.now), mark.wasEnd)
      : mark.wasEnd + (offset - mark.nowEnd);
  };
  return { text: parts.join(''), back };
};
