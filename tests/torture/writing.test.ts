import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, smallPlan, textOf, worldAt } from '../commands/world.ts';
import { inFull, runs } from '../runs.ts';
import { inOrder, type Swept, stepsOf, sweep } from './sweep.ts';
import { files, stepSummary, writers } from './writers.ts';

/** A newer document goes in as far as it can: its report then says what could not be changed, and its record keeps the copy
 * that the plan still differs from. */
const ofTheImport = ['imported/import-report.md', 'imported/.import/files.json'];

/** True where a document went in in part: the plan is as it was, or its report could not tell, and both are said. */
const isInPart = ({ status, left }: Swept): boolean =>
  status === 1 && /Not changed: |cannot be read/.test(left[ofTheImport[0] ?? ''] ?? '');

/** Of those that make most file calls fewer are tried; of the others every second one. Each was, once. */
const manyCalls: ReadonlySet<string> = new Set(['rate', 'undo', 'apply']);

/** What a command reads and writes anew, or fills where it has no answer yet; over an answer or a record of its own it writes whatever is there. */
const isRead = (name: string): boolean =>
  /^plan\/(?!\.bscb)|^imported\/\d|^(?:paper|list)\.md$|^form\.csv$/.test(name);
const blindly = inOrder.replace('compare, ', '');

describe.each(runs(['ENOSPC'], ['ENOSPC', 'EIO', 'EACCES', 'EMFILE']))('%s at any file call', (code) => {
  it.runIf(inFull).each(writers)(
    'bscb %s: each file is old or new, in words, and nothing is left lying',
    async (args, written, more, env = {}) => {
      const there = { ...files, ...(await more?.()) };
      const isImport = args[0] === 'import';
      const often = isImport ? 9 : manyCalls.has(args[0] ?? '') ? runs(25, 3) : runs(15, 2);
      const step = often * (code === 'ENOSPC' ? 1 : 3);
      const all = sweep(code, args, { files: there, step, env, again: isImport });
      const whole = all.at(-1);
      expect(whole?.failed).toBeNull();
      const replaced = stepsOf(whole ?? {});
      const added = written.filter((one) => one === stepSummary);
      expect(replaced.size + added.length).toBeGreaterThan(0);
      for (const name of added) expect(whole?.left[name]).toMatch(/^The tests passed\.\n.*\S/s);
      for (const name of written.filter((one) => whole?.left[one] !== there[one] && one !== stepSummary))
        expect([name, replaced.get(name)]).toEqual([name, isRead(name) ? inOrder : blindly]);
      for (const one of all) {
        const { n, failed, isWriting, status, stdout, stderr, left, again } = one;
        const at = `${failed}, call ${n}: ${stderr}`;
        // An answer says when a file of the plan could not be read; then it is about the rest.
        const isPartial = !isWriting && /cannot be read/.test(stdout + stderr);
        // An answer that is another one has a table of its own.
        const isOther = stdout !== whole?.stdout && left[stepSummary] !== there[stepSummary];
        for (const [name, text] of Object.entries(left)) {
          if (isPartial && written.includes(name)) continue;
          if (ofTheImport.includes(name) && isInPart(one)) continue;
          if (name === stepSummary && isOther) {
            expect(text, at).toMatch(/^The tests passed\.\n## Check of the plan\n.*\n$/s);
            continue;
          }
          const allowed = written.includes(name) ? [there[name], whole?.left[name]] : [there[name]];
          expect(allowed, `${name} after ${at}`).toContain(text);
        }
        for (const name of Object.keys(files)) expect(left, at).toHaveProperty([name]);
        expect([0, 1, 2], at).toContain(status);
        expect(stderr, at).not.toMatch(/ {4}at |fault in bscb|undefined|Error/);
        // The document that went in in part goes in whole the next time.
        if (isImport) expect(again?.left[written[0] ?? ''], at).toBe(whole?.left[written[0] ?? '']);
        const isDone = written.every((name) => left[name] === whole?.left[name]);
        const isSaid =
          isInPart(one) || (added.length > 0 && /The step summary .* cannot be written/.test(stderr));
        if (!isDone && !isPartial && !isSaid && !isOther)
          expect({ status, said: stderr.trim() !== '' }, at).toEqual({ status: 2, said: true });
      }
    },
    600_000,
  );
});

it.runIf(inFull)(
  'an editor that saves the file at any moment before the rename loses nothing',
  () => {
    const saved = '# saved by an editor\n';
    // Between the last look and the rename is one call, and no system offers both in one.
    for (const [args, file] of [
      [['check', '--fix'], 'plan/1-voice.yaml'],
      [['report', '--into', 'paper.md'], 'paper.md'],
      [['rate', '1.1', 'amber'], 'plan/1-voice.yaml'],
    ] as const)
      for (const { n, failed, left } of sweep('', args, { files, save: file, step: runs(30, 2) }))
        if (failed !== null && failed !== 'renameSync')
          expect(left[file], `${failed}, call ${n}`).toContain(saved);
  },
  600_000,
);

describe('a writer that is killed', () => {
  const isOldOrNew = (text: string): boolean => /^a*b?$/.test(text);

  /** The next writer must find everything in order, at once, and leave nothing. */
  const mustGoOn = async (folder: string): Promise<void> => {
    const before = textOf(folder, '1.yaml');
    expect(before).toSatisfy(isOldOrNew);
    const began = performance.now();
    const after = Buffer.from(`${before}c`);
    await worldAt({ folder }).world.files.change([{ path: '1.yaml', before: Buffer.from(before), after }]);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(textOf(folder, '1.yaml')).toBe(`${before}c`);
    expect(readdirSync(folder)).toEqual(['1.yaml']);
  };

  it.runIf(inFull)(
    'at any file call leaves the old file or the new one, and the next writer clears up',
    async () => {
      let n = 1;
      for (; ; n += runs(12, 1)) {
        const folder = folderWith({ '1.yaml': 'aaa' });
        const args = ['-r', './tests/torture/faulty.cjs', 'tests/torture/append.cjs'];
        const { signal } = spawnSync(process.execPath, [...args, join(folder, '1.yaml'), 'b', '1'], {
          env: { ...process.env, AT: String(n), SIGNAL: 'SIGKILL' },
        });
        await mustGoOn(folder);
        if (signal === null) break;
      }
      expect(n).toBeGreaterThan(20);
    },
    600_000,
  );

  it.runIf(inFull)(
    'at any moment leaves a whole file, and the next writer clears up',
    async () => {
      for (let tries = runs(2, 40); tries > 0; tries--) {
        const folder = folderWith({ '1.yaml': 'a' });
        const path = join(folder, '1.yaml');
        const child = spawn(process.execPath, ['tests/torture/append.cjs', path, 'a', '100000']);
        while (textOf(folder, '1.yaml') === 'a') {
          expect(child.exitCode).toBeNull();
          await wait(5);
        }
        await wait(Math.random() * 50);
        child.kill('SIGKILL');
        await once(child, 'close');
        await mustGoOn(folder);
      }
    },
    600_000,
  );
});

describe('check --fix, told to stop', () => {
  const bin = join(process.cwd(), 'bin/bscb.cjs');
  const preload = join(process.cwd(), 'tests/torture/faulty.cjs');
  const start = (folder: string, env: Record<string, string>) =>
    spawn(process.execPath, ['-r', preload, bin, 'check', '--fix'], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...env },
    });

  it('while it works out what to fix ends at once, and nothing is written', async () => {
    const actions = Array.from(
      { length: 4000 },
      (_, i) => `  - ref: 1.${i + 1}\n    action: Ask children of school ${i} what has changed\n`,
    );
    const area = `area: 1\ntitle: Hearing children\nactions:\n${actions.join('')}`;
    const folder = folderWith({ 'plan.yaml': smallPlan['plan/plan.yaml'], '1-voice.yaml': area });
    const child = start(folder, { AT: 'readSync' });
    await once(child.stderr, 'data');
    // The last file is read by now or very soon; working out 4,000 fixes takes seconds.
    await wait(200);
    const asked = performance.now();
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(textOf(folder, '1-voice.yaml')).toBe(area);
    expect(readdirSync(folder)).toEqual(['1-voice.yaml', 'plan.yaml']);
  }, 20_000);

  it.runIf(inFull).each(['fsyncSync', 'renameSync', 'linkSync'])(
    'at %s finishes that file, and no other',
    async (call) => {
      const folder = folderWith(files);
      const [status] = await once(start(folder, { AT: call, SIGNAL: 'SIGINT' }), 'close');
      expect(status).toBe(130);
      const changed = ['plan/1-voice.yaml', 'plan/plan.yaml'].filter(
        (name) => textOf(folder, name) !== files[name],
      );
      expect(changed).toEqual(['plan/1-voice.yaml']);
      expect(textOf(folder, 'plan/1-voice.yaml')).toContain('ref: "1.1"');
      expect(readdirSync(join(folder, 'plan'))).toEqual(['1-voice.yaml', 'plan.yaml']);
    },
    20_000,
  );
});

