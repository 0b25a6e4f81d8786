import { copied } from './copied.ts';
import { isEnglish } from './english.ts';

/**
 * A name without what people write differently: case, spaces and marks. `QA & PM`, `qa&pm` and `QA and PM`
 * are one name, since an ampersand is read as "and".
 */
export const fold = (name: string): string => {
  if (folded.test(name)) return name;
  if (name.length > longestKnown) return folding(name);
  const before = known.get(name);
  if (before !== undefined) return before;
  const own = copied(name);
  const now = folding(own);
  if (known.size >= mostKnown) known.clear();
  known.set(own, now);
  return now;
};

/** Names that were folded before: boards have the same posts and agencies. */
const known = new Map<string, string>();
const longestKnown = 60;
const mostKnown = 1000;

const folding = (name: string): string =>
  isEnglish(name)
    ? name
        .toLowerCase()
        .replaceAll('&', 'and')
        .replace(/[^a-z0-9]/g, '')
    : foldAny(name);

const folded = /^[a-z0-9]*$/;

const foldAny = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
