// Measures how fast bscb is, beside other programs in the same run, and writes the tables of bench/README.md:
//   npm run bench                        every usual part
//   npm run bench -- many --rounds 5     one part, or several by name
// Data is as large as --files 1000,10000 and --phrases 200000 say; --alone measures no other program; --page names another
// page to write into.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dates } from './dates.mjs';
import { executables } from './executables.mjs';
import { growth, many } from './many.mjs';
import { conditions, writePart, written } from './page.mjs';
import { peersHere } from './peers.mjs';
import { start } from './start.mjs';

const parts = { start, many, dates, growth, executables };
/** Growth takes many minutes, and executables fetch a Node of each kind: they are measured when they are named. */
const usual = ['start', 'many', 'dates'];
/** The parts that measure other programs too. */
const beside = ['start', 'many'];

const {
  values: { rounds, files, phrases, page, alone },
  positionals,
} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    files: { type: 'string' },
    phrases: { type: 'string' },
    page: { type: 'string', default: join(import.meta.dirname, 'README.md') },
    alone: { type: 'boolean', default: false },
  },
});
const asked = positionals.length > 0 ? positionals : usual;

const numbers = (option, text) => {
  if (text === undefined) return undefined;
  const all = text.split(',').map(Number);
  if (all.every((one) => Number.isInteger(one) && one > 0)) return all;
  throw new Error(`--${option} is a number from 1 on, not ${text}`);
};

const measure = async (folder) => {
  const unknown = asked.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Error(`no part is called ${unknown}; there are ${Object.keys(parts).join(', ')}`);
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  const own = [`bscb ${version}`, `Node ${process.versions.node}`];
  const size = {
    rounds: numbers('rounds', rounds)?.[0],
    sizes: numbers('files', files),
    phrases: numbers('phrases', phrases)?.[0],
  };
  const peers = peersHere(folder, !alone && asked.some((name) => beside.includes(name)));
  for (const name of asked) {
    const told = conditions(beside.includes(name) ? [...own, ...peers.versions] : own);
    const { how, tables } = await parts[name]({ ...size, peers, folder });
    const text = written(told(how), tables);
    process.stdout.write(`${name}\n\n${text}\n\n`);
    writePart(page, name, text);
  }
};

const folder = mkdtempSync(join(tmpdir(), 'bscb-bench-'));
try {
  await measure(folder);
} catch ({ message }) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
