import { discreetName, withheld } from '../model/personal.ts';
import type { Area } from '../model/plan.ts';
import { counted, firstOf } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import { isGuess } from '../model/unread.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { type Opened, openPlan } from './open-plan.ts';
import { beside } from './plan-folder.ts';
import { say } from './say.ts';

/** The one plan that is meant, for a paper: one with an area missing would mislead the board. @throws CannotProceed */
export const openWholePlan = async (world: World, options: Options): Promise<Opened> => {
  const opened = await openPlan(world, options);
  mustBeWhole(world, opened, 'A paper with a part missing would mislead the board');
  return opened;
};

/** Says which files look like an area of the plan and are not read, where no page can say it. */
export const sayStrays = (world: World, opened: Opened): void => {
  for (const line of firstOf(strayFiles(opened), 'file')) say(world, line);
};

/** A sentence for each file that looks like an area of the plan and is not read. */
export const strayFiles = ({ plan, folder }: Opened): string[] =>
  (plan.strays ?? []).map(
    ({ file, why }) => `${discreetName(beside(folder, file))} is not read: ${withheld(why)}.`,
  );

/** Lets a plan pass of which everything could be read, and says which files look like an area and are not read; `why` opens the
 * sentence that refuses any other, and `so` ends it. @throws CannotProceed */
export const mustBeWhole = (world: World, opened: Opened, why: string, so = 'none is written'): void => {
  if (opened.plan.unreadable.length > 0)
    throw new CannotProceed(
      `${firstOf(missingFiles(opened), 'file').join('\n')}\n${why}, so ${so}. Correct that first:  ${lineFor(opened.plan)`bscb check`}`,
    );
  sayStrays(world, opened);
};

/** A sentence for each file that could not be read, or only in part, with the place of the first fault. */
export const missingFiles = ({ plan, folder, problems, locate }: Opened): string[] =>
  plan.unreadable.map(({ file, missing, whole }) => {
    const how = `${whole ? 'cannot be read' : 'can be read only in part'}${missing === null ? '' : `: ${missing}`}.`;
    const first = problems.find((problem) => problem.at.file === file && problem.severity === 'error');
    if (first === undefined) return `${discreetName(beside(folder, file))} ${how}`;
    // Where nobody could open it there is no line to go to, and the message names the file itself.
    if (first.rule === 'unreadable-file') return `${beside(discreetName(folder), withheld(first.message))}.`;
    const { line, column } = locate(first.at);
    return `${discreetName(beside(folder, file))} ${how} Line ${line}, column ${column}: ${withheld(first.message)}. Correct it first:  ${lineFor(plan)`bscb check`}`;
  });

/** A sentence for each file that is not read, that could not be or only in part, and for each with a date that could not,
 * unless such dates are an answer like any other. */
export const notRead = (opened: Opened, dates = false): readonly string[] => {
  const missing = [...strayFiles(opened), ...missingFiles(opened)];
  if (dates) return missing;
  const { plan } = opened;
  const files = new Set(plan.unreadable.map(({ file }) => file));
  const others = plan.areas.filter(({ at }) => !files.has(at.file));
  return [...missing, ...others.flatMap((area) => notReadIn(opened, area))];
};

const notReadIn = ({ plan, folder }: Opened, { actions, at }: Area): readonly string[] => {
  const all = actions.flatMap(({ ref, unread }) => unread.map((one) => ({ ...one, ref })));
  const dates = all.filter((one) => one.shown && !isGuess(one));
  const [first] = dates.length > 0 ? dates : all;
  if (first === undefined) return [];
  const what =
    dates.length > 0
      ? `${counted(dates.length, 'date')} cannot be read`
      : `${counted(all.length, 'value')} cannot be read for certain`;
  const which = `${first.key ?? 'date'} of ${first.ref}${first.text === null ? '' : `, "${first.text}"`} (line ${first.line})`;
  const more = (dates.length > 0 ? dates : all).length > 1 ? ', and others' : '';
  return [
    `${discreetName(beside(folder, at.file))}: ${what}: ${withheld(which)}${more}. See what to write:  ${lineFor(plan)`bscb check`}`,
  ];
};

/** Which plans are left out where what was said names none of them. */
export const leftOut = (faults: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...faults]
    .filter(([said, [folder = '', ...more]]) => more.length > 0 || !said.includes(discreetName(folder)))
    .map(([, folders]) => `Left out for that: ${firstOf(folders, 'plan').map(discreetName).join(', ')}.`);
