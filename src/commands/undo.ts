import { unifiedDiff } from '../edit/diff.ts';
import { withheld } from '../model/personal.ts';
import { listed } from '../model/sentence.ts';
import { oneWord } from '../model/to-type.ts';
import { changedAnswer } from '../view/changed.ts';
import type { World } from '../world.ts';
import { asBytes, bytesOf, isSame } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { commit, mayCommit } from './change-commit.ts';
import { changing } from './change-options.ts';
import { shownAfter } from './change-plan.ts';
import { bytesIn, type LastChange, lastChange, recordOf } from './change-record.ts';
import type { Command, Options } from './command.ts';
import { openPlan } from './open-plan.ts';
import { beside, findPlans, gitIn } from './plan-folder.ts';
import { show } from './show-answer.ts';
import { writing } from './writing.ts';

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
      throw new CannotProceed(`This takes one plan at a time. Choose one:  --plan ${oneWord(folder)}`);
    const last = lastChange(world, folder);
    if (last === null)
      throw new CannotProceed(
        `There is no change to take back. undo takes back only the last change, and only once. ${await otherwise(world, folder)}`,
      );
    const files = await takenOf(world, folder, last);
    const besides = backToo(besidesOf(world, folder, last));
    const there = files.filter(({ now, back }) => isSame(now, back)).map(({ path }) => path);
    const already = there.length === 0 ? [] : [`As before it already: ${listed(there)}.`];
    const sha = options.dryRun === true ? null : await takeBack(world, folder, { last, files }, options);
    const { today, locate, plan } = await openPlan(world, options);
    const answer = changedAnswer({
      asOf: today,
      command: 'undo',
      says: last.says.map((one) => `Taken back: ${one}`),
      notes: [...already, ...besides, ...(last.stays ?? [])].map((text) => ({ text })),
      files: last.files.flatMap(({ file, before, after }) => {
        const path = beside(folder, file);
        return there.includes(path)
          ? []
          : [{ path, diff: unifiedDiff(path, withheld(after), withheld(before ?? '')) }];
      }),
      actions: [],
      problems: [],
      locate,
      named: plan.named,
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
  const git = gitIn(folder);
  return `It does not know what check --fix and editors change: ${isInGit ? `see that with  ${git} diff  and take it back with  ${git} restore FILE` : 'put that back in a text editor'}.`;
};

/** What else the command wrote, as far as it is still there: what somebody wrote into since is kept as it is. */
const besidesOf = (world: World, folder: string, { besides = [] }: LastChange) =>
  besides.flatMap(({ file, before, after }) => {
    const path = beside(folder, file);
    const now = bytesIn(world, path);
    if (now === null) return [];
    const text = new TextDecoder().decode(now);
    // nobody writes by hand into a folder that is hidden
    const isKept = !file.startsWith('.') && after !== undefined && text !== after && text !== before;
    return [{ path, before, now, isKept }];
  });

const backToo = (besides: ReturnType<typeof besidesOf>): readonly string[] => {
  const [kept, back] = [besides.filter(({ isKept }) => isKept), besides.filter(({ isKept }) => !isKept)];
  const names = (some: typeof kept): string => listed(some.map(({ path }) => path));
  return [
    ...(back.length === 0 ? [] : [`As before it too: ${names(back)}.`]),
    ...(kept.length === 0 ? [] : [`Changed since, so kept as it is: ${names(kept)}.`]),
  ];
};

/** A file of the last change, as it is now; `back` is what it is to be. */
interface Taken {
  readonly file: string;
  readonly path: string;
  readonly now: Uint8Array;
  readonly back: Uint8Array;
}

/** The files of the last change, each as that left it, or as it was before it already. @throws CannotProceed where one is neither */
const takenOf = async (world: World, folder: string, last: LastChange): Promise<readonly Taken[]> => {
  const files = last.files.map(({ file, before, after }) => {
    const path = beside(folder, file);
    const now = world.files.read(path);
    return { file, path, now, back: bytesOf(before ?? '', now), left: bytesOf(after, now) };
  });
  const changed = files.filter(({ now, back, left }) => !isSame(now, left) && !isSame(now, back));
  if (changed.length === 0) return files;
  throw new CannotProceed(
    `${listed(changed.map(({ path }) => path))} ${changed.length === 1 ? 'was' : 'were'} changed since, so nothing was taken back. Take it back in a text editor. ${await otherwise(world, folder)}`,
  );
};

/** Puts every file back, or none; the record goes last, so that what is cut short can be gone on with. @throws CannotProceed */
const takeBack = async (
  world: World,
  folder: string,
  { last, files }: { readonly last: LastChange; readonly files: readonly Taken[] },
  options: Options,
): Promise<string | null> => {
  const names = files.map(({ file }) => file);
  const says = last.says.map((one) => `Undo: ${one}`);
  const identity = options.commit === true ? await mayCommit(world, folder, names) : null;
  const besides = besidesOf(world, folder, last).filter(({ isKept }) => !isKept);
  await writing(
    'The file',
    () =>
      world.files.change([
        ...files.map(({ path, now, back }) => ({ path, before: now, after: back, within: folder })),
        ...besides.map(({ path, before, now }) => ({
          path,
          before: now,
          after: asBytes(before),
          within: folder,
        })),
        { ...recordOf(folder, null), isLast: true },
      ]),
    ' Nothing was taken back.',
  );
  return identity === null ? null : commit(world, folder, { files: names, says, identity });
};
