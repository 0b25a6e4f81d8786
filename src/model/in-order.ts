/** Of places in order, the last at the offset or above it, counted from 0; -1 for none. */
export const lastAt = <T>(places: readonly T[], offset: number, where: (place: T) => number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (where(places[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
