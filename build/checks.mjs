// Lint, dead code and types at the same time: what fails says why.
import { spawn } from 'node:child_process';

const ended = (program, ...args) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args]);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    child.on('close', (code) => done({ code, said }));
  });

const all = await Promise.all([
  ended('@biomejs/biome/bin/biome', 'check', '.'),
  ended('knip/bin/knip.js'),
  ended('typescript/bin/tsc', '--noEmit'),
]);
for (const { code, said } of all)
  if (code !== 0) {
    process.stderr.write(said);
    process.exitCode = 1;
  }
