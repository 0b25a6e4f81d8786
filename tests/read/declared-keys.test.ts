import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hintText } from '../../src/model/hint.ts';
import type { KeyFacts } from '../../src/model/keys.ts';
import { type PlanFileKind, planFileKinds } from '../../src/model/plan-file.ts';
import { fileSchema } from '../../src/read/json-schema.ts';
import type { Key } from '../../src/read/keys/codec.ts';
import { files, planKeys } from '../../src/read/keys/index.ts';
import { readPlan } from '../../src/read/plan.ts';
import { validator } from '../check/schemas.ts';
import { sourcesOf, typed } from './folder.ts';

interface Entry {
  readonly kind: PlanFileKind;
  readonly path: readonly string[];
  readonly keys: ReadonlyMap<string, Key<unknown>>;
}

/** Every entry of every file, with its keys. */
const entriesIn = (kind: PlanFileKind, keys: Entry['keys'], path: readonly string[] = []): Entry[] => [
  { kind, path, keys },
  ...[...keys].flatMap(([name, { codec }]) =>
    codec.keys === undefined ? [] : entriesIn(kind, codec.keys() as Entry['keys'], [...path, name]),
  ),
];
const entries = planFileKinds.flatMap((kind) => entriesIn(kind, files[kind].keys?.() ?? new Map()));
const declared = entries.flatMap(({ kind, path, keys }) =>
  [...keys].map(([name, key]) => ({ kind, path, name, key, place: [kind, ...path, name].join('/') })),
);

const settings = 'board: Anytown\nperiod: 2013-14\n';
const board = 'board: Anytown';
const action = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children';
const meeting = '- body: Board\n  date: 3 Apr 2013';

/** The lines above a line of an entry, and how far that is from the margin. */
const above: Readonly<Record<string, string>> = {
  area: 'area: 1',
  'area/actions': action,
  'area/actions/outcomes': `${action}\n    outcomes:\n      - measure: Plans`,
  'area/actions/outcomes/want': `${action}\n    outcomes:\n      - measure: Plans\n        want:\n          - want: up`,
  ...Object.fromEntries(
    ['baseline', 'target', 'readings'].map((key) => [
      `area/actions/outcomes/${key}`,
      `${action}\n    outcomes:\n      - measure: Plans\n        ${key}:${
        key === 'readings' ? '\n          - ' : '\n          '
      }date: Mar 2012\n${' '.repeat(key === 'readings' ? 12 : 10)}value: 14`,
    ]),
  ),
  'area/actions/milestones': `${action}\n    milestones:\n      - what: Draft`,
  'area/actions/milestones/done': `${action}\n    milestones:\n      - what: Draft\n        when: May 2013\n        done:\n          date: 28 May 2013`,
  'area/actions/milestones/redated': `${action}\n    milestones:\n      - what: Draft\n        when: June 2013\n        redated:\n          - from: May 2013`,
  'area/actions/done': `${action}\n    completion: May 2013\n    done:\n      date: 28 May 2013`,
  'area/actions/redated': `${action}\n    completion: July 2013\n    redated:\n      - from: May 2013`,
  'area/actions/progress': `${action}\n    progress:\n      - date: 10 Jun 2013`,
  'area/actions/progress/next': `${action}\n    progress:\n      - date: 10 Jun 2013\n        next:\n          what: Briefing`,
  'area/actions/closed': `${action}\n    closed:\n      as: complete`,
  'area/actions/waive': `${action}\n    waive:\n      rule: no-lead\n      because: the post is new`,
  plan: board,
  'plan/bodies': `${board}\nbodies:\n  Executive:\n    aliases: Exec`,
  'plan/posts': `${board}\nposts:\n  Business Manager:\n    aliases: Manager`,
  'plan/agencies': `${board}\nagencies:\n  Anytown Hospital:\n    aliases: Hospital`,
  'plan/rag': `${board}\nbodies: [Executive]\nrag:\n  profile: days`,
  'plan/rag/colours': `${board}\nrag:\n  colours:\n    red: scarlet`,
  'plan/waive': `${board}\nwaive:\n  rule: no-lead\n  because: the posts are new`,
  meetings: meeting,
  'meetings/actions': `${meeting}\n  actions:\n    - what: Tell schools`,
  'meetings/actions/done': `${meeting}\n  actions:\n    - what: Tell schools\n      when: May 2013\n      done:\n        date: 28 May 2013`,
  papers: '',
  ...Object.fromEntries(
    ['annual', 'plan', 'progress', 'pack'].map((paper) => [`papers/${paper}`, `${paper}:\n  opening: Words`]),
  ),
};

