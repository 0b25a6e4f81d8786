import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFull, runs } from '../runs.ts';
import { bscb } from './world.ts';

/** The part of a document below a heading, up to the next of its level or above. */
const sectionOf = (file: string, heading: string | null): string => {
  const page = readFileSync(file, 'utf8');
  if (heading === null) return page;
  const [, below = ''] = page.split(`\n${heading}\n`);
  const level = heading.indexOf(' ');
  return below.split(new RegExp(`^#{1,${level}} `, 'm'), 1)[0] ?? '';
};

/** The lines that begin with bscb in the fenced blocks of a part. */
const linesUnder = (file: string, heading: string | null): string[] => {
  const section = sectionOf(file, heading);
  return [...section.matchAll(/^```\n((?:bscb [^\n]+\n)+)```$/gm)].flatMap(([, block]) =>
    (block ?? '').trim().split('\n'),
  );
};

it.runIf(inFull).each([
  ['README.md', '### After the meeting', '2013-09-24'],
  ['docs/editing.md', null, '2013-09-10'],
])(
  'every line of %s that changes the plan does what it says',
  { timeout: 120_000 },
  async (file, heading, today) => {
    const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
    try {
      cpSync('tests/fixtures/mid-year', join(folder, 'plan'), { recursive: true });
      const lines = linesUnder(file, heading);
      expect(lines.length).toBeGreaterThan(6);
      for (const line of heading === null ? lines.slice(0, runs(4, lines.length)) : lines) {
        const { status, stdout, stderr } = await bscb(line.slice('bscb '.length), { folder, today });
        expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: '' });
        expect(stdout).toMatch(/Wrote .*\.yaml/);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it.runIf(inFull)(
  'every command that README.md names in its text after a meeting can be typed so',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
    try {
      cpSync('tests/fixtures/mid-year', folder, { recursive: true });
      const section = sectionOf('README.md', '### After the meeting').replace(/^```\n.*?^```$/gms, '');
      const named = [...section.matchAll(/`bscb ([^`]+)`/g)].map(([, words = '']) => words);
      expect(named).toEqual(
        expect.arrayContaining(['meeting', 'report pack --sheet decisions.xlsx', 'apply decisions.xlsx']),
      );
      for (const words of named) {
        const { status, stderr } = await bscb(words.includes(' ') ? words : `${words} --help`, { folder });
        expect({ words, status, wrong: status === 0 ? '' : stderr }).toEqual({ words, status: 0, wrong: '' });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