const noStopping = process.platform === 'win32';
it.skipIf(noStopping)(
  'a writer that is held up just before its rename keeps the others out',
  async () => {
    const folder = folderWith({ '1.yaml': '' });
    const path = join(folder, '1.yaml');
    const args = ['-r', './tests/torture/faulty.cjs', 'tests/torture/append.cjs', path, 'a', '1'];
    const slow = spawn(process.execPath, args, {
      env: { ...process.env, AT: 'renameSync', SIGNAL: 'SIGSTOP' },
    });
    onTestFinished(() => void slow.kill('SIGKILL'));
    const isAtRename = (): boolean => readdirSync(folder).some((name) => name.endsWith('.lock'));
    while (!isAtRename()) await wait(5);
    await wait(500);
    const ended = once(slow, 'close');
    const quick = spawn(process.execPath, ['tests/torture/append.cjs', path, 'b', '1']);
    await wait(700);
    expect([quick.exitCode, textOf(folder, '1.yaml')]).toEqual([null, '']);
    // It may not have stopped yet, where the machine is busy.
    const going = setInterval(() => slow.kill('SIGCONT'), 50);
    onTestFinished(() => clearInterval(going));
    expect(await Promise.all([ended, once(quick, 'close')])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect([...textOf(folder, '1.yaml')].sort()).toEqual(['a', 'b']);
  },
  30_000,
);

it.runIf(inFull)(
  'of eight writers at once none is lost',
  async () => {
    const folder = folderWith({ '1.yaml': '' });
    const times = runs(3, 10);
    const ended = [...'abcdefgh'].map(async (letter) => {
      const args = ['tests/torture/append.cjs', join(folder, '1.yaml'), letter, String(times)];
      const [status] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close');
      return status;
    });
    expect(await Promise.all(ended)).toEqual(Array(8).fill(0));
    expect([...textOf(folder, '1.yaml')].sort().join('')).toBe(
      [...'abcdefgh'].map((letter) => letter.repeat(times)).join(''),
    );
    expect(readdirSync(folder)).toEqual(['1.yaml']);
  },
  600_000,
);
