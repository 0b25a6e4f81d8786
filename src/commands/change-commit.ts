import { starred } from '../model/personal.ts';
import { lineFor, oneWord } from '../model/to-type.ts';
import type { GitAnswer, World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { beside, gitIn, namedBy } from './plan-folder.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).trim();

/** Who commits, as `git -c` takes it. */
export type Identity = readonly string[];

/**
 * Sees that git can commit these files alone, before anything is written. @throws CannotProceed outside a repository,
 * where git does not know who commits, or where a file has changes that are not committed yet
 */
export const mayCommit = async (
  world: World,
  folder: string,
  files: readonly string[],
): Promise<Identity> => {
  const inside = await world.git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.status === 127) throw new CannotProceed('git is not installed here: leave --commit out.');
  if (/not a git repository/.test(inside.stderr))
    throw new CannotProceed(
      `${folder} is not in a git repository, so there is nothing to commit to: leave --commit out.`,
    );
  if (inside.status !== 0) throw notTold(folder, inside);
  for (const file of files) {
    const asked = await world.git(folder, ['status', '--porcelain', '--', file]);
    if (asked.status !== 0) throw notTold(folder, asked);
    const state = text(asked.stdout);
    if (state.startsWith('??'))
      throw new CannotProceed(
        `${beside(folder, file)} is not in git yet. Add it first:  ${gitIn(folder)} add ${oneWord(file)}`,
      );
    if (state !== '')
      throw new CannotProceed(
        `${beside(folder, file)} has changes that are not committed, and they would go into this commit too.\nCommit them first, or leave --commit out.`,
      );
  }
  return identity(world, folder);
};

/** What git says itself, where it cannot tell. */
const notTold = (folder: string, { stderr }: GitAnswer): CannotProceed =>
  new CannotProceed(
    `git cannot look at ${folder}, so nothing was changed; leave --commit out, or correct what git says:\n${stderr.trim()}`,
  );

/** The name and the mailbox that git signs with, from the settings of the user and the repository. */
const identity = async (world: World, folder: string): Promise<Identity> => {
  const own = ['~/.gitconfig', '~/.config/git/config'].flatMap((path) => ['-c', `include.path=${path}`]);
  const ask = async (key: string): Promise<string> =>
    text((await world.git(folder, [...own, 'config', '--get', key])).stdout);
  const name = world.env.GIT_AUTHOR_NAME ?? (await ask('user.name'));
  const email = world.env.GIT_AUTHOR_EMAIL ?? (await ask('user.email'));
  if (name === '' || email === '')
    throw new CannotProceed(
      'git does not know who commits. Tell it once:\n  git config --global user.name "Your Name"\n  git config --global user.email you@example.gov.uk',
    );
  return ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
};

/** Commits the files alone, whatever else is staged; answers with the short name of the commit. @throws CannotProceed */
export const commit = async (
  world: World,
  folder: string,
  {
    files,
    says,
    identity,
  }: { readonly files: readonly string[]; readonly says: readonly string[]; readonly identity: Identity },
): Promise<string> => {
  const answer = await world.git(
    folder,
    [...identity, 'commit', '--quiet', '--only', '--file=-', '--', ...files],
    messageOf(says),
  );
  if (answer.status !== 0)
    throw new CannotProceed(
      `The files are changed, but git did not commit them:\n${answer.stderr.trim()}\nCommit them yourself, or take the change back:  ${lineFor({ named: namedBy(world, folder) })`bscb undo`}`,
    );
  return text((await world.git(folder, ['rev-parse', '--short', 'HEAD'])).stdout);
};

/** The change in a line of at most 72 characters; in full below it where that is too short. */
export const messageOf = (says: readonly string[]): string => {
  const [first = 'Plan changed', ...rest] = says.map((one) => starred(one.replace(/\s+/g, ' ')));
  if (rest.length === 0 && first.length <= 72) return `${first}\n`;
  const more = rest.length === 0 ? '' : ` and ${rest.length} more`;
  const room = 72 - more.length;
  const head = first.length <= room ? first : `${first.slice(0, room - 1).replace(/(?<!\s)\s+\S*$/, '')}…`;
  return `${head}${more}\n\n${[first, ...rest].map((one) => `- ${one}`).join('\n')}\n`;
};
