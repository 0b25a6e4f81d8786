import { isUndated, listAnswer, milestoneListAnswer } from '../view/list.ts';
import type { Command } from './command.ts';
import { answerEach } from './answer-each.ts';

export const list: Command = {
  define: (parser) =>
    parser
      .command('list')
      .summary('actions, or with --milestones milestones, one a line')
      .option('--milestones', 'milestones in place of actions')
      .option('--profile <rule>', 'try another rule of colour: months, days:7,30, meetings:Board'),
  filters: true,
  group: 'Before a meeting',
  examples: [
    ['bscb list 4', 'every action of area 4'],
    ['bscb list --lead "L&D Manager" --state late', 'what one post is late with'],
    ['bscb list --milestones --state undated', 'milestones that nobody has dated'],
  ],
  run: (world, args, options) =>
    answerEach(world, args, options, ({ assessment, actions, filters }) => {
      if (!options['milestones']) return listAnswer(assessment, actions, filters);
      return milestoneListAnswer(assessment, actions, filters, wanted(options['state']));
    }),
};

const wanted = (states: unknown) => {
  const asked = Array.isArray(states) ? states.map(String) : [];
  if (asked.includes('undated')) return isUndated;
  return () => true;
};
