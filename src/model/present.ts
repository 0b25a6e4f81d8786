/** A list without what is false in it: `present([first, isLate && second])`. */
export const present = <T>(list: readonly (T | false)[]): T[] =>
  list.filter((one): one is T => one !== false);
