import { chmodSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, World } from '../../src/world.ts';
import { FileFault } from '../../src/world.ts';
import { folderWith, textOf, worldAt } from '../commands/world.ts';
import { runs } from '../runs.ts';

const filesIn = (folder: string): World['files'] => worldAt({ folder }).world.files;
const megabyte = 1024 * 1024;
const bytesOf = (content: Content): Uint8Array =>
  content instanceof Uint8Array
    ? content
    : Buffer.concat(Array.from(content.pieces(), (one) => Uint8Array.from(one)));

/** Bytes of which no two stretches are alike. */
const bytes = (size: number, from: number): Buffer => {
  const all = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) all.writeUInt32LE((from + at) % 0xfffffffb, at);
  return all;
};

describe('what is to be in a file, while it is made', () => {
  it('is what was put down, in its order, in however many parts, and is written so', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 * megabyte }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          const folder = folderWith({ 'all.json': 'old' });
          const files = filesIn(folder);
          const draft = await files.draft('all.json');
          const parts = sizes.map((size, i) => bytes(size, i * 7919));
          for (const part of parts) draft.put(part);
          const whole = Buffer.concat(parts);
          const content = draft.content();
          expect(Buffer.compare(bytesOf(content), whole)).toBe(0);
          expect(readdirSync(folder)).toEqual(['all.json']);
          expect(await files.hasJust('all.json', content)).toBe(false);
          await files.change([{ path: 'all.json', before: undefined, after: content }]);
          expect(await files.hasJust('all.json', content)).toBe(true);
          expect(await files.hasJust('all.json', whole)).toBe(true);
          draft.letGo();
          expect(statSync(join(folder, 'all.json')).size).toBe(whole.length);
          expect(readdirSync(folder)).toEqual(['all.json']);
        },
      ),
      { numRuns: runs(6, 60) },
    );
  });

  it('is another where one byte is, wherever that is', async () => {
    const folder = folderWith({ x: '' });
    const files = filesIn(folder);
    const whole = bytes(5 * megabyte, 1);
    const draft = await files.draft('x');
    draft.put(whole);
    for (const at of [0, megabyte - 1, megabyte, 5 * megabyte - 1]) {
      const other = Buffer.from(whole);
      other[at] = (other[at] ?? 0) ^ 1;
      writeFileSync(join(folder, 'x'), other);
      expect([at, await files.hasJust('x', draft.content())]).toEqual([at, false]);
      expect([at, await files.hasJust('x', whole)]).toEqual([at, false]);
    }
    writeFileSync(join(folder, 'x'), whole);
    expect(await files.hasJust('x', draft.content())).toBe(true);
    draft.letGo();
  });

  it('takes no room in the folder, and nothing is left when it is let go', async () => {
    const folder = folderWith({ 'all.json': 'old' });
    const draft = await filesIn(folder).draft('all.json');
    for (let i = 0; i < 10; i++) {
      draft.put(bytes(megabyte, i));
      expect(readdirSync(folder)).toEqual(['all.json']);
    }
    draft.letGo();
    expect(readdirSync(folder)).toEqual(['all.json']);
    expect(textOf(folder, 'all.json')).toBe('old');
  });

  it('is refused in the words of any change, before more of it is made', async () => {
    const folder = folderWith({ 'ro.json': 'old', 'd/x': '', 'other.json': '' });
    chmodSync(join(folder, 'ro.json'), 0o444);
    symlinkSync('../other.json', join(folder, 'd/linked.json'));
    const refusal = async (path: string): Promise<string> => {
      const draft = await filesIn(folder).draft(path);
      try {
        draft.put(bytes(5 * megabyte, 0));
        return 'taken';
      } catch (fault) {
        if (fault instanceof FileFault) return `${fault.path}: ${fault.message}`;
        throw fault;
      } finally {
        draft.letGo();
      }
    };
    expect(await refusal('ro.json')).toBe('ro.json: it is read-only');
    expect(await refusal('d')).toBe('d: it is a folder');
    expect(await refusal('nowhere/x')).toBe('nowhere/x: there is no such file or folder');
    expect(await refusal('d/linked.json')).toContain('is a link that leads out of its folder');
    expect(await refusal('new.json')).toBe('taken');
    expect(readdirSync(folder)).toEqual(['d', 'other.json', 'ro.json']);
  });
});
