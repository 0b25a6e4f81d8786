/** What words stand for, by each of them: `{ red: 'r red' }` is red for `r` and for `red`. */
export const byWord = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([meant, those]) =>
      those.split(' ').map((word): [string, string] => [word, meant]),
    ),
  );
