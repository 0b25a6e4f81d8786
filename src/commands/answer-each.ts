import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { starred } from '../model/personal.ts';
import { firstOf } from '../model/sentence.ts';
import type { BoardAnswer } from '../view/boards.ts';
import type { OrderBy } from '../view/order.ts';
import type { Answer } from '../view/page.ts';
import type { World } from '../world.ts';
import { heldBack } from './asked-in-vain.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { askedSelection } from './filters.ts';
import { outputFile } from './formats.ts';
import { assessed, isWhole, missingFiles, type Opened, openFolder } from './open-plan.ts';
import { findPlans, manyPlans } from './plan-folder.ts';
import { say } from './say.ts';
import { formatOf, show } from './show-answer.ts';

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

/** Where a command answers otherwise than most. */
export interface Manner {
  /** Makes one page about several plans, for which it needs no page of each. */
  readonly together?: (answers: readonly BoardAnswer[]) => Answer | Promise<Answer>;
  /** True of an answer in which was found what the exit status is to tell of. */
  readonly problems?: (asked: Asked) => boolean;
  /** True where a date that cannot be read is an answer like any other. */
  readonly dates?: boolean;
}

/** Answers for every plan that is named: one as it is, several on one page in which each board is named. 2 where a plan
 * or a file of one could not be read, else what `problems` says of the answers. */
export const answerEach = async (
  world: World,
  args: readonly string[],
  options: Options,
  answer: (asked: Asked) => Answer | Promise<Answer>,
  { together, problems = () => false, dates = false }: Manner = {},
): Promise<number> => {
  const folders = findPlans(world, options.plan);
  const many = folders.length > 1;
  if (folders.length >= manyPlans) await world.readsMany();
  const boards = many ? await import('../view/boards.ts') : null;
  const { reads, each } = formatOf(options);
  const needed = reads === 'page' && together !== undefined ? undefined : reads;
  const inTurn = many && outputFile(options) === null ? await each?.() : undefined;
  const answers: BoardAnswer[] = [];
  const found = heldBack((text) => world.stdout.write(text));
  const missing: string[] = [];
  let read = 0;
  let unreadable = false;
  let problem = false;
  for (const folder of folders) {
    try {
      const opened = await openFolder(world, folder, options);
      const assessment = await assessed(opened, options);
      // What one board has not, another may have: among many a name that is not found finds nothing.
      const picked = askedSelection(opened, assessment, args, options, !many);
      found.met(folder, picked.strange);
      const asked = { opened, assessment, alone: !many, ...picked };
      const own = { board: opened.plan.board, folder, answer: await answer(asked) };
      if (inTurn !== undefined) found.put(starred(inTurn.next(own)));
      else answers.push(boards === null ? own : { ...own, answer: boards.onlyPart(own.answer, needed) });
      read++;
      unreadable ||= dates ? opened.plan.unreadable.length > 0 : !isWhole(opened.plan);
      problem ||= problems(asked);
      missing.push(...missingFiles(opened));
    } catch (fault) {
      if (!many || !(fault instanceof CannotProceed)) throw fault;
      say(world, fault.message);
      unreadable = true;
    }
  }
  if (read === 0) throw new CannotProceed('None of these plans can be read.');
  if (many) found.mustBeFound();
  if (inTurn !== undefined) world.stdout.write(inTurn.end());
  else
    await show(
      world,
      boards === null
        ? (answers[0] as BoardAnswer).answer
        : await (together ?? boards.boardsTogether)(answers),
      options,
    );
  // Last, where the eye is when the page has gone by.
  for (const file of firstOf(missing, 'file')) say(world, file);
  return unreadable ? 2 : problem ? 1 : 0;
};
