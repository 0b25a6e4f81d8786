import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { type BoardAnswer, boardsTogether } from '../view/boards.ts';
import type { OrderBy } from '../view/order.ts';
import type { Answer } from '../view/page.ts';
import type { World } from '../world.ts';
import type { Options } from './command.ts';
import { askedSelection } from './filters.ts';
import { assessed, type Opened, openPlans } from './open-plan.ts';
import { show } from './show-answer.ts';

/** A plan on the day asked for, and those of its actions that the filters let through. */
export interface Asked {
  readonly opened: Opened;
  readonly assessment: Assessment;
  readonly selection: Selection;
  /** The filters in words, for the heading. */
  readonly filters: readonly string[];
  /** What `--sort` asks for; null for the command's own order. */
  readonly order: OrderBy | null;
}

/**
 * Answers for every plan that is named: one as it is, several on one page in which each board is named. 2 where a
 * file of a plan could not be read, else what `findings` says of the answers.
 */
export const answerEach = async (
  world: World,
  args: readonly string[],
  options: Options,
  answer: (asked: Asked) => Answer | Promise<Answer>,
  together: (answers: readonly BoardAnswer[]) => Answer = boardsTogether,
  findings: (asked: Asked) => boolean = () => false,
): Promise<number> => {
  const answers: BoardAnswer[] = [];
  let unreadable = false;
  let found = false;
  for await (const opened of openPlans(world, options)) {
    const assessment = await assessed(opened, options);
    const asked = { opened, assessment, ...askedSelection(opened, assessment, args, options) };
    answers.push({ board: opened.plan.board, folder: opened.folder, answer: await answer(asked) });
    unreadable ||= opened.plan.unreadable.length > 0;
    found ||= findings(asked);
  }
  const [only] = answers;
  await show(world, answers.length === 1 && only ? only.answer : together(answers), options);
  return unreadable ? 2 : found ? 1 : 0;
};
