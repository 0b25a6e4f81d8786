import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, smallPlan } from '../commands/world.ts';

/** Types a line where the first look at a name gives this fault. */
const looked = (code: string, line: readonly string[]) => {
  const script = `require(${JSON.stringify(resolve('tests/torture/faulty.cjs'))}).atCall('statSync', () => {
    throw Object.assign(new Error(), { code: '${code}' });
  });`;
  const folder = folderWith({ ...smallPlan, 'hook.cjs': script });
  return spawnSync(process.execPath, ['-r', join(folder, 'hook.cjs'), resolve('bin/bscb.cjs'), ...line], {
    cwd: folder,
    encoding: 'utf8',
  });
};

it.each([
  ['EIO', 'the disk gave an error'],
  ['EMFILE', 'too many files are open'],
])('a plan that %s hides is not said to be missing', (code, words) => {
  const { status, stdout, stderr } = looked(code, ['status']);
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: `It cannot be seen whether there is a plan.yaml: ${words}.\n`,
  });
});

it('what no file can be named is not there', () => {
  expect(looked('ENAMETOOLONG', ['status', '--plan', 'x']).stderr).toContain('There is no folder called x.');
});

/** Types a line where that call on what ends so gives a fault of the disk. */
const failing = (folder: string, call: string, end: string, line: readonly string[]) => {
  writeFileSync(
    join(folder, 'hook.cjs'),
    `const fs = require('node:fs'), plain = fs.${call};
    fs.${call} = (path, ...more) => {
      if (String(path).endsWith('${end}')) throw Object.assign(new Error(), { code: 'EIO' });
      return plain(path, ...more);
    };`,
  );
  const typed = ['-r', join(folder, 'hook.cjs'), resolve('bin/bscb.cjs'), ...line];
  const { status, stdout, stderr } = spawnSync(process.execPath, typed, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};

it('of several boards, one whose link cannot be followed just now is not left out', () => {
  const folder = folderWith(smallPlan);
  mkdirSync(join(folder, 'boards/.kept'), { recursive: true });
  renameSync(join(folder, 'plan'), join(folder, 'boards/.kept/bexley'));
  symlinkSync('.kept/bexley', join(folder, 'boards/bexley'));
  const line = ['list', '--plan', 'boards'];
  expect(failing(folder, 'realpathSync', 'nobody', line).stdout).toContain('1.1');
  for (const [call, end] of [
    ['realpathSync', 'boards/bexley'],
    ['statSync', '.kept/bexley'],
  ] as const)
    expect(failing(folder, call, end, line)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'boards cannot be read: it cannot be seen where its link bexley leads: the disk gave an error.\n',
    });
});

it('a folder in a plan that cannot be looked into just now is not taken for one without an area', () => {
  const folder = folderWith({ ...smallPlan, 'plan/old/4-outcomes.txt': 'area: 4\nactions:\n' });
  for (const line of [['check'], ['status']])
    expect(failing(folder, 'readdirSync', 'plan/old', line)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'plan/old cannot be looked at: the disk gave an error.\n',
    });
});

it('a git that cannot be run is not said to be missing, nor is its folder said to be without it', () => {
  const folder = folderWith({ ...smallPlan, 'bin/git': '' });
  const told = (...line: string[]) =>
    spawnSync(process.execPath, [resolve('bin/bscb.cjs'), ...line], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: join(folder, 'bin') },
    }).stderr;
  const why = 'git could not be run: you are not allowed to open it';
  expect(told('check', '--changed-since', 'main')).toContain(why);
  expect(told('note', '1.1', 'Begun', '--commit')).toContain(why);
});
