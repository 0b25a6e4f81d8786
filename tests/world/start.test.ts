import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inFull } from '../runs.ts';

/** The files of dist/ that a command loads on the plan that comes with bscb. */
const loadedBy = (...line: string[]): string[] => loadedOn('plan', ...line);

/** The files of dist/ that a command loads on a plan. */
const loadedOn = (plan: string, ...line: string[]): string[] => {
  const preload = `process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))))`;
  const folder = mkdtempSync(join(tmpdir(), 'bscb-start-'));
  try {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, preload);
    const args = ['--require', hook, 'bin/bscb.cjs', ...line, '--plan', plan, '--as-of', '2013-09-10'];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return (JSON.parse(stderr.slice(stderr.indexOf('['))) as string[])
      .filter((path) => path.startsWith(resolve('dist')))
      .map((path) => basename(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the built program', () => {
  it('loads for status what starts it, in one file, and nothing that the page does not need', () => {
    expect(loadedBy('status').filter((name) => !['bscb.cjs', 'hot.js'].includes(name))).toEqual([]);
  });

  it('has all that reads dates in other words than most in one more file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bscb-start-'));
    try {
      cpSync('plan', folder, { recursive: true });
      const area = join(folder, '1-leadership.yaml');
      const months = readFileSync(area, 'utf8');
      expect(months).toContain('when: May 2013');
      writeFileSync(area, months.replaceAll('when: May 2013', 'when: w/c 6 May 2013'));
      const usual = ['bscb.cjs', 'hot.js', 'dates.js'];
      expect(loadedOn(folder, 'status').filter((name) => !usual.includes(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.runIf(inFull)('loads neither yaml nor zod for a plan in the plain form', () => {
    for (const command of ['status', 'check', 'overdue', 'list'])
      expect(loadedBy(command).filter((name) => ['repair.js', 'zod.js'].includes(name))).toEqual([]);
  });

  it.runIf(inFull)(
    'loads no part of Node for a stream, whether the answer goes into a pipe, a file or nowhere',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'bscb-start-'));
      try {
        const hook = join(folder, 'hook.cjs');
        const list = `require('node:fs').writeSync(2, process.moduleLoadList.join('\\n'))`;
        writeFileSync(hook, `process.on('exit', () => ${list})`);
        const line = ['--require', hook, 'bin/bscb.cjs', 'status', '--plan', 'plan', '--as-of', '2013-09-10'];
        for (const stdout of ['pipe', 'ignore', openSync(join(folder, 'page.txt'), 'w')] as const) {
          const { stderr } = spawnSync(process.execPath, line, {
            encoding: 'utf8',
            stdio: ['ignore', stdout, 'pipe'],
          });
          expect(stderr).toContain('NativeModule fs\n');
          expect(stderr).not.toMatch(
            /NativeModule (?:stream|tty|net|os|crypto|child_process|fs\/promises)$/m,
          );
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('makes no pattern for the letters of all languages, which takes V8 a millisecond, for the page of a day', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bscb-start-'));
    try {
      const hook = join(folder, 'hook.cjs');
      const noting = `const made = [];
        globalThis.RegExp = new Proxy(RegExp, {
          construct: (target, [pattern, ...flags]) => {
            made.push(String(pattern));
            return new target(pattern, ...flags);
          },
        });
        process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify(made)));`;
      writeFileSync(hook, noting);
      const line = ['--require', hook, 'bin/bscb.cjs', 'status', '--plan', 'plan', '--as-of', '2013-09-10'];
      const { stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
      expect(stdout).toContain('bscb overdue --as-of 2013-09-10');
      const made: string[] = JSON.parse(stderr);
      expect(made.length).toBeGreaterThan(0);
      expect(made.filter((pattern) => pattern.includes('\\p{'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes the schemas beside a plan for its own, which the sources wrote', () => {
    const line = ['check', '--rule', 'stale-schema', '--format', 'json', '--plan', 'plan'];
    const { stdout } = spawnSync(process.execPath, ['bin/bscb.cjs', ...line], { encoding: 'utf8' });
    expect(JSON.parse(stdout).problems).toEqual([]);
  });

  it('has none of them, nor commander, nor what wraps coloured text, in the file that starts it, nor much else', () => {
    const hot = readFileSync('dist/hot.js', 'latin1');
    expect(hot).not.toMatch(/YAMLParseError|ZodError|CommanderError|\[@-~\]/);
    expect(hot.length).toBeLessThan(540_000);
  });
});

describe('without what V8 made of it, or with something else in its place,', () => {
  const copy = mkdtempSync(join(tmpdir(), 'bscb-cache-'));
  afterAll(() => rmSync(copy, { recursive: true }));
  for (const part of ['bin', 'dist', 'plan', 'package.json'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const made = readdirSync(join(copy, 'dist')).filter((name) => name.endsWith('.cache'));
  const status = (folder: string) =>
    spawnSync(process.execPath, [join(folder, 'bin/bscb.cjs'), 'status', '--as-of', '2013-09-10'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: copy },
    });

  it.runIf(inFull)('the program answers the same, and says nothing of it', () => {
    const whole = status(process.cwd());
    expect(whole.stdout).toContain('19 red, 14 amber');
    expect(made).toHaveLength(6);
    for (const spoil of ['scribble', 'remove'] as const) {
      for (const name of made)
        if (spoil === 'remove') rmSync(join(copy, 'dist', name));
        else cpSync('package.json', join(copy, 'dist', name));
      expect(status(copy)).toMatchObject({ stdout: whole.stdout, stderr: '', status: 0 });
    }
  });
});
