/** The longest value that is read, in characters. */
export const mostCharacters = 20_000;
