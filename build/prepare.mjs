// What npm runs after it has installed a clone. Where what the build needs was left out (npm ci --omit=dev), the build is
// made in a folder of its own, which goes again: the clone then has the program and no packages.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const build = (folder) =>
  execFileSync(process.execPath, [join(folder, 'build.mjs')], { cwd: folder, stdio: 'inherit' });

/** As npm was started, so that it is the same npm. */
const npm = (args, cwd) => {
  const started = process.env.npm_execpath;
  const [program, ...first] = started === undefined ? ['npm'] : [process.execPath, started];
  execFileSync(program, [...first, ...args], { cwd, stdio: 'inherit' });
};

const sources = ['package.json', 'package-lock.json', 'build.mjs', 'build', 'src', 'bin', 'plan'];

const changed = (name) => {
  const found = statSync(join(root, name));
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(join(root, name)).map((inside) => changed(join(name, inside))));
};

/** A program that is older than its sources, as after a pull, would go on answering as it did. */
const isBuilt = () => {
  const program = join(root, 'dist/bscb.js');
  return existsSync(program) && statSync(program).mtimeMs >= Math.max(...sources.map(changed));
};

/** Leaves of the packages those that the build asks for: tests ask for many more, and larger ones. */
const withoutTests = (folder) => {
  const file = join(folder, 'package.json');
  const about = JSON.parse(readFileSync(file, 'utf8'));
  const texts = [join(folder, 'build.mjs'), ...sourcesIn(join(folder, 'src'))].map((path) =>
    readFileSync(path, 'utf8'),
  );
  const asks = (name) =>
    texts.some((text) => text.includes(`from '${name}`) || text.includes(`import('${name}`));
  const needed = Object.entries(about.devDependencies).filter(([name]) => asks(name));
  writeFileSync(file, JSON.stringify({ ...about, devDependencies: Object.fromEntries(needed) }));
};

const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const buildApart = () => {
  const apart = mkdtempSync(join(tmpdir(), 'bscb-build-'));
  try {
    for (const name of sources) cpSync(join(root, name), join(apart, name), { recursive: true });
    withoutTests(apart);
    // of the versions that the lock file names
    npm(['install', '--include=dev', '--ignore-scripts', '--silent', '--no-audit', '--no-fund'], apart);
    build(apart);
    cpSync(join(apart, 'dist'), join(root, 'dist'), { recursive: true });
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
};

if (existsSync(join(root, 'node_modules/esbuild'))) build(root);
else if (!isBuilt()) buildApart();
