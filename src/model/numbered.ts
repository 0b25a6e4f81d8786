const isFigure = (code: number): boolean => code >= 48 && code < 58;

/** Where the figures that begin at a place end. */
const pastFigures = (text: string, from: number): number => {
  let at = from;
  while (isFigure(text.charCodeAt(at))) at++;
  return at;
};

const pastNoughts = (text: string, from: number): number => {
  let at = from;
  while (text.charCodeAt(at) === 48 && isFigure(text.charCodeAt(at + 1))) at++;
  return at;
};

/** Compares names letter by letter, and figures in them as numbers: p2 before p10. Nothing is made on the way. */
export const compareNumbered = (a: string, b: string): number => {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const one = a.charCodeAt(i);
    const other = b.charCodeAt(j);
    if (isFigure(one) && isFigure(other)) {
      i = pastNoughts(a, i);
      j = pastNoughts(b, j);
      const end = pastFigures(a, i);
      const longer = end - i - (pastFigures(b, j) - j);
      if (longer !== 0) return longer;
      for (; i < end; i++, j++)
        if (a.charCodeAt(i) !== b.charCodeAt(j)) return a.charCodeAt(i) - b.charCodeAt(j);
    } else if (one === other) {
      i++;
      j++;
    } else return one - other;
  }
  return a.length - i - (b.length - j) || (a < b ? -1 : a > b ? 1 : 0);
};
