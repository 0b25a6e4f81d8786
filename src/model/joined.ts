/** A list in which one entry goes into the one before it wherever `together` makes one of the two; null keeps them apart. */
export const joinedWhere = <T>(list: Iterable<T>, together: (before: T, one: T) => T | null): T[] => {
  const joined: T[] = [];
  for (const one of list) {
    const before = joined.at(-1);
    const both = before === undefined ? null : together(before, one);
    if (both === null) joined.push(one);
    else joined[joined.length - 1] = both;
  }
  return joined;
};
