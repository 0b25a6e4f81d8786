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
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (isFigure(one) && isFigure(other)) {
      [i, j] = [pastNoughts(a, i), pastNoughts(b, j)];
      const [end, last] = [pastFigures(a, i), pastFigures(b, j)];
      if (end - i !== last - j) return end - i - (last - j);
      for (; i < end; i++, j++)
        if (a.charCodeAt(i) !== b.charCodeAt(j)) return a.charCodeAt(i) - b.charCodeAt(j);
      continue;
    }
    if (one !== other) return one - other;
    [i, j] = [i + 1, j + 1];
  }
  return a.length - i - (b.length - j) || (a < b ? -1 : a > b ? 1 : 0);
};
