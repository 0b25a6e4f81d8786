const figures = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** Words that a document shows raised: the number of a note is not run together with the word or ref before it. */
export const raised = (words: string): string =>
  /^\s*\d{1,3}\s*$/.test(words) ? words.replace(/\d/g, (figure) => figures[Number(figure)] ?? figure) : words;
