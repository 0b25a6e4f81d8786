import { once } from '../../dates/once.ts';
import { copied } from '../../dates/remembered.ts';
import { fold } from '../../model/name.ts';
import { nearestWord } from '../../model/nearest.ts';
import type { Branch, Entry } from '../tree.ts';

/** What is known of a key where a wrong one is to be put right. */
export interface NearKey {
  /** What managers call it, the likeliest first. */
  readonly near: readonly string[];
  /** For some of those words, why the value goes under this key. */
  readonly because: Readonly<Record<string, string>>;
}

/** The right keys for a wrong one, the likeliest first: the manager's own word for it, else the nearest spelling. */
export const rightKeys = (key: string, keys: ReadonlyMap<string, NearKey>): string[] => {
  const folded = fold(key.slice(0, 60));
  const known = [...keys.keys()];
  const same = known.filter((one) => fold(one) === folded);
  if (same.length > 0) return same;
  const rank = (one: string): number => placeOf(folded, keys.get(one));
  const own = known.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b));
  if (own.length > 0) return own;
  const near = key.length > 40 ? null : nearestWord(folded, known, fold);
  if (near === null || near.away >= near.word.length) return [];
  return near.away <= Math.max(1, Math.floor(near.word.length / 3)) ? [near.word] : [];
};

/** What was found before of each key: the same few are written in every entry of a plan. */
const knownWrong = new WeakMap<NearKey, { readonly of: string; readonly means: Map<string, boolean> }>();

/** The first key of an entry that may stand for this one, as it is written; `undefined` where there is none. */
export const meantFor = (
  name: string,
  key: NearKey,
  { entries }: Branch,
  counts: (entry: Entry) => boolean = () => true,
): string | undefined => {
  let known = knownWrong.get(key);
  if (known === undefined || known.of !== name || known.means.size > mostKnown) {
    known = { of: name, means: new Map() };
    knownWrong.set(key, known);
  }
  for (const entry of entries) {
    let means = known.means.get(entry.key);
    if (means === undefined) {
      means = rightKeys(entry.key, new Map([[name, key]])).length > 0;
      known.means.set(copied(entry.key), means);
    }
    if (means && counts(entry)) return entry.key;
  }
  return undefined;
};

const mostKnown = 1000;

const placeOf = (folded: string, key: NearKey | undefined): number =>
  key === undefined
    ? -1
    : [...key.near, ...Object.keys(key.because)].findIndex((one) => fold(one) === folded);

/** Why a word of the manager's own is another key; null where there is nothing to say. */
export const becauseOf = (key: string, { because }: NearKey): string | null =>
  Object.entries(because).find(([one]) => fold(one) === fold(key))?.[1] ?? null;

/** Letters of other alphabets that look like ours, and characters without a width, put right. */
export const plainLetters = (key: string): string =>
  [...key.normalize('NFKC')]
    .map((character) => lookAlikes().get(character) ?? (/\p{Cf}/u.test(character) ? '' : character))
    .join('')
    .trim();

const alike = [
  ['аеорсхуіјѕһԁոѵԝмткгпив\u00a0', 'aeopcxyijshdnvwmtkrnuv '],
  ['αοεικνρτυχηωɡıⅼӏ', 'aoeikvptuxnwgill'],
] as const;

const lookAlikes = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      alike.flatMap(([other, ours]) =>
        [...other].map((character, i): [string, string] => [character, [...ours][i] ?? '']),
      ),
    ),
);
