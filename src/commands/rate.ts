import { lineFor } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { colourIn } from './change-colour.ts';
import { changeCommand } from './change-command.ts';
import { changing, said } from './change-options.ts';
import { changePlan } from './change-plan.ts';
import { updateOf, updating } from './change-progress.ts';
import { unlessClosed } from './change-target.ts';
import type { Command } from './command.ts';
import { askedPlan } from './plan-folder.ts';

/** Records the colour that people agreed, with the reason. */
export const rate = changeCommand({
  name: 'rate',
  summary: 'record the colour that people agreed for an action',
  takes: (parser) =>
    updating(
      parser
        .argument('<ref>', 'the action: 2.6')
        .argument('<colour>', "red, amber, green or complete, or one of the plan's own")
        .option('--note <text>', 'why: what happened, or what is in the way'),
    ),
  examples: [
    ['bscb rate 1.6 amber --note "Two members appointed" --by "Business Manager"', 'rated today'],
    [
      'bscb rate 1.6 red --next "Interviews" --next-by "Oct 2013" --next-who Chair',
      'with what happens next, by when and who does it',
    ],
    ['bscb rate 2.6 amber --cause guidance --on "last Board"', 'rated at the last Board'],
  ],
  wants: (here, [ref = '', colour = ''], options) => {
    const rag = colourIn(here.opened.plan, colour);
    return unlessClosed(here, ref, updateOf(here, ref, options, { rag, note: said(options, 'note') }));
  },
});

/** Adds a dated note to an action. */
export const note: Command = {
  define: (parser) =>
    changing(
      updating(
        parser
          .command('note')
          .summary('add a dated note to an action, without a colour')
          .argument('<ref>', 'the action: 2.6')
          .argument('[text...]', 'what happened, or what is in the way; may be left out with --next'),
      ),
    ),
  group: 'After a meeting',
  examples: [
    ['bscb note 2.6 "Guidance expected in September" --by "Business Manager"', 'what was heard today'],
    ['bscb note 1.6 --next "Interviews held" --next-by "Oct 2013"', 'what happens next, and by when'],
  ],
  run: (world, [ref = '', ...words], options) => {
    const text = words.join(' ').trim();
    if (text === '' && said(options, 'next') === null)
      throw new CannotProceed(
        `A note needs a text:  ${lineFor(askedPlan(options))`bscb note ${ref} "Guidance expected in September"`}`,
      );
    return changePlan(world, 'note', options, (here) =>
      updateOf(here, ref, options, { rag: null, note: text === '' ? null : text }),
    );
  },
};
