// Runs one command over and over in a folder, with something happening at the first, the second, … file call, until a run
// passes untouched: node sweep.cjs ENOSPC ARGS… fails that call; SAVE=file has an editor save that file just before it.
// SIGKILL instead of a fault: no file call after that one is made, as if the process had ended there, and the same command runs
// once more over what is left. TYPED is what somebody answers, as JSON. What is in the folder comes in as JSON; every STEP-th call is tried, from the FROM-th on. Prints what each run left, and the file
// calls of the one that passes untouched, as JSON.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { atCall } = require('./faulty.cjs');
const { realWorld, run } = require('../../dist/bscb.js');

const [code, ...args] = process.argv.slice(2);
const files = JSON.parse(fs.readFileSync(0, 'utf8'));

const isKilled = code === 'SIGKILL';
/** A process that has ended: what is killed belongs to it. */
const ended = isKilled ? spawnSync('true').pid : null;
const living = process.pid;
const be = (pid) => Object.defineProperty(process, 'pid', { value: pid, configurable: true });

const contents = (folder) =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [path.slice(folder.length + 1), fs.readFileSync(path, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** True of what bscb writes beside a file while it replaces it. */
const isLeftover = (name) => /\.bscb[.-][^/]*$/.test(name);

/** Writes one file in each folder where something is left lying, as it is: the next writer there. */
const nextWriter = async (folder, left) => {
  for (const at of new Set(left.map((name) => dirname(name)))) {
    const one = Object.keys(contents(join(folder, at))).find(
      (name) => !name.includes('/') && !isLeftover(name),
    );
    const before = fs.readFileSync(join(folder, at, one));
    await realWorld(process).files.change([{ path: join(at, one), before, after: before }]);
  }
};

/** The same command once more, with nothing in its way; where that has nothing to write, another writer after it. */
const onceMore = async (folder) => {
  let stderr = '';
  const write = (text) => (stderr += text);
  const world = {
    ...realWorld(process),
    today: () => '2013-09-10',
    stdout: { isTerminal: false, columns: null, write: () => {}, isGone: () => false },
    stderr: { isTerminal: false, columns: null, write },
  };
  const status = await run(args, world);
  const lying = Object.keys(contents(folder)).filter(isLeftover);
  const then = contents(folder);
  await nextWriter(folder, lying);
  return { status, stderr, lying, then, left: contents(folder) };
};

const once = async (n) => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'bscb-sweep-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, name)), { recursive: true });
    fs.writeFileSync(join(folder, name), text);
  }
  process.chdir(folder);
  let stderr = '';
  let stdout = '';
  const real = realWorld(process);
  const world = {
    ...real,
    today: () => '2013-09-10',
    stdout: { isTerminal: false, columns: null, write: (text) => (stdout += text), isGone: () => false },
    stderr: { isTerminal: false, columns: null, write: (text) => (stderr += text) },
  };
  if (process.env.TYPED) {
    const typed = JSON.parse(process.env.TYPED);
    world.stdin = { isTerminal: true, read: async () => new Uint8Array() };
    world.stdout.isTerminal = true;
    world.prompts = async () => ({
      show: (lines) => (stdout += `${lines}\n`),
      ask: async () => typed.shift() ?? null,
    });
  }
  let failed = null;
  let isWriting = false;
  const calls = [];
  if (isKilled) be(ended);
  const restore = atCall(
    n,
    (name, proceed) => {
      if (failed !== null) throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name });
      failed = name;
      isWriting = fs.readdirSync(folder, { recursive: true }).some((one) => one.includes('.bscb'));
      if (process.env.SAVE) {
        fs.appendFileSync(process.env.SAVE, '# saved by an editor\n');
        return proceed();
      }
      throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name });
    },
    calls.push.bind(calls),
    isKilled,
  );
  const status = await run(args, world).finally(restore);
  be(living);
  const left = contents(folder);
  const again = isKilled || process.env.AGAIN ? await onceMore(folder) : undefined;
  process.chdir('/');
  fs.rmSync(folder, { recursive: true });
  const short = ({ name, path, to }) => [
    name,
    ...[path, to].map((one) => one?.replaceAll(folder, '') ?? null),
  ];
  return {
    ...{ n, failed, isWriting, status, stdout, stderr: stderr.replaceAll(folder, ''), left, again },
    ...(failed === null ? { calls: calls.map(short) } : {}),
  };
};

(async () => {
  await once(0);
  const runs = [];
  for (let n = Number(process.env.FROM); runs.at(-1)?.failed !== null; n += Number(process.env.STEP))
    runs.push(await once(n));
  fs.writeSync(1, JSON.stringify(runs));
})();
