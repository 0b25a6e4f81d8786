import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, smallPlan } from '../commands/world.ts';

/** Types a line where the first look at a name gives this fault. */
const looked = (code: string, line: readonly string[]) => {
  const script = `require(${JSON.stringify(resolve('tests/torture/faulty.cjs'))}).atCall('statSync', () => {
    throw Object.assign(new Error(), { code: '${code}' });
  });`;
  const folder = folderWith({ ...smallPlan, 'hook.cjs': script });
  return spawnSync(process.execPath, ['-r', join(folder, 'hook.cjs'), resolve('bin/bscb.js'), ...line], {
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
