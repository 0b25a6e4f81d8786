import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { describe, expect, it, onTestFinished } from 'vitest';
import { realWorld } from '../../src/world.ts';
import { folderWith, textOf } from '../commands/world.ts';

type Write = (text: string | Uint8Array) => boolean;

/** The world on a machine with Windows, as far as a process tells. */
const onWindows = (folder: string, streams: { stdout?: Write; stderr?: Write } = {}) => {
  const stream = (write: Write | undefined) => ({ isTTY: write !== undefined, columns: 80, write });
  return realWorld({
    ...process,
    platform: 'win32',
    cwd: () => folder,
    on: () => process,
    off: () => process,
    stdout: stream(streams.stdout),
    stderr: stream(streams.stderr),
  } as unknown as NodeJS.Process);
};

/** Puts a call of `fs` in the place of the real one until the test is over. */
const replaced = <K extends 'renameSync' | 'writeSync' | 'fstatSync'>(name: K, call: unknown): void => {
  const real = fs[name];
  fs[name] = call as (typeof fs)[K];
  syncBuiltinESMExports();
  onTestFinished(() => {
    fs[name] = real;
    syncBuiltinESMExports();
  });
};

const heldOpen = (tries: number) => {
  const real = fs.renameSync;
  let refused = 0;
  replaced('renameSync', (from: string, to: string) => {
    if (refused++ >= tries) return real(from, to);
    throw Object.assign(new Error('held'), { code: refused % 2 === 0 ? 'EBUSY' : 'EPERM' });
  });
};

const paper = (text: string) => [{ path: 'paper.docx', before: undefined, after: Buffer.from(text) }];

describe('a file that another program holds open on Windows', () => {
  it('is tried again, as most let go of it soon', async () => {
    const folder = folderWith({ 'paper.docx': 'old' });
    heldOpen(4);
    await onWindows(folder).files.change(paper('new'));
    expect(textOf(folder, 'paper.docx')).toBe('new');
  });

  it('is named in the end, with what to do, and stays as it was', async () => {
    const folder = folderWith({ 'paper.docx': 'old' });
    heldOpen(1000);
    await expect(onWindows(folder).files.change(paper('new'))).rejects.toMatchObject({
      path: 'paper.docx',
      message: 'another program has it open; close it in the other program and run this again',
    });
    expect(textOf(folder, 'paper.docx')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['paper.docx']);
  });
});

describe('what is written to a console of Windows', () => {
  const caught = () => {
    const byStream: string[] = [];
    const byHandle: [number, string][] = [];
    const write = (text: string | Uint8Array): boolean => byStream.push(String(text)) > 0;
    const real = fs.writeSync;
    replaced('writeSync', (handle: number, bytes: Uint8Array, ...rest: []) => {
      if (handle > 2) return real(handle, bytes, ...rest);
      byHandle.push([handle, Buffer.from(bytes).toString()]);
      return bytes.length;
    });
    return { byStream, byHandle, write };
  };

  it('goes through the stream, on stdout and stderr, so that ■ stays ■ in any code page', () => {
    const { byStream, byHandle, write } = caught();
    replaced('fstatSync', () => ({ isCharacterDevice: () => true }));
    const world = onWindows('/', { stdout: write, stderr: write });
    world.stdout.write('R■\n');
    world.stderr.write('▲\n');
    expect({ byStream, byHandle }).toEqual({ byStream: ['R■\n', '▲\n'], byHandle: [] });
  });

  it('goes by the handle into a pipe or a file, as bytes', () => {
    const { byStream, byHandle, write } = caught();
    replaced('fstatSync', () => ({ isCharacterDevice: () => false }));
    const world = onWindows('/', { stdout: write, stderr: write });
    world.stdout.write('R■\n');
    world.stderr.write('▲\n');
    expect(byStream).toEqual([]);
    expect(byHandle).toEqual([
      [1, 'R■\n'],
      [2, '▲\n'],
    ]);
  });
});
