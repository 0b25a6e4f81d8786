/** A pattern that takes its letters small or large, for schemas, whose patterns have no flags. */
export const anyCase = (pattern: string): string =>
  pattern.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
