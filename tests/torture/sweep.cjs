// Runs one command over and over in a folder, with something happening at the first, the second, … file call, until a run
// passes untouched: node sweep.cjs ENOSPC ARGS… fails that call; SAVE=file has an editor save that file just before it.
// TYPED is what somebody answers, as JSON. What is in the folder comes in as JSON; every STEP-th call is tried. Prints what each run left, and the file
// calls of the one that passes untouched, as JSON.
const fs = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { atCall } = require('./faulty.cjs');
const { realWorld, run } = require('../../dist/bscb.js');

const [code, ...args] = process.argv.slice(2);
const files = JSON.parse(fs.readFileSync(0, 'utf8'));

const contents = (folder) =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [path.slice(folder.length + 1), fs.readFileSync(path, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

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
    stdout: { isTerminal: false, columns: null, write: (text) => (stdout += text) },
    stderr: { isTerminal: false, write: (text) => (stderr += text) },
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
  const restore = atCall(
    n,
    (name, proceed) => {
      failed = name;
      isWriting = fs.readdirSync(folder, { recursive: true }).some((one) => one.includes('.bscb'));
      if (process.env.SAVE) {
        fs.appendFileSync(process.env.SAVE, '# saved by an editor\n');
        return proceed();
      }
      throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name });
    },
    calls.push.bind(calls),
  );
  const status = await run(args, world).finally(restore);
  const left = contents(folder);
  process.chdir('/');
  fs.rmSync(folder, { recursive: true });
  const short = ({ name, path, to }) => [
    name,
    ...[path, to].map((one) => one?.replaceAll(folder, '') ?? null),
  ];
  return {
    ...{ n, failed, isWriting, status, stdout, stderr: stderr.replaceAll(folder, ''), left },
    ...(failed === null ? { calls: calls.map(short) } : {}),
  };
};

(async () => {
  await once(0);
  const runs = [];
  for (let n = 1; runs.at(-1)?.failed !== null; n += Number(process.env.STEP)) runs.push(await once(n));
  fs.writeSync(1, JSON.stringify(runs));
})();
