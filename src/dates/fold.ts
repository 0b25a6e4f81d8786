import { isEnglish } from './english.ts';

/**
 * A name without what people write differently: case, spaces and marks. `QA & PM`, `qa&pm` and `QA and PM`
 * are one name, since an ampersand is read as "and".
 */
export const fold = (name: string): string => {
  if (folded.test(name)) return name;
  if (!isEnglish(name)) return foldAny(name);
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]/g, '');
};

const folded = /^[a-z0-9]*$/;

const foldAny = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
