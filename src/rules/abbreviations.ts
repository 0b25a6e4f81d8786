import { isEnglish } from '../dates/english.ts';
import { fold } from '../model/name.ts';
import type { Plan } from '../model/plan.ts';

/** Known to every reader of a council paper. */
const everyday = new Set(
  'UK EU GB US NHS GP GPS IT TV PC PDF ID HR MP MPS PR CD DVD VAT AM PM BBC BME RAG OK URL FAQ PLC LTD II III IV AGM A&E TBC TBA TBD TODO ASAP'.split(
    ' ',
  ),
);

/** A capitalised short form: two or more capitals, joined by & or not, a plural s allowed; each with its place. */
export const shortForms = (text: string): { form: string; index: number }[] => {
  // most texts are of small letters, with a capital at their head
  if (!/[A-Z](?: ?& ?)?[A-Z]|[^\x00-\x7f]/.test(text)) return [];
  const english = isEnglish(text);
  if (english && !/[A-Z](?: ?& ?)?[A-Z]/.test(text)) return [];
  return [...text.matchAll(english ? englishForm : anyForm())].map((match) => ({
    form: match[0].replace(/\s/g, ''),
    index: match.index,
  }));
};

const englishForm = /(?<![\w&/.@-])(?:[A-Z]{2,}(?: ?& ?[A-Z]+)*|[A-Z](?: ?& ?)[A-Z]+)(?=s?(?![\w@]))/g;
const anyForm = (): RegExp =>
  /(?<![\p{L}\p{N}&/.@_-])(?:\p{Lu}{2,}(?: ?& ?\p{Lu}{1,})*|\p{Lu}(?: ?& ?)\p{Lu}+)(?=s?(?![\p{L}\p{N}@_]))/gu;

/** "Child Sexual Exploitation (CSE)": short forms that the text itself explains, with the words before the bracket. */
export const explainedInText = (text: string): { form: string; meaning: string }[] => {
  // Few texts have such a bracket, and looking for it alone is quick.
  if (!text.includes('(')) return [];
  const english = isEnglish(text);
  if (!(english ? /\([A-Z][A-Z&]{1,9}s?\)/ : /\(\p{Lu}[\p{Lu}&]{1,9}s?\)/u).test(text)) return [];
  const found: { form: string; meaning: string }[] = [];
  let words: string[] = [];
  let end = 0;
  // Piece by piece: one pattern for words and their bracket would start again at every letter of a long text.
  for (const match of text.matchAll(english ? englishPiece : anyPiece())) {
    const [piece, word, form] = match;
    const before = match.index === end ? words : [];
    end = match.index + piece.length;
    words = word === undefined || word === piece ? [] : [...before.slice(-8), word];
    const meaning = form && endingWith(before, form.replaceAll('&', ''));
    if (form && meaning) found.push({ form, meaning });
  }
  return found;
};

const englishPiece = /([A-Za-z0-9'’&-]+)\s*|\(([A-Z][A-Z&]{1,9})s?\)/g;
const anyPiece = (): RegExp => /([\p{L}\p{N}'’&-]+)\s*|\((\p{Lu}[\p{Lu}&]{1,9})s?\)/gu;

/** The last words whose initials spell the form, with or without small words, hyphenated parts as words; null where none do. */
const endingWith = (words: readonly string[], letters: string): string | null => {
  for (let from = words.length - 1; from >= 0; from--) {
    const run = words.slice(from).join(' ');
    const all = run.split(/[\s-]+/).filter((word) => (isEnglish(word) ? /^[A-Za-z]/ : /^\p{L}/u).test(word));
    const large = all.filter((word) => !smallWords.has(word.toLowerCase()));
    if ([all, large].some((one) => initials(one) === letters)) return run;
  }
  return null;
};

const smallWords = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'a']);

const initials = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toUpperCase()).join('');

/** Every form that a register explains, folded: abbreviations, bodies, posts and agencies with their other names. */
export const knownForms = (plan: Plan): Set<string> =>
  new Set(
    [
      ...everyday,
      ...plan.abbreviations.keys(),
      ...plan.bodies.flatMap((one) => [one.name, ...one.aliases]),
      ...plan.posts.flatMap((one) => [one.name, ...one.aliases, ...(one.short ? [one.short] : [])]),
      ...plan.agencies.flatMap((one) => [one.name, ...one.aliases]),
    ].map(fold),
  );
