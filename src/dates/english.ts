// A pattern with a class of Unicode takes V8 a millisecond to make, and one for the letters of English hardly anything.

const english = /^[\x00-\x7f\u00a0-\u00a9\u2010-\u2027\u2030-\u205e]*$/;

/** True of a text whose letters and figures are those of English; the marks that Word puts in are neither. */
export const isEnglish = (text: string): boolean => english.test(text);

/** The runs of letters and figures in a text; nothing before a mark that begins it, and after one that ends it. */
export const runsOf = (text: string): string[] =>
  text.split(isEnglish(text) ? /[^A-Za-z0-9]+/ : /[^\p{L}\p{N}]+/u);

const isLetterOrFigure = (one: string | undefined): boolean =>
  one !== undefined && (isEnglish(one) ? /[A-Za-z0-9]/ : /[\p{L}\p{N}]/u).test(one);

/** The text with other words in the place of one, wherever it is no part of a longer one. */
export const withWord = (text: string, word: string, others: string): string => {
  let made = '';
  let from = 0;
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + 1)) {
    if (at < from) continue;
    const end = at + word.length;
    if (isLetterOrFigure([...text.slice(0, at).slice(-2)].at(-1))) continue;
    if (isLetterOrFigure([...text.slice(end, end + 2)][0])) continue;
    made += text.slice(from, at) + others;
    from = end;
  }
  return made + text.slice(from);
};
