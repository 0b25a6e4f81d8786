import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { starred } from '../model/personal.ts';
import { firstOf } from '../model/sentence.ts';
import type { BoardAnswer } from '../view/boards.ts';
import { namedIn } from '../view/named.ts';
import type { OrderBy } from '../view/order.ts';
import type { Answer } from '../view/page.ts';
import type { World } from '../world.ts';
import { askedAgain } from './asked-again.ts';
import { heldBack, type Strange } from './asked-in-vain.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { askedSelection, mustBeKnownWords } from './filters.ts';
import { assessed, isWhole, type Opened, openFolder } from './open-plan.ts';
import { findPlans, manyPlans } from './plan-folder.ts';
import { overheard, say, sayOnce } from './say.ts';
import { formatOf, partsOf, settingOf, show, writeParts } from './show-answer.ts';

/** A plan on the day asked for, and those of its actions that the filters let through. */
export interface Asked {
  readonly opened: Opened;
  readonly assessment: Assessment;
  readonly selection: Selection;
  /** The filters in words, for the heading. */
  readonly filters: readonly string[];
  /** What `--sort` asks for; null for the command's own order. */
  readonly order: OrderBy | null;
  /** False among several plans, where one may lack what another has. */
  readonly alone: boolean;
}

/** How a command answers for each plan, and for several. */
export interface Manner<Sums = undefined> {
  /** Its name, where it has `each`. */
  readonly command: string;
  readonly answer: (asked: Asked) => Answer | Promise<Answer>;
  /** What of a plan the page about several needs, as plain data. */
  readonly sums?: (asked: Asked) => Sums;
  /** Makes one page about several plans, for which it needs no page of each. */
  readonly together?: (answers: readonly BoardAnswer[], sums: readonly Sums[]) => Promise<Answer>;
  /** True of an answer in which was found what the exit status is to tell of. */
  readonly problems?: (asked: Asked) => boolean;
  /** True where a date that cannot be read is an answer like any other. */
  readonly dates?: boolean;
}

/** What one of the plans answers, as plain data. */
interface OfOne<Sums> {
  readonly folder: string;
  /** What is said on stderr. */
  readonly said: string;
  /** What people would dispute in the days that the options name: said once for all plans. */
  readonly doubts: readonly string[];
  /** What the filters name and it has not; null where nobody could look. */
  readonly strange: Strange | null;
  /** Null where it cannot be read. */
  readonly found: {
    /** Its text where answers are written as they come. */
    readonly own: BoardAnswer | string;
    readonly sums: Sums | undefined;
    readonly unreadable: boolean;
    readonly problem: boolean;
    readonly missing: readonly string[];
  } | null;
}

/** Whether answers are written as they come, and which part of them is needed where not. */
const writingOf = async (world: World, options: Options, isTogether: boolean) => {
  const { reads, each, gather } = formatOf(options);
  const isOnePage = reads === 'page' && isTogether;
  return {
    inTurn: isOnePage ? undefined : await each?.(settingOf(world, options)),
    gather: isOnePage ? undefined : gather,
    needed: isOnePage ? undefined : reads,
  };
};

/** What a command answers for each of many plans. */
export const ofEach = async <Sums>(
  world: World,
  args: readonly string[],
  options: Options,
  manner: Manner<Sums>,
): Promise<(folder: string) => Promise<OfOne<Sums>>> => {
  const { onlyPart } = await import('../view/boards.ts');
  const { inTurn, needed } = await writingOf(world, options, manner.together !== undefined);
  const again = askedAgain(args, options);
  return async (folder) => {
    const { world: quiet, said } = overheard(world);
    let strange: Strange | null = null;
    try {
      // What one board has not, another may have: among many a name that is not found finds nothing.
      const asked = await askedOf(quiet, folder, args, options);
      strange = new Map([...asked.strange].map(([name, { message }]) => [name, { message }]));
      const { opened } = asked;
      const answer = namedIn(await manner.answer(asked), { ...named(opened), asked: again });
      const own = { board: opened.plan.board, folder, answer };
      const found = {
        own:
          inTurn === undefined
            ? { ...own, answer: onlyPart(own.answer, needed) }
            : starred(inTurn.textOf(own)),
        sums: manner.sums?.(asked),
        unreadable: isLost(asked, manner.dates),
        problem: manner.problems?.(asked) ?? false,
        missing: await notRead(asked, manner.dates),
      };
      return { folder, said: said(), doubts: opened.doubts, strange, found };
    } catch (fault) {
      if (!(fault instanceof CannotProceed)) throw fault;
      say(quiet, fault.message);
      return { folder, said: said(), doubts: [], strange, found: null };
    }
  };
};

const askedOf = async (
  world: World,
  folder: string,
  args: readonly string[],
  options: Options,
  alone = false,
): Promise<Asked & { strange: Strange }> => {
  const opened = await openFolder(world, folder, options);
  const assessment = await assessed(opened, options);
  return { opened, assessment, alone, ...askedSelection(opened, assessment, args, options, alone) };
};

