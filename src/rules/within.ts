/** What has words, each a number, in order. */
export interface Worded {
  readonly words: readonly number[];
}

/** True where each of the first is among the others; both are in order. */
export const isWithin = (some: readonly number[], all: readonly number[]): boolean => {
  let at = 0;
  for (const rank of some) {
    while ((all[at] ?? Number.POSITIVE_INFINITY) < rank) at++;
    if (all[at] !== rank) return false;
  }
  return true;
};
