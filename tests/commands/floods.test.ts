import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { bscb, folderWith, smallPlan } from './world.ts';

const bin = join(process.cwd(), 'bin/bscb.cjs');

/** A plan with so many actions that have a date nobody can read. */
const unreadable = (count: number): string =>
  `area: 1\nactions:\n${Array.from({ length: count }, (_, i) => `  - ref: "1.${i + 1}"\n    action: Ask children of school ${i}\n    completion: 31 Feb 2013\n`).join('')}`;

const folderOf = (area: string, more: Readonly<Record<string, string>> = {}): string =>
  folderWith({ 'plan.yaml': smallPlan['plan/plan.yaml'], '1-voice.yaml': area, ...more });

it.runIf(inFull)('where people read, 100 problems are shown and the rest is counted', async () => {
  const folder = folderOf(unreadable(150));
  for (const [format, where] of [
    ['', { columns: 80 }],
    ['', {}],
    ['--format markdown', {}],
    ['--format table', {}],
    ['--format pretty', {}],
  ] as const) {
    const { stdout } = await bscb(`check --rule unreadable-date ${format}`, { folder, ...where });
    expect(stdout.match(/31 Feb 2013["”]? (?:is not|cannot)|31 Feb 2013.*unreadable-date/g)?.length).toBe(
      100,
    );
    expect(stdout).toMatch(/and 50 (?:more problems|problems more)/);
  }
});

it('of more than 100 problems in a pipe the errors are always shown', async () => {
  const unlike = unreadable(120).replaceAll(
    '31 Feb 2013',
    'July 2013\n    milestones:\n      - what: Write to them\n        when: Aug 2013',
  );
  const last = '  - ref: "1.121"\n    action: Ask the parents\n    completion: 31 Feb 2013\n';
  const { stdout } = await bscb('check', { folder: folderOf(`${unlike}${last}`) });
  expect(stdout).toContain('31 Feb 2013');
  expect(stdout.split('\n')[100]).toMatch(/^and [\d,]+ more problems$/);
});

it.runIf(inFull)('programs that ask for it are told of every problem', async () => {
  const folder = folderOf(unreadable(150));
  const { stdout } = await bscb('check --rule unreadable-date --format lines', { folder });
  expect(stdout.trim().split('\n')).toHaveLength(150);
});

it('of files that cannot be read 100 are named and the rest is counted', async () => {
  const folder = folderOf('area: 1\n');
  for (let i = 0; i < 120; i++) mkdirSync(join(folder, `${i + 2}-area.yaml`));
  const { status, stdout, stderr } = await bscb('status', { folder });
  expect(stdout.match(/cannot be read/g)).toHaveLength(100);
  expect(stdout).toContain('and 20 more files\n');
  expect(stderr.match(/it is a folder/g)).toHaveLength(100);
  expect(stderr).toContain('and 20 more files\n');
  expect(status).toBe(2);
});

it.runIf(inFull)('of what --fix has done and has left, 100 are named and the rest is counted', async () => {
  const area = unreadable(150).replace(/ref: "(.*)"/g, 'ref: $1');
  const { stderr } = await bscb('check --fix', { folder: folderOf(area) });
  const done = stderr.slice(0, stderr.indexOf('Wrote'));
  expect(done.split('\n').length).toBeLessThan(110);
  expect(done).toMatch(/and \d+ more problems/);
});

it('a long line is shown round the place that is meant', async () => {
  const long = `${'b'.repeat(3000)}`;
  const folder = folderOf(
    `area: 1\nactions:\n  - { ref: "1.1", action: ${long}, completion: 31 Feb 2013, lead: ${long} }\n`,
  );
  const { stdout } = await bscb('check --rule unreadable-date --format table', { folder });
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(260);
  expect(stdout).toMatch(/…b+, completion: 31 Feb 2013, lead: b+…/);
  const [above = '', marked = ''] = stdout
    .split('\n')
    .slice(stdout.split('\n').findIndex((one) => one.includes('…b')));
  expect(above.slice(marked.indexOf('^'), marked.lastIndexOf('^') + 1)).toBe('31 Feb 2013');
});

it.runIf(inFull)('a folder that was deleted while somebody was in it is named in a sentence', () => {
  const folder = folderWith({ 'gone/x': '' });
  const script = `cd "${folder}/gone" && rm x && rmdir "${folder}/gone" && exec "${process.execPath}" "${bin}" status`;
  const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'The folder that you are in has been deleted or moved. Go to another one:  cd ..\n',
  });
});

it('a plan folder that is deleted while it is read is named in a sentence', async () => {
  const { worldAt } = await import('./world.ts');
  const { run } = await import('../../src/main.ts');
  const folder = folderWith({ 'plan.yaml': smallPlan['plan/plan.yaml'] });
  const { world, said } = worldAt({ folder });
  const { list } = world.files;
  const files = {
    ...world.files,
    list: (path: string) => {
      spawnSync('rm', ['-r', folder]);
      return list(path);
    },
  };
  expect(await run(['status'], { ...world, files })).toBe(2);
  expect(said().stderr).toBe('. cannot be read: there is no such file or folder.\n');
});

it('what another program writes without end is not read without end', () => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `yes | "${process.execPath}" "${bin}" check -`], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'stdin cannot be read: it is larger than 32 MB.\n',
  });
});
