// Programs that do a part of the same work, to measure bscb beside. ajv-cli, and js-yaml with ajv, hold area files
// against the schema that bscb gives to editors; hledger and taskwarrior keep entries and tasks with dates. The first two
// come from the npm registry into a folder that goes again, or are in node_modules of the folder that PEERS names.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** js-yaml 4 is a little faster than 5. */
const packages = ['ajv-cli@5', 'js-yaml@4', 'ajv@8'];

const said = (program, ...args) => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

const version = (folder, name) => {
  try {
    return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
};

/** The folder with the packages, fetched where none is named. */
const fetched = (folder) => {
  if (process.env.PEERS !== undefined) return process.env.PEERS;
  const peers = join(folder, 'peers');
  mkdirSync(peers);
  writeFileSync(join(peers, 'package.json'), '{}');
  // On Windows npm is a script of the shell.
  const options = { cwd: peers, stdio: 'ignore', shell: process.platform === 'win32' };
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], options);
  } catch {
    // Without a registry they are left out, which `missing` says.
  }
  return peers;
};

/** Which of the programs are here, their versions, and those that are not. */
export const peersHere = (folder, wanted) => {
  const found = wanted ? fetched(folder) : null;
  const ajv = found && version(found, 'ajv');
  const jsYaml = found && version(found, 'js-yaml');
  const timed = wanted && said('time', '--version') !== null;
  const versions = {
    'ajv-cli': found && version(found, 'ajv-cli'),
    'js-yaml with ajv': ajv && jsYaml && `${jsYaml} and ${ajv}`,
    hledger: timed ? (said('hledger', '--version')?.match(/[\d.]+/)?.[0] ?? null) : null,
    taskwarrior: timed ? said('task', '--version') : null,
  };
  return {
    folder: found,
    has: (name) => versions[name] !== null,
    versions: Object.entries(versions).map(([name, one]) => (one === null ? `no ${name}` : `${name} ${one}`)),
  };
};

/** As many entries as there are milestones, over the areas and the people who lead. */
const journal = (entries) =>
  Array.from({ length: entries }, (_, i) => {
    const day = `2013-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
    return `${day} milestone ${i}\n    assets:area ${i % 50}  ${(i % 97) + 1}\n    income:lead ${i % 20}\n`;
  }).join('\n');

/** As many tasks as there are milestones, in taskwarrior's own file: three in five are done. */
const tasks = (entries) =>
  Array.from({ length: entries }, (_, i) => {
    const due = 1_357_000_000 + (i % 365) * 86_400;
    const state = i % 5 < 3 ? `end:"${due}" status:"completed"` : 'status:"pending"';
    const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    return `[description:"milestone ${i}" due:"${due}" entry:"1356000000" project:"area ${i % 50}" ${state} uuid:"${id}"]\n`;
  }).join('');

/** The commands of the programs that are here, on the area files below a folder, and as many entries and tasks as given. */
export const peerCommands = (peers, { folder, schema, plans, entries }) => {
  const ledger = join(folder, 'milestones.journal');
  const data = join(folder, 'tasks');
  mkdirSync(data, { recursive: true });
  if (peers.has('hledger')) writeFileSync(ledger, journal(entries));
  if (peers.has('taskwarrior')) writeFileSync(join(data, 'pending.data'), tasks(entries));
  const ajv = ['validate', '-s', schema, '-d', `${plans}/**/[0-9]*-*.yaml`, '--strict=false'];
  const task = ['rc:/dev/null', `rc.data.location=${data}`, 'rc.gc=off', 'rc.verbose=nothing'];
  return [
    {
      of: 'ajv-cli',
      name: 'ajv-cli validate',
      program: 'node',
      args: [join(String(peers.folder), 'node_modules/ajv-cli/dist/index.js'), ...ajv],
    },
    {
      of: 'js-yaml with ajv',
      name: 'js-yaml with ajv',
      program: 'node',
      args: [join(import.meta.dirname, 'js-yaml-ajv.cjs'), String(peers.folder), schema, plans],
    },
    { of: 'hledger', name: 'hledger bal', program: 'hledger', args: ['-f', ledger, 'bal'] },
    { of: 'hledger', name: 'hledger check', program: 'hledger', args: ['-f', ledger, 'check'] },
    { of: 'taskwarrior', name: 'task summary', program: 'task', args: [...task, 'summary'] },
  ].filter(({ of }) => peers.has(of));
};
