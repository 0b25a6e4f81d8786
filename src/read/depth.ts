/** Deeper than any plan goes; the parser must never meet more. */
export const mostLevels = 20;

/** Where brackets and dashes nest beyond reason, counted before the parser runs, which would run out of
 * stack; -1 where they do not. */
export const tooDeepAt = (text: string): number => {
  let open = 0;
  let fresh = true; // a value may begin here
  let dashes = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '[' || character === '{') {
      if (open > 0 || fresh) open++;
      if (open > mostLevels) return at;
      fresh = true;
    } else if (character === ']' || character === '}') {
      if (open > 0) open--;
      fresh = false;
    } else if (character === '\n') {
      fresh = true;
      dashes = 0;
    } else if (character === '-' || character === '?' || character === ':' || character === ',') {
      const spaced = /\s/.test(text[at + 1] ?? '\n');
      // Inside brackets only brackets nest: a long line of keys and values is not deep.
      if (open === 0 && character !== ',' && spaced && (fresh || character === ':')) {
        dashes++;
        if (dashes > mostLevels) return at;
      }
      fresh = (spaced && (fresh || character !== '-')) || (character === ',' && open > 0);
    } else if (character !== ' ' && character !== '\t' && character !== '\r') fresh = false;
  }
  return -1;
};
