/** Words in place of others, so that the parser gets past a slip that has been reported. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A range made empty, its line ends kept. */
export const blanked = (text: string, start: number, end: number): Patch => ({
  start,
  end,
  text: text.slice(start, end).replace(/[^\n\r]/g, ' '),
});

/** The text with its patches, and the way back. Where two overlap, the later one yields. */
export const applied = (
  text: string,
  patches: readonly Patch[],
): { readonly text: string; readonly back: (offset: number) => number } => {
  if (patches.length === 0) return { text, back: (offset) => offset };
  const parts: string[] = [];
  const marks: { was: number; now: number; wasEnd: number; nowEnd: number }[] = [];
  let was = 0;
  let now = 0;
  for (const patch of [...patches].sort((a, b) => a.start - b.start)) {
    if (patch.start < was) continue;
    parts.push(text.slice(was, patch.start), patch.text);
    now += patch.start - was;
    marks.push({ was: patch.start, now, wasEnd: patch.end, nowEnd: now + patch.text.length });
    now += patch.text.length;
    was = patch.end;
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