const named = ({ plan }: Opened) => ({ named: plan.named });

const isLost = ({ opened: { plan } }: Asked, dates = false): boolean =>
  dates ? plan.unreadable.length > 0 : !isWhole(plan);

/** What was not or could not be read, a sentence each; a date only where it is no answer like any other. */
const notRead = async (asked: Asked, dates: boolean | undefined): Promise<readonly string[]> =>
  isLost(asked, dates) || (asked.opened.plan.strays ?? []).length > 0
    ? (await import('./not-read.ts')).notRead(asked.opened, dates)
    : [];

/** Answers for every plan that is named: one as it is, several on one page in which each board is named. 2 where a plan
 * or a file of one could not be read, else what `problems` says of the answers. */
export const answerEach = async <Sums>(
  world: World,
  args: readonly string[],
  options: Options,
  manner: Manner<Sums>,
): Promise<number> => {
  const folders = findPlans(world, options.plan);
  const [folder = '.', second] = folders;
  if (second !== undefined) return answerMany(world, args, options, { manner, folders });
  const asked = await askedOf(world, folder, args, options, true);
  sayOnce(world, asked.opened.doubts);
  const by = { ...named(asked.opened), asked: askedAgain(args, options) };
  await show(world, namedIn(await manner.answer(asked), by), options);
  const missing = await notRead(asked, manner.dates);
  const problem = manner.problems?.(asked) === true;
  return ended(world, { missing, unreadable: isLost(asked, manner.dates), problem });
};

/** What is told after the answers. */
interface Told {
  readonly missing: readonly string[];
  readonly unreadable: boolean;
  readonly problem: boolean;
}

/** The same, as long as answers come. */
interface Telling {
  readonly missing: string[];
  unreadable: boolean;
  problem: boolean;
}

interface Many<Sums> {
  readonly manner: Manner<Sums>;
  readonly folders: readonly string[];
}

const answerMany = async <Sums>(
  world: World,
  args: readonly string[],
  options: Options,
  many: Many<Sums>,
): Promise<number> => {
  mustBeKnownWords(options);
  if (many.folders.length >= manyPlans) await world.readsMany();
  const told: Telling = { missing: [], unreadable: false, problem: false };
  await writeParts(world, answersOf(world, { args, options, many, told }), options);
  return ended(world, told);
};

/** The answers of many plans in parts, as they come where the format can be written so; none where all plans have one fault. */
async function* answersOf<Sums>(
  world: World,
  {
    args,
    options,
    many: { manner, folders },
    told,
  }: {
    readonly args: readonly string[];
    readonly options: Options;
    readonly many: Many<Sums>;
    readonly told: Telling;
  },
): AsyncGenerator<string> {
  const { inTurn, gather } = await writingOf(world, options, manner.together !== undefined);
  const gathered = await gather?.();
  const answers: BoardAnswer[] = [];
  const sums: Sums[] = [];
  const held = heldBack();
  const faults = new Map<string, string[]>();
  let read = 0;
  const one = await ofEach(world, args, options, manner);
  const share = { command: manner.command, args, options, plans: folders, one };
  for await (const { folder, said, doubts, strange, found } of world.sharedOut(share)) {
    sayOnce(world, doubts);
    if (said !== '' && !faults.has(said)) world.stderr.write(said);
    if (strange !== null) held.met(folder, strange);
    if (found === null) {
      told.unreadable = true;
      faults.set(said, [...(faults.get(said) ?? []), folder]);
      continue;
    }
    if (found.sums !== undefined) sums.push(found.sums);
    told.unreadable ||= found.unreadable;
    told.problem ||= found.problem;
    told.missing.push(...found.missing);
    if (typeof found.own === 'string')
      yield held.put(`${read === 0 ? inTurn?.before : inTurn?.between}${found.own}`);
    else if (gathered?.take(found.own) !== true) answers.push(found.own);
    read++;
  }
  // what is said of every plan in the same words is a fault of the line
  if (read === 0 && faults.size === 1) return;
  if (read === 0) throw new CannotProceed('None of these plans can be read.');
  if (faults.size > 0) for (const line of (await import('./not-read.ts')).leftOut(faults)) say(world, line);
  const rest = held.rest();
  if (inTurn !== undefined) yield `${rest}${inTurn.after}`;
  else if (gathered !== undefined && answers.length === 0)
    for (const part of gathered.all()) yield starred(part);
  else {
    const { boardsTogether } = await import('../view/boards.ts');
    yield* await partsOf(world, await (manner.together ?? boardsTogether)(answers, sums), options);
  }
}

/** Names what could not be read last, where the eye is when the page has gone by. */
const ended = (world: World, { missing, unreadable, problem }: Told): number => {
  for (const file of firstOf(missing, 'file')) say(world, file);
  return unreadable ? 2 : problem ? 1 : 0;
};
