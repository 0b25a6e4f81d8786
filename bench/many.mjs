// check and status of many plans beside programs that do the same work:  npm run bench:many -- [rounds] [boards ...]
// The plans are made by plans.mjs, the same every time. ajv-cli (set AJV to its file) holds the same area files against
// the schema that bscb gives to editors; hledger adds up a journal with as many entries as there are milestones; a
// program that is not installed is left out. Each round runs every command once, and ratios are those of one round.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlans } from './plans.mjs';

const [rounds = 3, ...sizes] = process.argv.slice(2).map(Number);
const bin = `${import.meta.dirname}/../bin/bscb.js`;
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'bscb-bench-'));
const silent = openSync('/dev/null', 'w');

/** Processor seconds and the most memory of a command, by GNU time; null where it is not installed or could not run. */
const run = (command, args) =>
  new Promise((done) => {
    const child = spawn('time', ['-f', 'used %U %S %M', command, ...args], {
      env,
      stdio: ['ignore', silent, 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part) => {
      said = (said + part).slice(-2000);
    });
    child.on('error', () => done(null));
    child.on('close', () => {
      const [, user, system, memory] = /used ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(said) ?? [];
      const failed = user === undefined || /cannot run|No such file/.test(said);
      done(failed ? null : { cpu: Number(user) + Number(system), memory: Number(memory) / 1024 });
    });
  });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const journal = (entries) =>
  Array.from({ length: entries }, (_, i) => {
    const day = `2013-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
    return `${day} milestone ${i}\n    assets:area ${i % 50}  ${(i % 97) + 1}\n    income:lead ${i % 20}\n`;
  }).join('\n');

const rows = [];
try {
  for (const boards of sizes.length > 0 ? sizes : [200, 2000]) {
    const plans = join(folder, String(boards));
    mkdirSync(plans);
    const files = writePlans(plans, boards);
    const ledger = join(folder, `${boards}.journal`);
    writeFileSync(ledger, journal(files * 21));
    const schema = join(folder, 'area.json');
    const asOf = ['--plan', plans, '--as-of', '2013-09-10'];
    await run(process.execPath, [
      bin,
      'schema',
      'area',
      '--plan',
      join(plans, 'board-000001'),
      '--output',
      schema,
      '--force',
    ]);
    const commands = [
      ['bscb check', process.execPath, [bin, 'check', ...asOf]],
      [
        'ajv-cli validate',
        process.execPath,
        [
          process.env.AJV ?? 'ajv',
          'validate',
          '-s',
          schema,
          '-d',
          `${plans}/*/*-area.yaml`,
          '--strict=false',
        ],
      ],
      ['bscb status', process.execPath, [bin, 'status', ...asOf]],
      ['hledger bal', 'hledger', ['-f', ledger, 'bal']],
    ].filter(([name]) => name !== 'ajv-cli validate' || process.env.AJV !== undefined);
    const taken = new Map(commands.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const [name, command, args] of commands) taken.get(name).push(await run(command, args));
    for (const [name, all] of taken) {
      if (all.includes(null)) continue;
      const beside = taken.get({ 'bscb check': 'ajv-cli validate', 'bscb status': 'hledger bal' }[name]);
      const ratio =
        beside === undefined || beside.includes(null)
          ? ''
          : `${median(all.map((one, i) => one.cpu / beside[i].cpu)).toFixed(1)} ×`;
      const cpu = all.map((one) => one.cpu);
      rows.push(
        `| ${files.toLocaleString('en-GB')} | ${name} | ${median(cpu).toFixed(1)} s (${Math.min(...cpu).toFixed(1)} to ${Math.max(...cpu).toFixed(1)}) | ${ratio} | ${Math.max(...all.map((one) => one.memory)).toFixed(0)} MiB |`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}\n\n| area files | command | processor time, median and spread | beside the program below | most memory |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
);
