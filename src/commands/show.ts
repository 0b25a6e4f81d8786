import { CannotProceed } from './cannot-proceed.ts';
import type { Command } from './command.ts';

export const showCommand: Command = {
  define: (parser) =>
    parser
      .command('show')
      .summary('one action in full, and why its colour is suggested')
      .argument('<ref>', 'the action: 4.7'),
  group: 'Before a meeting',
  examples: [['bscb show 4.7', 'why it has its colour, what speaks against it, what would change it']],
  run: async () => {
    throw new CannotProceed('not yet');
  },
};
