import { answerEach, type Manner, ofEach } from './answer-each.ts';
import type { Command, Options } from './command.ts';
import { horizon } from './horizon.ts';
import { colouring } from './shared-options.ts';

export const due: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('due')
        .summary('what falls due next, in order of date')
        .option('--within <time>', 'how far to look: 6w, 30d, 3m, "next Board", or a date'),
    ),
  filters: true,
  group: 'Before a meeting',
  examples: [
    ['bscb due', 'to the next Board, or where that is within three weeks to the one after'],
    ['bscb due --within 30d --lead "Business Manager"', 'what one post has to do this month'],
  ],
  each: async (world, args, options) => ofEach(world, args, options, await manner(options)),
  run: async (world, args, options) => answerEach(world, args, options, await manner(options)),
};

const manner = async (options: Options): Promise<Manner> => {
  const { dueAnswer } = await import('../view/due.ts');
  return {
    command: 'due',
    answer: ({ opened, assessment, selection, filters, order }) =>
      dueAnswer(assessment, selection, filters, horizon(opened, options), order),
  };
};
