import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import type { Path } from '../model/address.ts';
import { fold } from '../model/name.ts';
import { refPattern } from '../model/ref.ts';
import { nameCharacter } from './characters.ts';
import { nearRef } from './refs.ts';
import { quote } from './text-problem.ts';
import { type Tree, walk } from './tree.ts';
import { isText, knownKeys, type ShapeProblem, suggestion, unknownKey } from './unknown-key.ts';

type Issue = z.core.$ZodIssue;

/** Holds a file against its schema and says in plain words where it differs; one fault for one slip. */
export const shapeFaults = (schema: z.ZodType, plain: unknown, tree: Tree): ShapeProblem[] => {
  const answer = schema.safeParse(plain);
  if (answer.success) return [];
  return answer.error.issues.flatMap((issue) =>
    deepest(issue, plain).flatMap((one) => faultsOf(one, tree, schema)),
  );
};

/** A union's complaints are those of the branch that the value was meant for; else its own. */
const deepest = (issue: Issue, plain: unknown): Issue[] => {
  if (issue.code !== 'invalid_union' || !('errors' in issue)) return [issue];
  const value = at(plain, issue.path);
  const long = issue.errors.flat().find((one) => one.code === 'too_big');
  if (typeof value === 'string' && long !== undefined) return [{ ...long, path: issue.path }];
  const branch = meantBranch(issue.errors);
  if (branch === null || value === null || typeof value !== 'object') return [issue];
  return branch.flatMap((one) => deepest({ ...one, path: [...issue.path, ...one.path] } as Issue, plain));
};

/** The branch that complains of something inside the value rather than of its kind. */
const meantBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | null => {
  for (const branch of branches) {
    const first = branch[0];
    if (first === undefined) continue;
    if (first.path.length > 0 || first.code === 'unrecognized_keys') return branch;
    if (first.code !== 'invalid_union' || !('errors' in first)) continue;
    const inner = meantBranch(first.errors);
    if (inner !== null) return inner;
  }
  return null;
};

const at = (plain: unknown, path: readonly PropertyKey[]): unknown => {
  let here = plain;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
};

const faultsOf = (issue: Issue, tree: Tree, schema: z.ZodType): ShapeProblem[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const found = walk(tree, path);
  const error = { severity: 'error', path, key: false, hint: null, loses: true } as const;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => unknownKey(key, path, known, tree));
  }
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'this file');
  if (!found.whole) return missing(name, path, tree, knownKeys(schema, path.slice(0, -1)));
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
    if (value.repaired === true) return [];
    if (issue.code === 'invalid_value' && issue.values.some((one) => fold(String(one)) === fold(value.value)))
      return [];
    return wordFault(name, path, value.value, should, issue);
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
const wordFault = (name: string, path: Path, value: string, should: string, issue: Issue): ShapeProblem[] => {
  const base = { severity: 'error', path, key: false, hint: null, loses: true } as const;
  if (name === 'ref' && refPattern.test(nearRef(value))) return []; // named where the ref is read
  if (name === 'ref')
    return [
      {
        ...base,
        rule: 'unreadable-ref',
        message: refWords(value),
        hint: 'A ref is figures with stops between them, its first part the area: "4.10", "4.10a".',
      },
    ];
  if (/settings|\{|entr|entries|a date and a value/.test(should))
    return [
      {
        ...base,
        rule: 'word-for-settings',
        message: `a ${name === 'progress' ? 'text stands in place of an entry' : 'word stands in place of settings'}: ${name} is ${quote(value, 40)}`,
        hint: settingsHint(name, value, should),
      },
    ];
  if (/list of actions|each with what|abbreviations, each|terms, each/.test(should))
    return [{ ...base, rule: 'wrong-shape', message: `${name} is a text here; it should be ${should}` }];
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const near = options.length > 0 && value.length < 40 ? closest(value.toLowerCase(), options) : null;
  return [
    {
      ...base,
      rule: options.length > 0 ? 'unknown-word' : 'wrong-shape',
      message: `${name} is ${quote(value, 40)}; it should be ${should}`,
      hint: near !== null && distance(value.toLowerCase(), near) <= 3 ? `Did you mean ${near}?` : null,
    },
  ];
};

const settingsHint = (name: string, value: string, should: string): string => {
  if (name === 'rag')
    return ['months', 'days', 'meetings'].includes(value.toLowerCase())
      ? `Write\n  rag: { profile: ${value.toLowerCase()} }`
      : 'Here rag says how lateness becomes colour:\n  rag: { profile: months }\nThe colour of an action goes under its progress.';
  if (name === 'closed') return `Write\n  closed: { as: ${value}, date: … }`;
  if (name === 'waive') return `Write\n  waive: { rule: ${value}, because: … }`;
  if (name === 'progress')
    return `Write it as an entry:\n  progress:\n    - date: …\n      ${entryOf(value)}`;
  if (name === 'redated') return 'Write it as an entry:\n  - { from: …, to: …, date: …, agreed: … }';
  return `It should be ${should}.`;
};

/** What a text under progress is: a colour, or a note. */
const entryOf = (value: string): string =>
  /^(?:red|amber|green|blue|complete|[rag])$/i.test(value.trim())
    ? `rag: ${value.trim().toLowerCase()}`
    : `note: ${value.replace(/\s+/g, ' ').slice(0, 60)}`;

const refWords = (value: string): string => {
  const odd = [...value].find((character) => character > '~');
  if (odd !== undefined && /\p{Nd}/u.test(odd))
    return `the ref ${quote(value)} holds a figure that is not one of 0 to 9: ${nameCharacter(odd)}`;
  return `${quote(value)} is no ref`;
};

/** A key that has to be there and is not. */
const missing = (name: string, path: Path, tree: Tree, known: readonly string[]): ShapeProblem[] => {
  const holder = walk(tree, path.slice(0, -1));
  if (holder.tree.is === 'map' && isText(holder.tree, known)) return []; // named as a text with a colon in it
  if (holder.tree.is === 'map')
    for (const { key, value } of holder.tree.entries.values())
      if (value.is !== 'nothing' && suggestion(key, [name]).includes(name)) return []; // named as an unknown key already
  const words = missingWords.get(name);
  return [
    {
      rule: missingRules.has(name) ? `missing-${name}` : 'missing-key',
      severity: 'error',
      message:
        words?.[0] ??
        `${path.findLast((step) => typeof step === 'string' && step !== name) ?? 'this'} has no ${name}`,
      hint: words?.[1] ?? `Add a line  ${name}: …`,
      path: path.slice(0, -1),
      key: false,
      loses: name === 'ref',
    },
  ];
};

const missingRules = new Set(['ref', 'action', 'what', 'because', 'rule', 'as']);

const missingWords: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ref', ['this action has no ref, so nobody can point at it', 'Begin it with its ref:  - ref: "4.10"']],
  ['action', ['this action does not say what is to be done', 'Add a line  action: …']],
  ['what', ['this milestone does not say what is to be reached', 'Add a line  what: …']],
  [
    'because',
    ['this waiver gives no reason', 'Add  because: …  to it; a waiver without its reason silences nothing.'],
  ],
]);
