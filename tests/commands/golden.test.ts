import { describe, expect, it } from 'vitest';
import { bscb } from './world.ts';

// The document as it stands, on 10 September 2013: nothing in it is recorded as done.
const pages: Record<string, string> = {
  status: 'status',
  overdue: 'overdue',
  due: 'due',
  list: 'list',
  'list-milestones': 'list 3 --milestones',
  'show-4.7': 'show 4.7',
  'show-2.3': 'show 2.3',
};

describe.each(Object.entries(pages))('%s on the real plan', (name, line) => {
  it.each([60, 80, 120])('reads well at %i columns', async (columns) => {
    const { status, stdout, stderr } = await bscb(`${line} --color never`, { columns });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`../golden/${name}-${columns}.txt`);
  });

  it('is whole in a pipe', async () => {
    const { stdout } = await bscb(line);
    expect(stdout).not.toMatch(/…( {2}|$)/m);
    await expect(stdout).toMatchFileSnapshot(`../golden/${name}-pipe.txt`);
  });
});

it.each([
  ['status.md', 'status --format markdown'],
  ['status.json', 'status --format json'],
  ['status.csv', 'status --format csv'],
  ['overdue.json', 'overdue 4 --format json'],
  ['overdue.csv', 'overdue --format csv'],
  ['overdue.md', 'overdue 1 --format markdown'],
  ['due.json', 'due --format json'],
  ['due.csv', 'due --format csv'],
  ['list.json', 'list 2 --format json'],
  ['list.csv', 'list --format csv'],
  ['list.md', 'list 4 --format markdown'],
  ['show-4.7.md', 'show 4.7 --format markdown'],
  ['show-4.7.json', 'show 4.7 --format json'],
  ['plan.json', 'export json 1 --plan tests/fixtures/every-key'],
])('%s is the contract', async (file, line) => {
  const { status, stdout } = await bscb(line);
  expect(status).toBe(0);
  await expect(stdout).toMatchFileSnapshot(`../golden/${file}`);
});

/** The path of every key of a schema; lists and choices add nothing to a path. */
const keysIn = (schema: unknown, at = ''): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]) =>
    name === 'properties'
      ? Object.entries(inner as object).flatMap(([key, one]) => [
          `${at}/${key}`,
          ...keysIn(one, `${at}/${key}`),
        ])
      : (Array.isArray(inner) ? inner : [inner]).flatMap((one) => keysIn(one, at)),
  );
};

/** The path of every key that has a value somewhere. */
const valuesIn = (value: unknown, at = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesIn(one, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === null || (Array.isArray(inner) && inner.length === 0)
      ? []
      : [`${at}/${key}`, ...valuesIn(inner, `${at}/${key}`)],
  );
};

it('plan.json has a value for every key of the contract', async () => {
  const keys = keysIn(JSON.parse((await bscb('schema export')).stdout));
  const shown = new Set(
    valuesIn(JSON.parse((await bscb('export json 1 --plan tests/fixtures/every-key')).stdout)),
  );
  expect(keys.length).toBeGreaterThan(80);
  // a plan that is in order has nothing to say of what cannot be read
  const sound = keys.filter((key) => !/\/unread(?:able)?(?:\/|$)/.test(key));
  expect(sound.filter((key) => !shown.has(key))).toEqual([]);
});

it('has colours that people set up for their eyes on a terminal, and says each in letters too', async () => {
  const { stdout } = await bscb('status', { columns: 80 });
  await expect(stdout).toMatchFileSnapshot('../golden/status-80-colour.txt');
});

it('is plain letters on a terminal that knows only ASCII', async () => {
  const { stdout } = await bscb('status --color never', { columns: 80, env: { LANG: 'C' } });
  expect(stdout).not.toMatch(/[^\x00-\x7f]/);
  await expect(stdout).toMatchFileSnapshot('../golden/status-80-ascii.txt');
});

it('two plans side by side: a line a board, and all their sums', async () => {
  const line = 'status --plan plan --plan tests/fixtures/mid-year';
  await expect((await bscb(`${line} --color never`, { columns: 80 })).stdout).toMatchFileSnapshot(
    '../golden/boards-80.txt',
  );
});
