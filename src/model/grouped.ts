/** Things by the keys that each has, both in the order in which they come up. */
export const grouped = <Of, Key>(all: Iterable<Of>, keysOf: (one: Of) => Iterable<Key>): Map<Key, Of[]> => {
  const groups = new Map<Key, Of[]>();
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  return groups;
};

/** How often each of these comes. */
export const tallied = <Of>(all: Iterable<Of>): Map<Of, number> => {
  const counts = new Map<Of, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};
