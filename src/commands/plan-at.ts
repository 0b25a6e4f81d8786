import type { Source } from '../read/plan.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** The files of a plan folder as they stood where this branch left a revision: what came into the revision since is
 * nobody's change here. A folder that was not there yet has none. @throws CannotProceed without git, outside a
 * repository, where the revision is not known */
export const sourcesAt = async (world: World, folder: string, revision: string): Promise<Source[]> => {
  const commit = await commitOf(world, folder, revision);
  const base = await world.git(folder, ['merge-base', commit, 'HEAD']);
  const tree = base.status === 0 ? text(base.stdout).trim() : commit;
  const listed = await world.git(folder, ['ls-tree', '-z', tree]);
  const files = text(listed.stdout)
    .split('\0')
    .map((line) => /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ name: match[2]!, blob: match[1]! }))
    .filter(({ name }) => /\.ya?ml$/i.test(name) && !name.startsWith('.'));
  const contents = await world.git(
    folder,
    ['cat-file', '--batch'],
    files.map(({ blob }) => `${blob}\n`).join(''),
  );
  const bytes = batch(contents.stdout);
  return files.map(({ name, blob }) => ({ name, bytes: bytes.get(blob) ?? new Uint8Array(), fault: null }));
};

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What `cat-file --batch` answers: a line `name blob size`, the bytes, a line end, for each. */
const batch = (answer: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const [name = '', kind, size] = text(answer.subarray(at, end)).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    found.set(name, answer.slice(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
};

const commitOf = async (world: World, folder: string, revision: string): Promise<string> => {
  const ask = (...args: string[]) => world.git(folder, args);
  const found = await ask('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
  if (found.status === 0) return text(found.stdout).trim();
  const why = 'so what changed since cannot be told';
  if (found.status === 127) throw new CannotProceed(`git is not installed here, ${why}.`);
  if (/not a git repository/.test(found.stderr))
    throw new CannotProceed(`${folder} is in no git repository, ${why}.`);
  if (/dubious ownership/.test(found.stderr))
    throw new CannotProceed(`git does not trust this repository, which belongs to somebody else, ${why}.`);
  if ((await ask('rev-parse', '--verify', '--quiet', 'HEAD')).status !== 0)
    throw new CannotProceed(`The repository has no commit yet, ${why}.`);
  if (text((await ask('rev-parse', '--is-shallow-repository')).stdout).trim() === 'true')
    throw new CannotProceed(
      `This is a shallow copy of the repository, which does not hold ${revision}, ${why}.\n` +
        'Fetch all of it:  git fetch --unshallow  (in a GitHub workflow, fetch-depth: 0 under actions/checkout).',
    );
  throw new CannotProceed(`git knows no commit called ${revision}, ${why}.`);
};
