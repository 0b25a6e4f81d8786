import { unifiedDiff } from '../edit/diff.ts';
import { withheld } from '../model/personal.ts';
import { listed } from '../model/sentence.ts';
import { changedAnswer } from '../view/changed.ts';
import { FileFault, type World } from '../world.ts';
import { bytesOf, isSame } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { commit, mayCommit } from './change-commit.ts';
import { changing } from './change-options.ts';
import { shownAfter } from './change-plan.ts';
import { type LastChange, lastChange, recordOf } from './change-record.ts';
import type { Command, Options } from './command.ts';
import { openPlan } from './open-plan.ts';
import { beside, findPlans } from './plan-folder.ts';
import { show } from './show-answer.ts';

/** Takes back the last change, while its files are as it left them. */
export const undo: Command = {
  define: (parser) =>
    changing(parser.command('undo').summary('take back the last change that bscb made to the plan')),
  group: 'After a meeting',
  examples: [
    ['bscb undo --dry-run', 'what would be taken back'],
    ['bscb undo', 'the files as they were before'],
  ],
  run: async (world, _args, options) => {
    const [folder = '.', ...others] = findPlans(world, options.plan);
    if (others.length > 0)
      throw new CannotProceed(`This takes one plan at a time. Choose one:  --plan ${folder}`);
    const last = lastChange(world, folder);
    if (last === null)
      throw new CannotProceed(
        `There is no change to take back. undo takes back only the last change, and only once. ${await otherwise(world, folder)}`,
      );
    const sha = options.dryRun === true ? null : await takeBack(world, folder, last, options);
    const { today, locate } = await openPlan(world, options);
    const answer = changedAnswer({
      asOf: today,
      command: 'undo',
      says: last.says.map((one) => `Taken back: ${one}`),
      notes: [...backToo(world, folder, last), ...(last.stays ?? [])].map((text) => ({ text })),
      files: last.files.map(({ file, before, after }) => {
        const path = beside(folder, file);
        return { path, diff: unifiedDiff(path, withheld(after), withheld(before ?? '')) };
      }),
      actions: [],
      problems: [],
      locate,
      written: options.dryRun !== true,
      commit: sha,
    });
    await shownAfter(options.dryRun !== true, () => show(world, answer, options));
    return 0;
  },
};

/** How to take back what undo does not know. */
const otherwise = async (world: World, folder: string): Promise<string> => {
  const { status, stdout } = await world.git(folder, ['rev-parse', '--is-inside-work-tree']);
  const isInGit = status === 0 && new TextDecoder().decode(stdout).trim() === 'true';
  return `It does not know what check --fix and editors change: ${isInGit ? 'see that with  git diff  and take it back with  git restore FILE' : 'put that back in a text editor'}.`;
};

/** What else the command wrote, as far as it is still there, with what is put back into it. */
const besidesOf = (world: World, folder: string, { besides = [] }: LastChange) =>
  besides
    .map(({ file, before }) => ({ path: beside(folder, file), before }))
    .filter(({ path }) => world.files.kind(path) === 'file');

const backToo = (world: World, folder: string, last: LastChange): readonly string[] => {
  const paths = besidesOf(world, folder, last).map(({ path }) => path);
  return paths.length === 0 ? [] : [`As before it too: ${listed(paths)}.`];
};

/** Puts every file back, or none. @throws CannotProceed where one is not as the change left it */
const takeBack = async (
  world: World,
  folder: string,
  last: LastChange,
  options: Options,
): Promise<string | null> => {
  const files = last.files.map(({ file, before, after }) => {
    const path = beside(folder, file);
    const now = world.files.read(path);
    return { file, path, now, back: bytesOf(before ?? '', now), isLeft: isSame(now, bytesOf(after, now)) };
  });
  const changed = files.filter(({ isLeft }) => !isLeft);
  if (changed.length > 0)
    throw new CannotProceed(
      `${listed(changed.map(({ path }) => path))} ${changed.length === 1 ? 'was' : 'were'} changed since, so nothing was taken back. Take it back in a text editor. ${await otherwise(world, folder)}`,
    );
  const names = files.map(({ file }) => file);
  const says = last.says.map((one) => `Undo: ${one}`);
  const identity = options.commit === true ? await mayCommit(world, folder, names) : null;
  try {
    await world.files.change([
      ...files.map(({ path, now, back }) => ({ path, before: now, after: back, within: folder })),
      ...besidesOf(world, folder, last).map(({ path, before }) => ({
        path,
        before: undefined,
        after: new TextEncoder().encode(before),
        within: folder,
      })),
      recordOf(folder, null),
    ]);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    throw new CannotProceed(
      `${fault.path ?? 'The file'} cannot be written: ${fault.message}. Nothing was taken back.`,
    );
  }
  return identity === null ? null : commit(world, folder, { files: names, says, identity });
};
