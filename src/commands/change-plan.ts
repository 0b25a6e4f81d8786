import type { Assessment } from '../assess/assessment.ts';
import type { Change } from '../edit/change.ts';
import { withheld } from '../model/personal.ts';
import type { Changed, ChangeNote } from '../view/changed.ts';
import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { commit, type Identity, mayCommit } from './change-commit.ts';
import { type FileNow, madeIn } from './change-made.ts';
import { nameWarnings } from './change-names.ts';
import { makePrivateFolder, recorded } from './change-record.ts';
import type { Here } from './change-target.ts';
import type { Options } from './command.ts';
import { assessed, type Opened, openPlan } from './open-plan.ts';
import { say } from './say.ts';
import { show } from './show-answer.ts';

/** What a command wants to change. */
export interface Wanted {
  readonly changes: readonly Change[];
  /** In the plan's words, a line for each thing that is done. */
  readonly says: readonly string[];
  /** The refs of the actions whose colours are worth seeing, or all whose colour changes. */
  readonly refs: readonly string[] | 'recoloured';
  /** What the reader should know beside it. */
  readonly notes?: readonly ChangeNote[];
  /** Why there is nothing to change, where the plan does not have it already. */
  readonly idle?: string;
  /** Who agreed what is asked for, where the command line does not say it. */
  readonly minutes?: readonly string[];
  /** What the command makes beside it, that undo does not take away. */
  readonly stays?: readonly string[];
  /** True where something of what was asked for is left out, so that the exit status says so. */
  readonly unused?: boolean;
}

/** How often a change is tried again on a file that others are writing too. */
const mostTries = 40;

/** Makes what a command wants in the files of the plan, and shows the lines and the colours. @throws CannotProceed */
export const changePlan = async (
  world: World,
  command: string,
  options: Options,
  want: (here: Here) => Wanted | Promise<Wanted>,
): Promise<number> => {
  let unused = false;
  let warnings: readonly string[] = [];
  const made = await changed(world, command, options, async (here) => {
    const wanted = await want(here);
    unused = wanted.unused === true;
    const { plan } = here.opened;
    const each = (wanted.minutes ?? []).flatMap((agreed) => nameWarnings(plan, command, { agreed }));
    warnings = [...nameWarnings(plan, command, options), ...new Set(each)];
    return wanted;
  });
  await shownAfter(made.written, async () => show(world, await changedAnswer(made), options));
  for (const line of warnings) say(world, line);
  return unused ? 1 : 0;
};

/** Shows what was written: where that cannot be shown, it says that it is written all the same. @throws CannotProceed */
export const shownAfter = async (written: boolean, call: () => Promise<void>): Promise<void> => {
  try {
    await call();
  } catch (fault) {
    if (!written || !(fault instanceof FileFault || fault instanceof CannotProceed)) throw fault;
    throw new CannotProceed(
      `The change is made and its files are written: do not repeat it. Only what it says could not be shown: ${fault.message}`,
    );
  }
};

/**
 * Makes what a command wants in the files of the plan: all of it or nothing.
 * @throws CannotProceed where a change cannot be made, or a file not be written
 */
export const changed = (
  world: World,
  command: string,
  options: Options,
  want: (here: Here) => Wanted | Promise<Wanted>,
): Promise<Changed> => untilWritten(() => once(world, command, options, want));

/** Reads a plan and writes it; where somebody else saves meanwhile, it reads the plan again and goes by that. @throws CannotProceed */
export const untilWritten = async <T>(readAndWrite: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await readAndWrite();
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      if (fault.code === 'ECHANGED' && tries < mostTries) continue;
      throw new CannotProceed(
        `${fault.path ?? 'The file'} cannot be written: ${fault.message}. Nothing was changed.`,
      );
    }
  }
};

const changedAnswer = async (changed: Changed) => (await import('../view/changed.ts')).changedAnswer(changed);

const once = async (
  world: World,
  command: string,
  options: Options,
  want: (here: Here) => Wanted | Promise<Wanted>,
): Promise<Changed> => {
  const opened = await openPlan(world, options);
  const assessment = await assessed(opened, options);
  const doubts: string[] = [];
  const wanted = await want({ opened, assessment, doubt: (words) => doubts.push(words) });
  const { made, files } = await madeIn(opened, wanted.changes);
  const dryRun = options.dryRun === true;
  const sha = dryRun || files.length === 0 ? null : await write(world, opened, { files, wanted, options });
  const { plan } = made.after;
  const after = plan === null ? assessment : await assessed({ ...opened, plan }, options);
  const { unifiedDiff } = await import('../edit/diff.ts');
  return {
    asOf: opened.today,
    command,
    says: files.length === 0 ? [] : wanted.says,
    notes: [...[...new Set(doubts)].map((text) => ({ text })), ...(wanted.notes ?? [])],
    files: files.map(({ path, text, now }) => ({
      path,
      diff: unifiedDiff(path, withheld(text), withheld(now)),
    })),
    actions: coloursOf(wanted.refs, assessment, after),
    problems: made.problems.filter(({ severity }) => severity === 'warning'),
    locate: made.after.locate,
    written: !dryRun && files.length > 0,
    commit: sha,
    named: opened.plan.named,
    idle: wanted.idle,
  };
};

/** The colours of some actions before a change and after it; without refs, of those whose colour it changes. */
const coloursOf = (refs: Wanted['refs'], was: Assessment, is: Assessment): Changed['actions'] => {
  const asked = refs === 'recoloured' ? is.actions.map(({ action }) => action.ref) : refs;
  return asked.flatMap((ref) => {
    const after = is.actions.find(({ action }) => action.ref === ref);
    const before = was.actions.find(({ action }) => action.ref === ref) ?? null;
    const isSame = before?.suggested.colour === after?.suggested.colour;
    return after === undefined || (refs === 'recoloured' && isSame) ? [] : [{ ref, before, after }];
  });
};

/** Writes every file and the record for undo, or none of them; answers with the commit, where one is asked for. */
const write = async (
  world: World,
  { folder, today }: Opened,
  {
    files,
    wanted,
    options,
  }: { readonly files: readonly FileNow[]; readonly wanted: Wanted; readonly options: Options },
): Promise<string | null> => {
  const names = files.map(({ file }) => file);
  const identity: Identity | null = options.commit === true ? await mayCommit(world, folder, names) : null;
  await makePrivateFolder(world, folder);
  await world.files.change(
    recorded(folder, files, { on: today, says: wanted.says, stays: wanted.stays ?? [] }),
  );
  return identity === null ? null : commit(world, folder, { files: names, says: wanted.says, identity });
};
