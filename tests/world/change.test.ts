import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { here, thisOwner } from '../../src/world/owner.ts';
import { FileFault } from '../../src/world.ts';
import { folderWith, textOf, worldAt } from '../commands/world.ts';
import { inFull } from '../runs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Changes one file of a folder from one text to another; answers with what was in the way. */
const change = async (
  folder: string,
  path: string,
  before: string | null | undefined,
  after: string,
  within?: string,
): Promise<string> => {
  const { files } = worldAt({ folder }).world;
  const old = typeof before === 'string' ? bytes(before) : before;
  try {
    await files.change([
      { path, before: old, after: bytes(after), ...(within === undefined ? {} : { within }) },
    ]);
    return 'changed';
  } catch (fault) {
    if (fault instanceof FileFault) return `${fault.path}: ${fault.message}`;
    throw fault;
  }
};

const isRoot = process.getuid?.() === 0;

describe('a file that is changed', () => {
  it('is replaced whole, keeps its mode, and nothing is left lying', async () => {
    const folder = folderWith({ 'plan/1.yaml': 'old' });
    chmodSync(join(folder, 'plan/1.yaml'), 0o664);
    linkSync(join(folder, 'plan/1.yaml'), join(folder, 'before'));
    expect(await change(folder, 'plan/1.yaml', 'old', 'new')).toBe('changed');
    expect([textOf(folder, 'plan/1.yaml'), textOf(folder, 'before')]).toEqual(['new', 'old']);
    expect(statSync(join(folder, 'plan/1.yaml')).mode & 0o777).toBe(0o664);
    expect(readdirSync(join(folder, 'plan'))).toEqual(['1.yaml']);
  });

  it.runIf(isRoot)('stays its owner’s where root changes it', async () => {
    const folder = folderWith({ '1.yaml': 'old' });
    chownSync(join(folder, '1.yaml'), 1234, 2345);
    expect(await change(folder, '1.yaml', 'old', 'new')).toBe('changed');
    expect(statSync(join(folder, '1.yaml'))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it('is refused in words where it is read-only, a folder, a device, or has no folder', async () => {
    const folder = folderWith({ 'ro.yaml': 'old', 'd/x': '' });
    chmodSync(join(folder, 'ro.yaml'), 0o444);
    expect(await change(folder, 'ro.yaml', 'old', 'new')).toBe('ro.yaml: it is read-only');
    expect(await change(folder, 'd', undefined, 'new')).toBe('d: it is a folder');
    expect(await change(folder, '/dev/null', undefined, 'new')).toContain('not a file');
    expect(await change(folder, 'nowhere/x', null, 'new')).toContain('there is no such file or folder');
    expect(textOf(folder, 'ro.yaml')).toBe('old');
  });

  it('is left alone where somebody saved it meanwhile, or made it', async () => {
    const folder = folderWith({ '1.yaml': 'saved by an editor' });
    expect(await change(folder, '1.yaml', 'old', 'new')).toBe(
      '1.yaml: it was changed by somebody else meanwhile; run this again',
    );
    expect(await change(folder, '1.yaml', null, 'new')).toContain('changed by somebody else');
    expect(textOf(folder, '1.yaml')).toBe('saved by an editor');
    expect(readdirSync(folder)).toEqual(['1.yaml']);
  });

  it('may have a name as long as the disk takes', async () => {
    const name = `${'é'.repeat(120)}.yaml`;
    const folder = folderWith({ [name]: 'old' });
    expect(await change(folder, name, 'old', 'new')).toBe('changed');
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('links', () => {
  it('inside the folder are followed and stay links', async () => {
    const folder = folderWith({ 'plan/1.yaml': 'old' });
    symlinkSync('1.yaml', join(folder, 'plan/2.yaml'));
    expect(await change(folder, 'plan/2.yaml', 'old', 'new')).toBe('changed');
    expect(textOf(folder, 'plan/1.yaml')).toBe('new');
    expect(
      readdirSync(join(folder, 'plan'), { withFileTypes: true }).map((one) => one.isSymbolicLink()),
    ).toEqual([false, true]);
  });

  it('that lead out of the folder that was named are not written through', async () => {
    const folder = folderWith({ 'plan/1.yaml': '', 'other/area.json': 'old', 'paper.md': 'old' });
    symlinkSync('../other', join(folder, 'plan/.schema'));
    symlinkSync('../paper.md', join(folder, 'plan/paper.md'));
    symlinkSync('../made.md', join(folder, 'plan/none.md'));
    const out = 'it is a link that leads out of its folder, and such links are not followed';
    expect(await change(folder, 'plan/.schema/area.json', 'old', 'new', 'plan')).toContain(out);
    expect(await change(folder, 'plan/paper.md', 'old', 'new')).toContain(out);
    expect(await change(folder, 'plan/none.md', undefined, 'new')).toContain('there is no such file');
    expect([textOf(folder, 'other/area.json'), textOf(folder, 'paper.md')]).toEqual(['old', 'old']);
    // The folder itself may be reached by a link: that is where it was said to be.
    symlinkSync('plan', join(folder, 'linked'));
    expect(await change(folder, 'linked/1.yaml', '', 'new')).toBe('changed');
  });
});

describe('several changes', () => {
  const two = (folder: string, before: string) =>
    worldAt({ folder }).world.files.change([
      { path: 'b.yaml', before: bytes('old b'), after: bytes('new b') },
      { path: 'c.yaml', before: null, after: bytes('new c') },
      { path: 'a.yaml', before: bytes(before), after: bytes('new a') },
    ]);

  it('are all made', async () => {
    const folder = folderWith({ 'a.yaml': 'old a', 'b.yaml': 'old b' });
    await two(folder, 'old a');
    expect(['a', 'b', 'c'].map((name) => textOf(folder, `${name}.yaml`))).toEqual([
      'new a',
      'new b',
      'new c',
    ]);
  });

  it('are none of them made where one cannot be', async () => {
    const folder = folderWith({ 'a.yaml': 'old a', 'b.yaml': 'old b' });
    await expect(two(folder, 'older a')).rejects.toMatchObject({ path: 'a.yaml', code: 'ECHANGED' });
    expect(textOf(folder, 'b.yaml')).toBe('old b');
    expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  });
});

describe('what is beside a file', () => {
  const lockName = '.1.yaml.bscb.lock';
  const dead = { ...thisOwner(), pid: 4_190_000, random: 'dead' };

  it.each([
    ['a process that has ended', JSON.stringify(dead)],
    ['another process of the same number', JSON.stringify({ ...thisOwner(), start: '1', random: 'other' })],
  ])('is cleared away at once: the lock of %s', async (_, text) => {
    const folder = folderWith({ '1.yaml': 'old', [lockName]: text, '.2.yaml.bscb.lock': text });
    const began = performance.now();
    expect(await change(folder, '1.yaml', 'old', 'new')).toBe('changed');
    expect(performance.now() - began).toBeLessThan(1000);
    expect(readdirSync(folder)).toEqual(['1.yaml']);
  });

  it('is cleared away: what a killed writer had made, and who was clearing up after it', async () => {
    const { besideOf } = await import('../../src/world/beside.ts');
    const { own, heir } = besideOf('1.yaml');
    const folder = folderWith({
      '1.yaml': 'old',
      [lockName]: JSON.stringify(dead),
      [heir('dead')]: JSON.stringify({ ...dead, random: 'deader' }),
      [own(dead, 'new')]: 'half of the ne',
      [own(dead, 'claim')]: '{"pi',
    });
    expect(await change(folder, '1.yaml', 'old', 'new')).toBe('changed');
    expect(readdirSync(folder)).toEqual(['1.yaml']);
  });

  it.runIf(inFull)(
    'is waited for, then named: the lock of a living process',
    async () => {
      const living = { ...thisOwner(), random: 'living' };
      const folder = folderWith({ '1.yaml': 'old', [lockName]: JSON.stringify(living) });
      const said = await change(folder, '1.yaml', 'old', 'new');
      expect(said).toContain(`1.yaml: bscb, as process ${process.pid} on ${hostname()}, is changing it`);
      expect(said).toContain(`delete ${join(folder, lockName)}`);
      expect(textOf(folder, '1.yaml')).toBe('old');
      expect(readdirSync(folder).sort()).toEqual([lockName, '1.yaml']);
    },
    10_000,
  );

  it('is believed for ten minutes: the lock of another machine, or one that cannot be read', async () => {
    const old = new Date(Date.now() - 11 * 60_000);
    for (const text of [JSON.stringify({ ...thisOwner(), host: `not ${here()}` }), '{"pid":']) {
      const folder = folderWith({ '1.yaml': 'old', [lockName]: text });
      utimesSync(join(folder, lockName), old, old);
      expect(await change(folder, '1.yaml', 'old', 'new')).toBe('changed');
      expect(readdirSync(folder)).toEqual(['1.yaml']);
    }
  });

  it.runIf(inFull)(
    'stops nobody for long: a link to nothing or a folder under the name of the lock',
    async () => {
      const folder = folderWith({ '1.yaml': 'old', '2.yaml': 'old' });
      symlinkSync('nothing', join(folder, lockName));
      mkdirSync(join(folder, '.2.yaml.bscb.lock'));
      const said = await Promise.all(['1.yaml', '2.yaml'].map((name) => change(folder, name, 'old', 'new')));
      expect(said.join('\n').match(/another program is changing it/g)).toHaveLength(2);
    },
    10_000,
  );

  it('is never read as a file of the plan', async () => {
    const { besideOf } = await import('../../src/world/beside.ts');
    const { sourcesIn } = await import('../../src/commands/plan-folder.ts');
    const { lock, heir, own } = besideOf('1.yaml');
    const folder = folderWith({ '1.yaml': 'area: 1' });
    for (const name of [lock, heir('x'), own(thisOwner(), 'claim'), own(thisOwner(), 'new')])
      writeFileSync(join(folder, name), 'area: 2');
    expect(sourcesIn(worldAt({ folder }).world, '.').map(({ name }) => name)).toEqual(['1.yaml']);
  });
});

it('writers in one process wait for one another, and none is lost', async () => {
  const folder = folderWith({ 'count.txt': '' });
  const { files } = worldAt({ folder }).world;
  const add = async (letter: string): Promise<void> => {
    const before = files.read('count.txt');
    try {
      await files.change([{ path: 'count.txt', before, after: Buffer.concat([before, bytes(letter)]) }]);
    } catch (fault) {
      if (!(fault instanceof FileFault) || fault.code !== 'ECHANGED') throw fault;
      await add(letter);
    }
  };
  await Promise.all([...'abcdefgh'].map(add));
  expect([...readFileSync(join(folder, 'count.txt'), 'utf8')].sort().join('')).toBe('abcdefgh');
});
