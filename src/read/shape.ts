import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import type { Path } from '../model/address.ts';
import { fold } from '../model/name.ts';
import { nameCharacter } from './characters.ts';
import { type Fault, quote } from './fault.ts';
import { ownWords } from './own-words.ts';
import { type Tree, walk } from './tree.ts';

/** A fault of shape: where it stands is a path, as zod gives it. */
export interface Misshapen extends Omit<Fault, 'start' | 'end'> {
  readonly path: Path;
  readonly key: boolean;
}

type Issue = z.core.$ZodIssue;

/** Holds a file against its schema and says in plain words where it differs; one fault for one slip. */
export const shapeFaults = (schema: z.ZodType, plain: unknown, tree: Tree): Misshapen[] => {
  const answer = schema.safeParse(plain);
  if (answer.success) return [];
  return answer.error.issues.flatMap((issue) => faultsOf(deepest(issue, plain), tree, schema));
};

/** A union's complaint is that of the branch which the value was meant for. */
const deepest = (issue: Issue, plain: unknown): Issue => {
  if (issue.code !== 'invalid_union' || !('errors' in issue)) return issue;
  const value = at(plain, issue.path);
  if (value === null || typeof value !== 'object') {
    const inner = issue.errors.flat().find((one) => one.code === 'too_big' || one.code === 'invalid_value');
    return inner?.code === 'too_big' ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
  }
  for (const branch of issue.errors) {
    const first = branch[0];
    if (
      first === undefined ||
      (first.path.length === 0 && first.code !== 'unrecognized_keys' && first.code !== 'invalid_union')
    )
      continue;
    if (first.path.length === 0 && first.code === 'invalid_union' && Array.isArray(value)) continue;
    return deepest({ ...first, path: [...issue.path, ...first.path] } as Issue, plain);
  }
  return issue;
};

const at = (plain: unknown, path: readonly PropertyKey[]): unknown => {
  let here = plain;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
};

const faultsOf = (issue: Issue, tree: Tree, schema: z.ZodType): Misshapen[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const found = walk(tree, path);
  const error = { severity: 'error', path, key: false, hint: null, loses: true } as const;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, path, knownKeys(issue, schema, path), tree));
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'this file');
  if (!found.whole) return missing(name, path, tree);
  const value = found.tree;
  if (issue.code === 'too_big' && value.is === 'list')
    return [
      {
        ...error,
        rule: 'too-many-actions',
        message: `this file has ${value.items.length} actions; bscb reads up to 5,000`,
        hint: 'Split the area.',
      },
    ];
  if (value.is === 'nothing')
    return [
      {
        ...error,
        rule: 'empty-entry',
        message: `nothing stands behind this dash of ${name}`,
        hint: 'Leave the dash out, or write what belongs there.',
        loses: false,
      },
    ];
  const should = issue.message;
  if (value.is === 'text') {
    if (value.mended === true) return [];
    if (issue.code === 'invalid_value' && issue.values.some((one) => fold(String(one)) === fold(value.value)))
      return [];
    return [wordFault(name, path, value.value, should, issue)];
  }
  const what = value.is === 'list' ? 'a list' : 'a key with a value of its own';
  return [
    {
      ...error,
      rule: 'wrong-shape',
      message:
        value.is === 'map'
          ? mapWhereText(name, value.entries.keys().next().value ?? '', should)
          : `${name} is ${what} here; it should be ${should}`,
      hint:
        value.is === 'list' && /date/.test(should)
          ? 'Write several dates in one line: Mar 2013 / Jun 2013.'
          : value.is === 'map' && /text|post|agenc|name/.test(should)
            ? 'A colon and a space start a new key. If it is one text, put it in double quotes.'
            : null,
    },
  ];
};

const mapWhereText = (name: string, first: string, should: string): string =>
  `${name} has a key ${quote(first, 40)} of its own here; it should be ${should}`;

