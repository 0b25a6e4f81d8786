import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excesses, importCycles, lineCounts } from './house/measure.ts';

/** Which rooms a room may take values from (types may cross), and the packages it may know. */
const house: Record<string, { rooms: string[]; packages: string[] }> = {
  dates: { rooms: [], packages: ['date-fns'] },
  model: { rooms: ['dates'], packages: ['fastest-levenshtein'] },
  read: { rooms: ['model', 'dates', 'assess/profiles'], packages: ['yaml', 'zod', 'fastest-levenshtein'] },
  edit: { rooms: ['model', 'dates'], packages: ['yaml', 'zod'] },
  import: {
    rooms: ['model', 'dates', 'read', 'edit'],
    packages: [
      'csv-parse',
      'parse5',
      'saxen',
      'fflate',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'fastest-levenshtein',
    ],
  },
  rules: { rooms: ['model', 'dates', 'assess', 'history'], packages: ['fastest-levenshtein'] },
  assess: { rooms: ['model', 'dates'], packages: [] },
  history: { rooms: ['model', 'dates'], packages: [] },
  view: { rooms: ['model', 'dates', 'assess', 'history'], packages: [] },
  render: { rooms: ['view'], packages: ['*'] },
  commands: { rooms: ['*'], packages: ['commander'] },
  world: {
    rooms: ['dates'],
    packages: [
      'node:fs',
      'node:path',
      'node:os',
      'node:timers',
      'node:child_process',
      'node:v8',
      'node:worker_threads',
      '@clack/prompts',
    ],
  },
};

const imports = (source: string): string[] =>
  [...source.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

const files = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    : [];

describe('the house', () => {
  for (const [room, allowed] of Object.entries(house)) {
    it(`${room} imports only what its row allows`, () => {
      const wrong: string[] = [];
      for (const name of files(join('src', room))) {
        for (const target of imports(readFileSync(join('src', room, name), 'utf8'))) {
          if (target.startsWith('.')) {
            const at = join(room, name, '..', target).split('\\').join('/').split('/');
            const other = at.length > 1 ? at[0]! : 'main';
            const known = [other, at.slice(0, 2).join('/'), '*'].some((one) => allowed.rooms.includes(one));
            if (other !== room && !known) wrong.push(`${room}/${name} → ${target}`);
          } else if (
            !allowed.packages.includes('*') &&
            !allowed.packages.some((one) => target === one || target.startsWith(`${one}/`))
          )
            wrong.push(`${room}/${name} → ${target}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it('comes to disk, clock and git through world.ts alone', () => {
    const byOtherWays = files('src')
      .filter((name) => name !== 'world.ts' && !name.startsWith('world/'))
      .filter((name) =>
        /from '[^']*\/world\/|'node:(?:fs|os|child_process|timers)/.test(
          readFileSync(join('src', name), 'utf8'),
        ),
      );
    expect(byOtherWays).toEqual([]);
  });

  it('asks the clock nowhere but in world/today.ts', () => {
    const asking = files('src')
      .filter((name) => name !== 'world/today.ts')
      .filter((name) => /new Date\(\)|Date\.now\(/.test(readFileSync(join('src', name), 'utf8')));
    expect(asking).toEqual([]);
  });
});

describe('the limits of the house', () => {
  it('are kept in every room: length, parameters, docstrings, and no ! without a reason', () => {
    expect(excesses().map(({ limit, at }) => `${limit}: ${at}`)).toEqual([]);
  });

  it('has no import cycle, of types either', () => {
    expect(importCycles()).toEqual([]);
  });

  it('has at most one line of comment in 15, docstrings that must be there apart', () => {
    const { comments, code } = lineCounts();
    expect(comments).toBeLessThanOrEqual(code / 14);
  });
});
