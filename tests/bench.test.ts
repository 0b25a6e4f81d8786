import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from './commands/world.ts';
import { inFull } from './runs.ts';

const bench = resolve('bench/bench.mjs');
const tiny = ['--rounds', '1', '--files', '5', '--phrases', '200'];

/** The tables that the page has for a part, each row by its cells. */
const tablesOf = (page: string, part: string): string[][][] => {
  const [, text = ''] = new RegExp(`<!-- bench: ${part} -->([\\s\\S]*?)<!-- end -->`).exec(page) ?? [];
  return (text.match(/^(?:\|.*\n)+/gm) ?? []).map((table) =>
    table
      .trim()
      .split('\n')
      .filter((_, at) => at !== 1)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
};
const prose = (page: string): string =>
  page.replace(/(<!-- bench: (?:many|start|dates|growth) -->)[\s\S]*?(<!-- end -->)/g, '$1$2');

/** The two that read YAML for ajv, as a folder that PEERS names has them. */
const peersOf = (folder: string): string => {
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, 'js-yaml'), { recursive: true });
  symlinkSync(resolve('node_modules/ajv'), join(packages, 'ajv'), 'junction');
  writeFileSync(join(packages, 'js-yaml/package.json'), '{ "version": "4.0.0" }');
  writeFileSync(
    join(packages, 'js-yaml/index.js'),
    `exports.load = (text) => require(${JSON.stringify(resolve('node_modules/yaml'))}).parse(text, { schema: 'failsafe' });`,
  );
  return folder;
};

// It starts more than a hundred programs.
it.runIf(inFull)(
  'the bench measures each part beside others and writes its tables into the page, where they stand',
  () => {
    const folder = folderWith({});
    const page = join(folder, 'README.md');
    copyFileSync('bench/README.md', page);
    const before = readFileSync(page, 'utf8');
    const env = { ...process.env, PEERS: peersOf(folder) };
    const measure = (...args: string[]): string => {
      execFileSync(process.execPath, [bench, ...args, ...tiny, '--page', page], { env, stdio: 'pipe' });
      return readFileSync(page, 'utf8');
    };
    const first = measure('start', 'many', 'dates', 'growth');
    expect(prose(first)).toBe(prose(before));

    const [started = []] = tablesOf(first, 'start');
    const names = ['node -e 0', 'bscb --version', 'bscb status', 'bscb status --format json', 'bscb check'];
    expect(started.slice(1, 6).map(([name]) => name)).toEqual(names.map((name) => `\`${name}\``));
    for (const [name, ratio, most, kept] of started.slice(1)) {
      const [figure, limit] = [Number.parseFloat(ratio ?? ''), Number.parseFloat(most ?? '')];
      expect(figure, name).toBeGreaterThan(0);
      // what is written is rounded, so a figure at the limit itself may be on either side of it
      if (Math.abs(figure - limit) > 0.02) expect(kept?.startsWith('yes'), name).toBe(figure < limit);
    }
    expect(started.filter(([, , most]) => most?.startsWith('2 ×')).map(([name]) => name)).toEqual([
      '`bscb status`',
    ]);
    expect(first).toContain('js-yaml with ajv 4.0.0 and ');
    const [pairs, used] = tablesOf(first, 'many').map((table) => table.map(([, name]) => name));
    expect(pairs).toContain('`bscb check` beside `js-yaml with ajv`');
    const exports = ['ndjson', 'parquet'].map((kind) => `\`bscb export ${kind}\``);
    expect(used).toEqual(
      expect.arrayContaining(['`bscb check`', '`bscb status`', ...exports, '`js-yaml with ajv`']),
    );
    expect(tablesOf(first, 'growth')[0]?.[0]?.slice(1, 3)).toEqual(['5', '50']);
    expect(tablesOf(first, 'dates')[0]?.map(([name]) => name)).toEqual([
      'phrases',
      'as in a plan',
      'every kind evenly',
    ]);

    const second = measure('dates', '--alone');
    expect(tablesOf(second, 'dates')).toHaveLength(1);
    for (const part of ['start', 'many', 'growth'])
      expect(tablesOf(second, part)).toEqual(tablesOf(first, part));
  },
);

it('the bench says so where a page has no place for its tables, or there is no such part', () => {
  const folder = folderWith({ 'README.md': '# How fast it is\n' });
  const asked = [bench, 'dates', ...tiny, '--page', join(folder, 'README.md')];
  const { status, stderr } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('the page has no place for dates');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# How fast it is\n');
  const other = spawnSync(process.execPath, [bench, 'speed'], { encoding: 'utf8' });
  expect(other.stderr).toBe('no part is called speed; there are start, many, dates, growth, executables\n');
});
