// How long the usual commands take from start to end on the plan that comes with bscb, beside  node -e 0.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { against, besides, duration, inTurn, median, middle, run, times, withSpread } from './measure.mjs';
import { peerCommands } from './peers.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin/bscb.cjs');
const plan = join(root, 'plan');
const asOf = ['--as-of', '2013-09-10', '--plan', plan];

const milestones = readdirSync(plan)
  .filter((file) => /^\d.*\.yaml$/.test(file))
  .flatMap((file) => readFileSync(join(plan, file), 'utf8').match(/^ +- what:/gm) ?? []).length;

const commands = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'bscb --version', args: [bin, '--version'] },
  { name: 'bscb status', args: [bin, 'status', ...asOf], limit: { most: 2, aim: 1.5 } },
  { name: 'bscb status --format json', args: [bin, 'status', '--format', 'json', ...asOf] },
  { name: 'bscb check', args: [bin, 'check', ...asOf], limit: { most: 3, aim: 2 } },
  { name: 'bscb show 4.7', args: [bin, 'show', '4.7', ...asOf] },
].map((one) => ({ program: 'node', ...one }));

/** The part of the bench for one plan. */
export const start = async ({ rounds = 15, peers, folder }) => {
  const schema = join(plan, '.schema/area.json');
  const all = [...commands, ...peerCommands(peers, { folder, schema, plans: plan, entries: milestones })];
  if (rounds > 1) for (const one of all) await run(one); // fills the disk's cache
  const taken = await inTurn(all, rounds);
  const bare = taken.get('node -e 0');
  const rows = all.map(({ name, limit }) => {
    const runs = taken.get(name);
    const ratios = besides(runs, bare, 'cpu');
    return [
      `\`${name}\``,
      withSpread(ratios, times),
      ...against(median(ratios), limit, times),
      middle(
        runs.map(({ cpu }) => cpu),
        duration,
      ),
      withSpread(besides(runs, bare, 'wall'), times),
    ];
  });
  return {
    how: `Rounds: ${rounds}.`,
    tables: [
      [
        ['command', 'beside `node -e 0`', 'at most', 'kept', 'processor time', 'beside it, by the clock'],
        ...rows,
      ],
    ],
  };
};
