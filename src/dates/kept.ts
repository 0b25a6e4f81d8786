/** What is worked out of a thing when it is first asked for, and kept while the thing is. */
export const kept = <Of extends object, T>(make: (of: Of) => T): ((of: Of) => T) => {
  const known = new WeakMap<Of, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
};
