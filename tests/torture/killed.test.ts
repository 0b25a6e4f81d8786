import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../commands/world.ts';
import { inFull } from '../runs.ts';
import { files, textsIn, writers } from './writers.ts';

const preload = join(process.cwd(), 'tests/torture/faulty.cjs');
const bin = join(process.cwd(), 'bin/bscb.js');

/** Runs a command, which is killed at its first file call of that name. */
const killed = (folder: string, args: readonly string[], call = '') =>
  spawnSync(process.execPath, ['-r', preload, bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', AT: call, SIGNAL: 'SIGKILL' },
  });

describe.runIf(inFull)('killed in the middle of its writing', () => {
  it.each(writers)(
    'bscb %s leaves each file old or new, and the same once more clears up',
    async (args, written, more) => {
      const there = { ...files, ...(await more?.()) };
      const untouched = folderWith(there);
      expect(killed(untouched, args).signal).toBeNull();
      const whole = textsIn(untouched);
      for (const call of ['linkSync', 'writeSync', 'fsyncSync', 'renameSync']) {
        const folder = folderWith(there);
        expect([call, killed(folder, args, call).signal]).toEqual([call, 'SIGKILL']);
        for (const name of written)
          expect([there[name], whole.get(name)], `${name}, ${call}`).toContain(textsIn(folder).get(name));
        for (const name of Object.keys(there)) expect([...textsIn(folder).keys()]).toContain(name);
        const again = killed(folder, args);
        expect({ call, signal: again.signal, said: again.stderr }).toMatchObject({ signal: null });
        expect([call, [...textsIn(folder).keys()].sort()]).toEqual([call, [...whole.keys()].sort()]);
      }
    },
    120_000,
  );
});
