/** A range of YAML and where it is in its file. */
export interface Segment {
  readonly text: string;
  /** From an offset in `text` to one in the file. */
  readonly place: (offset: number) => number;
  /** The line of the file, counted from 1, of an offset in the file. */
  readonly lineOf: (offset: number) => number;
}

/** Part of a source, with its own offsets. */
export const partOf = (source: Segment, start: number, end: number): Segment => ({
  text: source.text.slice(start, end),
  place: (offset) => source.place(start + offset),
  lineOf: source.lineOf,
});

/** The end of the line that `from` is in. */
export const endOfLine = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
};
