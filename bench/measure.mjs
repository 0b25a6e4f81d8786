// Runs programs from start to end and tells what each took. A Node program says it itself as it ends (usage.cjs); of any
// other the shell says the time, and GNU time the memory. Certificates that the environment adds are parsed by Node at every start and would hide
// the differences, so they are left out.
import { spawn } from 'node:child_process';

const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const ownWord = ['--require', `${import.meta.dirname}/usage.cjs`];
/** GNU time counts in hundredths of a second, and bash in thousandths. */
const timed = ['-c', 'TIMEFORMAT="%3U %3S"; time env time --quiet --format "\n%M" "$@"', 'bash'];

/** Processor time and the clock in milliseconds, the most memory in MiB; by what the command's handle or GNU time said. */
const figures = (isNode, said, errors, wall) => {
  if (isNode) {
    const [cpu, memory] = said.split(' ').map(Number);
    return { cpu: cpu / 1000, wall, memory: memory / 1024 };
  }
  const [memory, user, system] = errors.trim().split(/\s+/).slice(-3).map(Number);
  return { cpu: (user + system) * 1000, wall, memory: memory / 1024 };
};

/** Runs a command once, with more in its environment where it has some. One that does not end well has not done the work, so it has no figures. */
export const run = ({ name, program, args, more = {} }) =>
  new Promise((done, failed) => {
    const isNode = program === 'node';
    const start = process.hrtime.bigint();
    const child = spawn(
      isNode ? process.execPath : 'bash',
      isNode ? [...ownWord, ...args] : [...timed, program, ...args],
      { env: { ...env, ...more }, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
    );
    let errors = '';
    let said = '';
    child.stderr.on('data', (part) => {
      errors = (errors + part).slice(-2000);
    });
    child.stdio[3].on('data', (part) => {
      said += part;
    });
    child.on('error', failed);
    child.on('close', (status) => {
      const wall = Number(process.hrtime.bigint() - start) / 1e6;
      if (status === 0) done(figures(isNode, said, errors, wall));
      else failed(new Error(`${name} ends with ${status}: ${errors.trim()}`));
    });
  });

/** Each round runs every command once, in turn, so that what else the machine does falls on all of them alike. */
export const inTurn = async (commands, rounds) => {
  const taken = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const one of commands) taken.get(one.name).push(await run(one));
  return taken;
};

const inOrder = (numbers) => [...numbers].sort((a, b) => a - b);

export const median = (numbers) => inOrder(numbers)[numbers.length >> 1];

/** Where the middle half of the numbers begins and ends: of three or fewer, the least and the most. */
const middleHalf = (numbers) => {
  const outside = numbers.length >> 2;
  const all = inOrder(numbers);
  return [all[outside], all[all.length - 1 - outside]];
};

/** How many times as long one command took as another of the same round. */
export const besides = (all, others, what) => all.map((one, round) => one[what] / others[round][what]);

/** How figures are written: a number, and its unit behind it, by the size of the figure. */
export const times = (ratio) => ({ unit: ' ×', write: (one) => one.toFixed(ratio < 10 ? 2 : 1) });
export const duration = (ms) =>
  ms < 1000
    ? { unit: ' ms', write: (one) => one.toFixed(0) }
    : { unit: ' s', write: (one) => (one / 1000).toFixed(1) };
export const memory = () => ({ unit: ' MiB', write: (one) => one.toFixed(0) });
export const count = () => ({ unit: '', write: (one) => Math.round(one).toLocaleString('en-GB') });

/** The median of some figures as a cell of a table. */
export const middle = (numbers, kind) => {
  const { write, unit } = kind(median(numbers));
  return `${write(median(numbers))}${unit}`;
};

/** The same, with the spread behind it. */
export const withSpread = (numbers, kind) => {
  const { write } = kind(median(numbers));
  const [least, most] = middleHalf(numbers).map(write);
  return `${middle(numbers, kind)}${least === most ? '' : ` (${least} to ${most})`}`;
};

/** The cells of a limit: what is asked, and whether a figure keeps to it. */
export const against = (figure, limit, kind) => {
  if (limit === undefined) return ['', ''];
  const { unit } = kind(limit.most);
  return [
    `${limit.most}${unit}, aim ${limit.aim}${unit}`,
    figure > limit.most ? 'no' : figure > limit.aim ? 'yes' : 'yes, and the aim',
  ];
};
