import { answerEach } from './answer-each.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command } from './command.ts';
import { mustBeRef } from './filters.ts';
import { colouring } from './shared-options.ts';

export const showCommand: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('show')
        .summary('one action in full, and why its colour is suggested')
        .argument('<ref>', 'the action: 4.7'),
    ),
  group: 'Before a meeting',
  examples: [
    ['bscb show 4.7', 'why it has its colour, what speaks against it, what would change it'],
    ['bscb show 4.7 --as-of "next Board"', 'the same on the day of the next Board'],
  ],
  run: async (world, args, options) => {
    const { checkPlan } = await import('../rules/problems.ts');
    const { showAnswer } = await import('../view/show.ts');
    return answerEach(world, [], options, ({ opened, assessment }) => {
      const ref = (args[0] ?? '').trim().replace(/\/.*$/, '');
      const one = assessment.actions.find(({ action }) => action.ref === ref);
      if (one === undefined) {
        mustBeRef(assessment, ref);
        throw new CannotProceed(
          `${ref} is more than one action: show takes the ref of one, such as ${assessment.actions[0]?.action.ref ?? '1.1'}. For several:  bscb list ${ref}`,
        );
      }
      const problems = checkPlan(opened, assessment.today).problems.filter((problem) => problem.ref === ref);
      return showAnswer(assessment, one, { problems, locate: opened.locate });
    });
  },
};
