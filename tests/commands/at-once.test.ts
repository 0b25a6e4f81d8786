import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** The built program with these words; its status. */
const bscb = (...words: string[]): Promise<number> =>
  new Promise((answer) => {
    execFile(process.execPath, ['bin/bscb.js', ...words], (fault) =>
      answer(fault === null ? 0 : Number(fault.code)),
    );
  });

it('says what is wrong in words, from whichever file of the built program it comes', async () => {
  expect(await bscb('report', '--into', 'no-such-document.md')).toBe(2);
});

it('loses none of eight changes that are made to one file at once', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/fixtures/mid-year', folder, { recursive: true });
  const refs = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'];
  const ended = refs.map((ref) =>
    bscb('note', ref, `Heard of ${ref}`, '--plan', folder, '--as-of', '2013-09-24'),
  );
  expect(await Promise.all(ended)).toEqual(refs.map(() => 0));
  const text = readFileSync(join(folder, '1-leadership.yaml'), 'utf8');
  expect(refs.filter((ref) => !text.includes(`Heard of ${ref}`))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual(['.bscb']);
});
