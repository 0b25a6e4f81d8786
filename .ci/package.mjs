// Makes the tarball and uses it as people do: npm installs it without a word, and pre-commit takes it from a clone and stops
// a broken plan. With `linux-x64` it makes that executable too, and runs it where there is no Node.
import { execFileSync, spawnSync } from 'node:child_process';
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
import { dirname, join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'bscb-release-'));
const at = (...parts) => join(folder, ...parts);
const release = (name) => join(process.cwd(), 'release', name);
const day = ['--as-of', '2013-09-10'];
const tell = (line) => process.stdout.write(`${line}\n`);
let failed = 0;
const must = (holds, what, said = '') => {
  tell(`${holds ? 'ok' : 'FAILED'}: ${what}`);
  if (!holds) process.stderr.write(`${said}\n`);
  if (!holds) failed += 1;
};
const run = (program, args, options = {}) =>
  spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
const git = (cwd, ...args) =>
  execFileSync('git', ['-c', 'user.name=ci', '-c', 'user.email=ci@example.org', ...args], {
    cwd,
    stdio: 'pipe',
  });

/** What is said on stderr while a slow machine works. */
const settled = (text) => text.replace(/^Read \d+ actions?; writing .*\n/m, '');

/** status, check, a Word paper and an edit, by any bscb in a folder with a plan. */
const month = (bscb, cwd) => {
  const paper = join(cwd, 'paper.docx');
  const lines = [
    ['status'],
    ['check'],
    ['report', 'progress', '--output', 'paper.docx'],
    ['note', '1.3', 'Tried'],
  ];
  const said = lines.map((line) => {
    const { status, stdout, stderr } = bscb([...line, ...day]);
    return { line: line[0], status, stdout, stderr: settled(stderr) };
  });
  return {
    said,
    paper: readFileSync(paper, 'base64'),
    edited: readFileSync(join(cwd, 'plan/1-leadership.yaml'), 'utf8'),
  };
};

const withPlan = (name) => {
  mkdirSync(at(name), { recursive: true });
  cpSync('plan', at(name, 'plan'), { recursive: true });
  return at(name);
};

const linted = () => {
  const { stdout, stderr } = run(
    'npx',
    ['--no-install', 'publint', release('bscb-0.1.0.tgz'), '--strict'],
    // under CI it would write in colours
    { env: { ...process.env, NO_COLOR: '1' } },
  );
  must(/^All good!$/m.test(stdout), 'publint finds nothing in the tarball', stdout + stderr);
};

const installed = (expected) => {
  const { status, stdout, stderr } = run('npm', [
    'install',
    '-g',
    '--prefix',
    at('npm'),
    release('bscb-0.1.0.tgz'),
  ]);
  must(
    status === 0 && stderr === '' && /^\s*added 1 package in/.test(stdout),
    'npm installs the tarball, and warns of nothing',
    stdout + stderr,
  );
  const cwd = withPlan('by-npm');
  const bscb = join(at('npm'), 'bin/bscb');
  must(
    JSON.stringify(month((args) => run(bscb, args, { cwd }), cwd)) === expected,
    'what npm installed does a month’s work',
  );
};

/** A clone of what is committed, by people who leave out what only developers need. */
const cloned = (expected) => {
  git(process.cwd(), 'clone', '-q', '.', at('clone'));
  const { status, stdout, stderr } = run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: at('clone'),
  });
  const left = existsSync(at('clone/node_modules')) ? readdirSync(at('clone/node_modules')) : [];
  const packages = left.filter((name) => !name.startsWith('.'));
  must(
    status === 0 && packages.length === 0,
    'npm ci --omit=dev needs no package in a clone',
    stdout + stderr,
  );
  const cwd = withPlan('by-clone');
  const bin = at('clone/bin/bscb.cjs');
  must(
    JSON.stringify(month((args) => run(process.execPath, [bin, ...args], { cwd }), cwd)) === expected,
    'the clone does a month’s work',
  );
};

/** The executable in a root that has nothing but it and the libraries of C, where this user may make one. */
const alone = (expected) => {
  const cwd = withPlan('root');
  const program = release('bscb-linux-x64');
  if (process.getuid() !== 0) {
    must(
      JSON.stringify(month((args) => run(program, args, { cwd, env: {} }), cwd)) === expected,
      'the executable runs without Node',
    );
    return;
  }
  cpSync(program, join(cwd, 'bscb'));
  mkdirSync(join(cwd, 'tmp'));
  for (const [library] of run('ldd', [program]).stdout.matchAll(/\/\S+/g)) {
    mkdirSync(join(cwd, dirname(library)), { recursive: true });
    cpSync(library, join(cwd, library), { dereference: true });
  }
  const bscb = (args) => run('chroot', [cwd, '/bscb', ...args], { env: { PATH: process.env.PATH } });
  must(JSON.stringify(month(bscb, cwd)) === expected, 'the executable runs in an empty root, without Node');
};

/** The real pre-commit, with the package as a release has it. */
const hooked = () => {
  execFileSync('tar', ['xzf', release('bscb-0.1.0.tgz'), '-C', folder]);
  git(at('package'), 'init', '-q');
  git(at('package'), 'add', '-f', '.');
  git(at('package'), 'commit', '-q', '-m', 'release');
  git(at('package'), 'tag', 'v0.1.0');
  const board = withPlan('board');
  writeFileSync(
    join(board, '.pre-commit-config.yaml'),
    `repos:\n  - repo: file://${at('package')}\n    rev: v0.1.0\n    hooks:\n      - id: bscb-check\n`,
  );
  git(board, 'init', '-q');
  git(board, 'add', '.');
  const hook = (args) =>
    run('pre-commit', args, {
      cwd: board,
      env: { ...process.env, PRE_COMMIT_HOME: at('hooks') },
    });
  const good = hook(['run', '--all-files']);
  must(good.status === 0, 'pre-commit lets a plan in order through', good.stdout + good.stderr);
  const file = join(board, 'plan/1-leadership.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('July 2013', 'Smarch 2013'));
  git(board, 'add', '.');
  const { status, stdout } = hook(['run']);
  const lines = stdout.split('\n').filter((line) => line.trim() !== '');
  must(status === 1 && stdout.includes('Smarch 2013'), 'pre-commit stops a broken plan', stdout);
  must(
    lines.findIndex((line) => line.includes('Smarch')) < 8 && lines.length < 20,
    'its hook shows the error first, and little else',
    stdout,
  );
};

try {
  execFileSync(process.execPath, ['build/package.mjs', 'npm', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  const cwd = withPlan('expected');
  const bin = join(process.cwd(), 'bin/bscb.cjs');
  const expected = JSON.stringify(month((args) => run(process.execPath, [bin, ...args], { cwd }), cwd));
  linted();
  installed(expected);
  cloned(expected);
  if (process.argv.includes('linux-x64')) alone(expected);
  hooked();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
