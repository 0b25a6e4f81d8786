// How large the package and the executables are, and how long the one for this machine takes from start to end. They are
// made for it, so that what is measured is what the sources are now.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { besides, inTurn, run, times, withSpread } from './measure.mjs';

const root = join(import.meta.dirname, '..');
const release = join(root, 'release');
const status = ['status', '--as-of', '2013-09-10', '--plan', join(root, 'plan')];

/** The part of the bench for what a release has. By the clock, and all of them by GNU time, which sees an executable too. */
export const executables = async ({ rounds = 11 }) => {
  execFileSync(process.execPath, [join(root, 'build/package.mjs'), 'npm', 'linux-x64', 'win-x64'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const node = process.execPath;
  const commands = [
    { name: 'node', program: node, args: ['-e', '0'] },
    { name: '.tgz', program: node, args: [join(root, 'bin/bscb.cjs'), ...status] },
    { name: '-linux-x64', program: join(release, 'bscb-linux-x64'), args: status },
  ];
  for (const one of commands) await run(one); // fills the disk's cache
  const taken = await inTurn(commands, rounds);
  const rows = readdirSync(release)
    .filter((file) => file.startsWith('bscb'))
    .map((file) => {
      const runs = commands.find(({ name }) => file.endsWith(name));
      return [
        `\`${file}\``,
        `${(statSync(join(release, file)).size / 1e6).toFixed(1)} MB`,
        runs === undefined
          ? 'not measured'
          : withSpread(besides(taken.get(runs.name), taken.get('node'), 'wall'), times),
      ];
    });
  return { how: `Rounds: ${rounds}.`, tables: [[['file', 'size', '`status` beside `node -e 0`'], ...rows]] };
};
