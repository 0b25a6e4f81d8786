import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNames, type Use } from '../../src/commands/formats.ts';
import { formats } from '../../src/render/index.ts';
import { bscb, folderWith, type Said, smallPlan } from '../commands/world.ts';
import { some } from '../runs.ts';

const files = readdirSync('src/render/formats').sort();
const day = '--as-of 2013-09-10';

/** A line that asks for each use of a format, without the format itself. */
const asking: Readonly<Record<Use, string>> = {
  answer: `list ${day}`,
  check: `check ${day}`,
  paper: `report progress ${day}`,
  export: `export`,
  schema: 'schema status',
};
const uses = Object.keys(asking) as Use[];

const ask = (use: Use, name: string, more = '', folder = folderWith(smallPlan)): Promise<Said> =>
  bscb(`${use === 'export' ? `export ${name} ${day}` : `${asking[use]} --format ${name}`} ${more}`, {
    folder,
  });

describe('every format', () => {
  it('is one file of the folder and one line of the list', () => {
    expect(formats.map(({ name }) => `${name}.ts`).sort()).toEqual(files);
  });

  it.each(files)('%s imports nothing but types until it is asked for', (file) => {
    const source = readFileSync(join('src/render/formats', file), 'utf8');
    expect(source.match(/^import (?!type ).*/gm) ?? []).toEqual([]);
  });

  it('has a name and endings of its own', () => {
    const words = formats.flatMap(({ name, endings = [] }) => [
      name,
      ...endings.filter((one) => one !== name),
    ]);
    expect(words.filter((one, i) => words.indexOf(one) !== i)).toEqual([]);
  });

  it('can be asked for somewhere', () => {
    const reached = new Set(uses.flatMap((use) => formatNames(use)));
    expect(formats.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
});

describe.each(uses)('where the format of %s is asked for', (use) => {
  const names = formatNames(use);

  it.each(names)('%s is answered', async (name) => {
    const { status, stdout, stderr } = await ask(use, name);
    expect(status, stderr).toBeLessThan(2);
    expect(stdout).not.toBe('');
  });

  it('the help and the message for any other name list them', async () => {
    const { stdout } = await bscb(`${asking[use].split(' ')[0]} --help`);
    for (const name of names) expect(stdout.replace(/\s+/g, ' ')).toContain(name);
    const wrong = await ask(use, 'zzzzzzz');
    expect(wrong.status).toBe(2);
    for (const name of names) expect(wrong.stderr).toContain(name);
  });
});

const byEnding = formats.flatMap((format) =>
  (format.endings ?? []).flatMap((ending) =>
    (['answer', 'paper'] as const)
      .filter((use) => formatNames(use).includes(format.name))
      .map((use) => [ending, use, format.name] as const),
  ),
);

it.each(some(byEnding, 3))('--output with .%s asks for the %s as %s', async (ending, use, name) => {
  const folder = folderWith(smallPlan);
  const [named, ended] = [join(folder, 'named'), join(folder, `ended.${ending}`)];
  expect((await ask(use, name, '--output named', folder)).stderr).toBe('Wrote named\n');
  expect((await bscb(`${asking[use]} --output ended.${ending}`, { folder })).status).toBe(0);
  // In a file, markdown has a line more, by which bscb knows it again.
  const unsigned = readFileSync(ended, 'latin1').replace(/\n<!-- made by bscb, .{8} -->\n$/, '');
  expect(unsigned === readFileSync(named, 'latin1')).toBe(true);
});

it.each(formats.filter(({ bytes }) => bytes !== undefined).map(({ name }) => name))(
  'no terminal is sent the bytes of %s',
  async (name) => {
    for (const use of uses.filter((use) => formatNames(use).includes(name))) {
      const line = use === 'export' ? `export ${name} ${day}` : `${asking[use]} --format ${name}`;
      const { status, stdout } = await bscb(line, { folder: folderWith(smallPlan), columns: 80 });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    }
  },
);

it.each(formats.filter(({ beside }) => beside !== undefined).map(({ name }) => name))(
  'what describes an export as %s is put beside it',
  async (name) => {
    const folder = folderWith(smallPlan);
    await ask('export', name, '--output plan.out', folder);
    const ending = formats.find((format) => format.name === name)?.beside?.ending;
    expect(existsSync(join(folder, `plan.out${ending}`))).toBe(true);
  },
);
