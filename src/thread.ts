import type { Options } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { threadAsked } from './world.ts';

/** What a further thread of the program does: its share of what a command makes of each of many plans. */
export const inThread = async (process: NodeJS.Process): Promise<void> => {
  const { start, world, work } = await threadAsked(process);
  const command = await commands.get(start.command)?.();
  const one = await command?.each?.(world, start.args, start.options as Options);
  if (one !== undefined) await work(one);
};
