// Runs the built program on the oldest Node that it supports and on the newest of each major that people use, and
// compares: the same bytes on stdout and in files, and nothing on stderr that this Node does not say.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [asked, ...named] = process.argv.slice(2);
/** With --fetch they are only brought into npm's cache, which takes a minute or two while the tests run. */
const isFetch = asked === '--fetch';
/** What the registry calls them; the last is the newest that there is. */
const versions = asked === undefined || isFetch ? ['20.12.0', '22', '24', 'latest'] : [asked, ...named];
const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

if (isFetch) {
  execFileSync('npm', ['cache', 'add', ...versions.map((version) => `${platform}@${version}`)]);
  process.exit();
}

const answers = [
  ...['--version', '--help', 'status', 'list', 'show 4.7', 'overdue', 'due', 'dates', 'check'],
  ...[
    'check --format json',
    'check --format sarif',
    'check --format junit',
    'explain late-milestone',
    'schema plan',
  ],
  ...['report plan', 'report progress', 'report annual', 'report pack --format html'],
  ...['export json', 'export ndjson', 'export csv', 'export ics', 'status --format csv', 'no-such-command'],
];
/** In bytes, which are written to a file. */
const files = [
  ['report progress', 'progress.docx'],
  ['export xlsx', 'plan.xlsx'],
  ['export parquet', 'plan.parquet'],
];

const tell = (line) => process.stdout.write(`${line}\n`);
const complain = (line) => process.stderr.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'bscb-nodes-'));
const day = ['--as-of', '2013-09-10'];
const isDated = (line) => !/^(--|explain|schema|no-such)/.test(line);

const run = (node, line) => {
  const args = [...line.split(' '), ...(isDated(line) ? day : [])];
  const { status, stdout, stderr } = spawnSync(node, ['bin/bscb.cjs', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // A slow machine is told what it waits for.
  return { status, stdout, stderr: stderr.replace(/^Read \d+ actions?; writing .*\n/m, '') };
};

const runAll = (node, name) => {
  const found = new Map(answers.map((line) => [line, run(node, line)]));
  for (const [line, file] of files) {
    const path = join(folder, `${name}-${file}`);
    const { status, stderr } = run(node, `${line} --output ${path}`);
    const stdout = status === 0 ? readFileSync(path, 'base64') : '';
    found.set(line, { status, stdout, stderr: stderr.replaceAll(path, file) });
  }
  return found;
};

try {
  const here = runAll(process.execPath, 'here');
  for (const [line, { status, stdout, stderr }] of here) {
    if (stdout === '' && status === 0) throw new Error(`${line} answers nothing on ${process.version}`);
    if (/\bwarning: |error: |unrecognized/i.test(stderr))
      throw new Error(`${line} on ${process.version}: ${stderr}`);
  }
  let failed = 0;
  for (const version of versions) {
    const place = join(folder, version);
    execFileSync('npm', [
      'install',
      '--silent',
      '--no-save',
      '--no-audit',
      '--no-fund',
      // what --fetch brought is not asked for again, which takes a minute each
      '--prefer-offline',
      '--prefix',
      place,
      `${platform}@${version}`,
    ]);
    const node = join(
      place,
      'node_modules',
      platform,
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const there = runAll(node, name);
    const wrong = [...here].filter(
      ([line, said]) => JSON.stringify(there.get(line)) !== JSON.stringify(said),
    );
    for (const [line, said] of wrong) {
      const other = there.get(line);
      const where = ['status', 'stdout', 'stderr'].filter((one) => other[one] !== said[one]);
      complain(`bscb ${line} on Node ${name}: another ${where.join(' and ')}\n${other.stderr.slice(0, 500)}`);
    }
    failed += wrong.length;
    tell(`Node ${name}: ${here.size - wrong.length} of ${here.size} answers as on ${process.version}`);
  }
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
