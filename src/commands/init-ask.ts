import { comingYear, type NewBoard } from '../import/new-plan.ts';
import { listed } from '../model/sentence.ts';
import type { World } from '../world.ts';
import { askUntil } from './ask-until.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { partsOf } from './change-options.ts';
import { type Beside, besideNames } from './init-beside.ts';

/** What is known of a new plan; null where nobody has said it. */
export interface Wish {
  readonly board: NewBoard;
  readonly beside: readonly Beside[];
}

/** A text with commas or semicolons between its parts. */
export const parts = (text: string): string[] => partsOf(text, /[,;]/);

/** Words that name what is beside a plan. @throws CannotProceed */
export const besideAsked = (words: readonly string[]): Beside[] =>
  words.map((word) => {
    const name = besideNames.find((one) => one === word.toLowerCase().replace(/^\./, ''));
    if (name !== undefined) return name;
    throw new CannotProceed(`--with takes ${besideNames.join(', ')}, not "${word}".`);
  });

interface Question {
  readonly ask: string;
  readonly before?: string;
  /** The wish with the answer in it. @throws CannotProceed with what is wrong with the answer */
  readonly take: (wish: Wish, answer: string) => Wish;
}

const setting = (ask: string, change: (answer: string) => Partial<NewBoard>, before = ''): Question => ({
  ask,
  before,
  take: (wish, answer) => ({ ...wish, board: { ...wish.board, ...change(answer) } }),
});

const questions = (world: World, { board }: Wish, withAreas: boolean): readonly Question[] => [
  setting('What is the board called?', (answer) => ({ board: answer }), board.board),
  setting(
    'Which years does the plan cover?',
    (answer) => ({ period: answer }),
    board.period || comingYear(world.today()),
  ),
  setting(
    'When does the Board meet? Type the dates with commas between them, or press Enter if it is not settled',
    (answer) => ({ meets: parts(answer) }),
    board.meets.join(', '),
  ),
  ...(withAreas
    ? [
        setting(
          'Who leads actions? Type posts, not people’s names, with commas between them',
          (answer) => ({ posts: parts(answer) }),
          board.posts.join(', '),
        ),
        setting(
          'Which agencies take part? Type them with commas between them, or press Enter to leave this for later',
          (answer) => ({ agencies: parts(answer) }),
          board.agencies.join(', '),
        ),
        setting(
          'What are the areas of the plan? Type their titles with commas between them, or press Enter for five examples',
          (answer) => ({ areas: parts(answer) }),
          board.areas.join(', '),
        ),
      ]
    : []),
  {
    ask: `What else should be written? Type ${listed(besideNames, 'or')}, or press Enter for nothing`,
    take: (wish, answer) => ({ ...wish, beside: besideAsked(parts(answer)) }),
  },
];

/** Asks for what a new plan needs; an answer that the plan could not have is asked again. @throws CannotProceed where the person stops */
export const askWish = async (
  world: World,
  wish: Wish,
  withAreas: boolean,
  faultIn: (wish: Wish) => Promise<string | null>,
): Promise<Wish> => {
  const prompts = await world.prompts();
  prompts.show('A new plan. Press Enter to accept what is offered. Ctrl-C stops, and nothing is written.');
  let now = wish;
  for (const { ask, take, before } of questions(world, wish, withAreas)) {
    const taken = async (answer: string): Promise<Wish> => {
      const next = take(now, answer);
      const fault = await faultIn(next);
      if (fault !== null) throw new CannotProceed(fault);
      return next;
    };
    now = await askUntil(prompts, ask, taken, before);
  }
  return now;
};
