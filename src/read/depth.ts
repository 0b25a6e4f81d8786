/** Deeper than any plan goes; the parser must never meet more. */
export const mostLevels = 20;

/** Where brackets and dashes nest beyond reason, counted before the parser runs, which would run out of
 * stack; -1 where they do not. */
export const tooDeepAt = (text: string): number => {
  let open = 0;
  let dashes = 0;
  let fresh = true; // a value may begin here
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if ('[{'.includes(sign)) {
      if (fresh || open > 0) open++;
    } else if (']}'.includes(sign)) {
      open = Math.max(0, open - 1);
      fresh = false;
    } else if (sign === '\n') {
      fresh = true;
      dashes = 0;
    } else if ('-?:'.includes(sign)) {
      fresh = (fresh || sign === ':') && /\s/.test(text[at + 1] ?? '\n');
      // Inside brackets only brackets nest: a long line of keys and values is not deep.
      if (fresh && open === 0) dashes++;
    } else if (!' \t\r'.includes(sign)) fresh = false;
    if (open > mostLevels || dashes > mostLevels) return at;
  }
  return -1;
};
