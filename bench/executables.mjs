// How large the executables of release/ are, and how long the one for this machine takes from start to end beside the
// same program in Node:  npm run package -- npm linux-x64 && npm run bench:executables -- [how many rounds]
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const rounds = Number(process.argv[2] ?? 15);
const root = join(import.meta.dirname, '..');
const release = join(root, 'release');
const asOf = ['--as-of', '2013-09-10', '--plan', join(root, 'plan')];
const system = { win32: 'win', darwin: 'macos' }[process.platform] ?? process.platform;
const own = system === 'win' ? 'bscb.exe' : `bscb-${system}-${process.arch}`;
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const tell = (line) => process.stdout.write(`${line}\n`);
for (const name of readdirSync(release).filter((one) => one.startsWith('bscb')))
  tell(`${name.padEnd(24)}${(statSync(join(release, name)).size / 1e6).toFixed(1)} MB`);

const commands = [
  ['node -e 0', process.execPath, ['-e', '0']],
  ['node bin/bscb.js status', process.execPath, [join(root, 'bin/bscb.js'), 'status', ...asOf]],
  [`${own} --version`, join(release, own), ['--version']],
  [`${own} status`, join(release, own), ['status', ...asOf]],
];
const taken = commands.map(() => []);
for (let round = 0; round <= rounds; round++)
  for (const [i, [name, program, args]] of commands.entries()) {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(program, args, { env, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name} ends with ${status}`);
    if (round > 0) taken[i].push(Number(process.hrtime.bigint() - start) / 1e6); // the first fills the disk's cache
  }
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
for (const [i, [name]] of commands.entries()) {
  const ratio = median(taken[i].map((one, round) => one / taken[0][round]));
  tell(`${name.padEnd(32)}${median(taken[i]).toFixed(0)} ms, ${ratio.toFixed(1)} ×`);
}
