// How long the usual commands take from start to end, as multiples of  node -e 0:  npm run bench -- [how many rounds]
// Each round runs every command once, in turn, so that what else the machine does falls on all of them alike. The
// figures are medians, of processor time and of the clock. Certificates that the environment adds are parsed by Node
// at every start and would hide the difference, so they are left out.
import { spawn } from 'node:child_process';

const rounds = Number(process.argv[2] ?? 15);
const bin = `${import.meta.dirname}/../bin/bscb.js`;
const plan = `${import.meta.dirname}/../plan`;
const asOf = ['--as-of', '2013-09-10', '--plan', plan];
const commands = [
  ['node -e 0', ['-e', '0']],
  ['bscb --version', [bin, '--version']],
  ['bscb status', [bin, 'status', ...asOf]],
  ['bscb status --format json', [bin, 'status', '--format', 'json', ...asOf]],
  ['bscb check', [bin, 'check', ...asOf]],
  ['bscb show 4.7', [bin, 'show', '4.7', ...asOf]],
];
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** At the end of a command it says what processor time that took. */
const usage = `${import.meta.dirname}/usage.cjs`;

const run = (args) =>
  new Promise((done) => {
    const start = process.hrtime.bigint();
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
    const child = spawn(process.execPath, ['--require', usage, ...args], { env, stdio });
    let said = '';
    child.stdio[3].on('data', (part) => {
      said += part;
    });
    child.on('close', () =>
      done({ cpu: Number(said) / 1000, wall: Number(process.hrtime.bigint() - start) / 1e6 }),
    );
  });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const taken = new Map(commands.map(([name]) => [name, []]));
for (let round = 0; round <= rounds; round++)
  for (const [name, args] of commands) {
    const one = await run(args);
    if (round > 0) taken.get(name).push(one); // the first round fills the disk's cache
  }

const bare = taken.get('node -e 0');
const of = (name, what) => {
  const all = taken.get(name);
  const ratio = median(all.map((one, i) => one[what] / bare[i][what]));
  return `${median(all.map((one) => one[what])).toFixed(0)} ms, ${ratio.toFixed(1)} ×`.padEnd(18);
};
process.stdout.write(`${''.padEnd(28)}${'processor'.padEnd(18)}clock\n`);
for (const [name] of commands)
  process.stdout.write(`${name.padEnd(28)}${of(name, 'cpu')}${of(name, 'wall').trimEnd()}\n`);
