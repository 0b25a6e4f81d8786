import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { runs, some } from '../runs.ts';
import { bscb, folderWith, smallPlan, worldAt } from './world.ts';

const bin = join(process.cwd(), 'bin/bscb.cjs');

/** So many boards, each with a column of its own and so many actions whose words are so long. */
const boards = (count: number, actions = 2, length = 60): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      [`boards/${i}/plan.yaml`, `board: Board ${i}\nperiod: 2013-14\nfields: { Column ${i % 3}: text }\n`],
      [
        `boards/${i}/1-voice.yaml`,
        `area: 1\ntitle: Voice – ${i}\nactions:\n${Array.from(
          { length: actions },
          (_, n) =>
            `  - ref: "1.${n + 1}"\n    action: ${`Ask children in care … ${i} and ${n} `.repeat(length / 30)}\n    completion: July 2013\n    Column ${i % 3}: kept\n`,
        ).join('')}`,
      ],
    ]).flat(),
  );

/** More than is held in memory: some five million letters. */
const large = boards(6, 45, 18_000);

const endings = { json: 'json', csv: 'csv', ndjson: 'ndjson', markdown: 'md', table: 'txt' } as const;
const answers = ['list', 'overdue', 'due', 'dates', 'status'].flatMap((command) =>
  (['json', 'csv', 'markdown', 'table'] as const).map((format) => [command, format] as const),
);
const exports = (['json', 'csv', 'ndjson'] as const).map((format) => [`export ${format}`, format] as const);
const checks = (['sarif', 'github', 'gitlab', 'junit', 'json', 'csv', 'table', 'markdown'] as const).map(
  (format) => ['check', format] as const,
);

/** Types a line and answers with what a pipe gets, however long that is. */
const pipedBy = async (line: string, folder: string): Promise<string> => {
  const { world, said } = worldAt({ folder });
  await run(line.split(' '), world);
  return said().stdout;
};

/** Without the last line, by which bscb knows its own file again. */
const unsigned = (text: string): string => text.replace(/\n<!-- made by bscb, [\da-f]{8} -->\n$/, '');

describe('an answer about many boards in a file', () => {
  it.each(some([...answers, ...exports, ...checks], 8))(
    '%s as %s is to the letter what a pipe gets, with the same status',
    async (command, format) => {
      const folder = folderWith(boards(3));
      const words = command.startsWith('export') ? command : `${command} --format ${format}`;
      const ending = format in endings ? endings[format as keyof typeof endings] : 'txt';
      const file = format === 'sarif' || format === 'gitlab' ? 'json' : format === 'junit' ? 'xml' : ending;
      const piped = await bscb(`${words} --plan boards`, { folder });
      const filed = await bscb(`${words} --plan boards --output all.${file}`, { folder });
      expect(piped.stdout).not.toBe('');
      const written = readFileSync(join(folder, `all.${file}`), 'utf8');
      expect(unsigned(written)).toBe(piped.stdout);
      expect(written !== piped.stdout).toBe(format === 'markdown');
      expect(filed.status).toBe(piped.status);
      expect(filed.stdout).toBe('');
      expect(filed.stderr).toContain(`Wrote all.${file}\n`);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      // the same once more is written over what bscb made, and so is markdown that nobody has changed
      expect((await bscb(`${words} --plan boards --output all.${file}`, { folder })).status).toBe(
        piped.status,
      );
    },
  );

  it.each(some(['export json', 'list --format csv', 'list --format markdown'], 1))(
    '%s is whole where it is more than is held',
    async (line) => {
      const folder = folderWith(large);
      const piped = await pipedBy(`${line} --plan boards`, folder);
      expect(Buffer.byteLength(piped)).toBeGreaterThan(4.5 * 1024 * 1024);
      const { stderr } = await bscb(
        `${line} --plan boards --output all.${line.includes('mark') ? 'md' : line.slice(-4).trim()}`,
        {
          folder,
        },
      );
      const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('all.'));
      expect(stderr).toContain(`Wrote ${file}`);
      expect(unsigned(readFileSync(join(folder, file), 'utf8')) === piped).toBe(true);
    },
    60_000,
  );

  it('is written over by another, and that is said; the same again is not', async () => {
    const folder = folderWith({ ...large, 'all.json': 'old' });
    const line = 'list --format json --plan boards --output all.json';
    expect((await bscb(line, { folder })).stderr).toContain('Wrote all.json, in place of the file');
    expect((await bscb(line, { folder })).stderr).not.toContain('in place of');
    expect((await bscb(`${line} --search "and 3"`, { folder })).stderr).toContain('in place of');
  }, 60_000);
});

