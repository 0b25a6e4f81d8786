import type { ActionNow, Assessment } from '../assess/assessment.ts';
import { actionsCalled } from '../assess/called.ts';
import { lineFor } from '../model/to-type.ts';
import type { Answer } from '../view/page.ts';
import { type Asked, answerEach } from './answer-each.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { numbered } from './change-target.ts';
import type { Command } from './command.ts';
import { mustBeRef } from './filters.ts';
import { colouring } from './shared-options.ts';

export const showCommand: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('show')
        .summary('one action in full, and why its colour is suggested')
        .argument('<ref>', 'the action: 4.7, an earlier ref of it, or words of one that has no ref'),
    ),
  group: 'Before a meeting',
  examples: [
    ['bscb show 4.7', 'why it has its colour, what counts against it, what would change it'],
    ['bscb show 4.7 --as-of "next Board"', 'the same on the day of the next Board'],
  ],
  run: async (world, args, options) => {
    const { checkPlan } = await import('../rules/problems.ts');
    const { showAnswer } = await import('../view/show.ts');
    const answer = ({ opened, assessment }: Asked): Answer => {
      const [, asked = '', milestone] = /^(.*?)(?:\/(\d+))?$/.exec((args[0] ?? '').trim()) ?? [];
      const one = oneAction(assessment, asked);
      if (milestone !== undefined) numbered(one, milestone);
      const { ref } = one.action;
      const problems = checkPlan(opened, assessment.today).problems.filter((problem) => problem.ref === ref);
      return showAnswer(assessment, one, { problems, locate: opened.locate });
    };
    return answerEach(world, [], options, { command: 'show', answer });
  },
};

/** The one action that is asked for. @throws CannotProceed where there is none, or several. */
const oneAction = (assessment: Assessment, asked: string): ActionNow => {
  const line = lineFor(assessment.plan);
  const [one, other] = actionsCalled(assessment, asked);
  if (one !== undefined && (other === undefined || other.action.ref === one.action.ref)) return one;
  if (one !== undefined && other !== undefined)
    throw new CannotProceed(
      `"${asked}" fits more than one action: ${one.action.ref} and ${other.action.ref}. Name one of them:  ${line`bscb show ${one.action.ref}`}`,
    );
  mustBeRef(assessment, asked);
  throw new CannotProceed(
    `${asked} is more than one action: show takes the ref of one, such as ${assessment.actions[0]?.action.ref ?? '1.1'}. For several:  ${line`bscb list ${asked}`}`,
  );
};
