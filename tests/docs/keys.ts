import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type PlanFileKind, planFileKind } from '../../src/model/plan-file.ts';
import { fileSchema } from '../../src/read/json-schema.ts';
import { table } from './table.ts';

/** A piece of JSON Schema, as far as the tables of the docs need it. */
export interface Schema {
  readonly description?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly allOf?: readonly { readonly then: Schema }[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly enum?: readonly string[];
}

/** A group of keys that belong together: where it is in a file, as keys and `*` for a name of the board's own. */
interface Group {
  readonly path: readonly string[];
  readonly schema: Schema;
}

const files: Readonly<Record<PlanFileKind, string>> = {
  plan: 'plan.yaml',
  area: '1-voice.yaml',
  meetings: 'meetings.yaml',
  papers: 'papers.yaml',
};

/** A schema with all that a value under it may be. */
export const branches = (schema: Schema): Schema[] => [
  schema,
  ...(schema.anyOf ?? []).flatMap(branches),
  ...(schema.items === undefined ? [] : branches(schema.items)),
];

/** Every group of keys under a schema, however deep. */
export const groupsOf = (schema: Schema, path: readonly string[] = []): Group[] =>
  branches(schema).flatMap((branch) => [
    ...(branch.properties === undefined ? [] : [{ path, schema: branch }]),
    ...Object.entries(branch.properties ?? {}).flatMap(([key, inner]) => groupsOf(inner, [...path, key])),
    ...(typeof branch.additionalProperties === 'object'
      ? groupsOf(branch.additionalProperties, [...path, '*'])
      : []),
  ]);

/** The same group can be reached as a list and as a single value: it is shown once. */
export const once = (groups: readonly Group[]): Group[] =>
  groups.filter(
    ({ path }, place) => groups.findIndex((other) => other.path.join() === path.join()) === place,
  );

const nodesAt = (node: unknown, path: readonly string[]): Node[] => {
  if (isSeq(node)) return node.items.flatMap((item) => nodesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return node === null || node === undefined ? [] : [node as Node];
  if (!isMap(node)) return [];
  return node.items
    .filter((pair) => key === '*' || String(pair.key) === key)
    .flatMap((pair) => (rest.length === 0 ? [pair.value as Node] : nodesAt(pair.value, rest)));
};

const textOf = (node: Node, source: string): string | null => {
  if (isScalar(node) && node.type?.startsWith('BLOCK')) return `| ${node.value}`.split('\n')[0] ?? null;
  if (isScalar(node)) return source.slice(node.range?.[0], node.range?.[1]).trim().split('\n')[0] ?? null;
  if (isSeq(node)) {
    const items = node.items.map((item) => textOf(item as Node, source));
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  if (!isMap(node)) return null;
  const [first] = node.items;
  return isScalar(first?.value) ? `${first.key}: ${textOf(first.value, source)}` : null;
};

const headingOf = (path: readonly string[]): string =>
  path.length === 0 ? 'The file itself' : path.map((key) => (key === '*' ? 'each name' : key)).join(' → ');

/**
 * The keys of one kind of file, a table for each group of keys, each key with an example from
 * tests/fixtures/every-key. A key without an example there has an empty cell, which a test looks for.
 */
export const keyTables = (asked: string): string => {
  const kind = planFileKind(`${asked}.yaml`);
  const schema = fileSchema(kind) as Schema;
  const source = readFileSync(`tests/fixtures/every-key/${files[kind]}`, 'utf8');
  const root = parseDocument(source).contents;
  const groups = once(groupsOf(schema));
  const exampleOf = (path: readonly string[]): string => {
    const isGroup = groups.some(({ path: other }) => [path.join(), `${path},*`].includes(other.join()));
    const [text] = nodesAt(root, path).flatMap((node) =>
      isGroup && !isScalar(node) ? [] : (textOf(node, source) ?? []),
    );
    return [...(text === undefined ? [] : [`\`${text}\``]), ...(isGroup ? ['see below'] : [])].join(', or ');
  };
  return groups
    .map(({ path, schema: group }) => {
      const rows = Object.entries(group.properties ?? {}).map(([key, inner]) => {
        const told = (inner.description ?? '').replace(/ For example: .*$/, '');
        const says = told.replace(/[^.]$/, '$&.');
        const words = [...new Set(branches(inner).flatMap((branch) => branch.enum ?? []))];
        const choice = words.some((word) => !says.includes(word))
          ? ` One of ${words.map((word) => `\`${word}\``).join(', ')}.`
          : '';
        const needed = group.required?.includes(key) ? ' Always needed.' : '';
        return [`\`${key}\``, `${says}${choice}${needed}`, exampleOf([...path, key])];
      });
      return `### ${headingOf(path)}\n\n${table(['key', 'what it is for', 'example'], rows)}`;
    })
    .join('\n\n');
};
