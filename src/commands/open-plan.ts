import type { Assessment } from '../assess/assessment.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import { hintText } from '../model/hint.ts';
import { discreetName, personalIn, starred, starredThroughout, withheld } from '../model/personal.ts';
import type { Plan } from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';
import { counted } from '../model/sentence.ts';
import { lineFor, oneWord } from '../model/to-type.ts';
import type { ReadPlan, Source } from '../read/plan.ts';
import type { World } from '../world.ts';
import { askedDate } from './asked-date.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { beside, filesIn, findPlans, namedBy, sourcesIn } from './plan-folder.ts';
import { isFirst, say, sayOnce } from './say.ts';
import { straysIn } from './stray-files.ts';
import { dateDoubts, todayFor } from './today-for.ts';

/** A plan as it was read, and the day that counts as today for it. */
export interface Opened extends ReadPlan {
  readonly folder: string;
  /** The plan as it may be shown. */
  readonly plan: Plan;
  /** The plan as the files say it, to compare with what a change makes of them. */
  readonly asRead: ReadPlan;
  readonly today: PlanDate;
  /** The files as they were when the plan was read: what is written over is these bytes, and no others. */
  readonly sources: readonly Source[];
  /** What people would dispute in the days that the options name. */
  readonly doubts: readonly string[];
}

/** Reads one plan folder and settles its today. @throws CannotProceed where the folder or plan.yaml cannot be read. */
export const openFolder = async (world: World, folder: string, options: Options): Promise<Opened> => {
  const { readPlan } = await import('../read/plan.ts');
  const entries = filesIn(world, folder);
  const sources = sourcesIn(world, folder, entries);
  const read = readPlan(folder, sources);
  if (read.plan === null) throw new CannotProceed(whyNoPlan(world, folder, read));
  const today = todayFor(world, options, read.plan.calendar);
  const { errorCount } = await import('../rules/error-count.ts');
  const locked = lockedIn(read);
  const named = namedBy(world, folder);
  const plan = {
    ...read.plan,
    ...(named === undefined ? {} : { named }),
    strays: straysIn(world, folder, entries),
    errors: errorCount(read, read.plan, { today, isPersonal: locked > 0 }),
  };
  return {
    ...read,
    ...discreet(world, folder, { read, plan, locked }),
    asRead: read,
    folder,
    sources,
    today,
    doubts: dateDoubts(world, options, read.plan.calendar, today),
  };
};

/** In how many places the files and their names hold personal data that `check` locks. */
const lockedIn = ({ texts }: ReadPlan): number =>
  [...texts].flatMap(([file, text]) => [...personalIn(file, 'number'), ...personalIn(text, 'number')]).length;

/** The plan as it may be shown: no personal data that `check` locks leaves the files, and whoever asks is told. */
const discreet = (
  world: World,
  folder: string,
  {
    read: { texts, locate },
    plan,
    locked,
  }: { readonly read: ReadPlan; readonly plan: Plan; readonly locked: number },
): Pick<Opened, 'plan' | 'locate'> => {
  // what a text in double quotes says with a backslash is known only where it was read
  if (locked === 0 && ![...texts.values()].some((text) => text.includes('\\'))) return { plan, locate };
  if (locked > 0 && isFirst(world, folder))
    say(
      world,
      `${folder === '.' ? 'This plan' : `The plan in ${folder}`} has what looks like personal data in ${counted(locked, 'place')}. It is shown as ****. See where:  ${lineFor(plan)`bscb check`}`,
    );
  return {
    plan: starredThroughout(plan),
    locate: (at) => {
      const place = locate(at);
      return { ...place, file: starred(place.file) };
    },
  };
};

/** The one plan that is meant. @throws CannotProceed where there is none, or several. */
export const openPlan = async (world: World, options: Options): Promise<Opened> => {
  const [folder = '.', ...others] = findPlans(world, options.plan);
  if (others.length > 0)
    throw new CannotProceed(
      `This takes one plan at a time, and ${others.length + 1} are named. Choose one:  --plan ${oneWord(folder)}`,
    );
  const opened = await openFolder(world, folder, options);
  sayOnce(world, opened.doubts);
  return opened;
};

/** The one plan that is meant; where none is named and none can be opened here, what `otherwise` answers. @throws CannotProceed */
export const planHere = async <T>(
  world: World,
  options: Options,
  otherwise: (fault: CannotProceed) => T | Promise<T>,
): Promise<Plan | T> => {
  try {
    return (await openPlan(world, options)).plan;
  } catch (fault) {
    if (!(fault instanceof CannotProceed) || options.plan !== undefined) throw fault;
    return otherwise(fault);
  }
};

/** True of a plan of which everything in the files could be read, every date too. */
export const isWhole = ({ unreadable, areas }: Plan): boolean =>
  unreadable.length === 0 && areas.every((area) => area.actions.every(({ unread }) => unread.length === 0));

const whyNoPlan = (world: World, folder: string, { problems, locate }: ReadPlan): string => {
  const first = problems.find((problem) => problem.severity === 'error') ?? problems[0];
  if (first === undefined) return `${beside(folder, 'plan.yaml')} cannot be read.`;
  const { line, column } = locate(first.at);
  const hint = first.hint === null ? '' : `\n${withheld(hintText(first.hint))}`;
  return (
    `${discreetName(beside(folder, first.at.file))}:${line}:${column} ${withheld(first.message)}${hint}\n` +
    `Without plan.yaml there is no plan to answer from. See all that is wrong:  ${lineFor({ named: namedBy(world, folder) })`bscb check`}`
  );
};

/** The plan on the day asked for, by the profile asked for, beside the day that --since names. @throws CannotProceed */
export const assessed = async (opened: Opened, options: Options): Promise<Assessment> => {
  const { assess } = await import('../assess/assess.ts');
  const { plan, today } = opened;
  return assess(plan, today, {
    ...(typeof options.profile === 'string' ? { profile: await profileFor(options.profile, plan) } : {}),
    ...(typeof options.since === 'string' ? { since: sinceFor(options.since, opened) } : {}),
  });
};

const profileFor = async (text: string, plan: Plan): Promise<Profile> =>
  (await import('./asked-profile.ts')).askedProfile(text, plan);

const sinceFor = (text: string, { plan, today }: Opened): PlanDate => {
  const since = askedDate('--since', text, plan.calendar, today, 'back');
  if (since < today) return since;
  throw new CannotProceed(
    `--since looks back, and ${longDay(since)} is not before ${longDay(today)}. Name an earlier day.`,
  );
};
