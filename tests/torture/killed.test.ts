import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../commands/world.ts';
import { inFull } from '../runs.ts';
import { sweep } from './sweep.ts';
import { files, stepSummary, textsIn, writers } from './writers.ts';

const preload = join(process.cwd(), 'tests/torture/faulty.cjs');
const bin = join(process.cwd(), 'bin/bscb.cjs');

/** Runs a command, which is killed at its first file call of that name. */
const killed = (folder: string, args: readonly string[], call = '') =>
  spawnSync(process.execPath, ['-r', preload, bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', AT: call, SIGNAL: 'SIGKILL' },
  });

/** Of a change that was made before the end it has nothing to say the next time. */
const importReport = 'imported/import-report.md';

/** One call in so many, each writer from another one on; with STEP=1 every file call of every writer. */
const step = Number(process.env.STEP ?? 11);

describe.runIf(inFull)('killed in the middle of its writing', () => {
  it.each(writers.map((writer, i) => [writer[0].join(' '), i, writer] as const))(
    'bscb %s, killed at any file call leaves each file old or new, and the same once more clears up',
    async (_words, i, [args, written, more, env = {}]) => {
      const there = { ...files, ...(await more?.()) };
      const all = sweep('SIGKILL', args, { files: there, step, from: (i % step) + 1, env });
      const whole = all.at(-1);
      expect(whole?.failed).toBeNull();
      const names = Object.keys(whole?.left ?? {});
      for (const { n, failed, left, again } of all) {
        const at = `${failed}, call ${n}`;
        for (const name of new Set([...written, ...Object.keys(there)]))
          expect([there[name], whole?.left[name]], `${name} after ${at}`).toContain(left[name]);
        for (const name of Object.keys(there)) expect(left, at).toHaveProperty([name]);
        expect([at, Object.keys(again?.left ?? {})]).toEqual([at, names]);
        // Only where the same once more had nothing to write in that folder is something left to the next writer there.
        for (const folder of new Set(again?.lying.map((name) => dirname(name))))
          for (const name of names.filter((one) => dirname(one) === folder))
            expect([at, name, again?.then[name]]).toEqual([at, name, left[name]]);
        // What was killed once its files had their names is done: undo and a step in CI are then not the same once more.
        if (!['undo', 'check', 'rate', 'apply'].includes(args[0] ?? ''))
          for (const name of written.filter((one) => one !== importReport))
            expect([at, again?.left[name]]).toEqual([at, whole?.left[name]]);
        expect(again?.stderr, at).not.toMatch(/ {4}at |fault in bscb|is changing it/);
      }
    },
    600_000,
  );

  it.each(writers.filter(([, [first]]) => first !== stepSummary))(
    'bscb %s is killed by the system too, and the same once more clears up',
    async (args, written, more) => {
      const there = { ...files, ...(await more?.()) };
      const untouched = folderWith(there);
      expect(killed(untouched, args).signal).toBeNull();
      const whole = textsIn(untouched);
      const folder = folderWith(there);
      expect(killed(folder, args, 'renameSync').signal).toBe('SIGKILL');
      for (const name of written)
        expect([there[name], whole.get(name)], name).toContain(textsIn(folder).get(name));
      for (const name of Object.keys(there)) expect([...textsIn(folder).keys()]).toContain(name);
      const again = killed(folder, args);
      expect({ signal: again.signal, said: again.stderr }).toMatchObject({ signal: null });
      expect([...textsIn(folder).keys()].sort()).toEqual([...whole.keys()].sort());
    },
    120_000,
  );
});