const fileNames = {
  area: 'voice.yaml',
  plan: 'plan.yaml',
  meetings: 'meetings.yaml',
  papers: 'papers.yaml',
};

/** A file with one line more in the entry at its end; in place of the line of the same key, if it has one. */
const withLine = (place: string, name: string, value: string): string => {
  const lines = (above[place] ?? '').split('\n');
  const last = lines.at(-1) ?? '';
  const indent = /^[ -]*/.exec(last)?.[0].length ?? 0;
  const begins = new RegExp(`^[ -]{${indent}}${name}:`);
  const there = lines.findLastIndex((one) => begins.test(one));
  const line = `${name}: ${value}`;
  if (there >= 0) lines[there] = `${lines[there]?.slice(0, indent)}${line}`;
  else lines.push(`${' '.repeat(indent)}${line}`);
  return `${lines.join('\n').trimStart()}\n`;
};

const problemsIn = (kind: PlanFileKind, text: string): string[] =>
  readPlan(
    'plan',
    typed({
      'plan.yaml': settings,
      ...(kind === 'papers' ? { '4-x.yaml': 'area: 4\n' } : {}),
      [fileNames[kind]]: text,
    }),
  ).problems.map(({ message, hint }) => `${message} ${hint === null ? '' : hintText(hint)}`);

const validators = new Map(planFileKinds.map((kind) => [kind, validator(fileSchema(kind))]));
const faultsIn = (kind: PlanFileKind, text: string): string[] =>
  validators.get(kind)?.(parse(text)) ?? ['no schema'];

const exampleOf = ({ example, codec }: Key<unknown>): string => example ?? codec.example ?? '';

describe('a key, as it is declared', () => {
  it('stands in an entry that is tried here', () => {
    const places = entries.map(({ kind, path }) => [kind, ...path].join('/'));
    expect(places.filter((place) => above[place] === undefined)).toEqual([]);
  });

  it.each(declared.map((one) => [one.place, one] as const))(
    '%s has an example that the reader and the schema take',
    (_, one) => {
      const example = exampleOf(one.key);
      expect(example).toMatch(/\S/);
      const text = withLine([one.kind, ...one.path].join('/'), one.name, example);
      expect(problemsIn(one.kind, text), text).toEqual([]);
      expect(faultsIn(one.kind, text), text).toEqual([]);
    },
  );

  it('is told in a sentence, from a capital to a stop', () => {
    const odd = declared.filter(({ key }) => !/^[A-Z].*[.]$/.test(key.says));
    expect(odd.map(({ place, key }) => `${place}: ${key.says}`)).toEqual([]);
  });
});

describe('lines that an editor offers', () => {
  interface Snippet {
    readonly label: string;
    readonly description: string;
    readonly body: Readonly<Record<string, unknown>>;
  }
  /** Every entry of a schema that has such lines. */
  const withSnippets = (schema: unknown): Readonly<Record<string, unknown>>[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : [
          ...('defaultSnippets' in schema ? [schema as Readonly<Record<string, unknown>>] : []),
          ...Object.values(schema).flatMap(withSnippets),
        ];
  const offered = withSnippets(fileSchema('area')).map((schema) => ({
    schema,
    snippet: (schema.defaultSnippets as readonly Snippet[])[0] as Snippet,
  }));
  /** The lines with an example typed in each place. */
  const typedIn = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => typedIn(one));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typedIn(one, key)]));
    const { key } = declared.find((one) => one.name === name && one.kind === 'area') ?? {};
    return key && parse(String(value).replace(/\$\d/, exampleOf(key).replaceAll('"', '')));
  };

  it('are of actions, milestones, updates and dates that moved', () => {
    const labels = new Set(offered.map(({ snippet }) => snippet.label));
    expect([...labels].sort()).toEqual(['a date that moved', 'a milestone', 'a progress entry', 'an action']);
  });

  it.each(offered.map((one) => [one.snippet.label, one] as const))(
    'have places to type in, one after the other, and are in order with examples there: %s',
    (_, { schema, snippet }) => {
      const places = [...JSON.stringify(snippet.body).matchAll(/\$(\d)/g)].map(([, one]) => Number(one));
      expect(places).toEqual(places.map((__, at) => at + 1));
      expect(places.length).toBeGreaterThan(1);
      expect(snippet.description).toMatch(/^[A-Z].* /);
      expect(validator(schema)(typedIn(snippet.body))).toEqual([]);
    },
  );
});