/** A word or a text where something else should stand. */
const wordFault = (name: string, path: Path, value: string, should: string, issue: Issue): Misshapen => {
  const base = { severity: 'error', path, key: false, hint: null, loses: true } as const;
  if (name === 'ref')
    return {
      ...base,
      rule: 'unreadable-ref',
      message: refWords(value),
      hint: 'A ref is figures with stops between them, its first part the area: "4.10", "4.10a".',
    };
  if (/settings|\{|entr|entries|a date and a value/.test(should))
    return {
      ...base,
      rule: 'word-for-settings',
      message: `a word stands in place of settings: ${name} is ${quote(value, 40)}`,
      hint: settingsHint(name, value, should),
    };
  if (/list of actions|each with what|abbreviations, each|terms, each/.test(should))
    return { ...base, rule: 'wrong-shape', message: `${name} is a text here; it should be ${should}` };
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const near = options.length > 0 && value.length < 40 ? closest(value.toLowerCase(), options) : null;
  return {
    ...base,
    rule: options.length > 0 ? 'unknown-word' : 'wrong-shape',
    message: `${name} is ${quote(value, 40)}; it should be ${should}`,
    hint: near !== null && distance(value.toLowerCase(), near) <= 3 ? `Did you mean ${near}?` : null,
  };
};

const settingsHint = (name: string, value: string, should: string): string => {
  if (name === 'rag') return `Write  rag: { profile: ${value} }`;
  if (name === 'closed') return `Write  closed: { as: ${value}, date: … }`;
  if (name === 'waive') return `Write  waive: { rule: ${value}, because: … }`;
  if (name === 'progress')
    return `Write it as an entry:\n  progress:\n    - date: …\n      note: ${value.replace(/\s+/g, ' ').slice(0, 60)}`;
  if (name === 'redated') return 'Write it as an entry:  - { from: …, to: …, date: …, agreed: … }';
  return `It should be ${should}.`;
};

const refWords = (value: string): string => {
  const odd = [...value].find((character) => character > '~');
  if (odd !== undefined && /\p{Nd}/u.test(odd))
    return `the ref ${quote(value)} holds a figure that is not one of 0 to 9: ${nameCharacter(odd)}`;
  return `${quote(value)} is no ref`;
};

/** A key that has to be there and is not. */
const missing = (name: string, path: Path, tree: Tree): Misshapen[] => {
  const holder = walk(tree, path.slice(0, -1));
  if (holder.tree.is === 'map')
    for (const key of holder.tree.entries.keys()) if (suggestion(key, [name]).includes(name)) return []; // named as an unknown key already
  const words = missingWords.get(name);
  return [
    {
      rule: `missing-${name.replace(/[^a-z]/g, '-')}`,
      severity: 'error',
      message: words?.[0] ?? `${name} is missing here`,
      hint: words?.[1] ?? `Add a line  ${name}: …`,
      path: path.slice(0, -1),
      key: false,
      loses: name === 'ref',
    },
  ];
};

const missingWords: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ref', ['this action has no ref, so nobody can point at it', 'Begin it with its ref:  - ref: "4.10"']],
  ['action', ['this action does not say what is to be done', 'Add a line  action: …']],
  ['what', ['this milestone does not say what is to be reached', 'Add a line  what: …']],
  [
    'because',
    ['this waiver gives no reason', 'Add  because: …  to it; a waiver without its reason silences nothing.'],
  ],
]);

/** The keys that may stand at a path. */
const knownKeys = (_issue: Issue, schema: z.ZodType, path: Path): string[] => {
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

const unknownKey = (key: string, path: Path, known: readonly string[], tree: Tree): Misshapen => {
  const base = { severity: 'error', path: [...path, key], key: true, loses: true } as const;
  const odd = [...key].find((character) => character > '~');
  const place = walk(tree, path).tree;
  const curly = /^[“”‘’](.*)[“”‘’]$/u.exec(key)?.[1];
  if (curly !== undefined)
    return {
      ...base,
      rule: 'curly-quotes',
      message: `curly quotes round the key ${curly}: YAML knows only straight ones`,
      hint: `Write  ${curly}:`,
    };
  if (odd !== undefined && known.includes(plainLetters(key)))
    return {
      ...base,
      rule: 'look-alike-letter',
      message: `the key ${plainLetters(key)} holds ${/\p{L}/u.test(odd) ? `a letter that only looks like the one meant: ${odd} (${nameCharacter(odd)})` : nameCharacter(odd)}`,
      hint: `Delete the key and type it again:  ${plainLetters(key)}:`,
    };
  const stuck = /^-\s*([A-Za-z_]+)$/.exec(key)?.[1];
  if (stuck !== undefined)
    return {
      ...base,
      rule: 'dash-without-space',
      message: `a dash needs a space after it: ${quote(key)} is one word to YAML`,
      hint: `Write  - ${stuck}:`,
    };
  const [right, ...others] = suggestion(key, known, path);
  const entry = place.is === 'map' ? place.entries.get(key) : undefined;
  const value = entry?.value.is === 'text' ? entry.value.value : null;
  const own = right === undefined ? undefined : ownWords.get(fold(key))?.words?.[right];
  if (own !== undefined)
    return {
      ...base,
      rule: 'unknown-key',
      message: `${quote(key)} is no key: ${own}`,
      hint: `Use ${right}.`,
    };
  const text = known.length > 0 && right === undefined && key.includes(' ') && path.length > 0;
  return {
    ...base,
    rule: 'unknown-key',
    message: text
      ? `${quote(key, 50)} stands here as a key: a colon and a space start one`
      : `${quote(key)} is no key ${placeWords(path)}`,
    hint:
      right !== undefined
        ? `Did you mean ${[right, ...others].slice(0, 2).join(' or ')}?`
        : text
          ? `If it is part of a text, put the whole in double quotes${value === null ? '' : `: "${`${key}: ${value}`.replace(/"/g, '\\"').slice(0, 80)}"`}`
          : known.length > 0
            ? `What can stand here: ${known.join(', ')}.`
            : null,
  };
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
export const suggestion = (key: string, known: readonly string[], _path: Path = []): string[] => {
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
