import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Shown } from '../../src/model/keys.ts';
import type { Key } from '../../src/read/keys/codec.ts';
import { files, usuallyShown } from '../../src/read/keys/index.ts';

/** A key as it is declared, and where in a file it is. */
export interface Declared {
  readonly file: string;
  readonly path: readonly string[];
  readonly key: Key<unknown>;
  readonly shows: readonly Shown[];
}

/** The file of each kind in the plan that has every key. */
export const fileNames = {
  area: '1-voice.yaml',
  plan: 'plan.yaml',
  meetings: 'meetings.yaml',
  papers: 'papers.yaml',
} as const;
type Kind = keyof typeof fileNames;

/** Where a key shows that does not say so, by the entry that it is in. */
const usually = (kind: Kind, path: readonly string[]): readonly Shown[] => {
  if (kind !== 'area') return ['papers'];
  const at = { '': 'area', actions: 'action', 'actions,milestones': 'milestone' } as const;
  return usuallyShown[at[path.join() as keyof typeof at] ?? 'entry'];
};

const declaredIn = (
  kind: Kind,
  keys: Key<unknown>['codec']['keys'],
  path: readonly string[] = [],
): Declared[] =>
  [...(keys?.() ?? [])].flatMap(([name, key]) => {
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

/** Every key of every file. */
export const declared = (Object.keys(fileNames) as Kind[]).flatMap((kind) =>
  declaredIn(kind, files[kind].keys),
);

/** The files as they are. */
export const texts = Object.fromEntries(
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
export const changed = (
  file: string,
  changes: readonly (readonly [path: readonly string[], value: (was: string) => string])[],
) => {
  let text = texts[file] ?? '';
  const root = parseDocument(text).contents;
  const places = new Map<number, { end: number; was: string }>();
  for (const [path, value] of changes)
    for (const { range } of valuesAt(root, path)) {
      const [start, end] = range ?? [0, 0];
      places.set(start, { end, was: value(places.get(start)?.was ?? text.slice(start, end)) });
    }
  for (const [start, { end, was }] of [...places].sort(([a], [b]) => b - a))
    text = text.slice(0, start) + was + text.slice(end);
  return text;
};

/** What is put in place of a value that means something to the program; all other texts get a word at their end. */
export const another: Readonly<Record<string, (was: string) => string>> = {
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
