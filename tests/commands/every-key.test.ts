import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Shown } from '../../src/model/keys.ts';
import type { Key } from '../../src/read/keys/codec.ts';
import { files } from '../../src/read/keys/index.ts';
import { bscb, folderWith } from './world.ts';

/** Command lines that give each kind of answer about the plan that has every key. */
const answers: Readonly<Record<Shown, readonly string[]>> = {
  show: ['show 1.1', 'show 1.2', 'show 1.3'],
  list: ['list --format csv', 'list --milestones --format csv'],
  export: ['export json'],
  papers: ['plan', 'pack', 'lead', 'annual', 'progress', 'contents', 'chair --format html'].map(
    (kind) => `report ${kind}`,
  ),
  check: ['check --format json'],
  status: ['status'],
  dates: ['dates'],
};

/** A key as it is declared, and where in a file it is. */
interface Declared {
  readonly file: string;
  readonly path: readonly string[];
  readonly key: Key<unknown>;
  readonly shows: readonly Shown[];
}

const fileNames = {
  area: '1-voice.yaml',
  plan: 'plan.yaml',
  meetings: 'meetings.yaml',
  papers: 'papers.yaml',
} as const;
type Kind = keyof typeof fileNames;

/** Where a key shows that does not say so, by the entry that it is in. */
const usually = (kind: Kind, path: readonly string[]): readonly Shown[] => {
  if (kind !== 'area') return ['papers'];
  const ofAction = path.join() === 'actions' || path.join() === 'actions,milestones';
  return ofAction ? ['show', 'list', 'export'] : ['export'];
};

const declaredIn = (
  kind: Kind,
  keys: Key<unknown>['codec']['keys'],
  path: readonly string[] = [],
): Declared[] =>
  [...(keys ?? [])].flatMap(([name, key]) => {
    const one = {
      file: fileNames[kind],
      path: [...path, name],
      key,
      shows: key.shows ?? usually(kind, path),
    };
    const { keys: below, kind: valueKind } = key.codec;
    // entries are shown by what is in them
    return [
      ...(below !== undefined && valueKind !== 'date' ? [] : [one]),
      ...declaredIn(kind, below, one.path),
    ];
  });

const declared = (Object.keys(fileNames) as Kind[]).flatMap((kind) => declaredIn(kind, files[kind].keys));

const texts = Object.fromEntries(
  Object.values(fileNames).map((name) => [name, readFileSync(`tests/fixtures/every-key/${name}`, 'utf8')]),
);

/** The values under a key of a file; names of a register and entries of a list add nothing to a path. */
const valuesAt = (node: unknown, path: readonly string[]): Scalar[] => {
  if (isSeq(node)) return node.items.flatMap((item) => valuesAt(item, path));
  const [first, ...rest] = path;
  if (first === undefined && isScalar(node)) return [node];
  if (!isMap(node)) return [];
  if (first !== undefined && node.has(first)) return valuesAt(node.get(first, true), rest);
  return node.items.flatMap((pair) => valuesAt(pair.value, path));
};

/** A file with the values under some keys changed, line by line the same. */
const changed = (
  file: string,
  changes: readonly (readonly [path: readonly string[], value: (was: string) => string])[],
) => {
  let text = texts[file] ?? '';
  const root = parseDocument(text).contents;
  const places = changes.flatMap(([path, value]) =>
    valuesAt(root, path).map((node) => ({ range: node.range ?? [0, 0, 0], value })),
  );
  for (const {
    range: [start, end],
    value,
  } of places.sort((a, b) => b.range[0] - a.range[0]))
    text = text.slice(0, start) + value(text.slice(start, end)) + text.slice(end);
  return text;
};

