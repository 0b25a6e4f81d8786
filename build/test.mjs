// `npm test`: lint, dead code and types beside the tests. What fails of the three says why below what the tests say.
import { spawn } from 'node:child_process';

const started = (program, args, stdio) =>
  spawn(process.execPath, [`node_modules/${program}`, ...args], { stdio });

const ended = (program, ...args) =>
  new Promise((done) => {
    const child = started(program, args, ['ignore', 'pipe', 'pipe']);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    child.on('close', (code) => done({ code, said }));
  });

const checks = [
  ended('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '.'),
  ended('knip/bin/knip.js', '--cache'),
  ended('typescript-7/bin/tsc', '--noEmit'),
];
const tests = new Promise((done) =>
  started('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], 'inherit').on('close', done),
);
if ((await tests) !== 0) process.exitCode = 1;
for (const { code, said } of await Promise.all(checks))
  if (code !== 0) {
    process.stderr.write(said);
    process.exitCode = 1;
  }
