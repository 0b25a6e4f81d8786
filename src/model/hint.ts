/** How to put a problem right: what to do, and where that is a line to type, the line as a field of its own. */
export type Hint = string | ToWrite;

/** What to do, the lines to write as they are, and what is to be known besides. */
export interface ToWrite {
  readonly says: string;
  /** A line each, as far in as they are to be. */
  readonly write: readonly string[];
  /** A sentence each. */
  readonly besides: readonly string[];
}

/** `Write`, then the lines, which may be one text with line breaks. */
export const toWrite = (says: string, lines: string, ...besides: readonly string[]): ToWrite => ({
  says,
  write: lines.split('\n'),
  besides,
});

/** A hint in its parts, whether it has lines to write or not. */
export const hintParts = (hint: Hint): ToWrite =>
  typeof hint === 'string' ? { says: hint, write: [], besides: [] } : hint;

/** The same hint with more to be known at its end. */
export const withLine = (hint: Hint | null, more: string): Hint => {
  if (hint === null) return more;
  const parts = hintParts(hint);
  return { ...parts, besides: [...parts.besides, more] };
};

/** The same hint with each of its texts changed. */
export const eachText = (hint: Hint, change: (text: string) => string): Hint =>
  typeof hint === 'string'
    ? change(hint)
    : { says: change(hint.says), write: hint.write.map(change), besides: hint.besides.map(change) };

/** A hint as one text, for machines and for messages: a line to write is two spaces in. */
export const hintText = (hint: Hint): string => {
  const { says, write, besides } = hintParts(hint);
  return [says, ...write.map((line) => `  ${line}`), ...besides].join('\n');
};
