import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

const bin = `${process.cwd()}/bin/bscb.cjs`;

const typed = (args: readonly string[], env: Record<string, string> = {}, cwd = process.cwd()) =>
  spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });

it('the built program answers as the sources do', async () => {
  const args = ['status', '--as-of', '2013-09-10'];
  const { status, stdout, stderr } = typed(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe((await bscb(args.join(' '))).stdout);
  expect(stdout).not.toContain('\u001b');
});

it('what cannot be done is said in words, and ends with 2, by parts that are loaded late too', () => {
  for (const args of [
    ['status', '--profile', 'moonlight'],
    ['import', 'plan/plan.yaml', '--dry-run'],
  ]) {
    const { status, stderr } = typed(args);
    expect({ status, fault: stderr.includes('fault in bscb') }).toEqual({ status: 2, fault: false });
  }
});

it('a run that has nothing left to do before it is done says so, and ends with 70', () => {
  const stuck = "require('node:timers/promises').setImmediate = () => new Promise(() => {});";
  const folder = folderWith({ ...smallPlan, 'never.cjs': stuck });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', './never.cjs', bin, 'list', '--output', 'all.csv'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
  expect(stderr).toContain('bscb ended before it was done, so what it wrote may not be all.\nSorry: ');
});

it('a folder that was downloaded or updated, and not built since, says what to type', () => {
  const program = readFileSync(bin, 'utf8');
  const older = 'module.exports = () => ({ realWorld: () => ({}), run: () => 0 });';
  for (const built of [{}, { 'dist/hot.js': older }]) {
    const folder = folderWith({ 'bin/bscb.cjs': program, ...built });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/bscb.cjs'), 'status'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    expect(stderr).toBe(`bscb is not built here yet, or was updated since. In ${folder} type:  npm ci\n`);
  }
});

it.runIf(inFull)('the zone and the language of the machine change no byte', () => {
  const args = ['show', '4.7', '--as-of', '2013-09-10'];
  const plain = typed(args).stdout;
  expect(typed(args, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }).stdout).toBe(plain);
  expect(typed(args, { TZ: 'Pacific/Midway', LANG: 'cy_GB.UTF-8', LC_ALL: 'de_DE.UTF-8' }).stdout).toBe(
    plain,
  );
});

it.runIf(inFull).each(['11.8.172.17-node.20', '12.4.254.21-node.33', '13.6.233.10-node.28'])(
  'a Node with V8 %s is asked for no setting that it would complain of',
  (version) => {
    const elsewhere = `Object.defineProperty(process.versions, 'v8', { value: '${version}' });
      require('node:v8').setFlagsFromString = (flag) => { throw new Error(flag); };
      process.argv = [process.execPath, 'bscb', '--version'];
      require('./bin/bscb.cjs');`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', elsewhere], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^bscb \d/);
  },
);

it.skipIf(process.platform === 'win32')('the program starts by its own name, as npx starts it', () => {
  expect(execFileSync(bin, ['--version'], { encoding: 'utf8' })).toMatch(/^bscb \d|^\d/);
});

it.runIf(inFull)('the built program measures signs that take two columns', async () => {
  const voice = smallPlan['plan/1-voice.yaml'].replace('Ask children', 'Ask 児童 🚩 e\u0301');
  const folder = folderWith({ ...smallPlan, 'plan/1-voice.yaml': voice });
  const args = ['list', '--plan', folder, '--as-of', '2013-09-10', '--color', 'always'];
  const { stdout } = typed(args);
  expect(stdout).toContain('児童');
  expect(stdout).toBe((await bscb(args.join(' '))).stdout);
});

it('an answer longer than a pipe holds is whole when the program ends, however late it is read', async () => {
  const folder = folderWith({ x: '' });
  const line = ['export', 'json', '--plan', resolve('plan'), '--as-of', '2013-09-10'];
  expect(typed([...line, '--output', 'plan.json'], {}, folder).status).toBe(0);
  const child = spawn(process.execPath, [bin, ...line]);
  const ended = once(child, 'close');
  await once(child.stdout, 'readable');
  const read: Buffer[] = [];
  for await (const part of child.stdout) read.push(part);
  expect(await ended).toEqual([0, null]);
  expect(Buffer.concat(read).toString()).toBe(textOf(folder, 'plan.json'));
});

it('a pipe that is closed early is no error', async () => {
  const { code, said } = await new Promise<{ code: number | null; said: string }>((done) => {
    const child = spawn(process.execPath, [bin, 'export', 'json', '--as-of', '2013-09-10']);
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code) => done({ code, said }));
  });
  // Where the machine is slow it says what it is doing; nothing else may be said.
  expect({ code, said: said.replace(/^Read 36 actions; .*\n/, '') }).toEqual({ code: 0, said: '' });
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it with %i at once, even while it computes', async (signal, status) => {
  const computes = `const { realWorld } = require('./dist/bscb.js');
    const world = realWorld(process);
    world.files.change([{ path: process.env.FILE, before: null, after: Buffer.from('x') }]).then(() => {
      console.log('ready');
      for (;;);
    });`;
  const FILE = `${folderWith({ 'x/y': '' })}/one.md`;
  const child = spawn(process.execPath, ['-e', computes], { env: { ...process.env, FILE } });
  child.stdout.once('data', () => child.kill(signal));
  const [code, by] = await once(child, 'close');
  // A shell gives a signal that ended a program as 128 and its number.
  expect(code ?? 128 + constants.signals[by as 'SIGINT']).toBe(status);
});

it('exit statuses reach the shell', () => {
  const folder = folderWith({ ...smallPlan, 'empty/x': '' });
  expect(typed(['status', '--as-of', '2013-09-10', '--fail-on', 'overdue'], {}, folder).status).toBe(1);
  expect(typed(['status', '--plan', 'empty'], {}, folder).status).toBe(2);
  expect(typed(['late'], {}, folder).status).toBe(2);
});

it('without --as-of it is today in London', () => {
  const today = JSON.parse(typed(['list', '--format', 'json']).stdout).asOf;
  expect(today).toMatch(/^20\d\d-\d\d-\d\d$/);
});

it('a fault of its own is an apology and a 70, and shows where only with --debug', async () => {
  const { worldAt } = await import('./world.ts');
  const { run } = await import('../../src/main.ts');
  const { world, said } = worldAt();
  const broken = {
    ...world,
    files: {
      ...world.files,
      read: () => {
        throw new TypeError('words of the plan');
      },
    },
  };
  expect(await run(['status'], broken)).toBe(70);
  expect(said().stderr).toContain('fault in bscb itself (TypeError)');
  expect(said().stderr).not.toContain('words of the plan');
  expect(await run(['status', '--debug'], broken)).toBe(70);
  expect(said().stderr).toContain('words of the plan');
});

it('the program that ships starts as CommonJS, which Node starts soonest, and says so by its name', () => {
  const { bin: named } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(named).toEqual({ bscb: 'bin/bscb.cjs' });
  expect(readFileSync('bin/bscb.cjs', 'utf8')).toContain('require(');
});

it('the program starts by bin/bscb.js too, with the exit status that it has', () => {
  const named = (args: readonly string[]) =>
    spawnSync(process.execPath, ['bin/bscb.js', ...args], { encoding: 'utf8' });
  for (const args of [['--version'], ['status', '--profile', 'moonlight']]) {
    const { status, stdout, stderr } = typed(args);
    expect(named(args)).toMatchObject({ status, stdout, stderr });
  }
});
