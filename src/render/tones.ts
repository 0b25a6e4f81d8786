import { Chalk } from 'chalk';
import type { Tones } from './spans.ts';

const chalk = new Chalk({ level: 1 });

/** The sixteen colours that people set up for their own eyes; none of them carries meaning alone. */
export const inColour: Tones = {
  plain: (text) => text,
  strong: chalk.bold,
  quiet: chalk.dim,
  red: chalk.red,
  amber: chalk.yellow,
  green: chalk.green,
  complete: chalk.blueBright,
  'not-due': chalk.dim,
  warning: chalk.yellow,
  error: chalk.red.bold,
  command: chalk.cyan,
};
