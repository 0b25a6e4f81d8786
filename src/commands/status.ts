import { CannotProceed } from './cannot-proceed.ts';
import type { Command } from './command.ts';

export const status: Command = {
  define: (parser) =>
    parser.command('status').summary('where the plan stands: the sums, what is late, what is due'),

  group: 'Before a meeting',
  examples: [['bscb status 4.7', 'why it has its colour, what speaks against it, what would change it']],
  run: async () => {
    throw new CannotProceed('not yet');
  },
};
