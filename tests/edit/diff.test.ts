import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/edit/diff.ts';
import { runs } from '../runs.ts';

describe('a diff of what a command would write', () => {
  it('is empty where nothing changes', () => {
    expect(unifiedDiff('report.md', 'a\n', 'a\n')).toBe('');
  });

  it('shows the changed line with three lines round it', () => {
    expect(unifiedDiff('report.md', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nfive\n6\n7\n8\n9\n')).toBe(
      '--- report.md\n+++ report.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('says where the last line has no end', () => {
    expect(unifiedDiff('report.md', 'a', 'a\nb\n')).toBe(
      '--- report.md\n+++ report.md\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n',
    );
  });

  it('counts the lines of both texts before a second change', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i + 1}\n`);
    const changed = lines.toSpliced(17, 1).toSpliced(2, 0, 'new\n').join('');
    expect(unifiedDiff('report.md', lines.join(''), changed)).toBe(
      '--- report.md\n+++ report.md\n@@ -1,5 +1,6 @@\n 1\n 2\n+new\n 3\n 4\n 5\n@@ -15,6 +16,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n',
    );
  });

  it.each([
    ['six', 7, 1],
    ['seven', 8, 2],
  ])('puts two changes with %s lines between them into one part, or two, as git does', (_, apart, parts) => {
    const lines = Array.from({ length: 30 }, (_, i) => `${i}\n`);
    const changed = lines.with(9, 'x\n').with(9 + apart, 'y\n');
    expect(unifiedDiff('report.md', lines.join(''), changed.join('')).match(/^@@/gm)).toHaveLength(parts);
  });

  it('begins at line 0 where a text is empty', () => {
    expect(unifiedDiff('report.md', '', 'a\n\n')).toBe(
      '--- report.md\n+++ report.md\n@@ -0,0 +1,2 @@\n+a\n+\n',
    );
    expect(unifiedDiff('report.md', 'a\n', '')).toBe('--- report.md\n+++ report.md\n@@ -1 +0,0 @@\n-a\n');
  });

  it.each([
    ['a line put in before its like', 'a\n', 'a\na\n', ' a\n+a\n'],
    ['a line taken out between its like', 'a\na\na\n', 'a\na\n', ' a\n a\n-a\n'],
    ['lines that change places', 'a\nb\nc\n', 'b\nc\na\n', '-a\n b\n c\n+a\n'],
    ['what goes before what comes', 'a\n', 'b\n', '-a\n+b\n'],
    ['the line end of Windows', 'a\n', 'a\r\n', '-a\n+a\r\n'],
  ])('shows %s', (_, before, after, body) => {
    expect(unifiedDiff('report.md', before, after).replace(/^(?:.*\n){3}/, '')).toBe(body);
  });

  it('takes out and puts in no line more than it has to', () => {
    const common = (a: string, b: string): number =>
      a === '' || b === ''
        ? 0
        : a[0] === b[0]
          ? 1 + common(a.slice(1), b.slice(1))
          : Math.max(common(a.slice(1), b), common(a, b.slice(1)));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const lines = (all: string): string => all.replace(/./g, '$&\n');
        const body = unifiedDiff('report.md', lines(one), lines(two)).split('\n').slice(3);
        const count = (sign: string): number => body.filter((line) => line[0] === sign).length;
        expect([count('-'), count('+')]).toEqual([one, two].map(({ length }) => length - common(one, two)));
      }),
      { numRuns: runs(100, 1000) },
    );
  });

  it.each([
    [40, 1],
    [2001, 0],
  ])('of thousands of lines is for reading, not for proof: %i lines of each', (count, kept) => {
    const lines = (word: string): string[] => Array.from({ length: count }, (_, i) => `${word} ${i}\n`);
    const [one, two] = [lines('old').with(7, 'kept\n'), lines('new').with(count - 9, 'kept\n')];
    const body = unifiedDiff('report.md', one.join(''), two.join(''));
    expect(body.match(/^ kept$/gm) ?? []).toHaveLength(kept);
    expect(body.match(/^[-+](?![-+])/gm)).toHaveLength(2 * count - 2 * kept);
  });

  it('is one that git can apply, giving the new text from the old', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bscb-diff-'));
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n', '\n'), { maxLength: 40 });
    try {
      for (const [before, after] of fc.sample(fc.tuple(text, text), { numRuns: runs(6, 25), seed: 7 })) {
        if (before.join('') === after.join('') || before.length === 0 || after.length === 0) continue;
        writeFileSync(join(folder, 'report.md'), before.join(''));
        const { status, stderr } = spawnSync('git', ['apply', '-p0', '--whitespace=nowarn', '-'], {
          cwd: folder,
          input: unifiedDiff('report.md', before.join(''), after.join('')),
          encoding: 'utf8',
        });
        expect([status, stderr]).toEqual([0, '']);
        const { stdout } = spawnSync('cat', ['report.md'], { cwd: folder, encoding: 'utf8' });
        expect(stdout).toBe(after.join(''));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
