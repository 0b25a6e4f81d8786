import { lineFor } from '../model/to-type.ts';
import { canAsk } from './ask-until.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changing, dayOption } from './change-options.ts';
import type { Command } from './command.ts';
import { askedPlan } from './plan-folder.ts';

/** Walks through what a meeting has to settle, one question at a time. */
export const meeting: Command = {
  define: (parser) =>
    changing(
      parser
        .command('meeting')
        .summary('walk through what a meeting has to settle, one question at a time')
        .argument('[words...]', 'the meeting: "Board Sep 2013"; else the next Board')
        .option('--each', 'write each answer at once, not all at the end')
        .option('--restart', 'forget the answers that were kept when it was stopped')
        .option(dayOption, 'the day of the answers; else today'),
    ),
  group: 'After a meeting',
  examples: [
    [
      'bscb meeting "Board Sep 2013"',
      'Enter keeps, a letter changes; after Ctrl-C it goes on where it stopped',
    ],
    ['bscb meeting "Board Sep 2013" --each', 'each answer is written at once'],
  ],
  run: async (world, words, options) => {
    if (!canAsk(world))
      throw new CannotProceed(
        `meeting asks questions, and there is no terminal to ask in. For a form:  ${lineFor(askedPlan(options))`bscb report pack --sheet decisions.xlsx`}`,
      );
    const { walkThrough } = await import('./meeting-walk.ts');
    return walkThrough(world, words, options);
  },
};
