import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/main.ts';
import { inFull } from '../runs.ts';
import { worldAt } from './world.ts';

/** The built program with these words; its status. */
const bscb = (...words: string[]): Promise<number> =>
  new Promise((answer) => {
    execFile(process.execPath, ['bin/bscb.cjs', ...words], (fault) =>
      answer(fault === null ? 0 : Number(fault.code)),
    );
  });

it.runIf(inFull)(
  'says what is wrong in words, from whichever file of the built program it comes',
  async () => {
    expect(await bscb('report', '--into', 'no-such-document.md')).toBe(2);
  },
);

it.runIf(inFull)(
  'loses none of eight changes that are made to one file at once',
  { timeout: 120_000 },
  async () => {
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
  },
);

it('keeps what somebody else saves between the reading of a file and the writing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/fixtures/mid-year', folder, { recursive: true });
  const file = join(folder, '1-leadership.yaml');
  const { world, said } = worldAt({ today: '2013-09-24' });
  let saves = 0;
  const read = (path: string): Uint8Array => {
    const bytes = world.files.read(path);
    if (path.endsWith('1-leadership.yaml') && saves++ === 0) appendFileSync(file, '# Saved meanwhile\n');
    return bytes;
  };
  const busy = { ...world, files: { ...world.files, read } };
  expect([await run(['note', '1.1', 'Heard of 1.1', '--plan', folder], busy), said().stderr]).toEqual([
    0,
    '',
  ]);
  const text = readFileSync(file, 'utf8');
  expect([text.includes('Heard of 1.1'), text.includes('# Saved meanwhile')]).toEqual([true, true]);
});
