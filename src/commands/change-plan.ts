import type { Assessment } from '../assess/assessment.ts';
import type { Change } from '../edit/change.ts';
import type { Made, Making, NotMade, PlanSnapshot } from '../edit/make.ts';
import { withheld } from '../model/personal.ts';
import { planFileKind } from '../model/plan-file.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { Changed, ChangeNote } from '../view/changed.ts';
import { FileFault, type World } from '../world.ts';
import { bytesOf, isSameText } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { commit, type Identity, mayCommit } from './change-commit.ts';
import { nameWarnings } from './change-names.ts';
import { makePrivateFolder, recordOf, type Was } from './change-record.ts';
import type { Here } from './change-target.ts';
import type { Options } from './command.ts';
import { assessed, type Opened, openPlan } from './open-plan.ts';
import { beside } from './plan-folder.ts';
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
  /** What the command writes after it, as it was before. */
  readonly besides?: readonly Was[];
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
 * Makes what a command wants in the files of the plan: all of it or nothing. Where somebody else saves meanwhile, it
 * reads the plan again and goes by that.
 * @throws CannotProceed where a change cannot be made, or a file not be written
 */
export const changed = async (
  world: World,
  command: string,
  options: Options,
  want: (here: Here) => Wanted | Promise<Wanted>,
): Promise<Changed> => {
  for (let tries = 1; ; tries++) {
    try {
      return await once(world, command, options, want);
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
  const wanted = await want({ opened, assessment });
  mustBeUtf8(opened, wanted.changes);
  const made = await madeIn(opened, wanted.changes);
  if ('refused' in made) throw refusal(opened, made);
  const files = changedFiles(opened, made);
  const dryRun = options.dryRun === true;
  const sha = dryRun || files.length === 0 ? null : await write(world, opened, { files, wanted, options });
  const { plan } = made.after;
  const after = plan === null ? assessment : await assessed({ ...opened, plan }, options);
  const { unifiedDiff } = await import('../edit/diff.ts');
  return {
    asOf: opened.today,
    command,
    says: files.length === 0 ? [] : wanted.says,
    notes: wanted.notes ?? [],
    files: files.map(({ path, text, now }) => ({
      path,
      diff: unifiedDiff(path, withheld(text), withheld(now)),
    })),
    actions: coloursOf(wanted.refs, assessment, after),
    problems: made.problems.filter(({ severity }) => severity === 'warning'),
    locate: made.after.locate,
    written: !dryRun && files.length > 0,
    commit: sha,
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

interface FileNow {
  readonly file: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly now: string;
}

const changedFiles = ({ folder, texts, sources }: Opened, made: Made): readonly FileNow[] =>
  sources.flatMap(({ name, bytes }) => {
    const [text, now] = [texts.get(name), made.texts.get(name)];
    if (bytes === null || text === undefined || now === undefined || text === now) return [];
    const path = beside(folder, name);
    return [{ file: name, path, bytes, text, now }];
  });

/** The changes made in the texts of the plan, each result read again. */
const madeIn = async (opened: Opened, changes: readonly Change[]): Promise<Made | NotMade> => {
  const { make } = await import('../edit/make.ts');
  const { readPlan } = await import('../read/plan.ts');
  const { files } = await import('../read/keys/index.ts');
  const { checkPlan } = await import('../rules/problems.ts');
  const { folder, texts, sources, today } = opened;
  const snapshotOf = (read: ReadPlan): PlanSnapshot => ({
    plan: read.plan,
    locate: read.locate,
    problems: () => checkPlan(read, today).problems,
  });
  const making: Making = {
    look: (now) =>
      snapshotOf(
        readPlan(
          folder,
          sources.map((source) => {
            const text = now.get(source.name);
            const changed = text !== undefined && text !== texts.get(source.name);
            return changed ? { ...source, bytes: new TextEncoder().encode(text) } : source;
          }),
        ),
      ),
    shapeOf: (file) => files[planFileKind(file)],
  };
  return make(texts, changes, making, snapshotOf(opened.asRead));
};

const refusal = ({ folder, locate }: Opened, { refused, change, problem }: NotMade): CannotProceed => {
  const advice = problem?.about?.advice === undefined ? problem?.hint : problem.about.advice;
  const hint = advice == null ? '' : `\n${withheld(advice)}`;
  const by = (one: Change): boolean => one === change;
  if (problem !== null) {
    const why = `${withheld(problem.message)}.${hint}`;
    return new CannotProceed(`Nothing was changed: ${why}`, { why, by });
  }
  const why = `${beside(folder, change.at.file)}, line ${locate(change.at).line}: ${withheld(refused)}.`;
  return new CannotProceed(`Nothing was changed in ${why}`, { why, by });
};

/** A file whose bytes would not all come back is told before its values are. @throws CannotProceed */
const mustBeUtf8 = (opened: Opened, changes: readonly Change[]): void => {
  const { texts, sources } = opened;
  for (const { name, bytes } of sources) {
    const text = texts.get(name);
    if (bytes === null || text === undefined || !changes.some(({ at }) => at.file === name)) continue;
    if (!isSameText(text, bytes)) throw notUtf8(opened, name);
  }
};

const notUtf8 = ({ folder, problems, locate }: Opened, name: string): CannotProceed => {
  const path = beside(folder, name);
  const why = `${path} is not UTF-8 throughout. Save it as UTF-8 first:  bscb check`;
  const first = problems.find(({ rule, at }) => rule === 'not-utf-8' && at.file === name);
  const where =
    first === undefined
      ? ''
      : `\n${path}, line ${locate(first.at).line}: ${first.message}.${first.hint === null ? '' : ` ${first.hint}`}`;
  return new CannotProceed(`Nothing was changed: ${why}${where}`, { why, by: ({ at }) => at.file === name });
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
  const left = files.map(({ file, text, now }) => ({ file, before: text, after: now }));
  await makePrivateFolder(world, folder);
  await world.files.change([
    ...files.map(({ path, bytes, now }) => ({
      path,
      before: bytes,
      after: bytesOf(now, bytes),
      within: folder,
    })),
    recordOf(folder, {
      on: today,
      says: wanted.says,
      files: left,
      stays: wanted.stays ?? [],
      besides: wanted.besides ?? [],
    }),
  ]);
  return identity === null ? null : commit(world, folder, { files: names, says: wanted.says, identity });
};
