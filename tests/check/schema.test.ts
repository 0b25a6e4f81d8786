import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planFileKind, planFileKinds } from '../../src/model/plan-file.ts';
import { fileSchema } from '../../src/read/json-schema.ts';
import { planKeys } from '../../src/read/keys/index.ts';
import { offersOf } from '../../src/read/offers.ts';
import { readPlan } from '../../src/read/plan.ts';
import { answerSchemas as schemasOf } from '../../src/view/contracts.ts';
import { reportKinds } from '../../src/view/report/paper.ts';

const answerSchemas = schemasOf(planKeys());

import { bscb } from '../commands/world.ts';
import { sourcesOf } from '../read/folder.ts';
import { some } from '../runs.ts';
import { validator } from './schemas.ts';

/** Every key with its schema, however deep. */
const keysIn = (schema: unknown, at = ''): [string, { description?: string }][] => {
  if (schema === null || typeof schema !== 'object') return [];
  const own = Object.entries((schema as { properties?: object }).properties ?? {}).map(
    ([key, of]): [string, { description?: string }] => [`${at}/${key}`, of],
  );
  return [
    ...own,
    ...own.flatMap(([path, of]) => keysIn(of, path)),
    ...Object.entries(schema)
      .filter(([key]) => key !== 'properties' && key !== 'if')
      .flatMap(([, of]) => (Array.isArray(of) ? of.flatMap((one) => keysIn(one, at)) : keysIn(of, at))),
  ];
};

/** The same schema with no room for keys that it does not name: what a command answers must all be told. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, of]) => [key, closed(of)]));
  return 'required' in inner && 'properties' in inner ? { ...inner, additionalProperties: false } : inner;
};

type Told = { readonly properties?: object; readonly required?: readonly string[] };

/** The schema of a paper with the fields that its kind has beside those of all papers. */
const ofKind = (schema: Told & { allOf?: readonly { if: unknown; then: Told }[] }, kind: string): Told => {
  const { allOf = [], ...all } = schema;
  const own = allOf.find(
    (one) => JSON.stringify(one.if) === JSON.stringify({ properties: { kind: { const: kind } } }),
  )?.then;
  return {
    ...all,
    properties: { ...all.properties, ...own?.properties },
    required: [...(all.required ?? []), ...(own?.required ?? [])],
  };
};

const validFile = new Map(planFileKinds.map((kind) => [kind, validator(fileSchema(kind))]));

describe('the schema of a plan file', () => {
  it.each(planFileKinds)('%s has a word on every key', (kind) => {
    const keys = keysIn(fileSchema(kind));
    expect(keys.length).toBeGreaterThan(4);
    expect(keys.filter(([, of]) => (of.description ?? '') === '').map(([path]) => path)).toEqual([]);
  });

  it.each(planFileKinds)('%s has an example of every key', (kind) => {
    const keys = keysIn(fileSchema(kind)).filter(
      ([, of]) => typeof of === 'object' && !('doNotSuggest' in of),
    );
    const silent = keys.filter(
      ([path, { description }]) => !description?.includes(`For example:  ${path.split('/').at(-1)}: `),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it.each(some(['tests/fixtures/every-key', 'plan', 'tests/fixtures/mid-year'], 1))(
    'takes every file of %s as it is',
    (folder) => {
      const { plan } = readPlan(folder, sourcesOf(folder));
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
        const content = parse(readFileSync(`${folder}/${file}`, 'utf8'));
        expect(validator(fileSchema(planFileKind(file), offersOf(plan)))(content), file).toEqual([]);
      }
    },
  );

  it('takes what people write in more than one way, and refuses what is no key', () => {
    const valid = validFile.get('area')!;
    const action = {
      ref: '1.1',
      action: 'A',
      lead: 'Business Manager',
      milestones: [{ what: 'B', when: 2013 }],
    };
    expect(valid({ area: 1, actions: [{ ...action, lead: ['A', 'B'] }] })).toEqual([]);
    expect(valid({ area: '1', actions: [{ ...action, progress: { rag: 'Amber' } }] })).toEqual([]);
    expect(valid({ area: 1, actions: [{ ...action, ref: 1.1 }] })).not.toEqual([]);
    expect(valid({ area: 1, actions: [{ ...action, progress: { rag: 'purple' } }] })).not.toEqual([]);
    expect(valid({ area: 1, actions: [{ ...action, owner: 'A' }] })).not.toEqual([]);
    expect(valid({ area: 1, actions: [{ ...action, budget: 'A' }] }).join()).toContain('additional');
    expect(valid({ area: 1, actions: [{ ...action, closed: { as: 'finished' } }] })).not.toEqual([]);
    expect(valid({ area: 1, actions: [{ action: 'A' }] }).join()).toContain("'ref'");
  });

  it.each(['area', 'plan'])('stands beside the plan as bscb schema %s prints it', async (kind) => {
    const { stdout, status } = await bscb(`schema ${kind}`);
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../plan/.schema/${kind}.json`);
  });

  it('is named by the first line of every file of the plan', () => {
    for (const file of readdirSync('plan').filter((name) => name.endsWith('.yaml'))) {
      const [first] = readFileSync(`plan/${file}`, 'utf8').split('\n');
      const path = `.schema/${planFileKind(file)}.json`;
      expect(first).toBe(`# yaml-language-server: $schema=${path}`);
      expect(existsSync(`plan/${path}`)).toBe(true);
    }
  });
});

describe('the schema of an answer', () => {
  const plans = some(['--plan tests/fixtures/mid-year', '--plan plan'], 1);
  const lines = [
    ...[
      'status',
      'status 4 --as-of 2013-12-01',
      'overdue',
      'due',
      'list',
      'list --milestones',
      'dates',
      'dates 4.7',
    ],
    ...['show 4.7', 'show 2.3', 'show 1.3', 'check', 'export json'],
    ...['explain', 'explain colour', 'explain shared-ref'],
    ...reportKinds.map((kind) => `report ${kind}`),
  ];
  /** What each answer is held against, made when it is wanted. */
  const schemas = new Map<string, () => unknown>(
    [...answerSchemas].flatMap(([name, schema]) => [
      [name, () => closed(schema)] as const,
      ...(name === 'report'
        ? reportKinds.map((kind) => [`report ${kind}`, () => closed(ofKind(schema, kind))] as const)
        : []),
    ]),
  );

  it.each(some(lines, 4))('fits what  bscb %s  answers, key by key', async (line) => {
    const name = schemas.has(line) ? line : (line.split(' ')[0] ?? '');
    const format = name === 'export' ? '' : '--format json';
    const faultsIn = validator(schemas.get(name)?.() as object);
    for (const plan of plans) {
      const { stdout } = await bscb(`${line} ${plan} ${format}`);
      expect(faultsIn(JSON.parse(stdout)).slice(0, 5), plan).toEqual([]);
    }
  });

  it.each([...answerSchemas])('%s has a word on every field', (_, schema) => {
    const silent = keysIn(schema).filter(([, of]) => JSON.stringify(of).includes('"description"') === false);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it.each([...answerSchemas.keys()])('%s is draft-07 and printed by the command', async (name) => {
    const { stdout } = await bscb(`schema ${name}`);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  it('is offered by its nearest name', async () => {
    const { stderr, status } = await bscb('schema areas');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean  bscb schema area ?');
  });
});
