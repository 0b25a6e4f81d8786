import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FileFault, realWorld } from '../../src/world.ts';
import { folderWith } from '../commands/world.ts';

const worldIn = (folder: string) =>
  realWorld({ ...process, cwd: () => folder, on: () => process, off: () => process } as NodeJS.Process);

const fault = (call: () => unknown): string => {
  try {
    call();
  } catch (thrown) {
    if (thrown instanceof FileFault) return thrown.message;
    throw thrown;
  }
  return 'no fault';
};

describe('files', () => {
  it('a link inside the folder is its file; one that leads out is neither listed as a file nor read', () => {
    const folder = folderWith({ 'plan/1.yaml': 'inside', 'secret.txt': 'outside' });
    symlinkSync('1.yaml', join(folder, 'plan/2.yaml'));
    symlinkSync('../secret.txt', join(folder, 'plan/3.yaml'));
    const { files } = worldIn(folder);
    expect(files.list('plan')).toEqual([
      { name: '1.yaml', kind: 'file' },
      { name: '2.yaml', kind: 'file' },
      { name: '3.yaml', kind: 'other' },
    ]);
    expect(Buffer.from(files.read('plan/2.yaml')).toString()).toBe('inside');
    expect(fault(() => files.read('plan/3.yaml'))).toContain('leads out of its folder');
  });

  it('a pipe is not waited for, and a folder is no file', () => {
    const folder = folderWith({ 'plan/x/1.yaml': '' });
    execFileSync('mkfifo', [join(folder, 'plan/pipe.yaml')]);
    const { files } = worldIn(folder);
    expect(fault(() => files.read('plan/pipe.yaml'))).toBe('it is a pipe or a device, not a file');
    expect(fault(() => files.read('plan/x'))).toBe('it is a folder');
    expect(fault(() => files.read('plan/none.yaml'))).toBe('there is no such file or folder');
    expect(files.kind('plan/pipe.yaml')).toBe('other');
    expect(files.kind('plan/none.yaml')).toBe('nothing');
  });

  it('a file can be appended to, and folders made on the way', () => {
    const folder = folderWith({});
    const { files } = worldIn(folder);
    files.makeFolder('a/b');
    files.append('a/b/summary.md', 'one\n');
    files.append('a/b/summary.md', 'two\n');
    expect(readFileSync(join(folder, 'a/b/summary.md'), 'utf8')).toBe('one\ntwo\n');
  });
});

describe('git', () => {
  it('answers with status and output, and runs nothing that the repository sets up', async () => {
    const folder = folderWith({ 'plan/1.yaml': 'x' });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    git('init', '-q');
    git('config', 'alias.evil', '!touch hacked');
    git('config', 'core.fsmonitor', 'touch hacked; false');
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(folder, '.git/hooks/post-checkout'), '#!/bin/sh\ntouch hacked\n', { mode: 0o755 });
    const world = worldIn(folder);
    const answer = await world.git('.', ['status', '--porcelain']);
    expect(answer.status).toBe(0);
    expect(Buffer.from(answer.stdout).toString()).toBe('?? plan/\n');
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
    const none = await worldIn('/').git('/', ['log', '-1']);
    expect(none.status).not.toBe(0);
    expect(none.stderr).toContain('not a git repository');
  });

  it('takes text on its stdin', async () => {
    const folder = folderWith({});
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const answer = await worldIn(folder).git('.', ['hash-object', '--stdin'], 'test\n');
    expect(Buffer.from(answer.stdout).toString().trim()).toBe('9daeafb9864cf43055ae93beb0afd6c7d144bfa4');
  });
});

describe('today', () => {
  it.each([
    ['2013-07-01T22:59:59Z', '2013-07-01'],
    ['2013-07-01T23:00:00Z', '2013-07-02'],
    ['2013-12-31T23:59:59Z', '2013-12-31'],
    ['2014-01-01T00:00:00Z', '2014-01-01'],
  ])('at %s it is %s in London', (instant, day) => {
    vi.useFakeTimers({ now: new Date(instant) });
    try {
      expect(worldIn('/').today()).toBe(day);
    } finally {
      vi.useRealTimers();
    }
  });
});
