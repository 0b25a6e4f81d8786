import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import type { Path } from '../model/address.ts';
import { fold } from '../model/name.ts';
import { nameCharacter } from './characters.ts';
import { ownWords } from './own-words.ts';
import { inQuotes, quote, type TextProblem } from './text-problem.ts';
import { type Branch, type Entry, type Tree, walk } from './tree.ts';

/** A fault of shape: where it stands is a path, as zod gives it. */
export interface ShapeProblem extends Omit<TextProblem, 'start' | 'end'> {
  readonly path: Path;
  readonly key: boolean;
}

/** The keys that may stand at a path. */
export const knownKeys = (schema: z.ZodType, path: Path): string[] => {
  let here: unknown[] = [schema];
  for (const step of path) {
    here = here.flatMap((one) => unwrap(one)).flatMap((one) => into(one, step));
  }
  return [
    ...new Set(
      here
        .flatMap((one) => unwrap(one))
        .flatMap((one) => Object.keys((one as { shape?: object }).shape ?? {})),
    ),
  ];
};

interface Def {
  readonly type: string;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly element?: unknown;
  readonly valueType?: unknown;
}

const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def;

const unwrap = (schema: unknown): unknown[] => {
  const def = defOf(schema);
  if (def.type === 'optional' || def.type === 'nullable') return unwrap(def.innerType);
  if (def.type === 'union') return (def.options ?? []).flatMap(unwrap);
  return [schema];
};

const into = (schema: unknown, step: string | number): unknown[] => {
  const def = defOf(schema);
  if (def.type === 'object') {
    const inner = (schema as { shape: Record<string, unknown> }).shape[String(step)];
    return inner === undefined ? [] : [inner];
  }
  if (def.type === 'array' && typeof step === 'number') return [def.element];
  if (def.type === 'record') return [def.valueType];
  return [];
};

/** What to say of a key that cannot stand where it stands. */
export const unknownKey = (key: string, path: Path, known: readonly string[], tree: Tree): ShapeProblem => {
  const base = { severity: 'error', path: [...path, key], key: true, loses: true } as const;
  const odd = [...key].find((character) => character > '~');
  const place = walk(tree, path).tree;
  const curly = /^[“”‘’](.*)[“”‘’]$/u.exec(key)?.[1];
  if (curly !== undefined)
    return {
      ...base,
      rule: 'curly-quotes',
      message: `curly quotes round the key ${curly}: write it without quotes`,
      hint: `Write\n  ${curly}:`,
    };
  if (odd !== undefined && known.includes(plainLetters(key)))
    return {
      ...base,
      rule: 'look-alike-letter',
      message: `the key ${plainLetters(key)} holds ${/\p{L}/u.test(odd) ? `a letter that only looks like the one meant: ${odd} (${nameCharacter(odd)})` : nameCharacter(odd)}`,
      hint: `Delete the key and type it again:\n  ${plainLetters(key)}:`,
    };
  const stuck = /^-\s*([A-Za-z_]+)$/.exec(key)?.[1];
  if (stuck !== undefined)
    return {
      ...base,
      rule: 'dash-without-space',
      message: `a dash needs a space after it: ${quote(key)} is one word to YAML`,
      hint: `Write\n  - ${stuck}:`,
    };
  const [right, ...others] = suggestion(key, known);
  const entry = place.is === 'map' ? place.entries.get(key) : undefined;
  const value = entry?.value.is === 'text' ? entry.value.value : null;
  const own = right === undefined ? undefined : ownWords.get(fold(key))?.words?.[right];
  if (own !== undefined)
    return {
      ...base,
      rule: 'unknown-key',
      message: `${key} is no key: ${own}`,
      hint: `Use ${right}.`,
    };
  if (place.is === 'map' && isText(place, known) && value !== null)
    return {
      ...base,
      rule: 'colon-in-text',
      message: `${quote(key, 50)} stands here as a key: the text has a colon and a space in it`,
      hint: `A colon and a space start a new key. Put the text in double quotes:\n  ${inQuotes(`${key}: ${value}`)}`,
      loses: false,
    };
  return {
    ...base,
    rule: 'unknown-key',
    message: `${quote(key)} is no key ${placeWords(path)}`,
    hint:
      right !== undefined
        ? `Did you mean ${[right, ...others].slice(0, 2).join(' or ')}?`
        : known.length > 0
          ? `What can stand here: ${known.join(', ')}.`
          : null,
  };
};

/** True of a text with a colon in it, which YAML takes for a key and its value. */
export const isText = (tree: Branch, known: readonly string[]): boolean => {
  if (tree.flow || tree.entries.size !== 1) return false;
  const only: Entry = tree.entries.values().next().value!;
  const plain = !only.quoted && only.value.is === 'text' && /[A-Z ]/.test(only.key);
  return plain && suggestion(only.key, known).length === 0;
};

const placeWords = (path: Path): string => {
  const names = path.filter((step) => typeof step === 'string');
  const last = names.at(-1);
  const words = new Map([
    ['actions', 'of an action'],
    ['milestones', 'of a milestone'],
    ['outcomes', 'of an outcome'],
    ['progress', 'of a progress entry'],
    ['redated', 'of a re-dating'],
    ['done', 'of a mark of done'],
    ['waive', 'of a waiver'],
  ]);
  if (last === undefined) return 'here';
  return words.get(last) ?? `of ${last}`;
};

/** The right keys for a wrong one, the likeliest first: the manager's own word for it, else the nearest spelling. */
export const suggestion = (key: string, known: readonly string[]): string[] => {
  const folded = fold(key.slice(0, 60));
  const same = known.filter((one) => fold(one) === folded);
  if (same.length > 0) return same;
  const own = ownWords.get(folded)?.keys.filter((one) => known.includes(one)) ?? [];
  if (own.length > 0) return own;
  if (known.length === 0 || key.length > 40) return [];
  const near = closest(folded, [...known]);
  const far = distance(folded, fold(near));
  return far <= Math.max(1, Math.floor(near.length / 3)) && far < near.length ? [near] : [];
};

/** Letters of other alphabets that look like ours, and characters without a width, put right. */
const plainLetters = (key: string): string =>
  [...key.normalize('NFKC')]
    .map((character) => lookAlikes.get(character) ?? (/\p{Cf}/u.test(character) ? '' : character))
    .join('')
    .trim();

const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    х: 'x',
    у: 'y',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    һ: 'h',
    ԁ: 'd',
    ո: 'n',
    ѵ: 'v',
    ԝ: 'w',
    м: 'm',
    т: 't',
    к: 'k',
    г: 'r',
    п: 'n',
    и: 'u',
    в: 'b',
    α: 'a',
    ο: 'o',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    η: 'n',
    ω: 'w',
    ɡ: 'g',
    ı: 'i',
    ⅼ: 'l',
    ӏ: 'l',
    '\u00a0': ' ',
  }),
);
