import { answerEach } from './answer-each.ts';
import type { Command } from './command.ts';
import { colouring } from './shared-options.ts';

export const list: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('list')
        .summary('actions, or with --milestones milestones, one a line')
        .option('--milestones', 'milestones in place of actions'),
    ),
  filters: true,
  group: 'Before a meeting',
  examples: [
    ['bscb list 4', 'every action of area 4'],
    ['bscb list --lead "L&D Manager" --state late', 'what one post is late with'],
    ['bscb list --milestones --state undated', 'milestones that nobody has dated'],
  ],
  run: async (world, args, options) => {
    const { listAnswer, milestoneListAnswer } = await import('../view/list.ts');
    return answerEach(world, args, options, ({ assessment, selection, filters, order }) =>
      options.milestones
        ? milestoneListAnswer(assessment, selection, filters, order)
        : listAnswer(assessment, selection, filters, order),
    );
  },
};
