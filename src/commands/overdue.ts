import { answerEach, type Manner, ofEach } from './answer-each.ts';
import type { Command } from './command.ts';
import { colouring } from './shared-options.ts';

export const overdue: Command = {
  define: (parser) =>
    colouring(parser.command('overdue').summary('actions and milestones whose last day has passed')),
  filters: true,
  group: 'Before a meeting',
  examples: [
    ['bscb overdue', 'everything that is late, the longest overdue first'],
    ['bscb overdue --lead "Business Manager"', 'what one post is late with'],
    ['bscb overdue 4 --format csv --output late.csv', 'area 4 as a spreadsheet'],
  ],
  each: async (world, args, options) => ofEach(world, args, options, await manner()),
  run: async (world, args, options) => answerEach(world, args, options, await manner()),
};

const manner = async (): Promise<Manner> => {
  const { overdueAnswer } = await import('../view/overdue.ts');
  return {
    command: 'overdue',
    answer: ({ assessment, selection, filters, order }) =>
      overdueAnswer(assessment, selection, filters, order),
  };
};
