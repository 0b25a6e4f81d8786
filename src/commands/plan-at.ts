import { oneWord } from '../model/to-type.ts';
import type { Source } from '../read/plan.ts';
import type { GitAnswer, World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { beside, gitIn, isYaml } from './plan-folder.ts';

const why = 'so what changed since cannot be told';

/** The files of a plan folder as they were where this branch left a revision: what came into the revision since is
 * nobody's change here. A folder that was not there yet has none. @throws CannotProceed where git cannot tell */
export const sourcesAt = async (world: World, folder: string, revision: string): Promise<Source[]> => {
  const commit = await commitOf(world, folder, revision);
  const base = await world.git(folder, ['merge-base', commit, 'HEAD']);
  if (base.status !== 0 && (await isShallow(world, folder))) throw shallow(revision);
  const tree = base.status === 0 ? text(base.stdout).trim() : commit;
  const listed = await world.git(folder, ['ls-tree', '-z', tree]);
  if (listed.status !== 0) throw partial(tree, folder);
  const files = text(listed.stdout)
    .split('\0')
    .map((line) => /^100\d{3} blob (?<blob>[0-9a-f]+)\t(?<name>.+)$/s.exec(line)?.groups)
    .flatMap(({ name, blob } = {}) => (name === undefined || blob === undefined ? [] : [{ name, blob }]))
    .filter(({ name }) => isYaml(name) && !name.startsWith('.'));
  const contents = await world.git(
    folder,
    ['cat-file', '--batch'],
    files.map(({ blob }) => `${blob}\n`).join(''),
  );
  const bytes = batch(contents.stdout);
  return files.map(({ name, blob }) => {
    const found = bytes.get(blob);
    if (found === undefined) throw partial(tree, folder, name);
    return { name, bytes: found, fault: null };
  });
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
  if (!/^[^\s^~:-]/.test(revision))
    throw new CannotProceed(
      `--changed-since needs one commit, branch or tag, not "${revision}":  --changed-since origin/main`,
    );
  const found = await world.git(folder, [
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const commit = text(found.stdout).trim();
  if (found.status === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw await noCommit(world, folder, revision, found);
};

const noCommit = async (
  world: World,
  folder: string,
  revision: string,
  { status, stderr }: GitAnswer,
): Promise<CannotProceed> => {
  if (status === 127) return new CannotProceed(`git is not installed here, ${why}.`);
  if (status === 126) return new CannotProceed(`${stderr}, ${why}.`);
  if (/not a git repository/.test(stderr))
    return new CannotProceed(`${folder} is not in a git repository, ${why}.`);
  if (/dubious ownership/.test(stderr)) {
    const [, where = folder] = /repository at '([^']*)'/.exec(stderr) ?? [];
    return new CannotProceed(
      `git does not trust ${where}, because it belongs to somebody else, ${why}.\n` +
        `If you trust it:  git config --global --add safe.directory ${oneWord(where)}`,
    );
  }
  if ((await world.git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'])).status !== 0)
    return new CannotProceed(`The repository has no commit yet, ${why}.`);
  return (await isShallow(world, folder))
    ? shallow(revision)
    : new CannotProceed(`git knows no commit called ${revision}, ${why}.`);
};

const isShallow = async (world: World, folder: string): Promise<boolean> =>
  text((await world.git(folder, ['rev-parse', '--is-shallow-repository'])).stdout).trim() === 'true';

const shallow = (revision: string): CannotProceed =>
  new CannotProceed(
    `This is a shallow copy of the repository, which does not hold ${revision} or what led to it, ${why}.\n` +
      'Fetch all of it:  git fetch --unshallow  (in a GitHub workflow, fetch-depth: 0 under actions/checkout).',
  );

const partial = (tree: string, folder: string, name?: string): CannotProceed =>
  new CannotProceed(
    `This is a partial copy of the repository, which does not hold ${name === undefined ? 'the plan' : beside(folder, name)} as it was, ${why}.\n` +
      `bscb opens no connection. Fetch what is missing:  ${gitIn(folder)} diff --stat ${tree.slice(0, 12)} -- .`,
  );
