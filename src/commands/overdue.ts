import { answerEach } from './answer-each.ts';
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
  run: async (world, args, options) => {
    const { overdueAnswer } = await import('../view/overdue.ts');
    return answerEach(world, args, options, ({ assessment, selection, filters, order }) =>
      overdueAnswer(assessment, selection, filters, order),
    );
  },
};
