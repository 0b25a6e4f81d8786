import { bugs } from '../package.json';
import { CannotProceed } from './commands/cannot-proceed.ts';
import type { Command, Options } from './commands/command.ts';
import { formatsOf } from './commands/formats.ts';
import { commands, everyCommand } from './commands/index.ts';
import { plainLine } from './commands/plain-line.ts';
import { say } from './commands/say.ts';
import { checkQuotes, checkUsage } from './commands/usage.ts';
import { printedVersion } from './commands/version.ts';
import { FileFault, type World } from './world.ts';

/** Runs one command line and answers with the exit status: 0 in order, 1 problems found, 2 could not run, 70 a bug. */
export const run = async (argv: readonly string[], world: World): Promise<number> => {
  try {
    if (argv.length === 0) {
      world.stdout.write((await import('./commands/help.ts')).shortHelp);
      return 0;
    }
    return await obey(argv, world);
  } catch (fault) {
    if (fault instanceof CannotProceed || fault instanceof FileFault) {
      say(world, fault.message);
      return 2;
    }
    apologise(fault, argv, world);
    return 70;
  }
};

const obey = async (argv: readonly string[], world: World): Promise<number> => {
  checkQuotes(argv);
  const [name = '', ...words] = argv;
  if (words.length === 0 && (name === '--version' || name === '-V')) {
    world.stdout.write(`${printedVersion}\n`);
    return 0;
  }
  const runs = (command: Command, args: readonly string[], asked: Asked): Promise<number> => {
    const options: Options = asked.colour === undefined ? asked : { ...asked, color: asked.colour };
    checkUsage(options, formatsOf(command));
    return command.run(world, args, options);
  };
  const named = await commands.get(name)?.();
  const line = named === undefined ? null : plainLine(named, words);
  if (named !== undefined && line !== null) return runs(named, line.args, line.options);
  const any = await import('./commands/any-line.ts');
  const known = named === undefined ? await everyCommand() : [named];
  return any.obey(argv, world, { known, run: runs });
};

/** `--colour` is `--color`. */
type Asked = Options & { readonly colour?: Options['color'] };

/** Says that what was asked is not done, or not wholly, and nobody has said why; answers with the exit status. */
export const endedEarly = (world: World): number => {
  say(world, 'bscb ended before it was done, so what it wrote may not be all.');
  sorry(world, 'ended early');
  return 70;
};

const sorry = (world: World, code: string): void =>
  say(
    world,
    `Sorry: that is a fault in bscb itself (${code}), not in the plan.\n` +
      `Please report it at ${bugs.url}\nwith the command that you typed and the version that  bscb --version  gives.`,
  );

const apologise = (fault: unknown, argv: readonly string[], world: World): void => {
  sorry(world, fault instanceof Error ? fault.name : 'unknown');
  if (argv.includes('--debug'))
    say(world, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  else say(world, 'With --debug at its end the same command shows where.');
};
