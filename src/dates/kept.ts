/** Whatever it is given, so that the class below it can give a thing that is there already something of its own. */
class There {
  constructor(thing: object) {
    // biome-ignore lint/correctness/noConstructorReturn: what is given is what is wanted
    return thing;
  }
}

/**
 * What is worked out of a thing, in a place that only this class can see and that goes with the thing. In a WeakMap,
 * which is old while plans come and go, it would keep a plan that is let go until V8 collects all of its memory.
 */
class Beside extends There {
  readonly #made = new Map<unknown, unknown>();

  static of(thing: object): Map<unknown, unknown> {
    if (!(#made in thing)) new Beside(thing);
    return (thing as Beside).#made;
  }
}

/** What is worked out of a thing when it is first asked for, and kept while the thing is. */
export const kept =
  <Of extends object, T>(make: (of: Of) => T): ((of: Of) => T) =>
  (of) => {
    const made = Beside.of(of);
    const before = made.get(make);
    if (before !== undefined) return before as T;
    const now = make(of);
    made.set(make, now);
    return now;
  };