describe('where it fails half way', () => {
  const old = 'what was there before\n';
  const untouched = (folder: string, file: string): void => {
    expect(readFileSync(join(folder, file), 'utf8')).toBe(old);
    expect(readdirSync(folder).sort()).toEqual([file, 'boards'].sort());
  };

  it('an export of plans that have changed since it began leaves the old file whole, and nothing beside it', async () => {
    const folder = folderWith({ ...large, 'all.json': old });
    const { world, said } = worldAt({ folder });
    let reads = 0;
    const files = {
      ...world.files,
      read: (path: string, most?: number) => {
        if (path.startsWith('boards/5/1-') && ++reads === 2) return new TextEncoder().encode('actions: [\n');
        return world.files.read(path, most);
      },
    };
    const words = ['export', 'json', '--plan', 'boards', '--output', 'all.json'];
    expect(await run(words, { ...world, files })).toBe(2);
    expect(said().stderr).toContain('This has changed since the export began');
    untouched(folder, 'all.json');
  }, 60_000);

  it.each(['json', 'csv', 'table'])('%s of a name that no board has is not begun', async (format) => {
    const ending = format === 'table' ? 'txt' : format;
    const folder = folderWith({ ...boards(3), [`all.${ending}`]: old });
    const { status, stderr } = await bscb(
      `list --lead Nobody --format ${format} --plan boards --output all.${ending}`,
      { folder },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('None of these plans has it');
    untouched(folder, `all.${ending}`);
  });

  it('a fault of the line that all boards have leaves the old file, and is said once', async () => {
    const folder = folderWith({ ...boards(3), 'all.json': old });
    const { status, stderr } = await bscb('list --before rubbish --plan boards --output all.json', {
      folder,
    });
    expect(status).toBe(2);
    expect(stderr.split('rubbish')).toHaveLength(2);
    untouched(folder, 'all.json');
  });

  it('a list that somebody else has changed is kept, however long the new one is', async () => {
    const folder = folderWith({ ...large, 'all.md': old });
    const { status, stderr } = await bscb('list --plan boards --output all.md', { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('all.md is there already, and bscb did not make it');
    untouched(folder, 'all.md');
  }, 60_000);

  it.skipIf(process.platform === 'win32')(
    'a folder in which nothing may be made is named before much is made',
    async () => {
      const folder = folderWith({ ...large, 'papers/x': '' });
      chmodSync(join(folder, 'papers'), 0o555);
      // root may write into any folder but those of the system itself
      const file = process.getuid?.() === 0 ? '/sys/kernel/all.json' : 'papers/all.json';
      const { status, stderr } = await bscb(`export json --plan boards --output ${file}`, { folder });
      expect(status).toBe(2);
      expect(stderr).toContain(`${file} cannot be written: you are not allowed to `);
    },
    60_000,
  );

  it.skipIf(process.platform === 'win32')(
    'a disk that takes no more leaves the old file whole, and nothing beside it',
    () => {
      const folder = folderWith({ ...large, 'all.json': old });
      const line = `ulimit -f 5500; trap '' XFSZ; exec "${process.execPath}" "${bin}" export json --plan boards --output all.json`;
      const { status, stderr, signal } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
      expect({ status, signal }).toEqual({ status: 2, signal: null });
      expect(stderr).toContain('all.json cannot be written: ');
      untouched(folder, 'all.json');
    },
    60_000,
  );

  it.skipIf(process.platform === 'win32').each(some(['SIGKILL', 'SIGTERM', 'SIGINT'] as const, 1))(
    '%s ends it at once, with the old file whole and nothing beside it',
    async (signal) => {
      const folder = folderWith({ ...boards(12, 45, 18_000), 'all.json': old });
      for (let tries = 0; tries < runs(2, 6); tries++) {
        const child = spawn(
          process.execPath,
          [bin, 'export', 'json', '--plan', 'boards', '--output', 'all.json'],
          { cwd: folder, stdio: 'ignore' },
        );
        const ended = once(child, 'exit');
        await wait(300 + tries * 250);
        child.kill(signal);
        const [, by] = await ended;
        if (by === null) break;
        expect(by).toBe(signal);
        // what is killed while it puts the whole answer in place leaves its lock, and the next writer clears up behind it
        if (signal === 'SIGKILL' && readdirSync(folder).includes('.all.json.bscb.lock')) {
          const next = await bscb('export json --plan boards --output all.json', { folder });
          expect(next.stderr).toContain('Wrote all.json');
          expect(readdirSync(folder).sort()).toEqual(['all.json', 'boards']);
          writeFileSync(join(folder, 'all.json'), old);
        }
        untouched(folder, 'all.json');
      }
      writeFileSync(join(folder, 'all.json'), old);
    },
    60_000,
  );
});

describe('what is small is written as it always was', () => {
  it('one plan in a file is what a pipe gets', async () => {
    const folder = folderWith(smallPlan);
    for (const format of ['json', 'csv', 'ndjson']) {
      const { stdout } = await bscb(`export ${format}`, { folder });
      await bscb(`export ${format} --output one.${format}`, { folder });
      expect(readFileSync(join(folder, `one.${format}`), 'utf8')).toBe(stdout);
    }
  });
});
