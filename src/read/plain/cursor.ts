/** Where the plain reader is in a text: always at a line with something on it, or past the last one. */
export interface Cursor {
  readonly text: string;
  /** Offset of the first character of the line that is no space; the length of the text past the last line. */
  at: number;
  /** Spaces before it; -1 past the last line, so that everything ends there. */
  column: number;
  /** Offset at which the line ends, its line end left out. */
  end: number;
  /** Offset of the line below. */
  below: number;
  /** Offset at which the value read last ends, with the comment and the line end behind it: where yaml ends what holds it. */
  tail: number;
  /** Offset of the first colon from a place in the line on, or anywhere below it: looked for once. */
  colon: number;
  /** The same of the first sign that may begin a comment. */
  hash: number;
}

/** A cursor before the first line. */
export const cursorOn = (text: string): Cursor => ({
  text,
  at: 0,
  column: 0,
  end: 0,
  below: 0,
  tail: 0,
  colon: -1,
  hash: -1,
});

/** The first colon from an offset on, past the end of the text where there is none: each part of the text is searched once. */
export const colonFrom = (cursor: Cursor, from: number): number => {
  if (cursor.colon < from) {
    const found = cursor.text.indexOf(':', from);
    cursor.colon = found < 0 ? cursor.text.length : found;
  }
  return cursor.colon;
};

/** The first # from an offset on, past the end of the text where there is none. */
export const hashFrom = (cursor: Cursor, from: number): number => {
  if (cursor.hash < from) {
    const found = cursor.text.indexOf('#', from);
    cursor.hash = found < 0 ? cursor.text.length : found;
  }
  return cursor.hash;
};

/**
 * Goes to the next line that is neither blank nor a comment. False where yaml has to read the file: a line of spaces
 * alone, or a comment that is indented otherwise than the line it is above, which yaml gives to what is above it.
 */
export const nextLine = (cursor: Cursor): boolean => {
  const { text } = cursor;
  let start = cursor.below;
  let comment = -1;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const past = newline < 0 ? text.length : newline;
    const end = past > start && text[past - 1] === '\r' ? past - 1 : past;
    if (end > start) {
      let at = start;
      while (text[at] === ' ') at++;
      if (at >= end) return false;
      const column = at - start;
      if (text[at] !== '#') {
        move(cursor, at, column, end, past + 1);
        return comment < 0 || comment === column;
      }
      if (comment >= 0 && comment !== column) return false;
      comment = column;
    }
    start = past + 1;
  }
  move(cursor, text.length, -1, text.length, text.length);
  return comment <= 0;
};

const move = (cursor: Cursor, at: number, column: number, end: number, below: number): void => {
  cursor.at = at;
  cursor.column = column;
  cursor.end = end;
  cursor.below = Math.min(below, cursor.text.length);
};