/** What is put in place of a value that means something to the program; all other texts get a word at their end. */
const another: Readonly<Record<string, (was: string) => string>> = {
  area: () => '2',
  'actions/ref': (was) => was.replace('1.', '1.2'),
  'actions/outcomes/want/want': (was) => (was === 'up' ? 'down' : 'up'),
  'actions/outcomes/people': () => 'no',
  'actions/progress/rag': () => 'red',
  'actions/progress/cause': () => 'funding',
  'actions/closed/as': () => 'withdrawn',
  'actions/closed/by': () => '"1.3"',
  'actions/waive/rule': () => 'no-outcome',
  period: () => '2012-14',
  quarters: () => 'calendar',
  'bodies/aliases': () => 'Nobody',
  'bodies/papers': () => '14 days',
  'posts/aliases': () => 'Nobody',
  'posts/email': () => 'other@example.gov.uk',
  'agencies/aliases': () => 'Nobody',
  terms: () => '1 Sep 2013 to 30 Nov 2013',
  fields: () => 'text',
  'rag/profile': () => 'strict',
  'rag/amber': () => '2',
  'rag/red': () => '4',
  'rag/of': () => 'Executive',
  'rag/colours/red': () => 'scarlet',
  'rag/colours/amber': () => 'orange',
  'rag/colours/green': () => 'lime',
  'rag/colours/complete': () => 'finished',
  review: () => 'Executive',
  'waive/rule': () => 'no-lead',
  body: () => 'Executive',
  'posts/short': () => 'XY',
  guidance: () => '2015',
  small_numbers: () => '50',
};

const mark =
  (n: number) =>
  (was: string): string =>
    was.endsWith('"') ? `${was.slice(0, -1)} zq${n}q"` : was.replace(/\n*$/, (ends) => ` zq${n}q${ends}`);

const answersTo = (changes: Readonly<Record<string, string>>) => {
  const folder = folderWith(
    Object.fromEntries(
      Object.entries({ ...texts, ...changes }).map(([name, text]) => [`plan/${name}`, text]),
    ),
  );
  const said = new Map<string, Promise<string>>();
  return (line: string): Promise<string> => {
    const known = said.get(line) ?? bscb(line, { folder }).then(({ stdout, stderr }) => stdout + stderr);
    said.set(line, known);
    return known;
  };
};

/** Each key with what is put in place of its values; null for a text that takes a mark. */
const tried = declared.map((one, n) => {
  const usual = { date: () => '11 Nov 2013', number: (was: string) => String(Number(was) + 1) };
  const { kind } = one.key.codec;
  const value = another[one.path.join('/')] ?? (kind === 'date' || kind === 'number' ? usual[kind] : null);
  return { ...one, n, value };
});

const namely = ({ file, path }: Declared, shown: string): string => `${file}: ${path.join('/')} in ${shown}`;

describe('each key of the plan shows in every answer that it is declared for', () => {
  it('a text, in its words', async () => {
    const texts = tried.filter(({ value }) => value === null);
    expect(texts.length).toBeGreaterThan(40);
    const ask = answersTo(
      Object.fromEntries(
        Object.values(fileNames).map((file) => [
          file,
          changed(
            file,
            texts.filter((one) => one.file === file).map(({ path, n }) => [path, mark(n)]),
          ),
        ]),
      ),
    );
    const missing: string[] = [];
    for (const one of texts)
      for (const shown of one.shows) {
        const said = await Promise.all(answers[shown].map(ask));
        if (!said.some((text) => text.includes(`zq${one.n}q`))) missing.push(namely(one, shown));
      }
    expect(missing).toEqual([]);
  }, 120_000);

  it.runIf(process.env.CI)(
    'a date, a figure or a choice, by an answer that changes with it',
    async () => {
      const before = answersTo({});
      const missing: string[] = [];
      for (const one of tried) {
        const { file, path, value } = one;
        if (value === null) continue;
        const text = changed(file, [[path, value]]);
        if (text === texts[file]) missing.push(`${namely(one, 'the fixture')}`);
        const after = answersTo({ [file]: text });
        for (const shown of one.shows)
          if (!(await differ(answers[shown], before, after))) missing.push(namely(one, shown));
      }
      expect(missing).toEqual([]);
    },
    120_000,
  );
});

type Ask = (line: string) => Promise<string>;

const differ = async (lines: readonly string[], before: Ask, after: Ask): Promise<boolean> => {
  for (const line of lines) if ((await before(line)) !== (await after(line))) return true;
  return false;
};
