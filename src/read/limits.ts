/** The longest value that is read, in characters. */
export const mostCharacters = 20_000;

/** More lines than any plan has. */
export const mostLines = 100_000;

/** Of a file with more lines than that, the ones that are read. */
export const firstLines = 10_000;

/** The longest text that is read again and again, for the one line that its errors come from. */
export const longestAgain = 200_000;

/** More errors than this no line alone can make. */
export const mostOfOne = 200;
