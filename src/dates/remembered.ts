/** A text whose letters are its own: what is cut out of a file would keep the whole file. */
export const copied = (text: string): string => ` ${text}`.slice(1);

/** What is made of a text, remembered past its plan for the texts that come again: boards have the same days and posts. */
export const remembered = <T>(make: (text: string) => T, most = 2000): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = copied(text);
    const now = make(own);
    if (known.size >= most) known.clear();
    known.set(own, now);
    return now;
  };
};
