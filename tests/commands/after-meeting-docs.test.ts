import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runs } from '../runs.ts';
import { bscb } from './world.ts';

/** The lines that begin with bscb in the fenced blocks below a heading, up to the next of its level. */
const linesUnder = (file: string, heading: string | null): string[] => {
  const page = readFileSync(file, 'utf8');
  const from = heading === null ? 0 : page.indexOf(`\n${heading}\n`) + 1;
  const level = /^#+/.exec(page.slice(from))?.[0] ?? '#';
  const end = page.indexOf(`\n${level} `, from + 1);
  const section = heading === null ? page : page.slice(from, end < 0 ? undefined : end);
  return [...section.matchAll(/^```\n((?:bscb [^\n]+\n)+)```$/gm)].flatMap(([, block]) =>
    (block ?? '').trim().split('\n'),
  );
};

it.each([
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
