/** Makes what is asked for the first time it is, and keeps it: most of what a program could need, a run does not. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