describe('what an editor shows', () => {
  type Schema = Readonly<Record<string, unknown>>;
  const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
  /** Every schema within one, with the keyword or key that it is under. */
  const within = (schema: Schema, under: string): (readonly [string, Schema])[] => [
    [under, schema],
    ...Object.entries(schema).flatMap(([name, one]) => (isSchema(one) ? within(one, name) : [])),
  ];
  const all = planFileKinds.flatMap((kind) => within(fileSchema(kind), kind));
  const isText = ({ type }: Schema): boolean =>
    ['string', ['string', 'number']].some((one) => String(one) === String(type));

  it('says of each text in a list or register what it is, the words to choose from apart', () => {
    const texts = all.filter(
      ([under, one]) => (under === 'items' || under === 'additionalProperties') && isText(one),
    );
    const silent = texts.filter(([, { description }]) => !/^[A-Z][a-z]* [a-z]/.test(String(description)));
    expect(texts.length).toBeGreaterThan(15);
    expect(silent).toEqual([['items', { type: ['string', 'number'], maxLength: 20_000 }]]);
  });

  it('calls each entry by more than a word, or by its key', () => {
    const entries = all.filter(([, one]) => isSchema(one.properties) && one.type !== undefined);
    const nameless = entries.filter(
      ([, { title }]) => !/^\S{3,}|^[Aa]n? \S|^until /.test(String(title ?? '')),
    );
    expect(entries.length).toBeGreaterThan(20);
    expect(nameless.map(([under, { title }]) => [under, title])).toEqual([]);
  });
});

describe('every property of what is read', () => {
  /** What the model has beside what keys say: places, marks, and whom an entry belongs to. */
  const beside = ['at', 'id', 'own', 'unread', 'hasRef', 'file', 'indicator'];
  type Facts = Readonly<Record<string, unknown>>;
  const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null;
  /** Properties that no key accounts for. */
  const unaccounted = (value: unknown, keys: readonly KeyFacts[], path: string): string[] => {
    if (Array.isArray(value)) return [...new Set(value.flatMap((one) => unaccounted(one, keys, path)))];
    if (!isFacts(value)) return [];
    const known = new Set([...beside, ...keys.flatMap(({ property, holds }) => [property, ...holds])]);
    return [
      // an outcome with figures has them beside its words
      ...Object.keys({ ...value, ...(value.indicator ?? {}) }).flatMap((name) =>
        known.has(name) ? [] : [`${path}.${name}`],
      ),
      ...keys.flatMap((one) =>
        one.keys.length === 0 ? [] : unaccounted(value[one.property], one.keys, `${path}.${one.property}`),
      ),
    ];
  };
  const keysOfPlace = (of: KeyFacts['of']) => planKeys().filter((one) => one.of === of);
  const { plan } = readPlan('plan', sourcesOf('tests/fixtures/every-key'));
  const actions = plan?.areas.flatMap((area) => area.actions) ?? [];

  it('comes from a key of the file, which says so', () => {
    expect(actions.length).toBeGreaterThan(1);
    expect(
      unaccounted(plan?.areas, keysOfPlace('area'), 'area').filter((one) => !one.startsWith('area.actions.')),
    ).toEqual([]);
    expect(
      unaccounted(
        actions,
        keysOfPlace('action').filter(({ key }) => key !== 'milestones'),
        'action',
      ),
    ).toEqual(['action.milestones']);
    expect(
      unaccounted(
        actions.flatMap(({ milestones }) => milestones),
        keysOfPlace('milestone'),
        'milestone',
      ),
    ).toEqual([]);
  });
});
