import { isEnglish } from './english.ts';
import { remembered } from './remembered.ts';

/**
 * A name without what people write differently: case, spaces and marks. `QA & PM`, `qa&pm` and `QA and PM`
 * are one name, since an ampersand is read as "and".
 */
export const fold = (name: string): string => {
  if (folded.test(name)) return name;
  return name.length > longestKnown ? folding(name) : foldedOnce(name);
};

const folding = (name: string): string =>
  isEnglish(name)
    ? name
        .toLowerCase()
        .replaceAll('&', 'and')
        .replace(/[^a-z0-9]/g, '')
    : foldAny(name);

const longestKnown = 60;
const foldedOnce = remembered(folding);

const folded = /^[a-z0-9]*$/;

/** Letters whose mark is a part of them, as people type them without: `Łukasz`, `Søren`. */
const plainLetters = new Map(
  ['łl', 'øo', 'đd', 'ħh', 'ıi', 'ðd', 'æae', 'œoe', 'ßss', 'þth'].map(([mark = '', ...plain]) => [
    mark,
    plain.join(''),
  ]),
);

const foldAny = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđħıæœßðþ]/g, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
