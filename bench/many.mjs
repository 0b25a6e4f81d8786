// check, status and exports of many plans, made by plans.mjs and the same every time, beside programs that do a part of the work.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  against,
  besides,
  count,
  duration,
  inTurn,
  median,
  memory,
  middle,
  run,
  times,
  withSpread,
} from './measure.mjs';
import { peerCommands } from './peers.mjs';
import { filesOfBoard, milestonesOfFile, writePlans } from './plans.mjs';

const bin = join(import.meta.dirname, '../bin/bscb.cjs');

/** From so many files on bscb shares its work out by itself: these are its commands then. */
const manyFiles = 5000;
const shared = (name) => `${name}, threads`;

/** What is measured beside what, and the limits from so many files on: at most so many times as long, better the aim. */
const pairs = [
  { name: 'bscb check', beside: 'ajv-cli validate', limit: { most: 1.5, aim: 0.7 } },
  { name: shared('bscb check'), beside: 'ajv-cli validate' },
  { name: 'bscb check', beside: 'js-yaml with ajv' },
  { name: 'bscb check', beside: 'hledger check' },
  { name: 'bscb status', beside: 'hledger bal', limit: { most: 0.5, aim: 0.2, from: 10_000 } },
  { name: shared('bscb status'), beside: 'hledger bal' },
  { name: 'bscb status', beside: 'task summary' },
];
const memoryLimit = { most: 150, aim: 80, from: 10_000 };
const growthLimit = { most: 12, aim: 10.5, from: 10_000 };

const counted = (files) => middle([files], count);
const mostOf = (runs) => Math.max(...runs.map((one) => one.memory));
const limitOf = (files, limit) => (files >= (limit?.from ?? 0) ? limit : undefined);

/** Makes the plans of a size and answers the commands on them. */
const plansOf = async (files, folder) => {
  const plans = join(folder, String(files));
  mkdirSync(plans);
  writePlans(plans, Math.ceil(files / filesOfBoard));
  const asOf = ['--plan', plans, '--as-of', '2013-09-10'];
  const commands = ['check', 'status'].map((name) => ({
    name: `bscb ${name}`,
    program: 'node',
    args: [bin, name, ...asOf],
    more: { BSCB_THREADS: '1' },
  }));
  const byThreads = commands.map((one) => ({ ...one, name: shared(one.name), more: {} }));
  const exports = [['ndjson'], ['parquet', '--output', join(folder, `lake-${files}`)]].map((words) => ({
    ...commands[0],
    name: `bscb export ${words[0]}`,
    args: [bin, 'export', ...words, ...asOf],
  }));
  return { plans, commands, byThreads: files < manyFiles ? [] : byThreads, exports };
};

const schemaOf = async (plans, folder) => {
  const schema = join(folder, 'area.json');
  const plan = ['--plan', join(plans, 'board-000001')];
  const args = [bin, 'schema', 'area', ...plan, '--output', schema, '--force'];
  await run({ name: 'bscb schema', program: 'node', args });
  return schema;
};

const ratioRows = (files, taken) =>
  pairs
    .filter(({ name, beside }) => taken.has(name) && taken.has(beside))
    .map(({ name, beside, limit }) => {
      const [all, others] = [taken.get(name), taken.get(beside)];
      const ratios = besides(all, others, 'cpu');
      return [
        counted(files),
        `\`${name}\` beside \`${beside}\``,
        withSpread(ratios, times),
        ...against(median(ratios), limitOf(files, limit), times),
        withSpread(besides(all, others, 'wall'), times),
      ];
    });

const usedRows = (files, taken) =>
  [...taken].map(([name, all]) => {
    const limit = name.startsWith('bscb') ? limitOf(files, memoryLimit) : undefined;
    return [
      counted(files),
      `\`${name}\``,
      ...['cpu', 'wall'].map((what) =>
        withSpread(
          all.map((one) => one[what]),
          duration,
        ),
      ),
      middle([mostOf(all)], memory),
      ...against(mostOf(all), limit, memory),
    ];
  });

const ratioHead = ['area files', 'pair', 'processor time', 'at most', 'kept', 'the clock'];
const usedHead = ['area files', 'command', 'processor time', 'the clock', 'most memory', 'at most', 'kept'];

/** The part of the bench for many plans. */
export const many = async ({ rounds = 3, sizes = [1000, 10_000], peers, folder }) => {
  const ratios = [];
  const used = [];
  for (const files of sizes) {
    const { plans, commands, byThreads, exports } = await plansOf(files, folder);
    const schema = await schemaOf(plans, folder);
    const entries = files * milestonesOfFile;
    const others = peerCommands(peers, { folder, schema, plans, entries });
    const taken = await inTurn([...commands, ...byThreads, ...exports, ...others], rounds);
    ratios.push(...ratioRows(files, taken));
    used.push(...usedRows(files, taken));
    rmSync(plans, { recursive: true });
  }
  return {
    how: `Rounds: ${rounds}.`,
    tables: [
      [ratioHead, ...ratios],
      [usedHead, ...used],
    ].filter((table) => table.length > 1),
  };
};

/** The part of the bench for how time and memory grow from some files to ten times as many. */
export const growth = async ({ rounds = 1, sizes: [files] = [10_000], folder }) => {
  const few = await plansOf(files, folder);
  const more = await plansOf(files * 10, folder);
  const commands = few.commands.flatMap((one, at) => [
    one,
    { ...more.commands[at], name: `${one.name}, more` },
  ]);
  const taken = await inTurn(commands, rounds);
  const rows = few.commands.map(({ name }) => {
    const [all, ten] = [taken.get(name), taken.get(`${name}, more`)];
    const ratios = besides(ten, all, 'cpu');
    const cpu = (runs) =>
      middle(
        runs.map((one) => one.cpu),
        duration,
      );
    return [
      `\`${name}\``,
      cpu(all),
      cpu(ten),
      withSpread(ratios, times),
      ...against(median(ratios), limitOf(files, growthLimit), times),
      middle([mostOf(ten)], memory),
    ];
  });
  const head = ['command', counted(files), counted(files * 10), 'growth', 'at most', 'kept', 'most memory'];
  return { how: `Rounds: ${rounds}.`, tables: [[head, ...rows]] };
};
