import { Command as Parser } from 'commander';
import { bugs, version } from '../package.json';
import { CannotProceed } from './commands/cannot-proceed.ts';
import type { Command, Options } from './commands/command.ts';
import { formatNames } from './commands/formats.ts';
import { dressHelp, shortHelp } from './commands/help.ts';
import { commands, everyCommand } from './commands/index.ts';
import { say } from './commands/say.ts';
import { filters, shared } from './commands/shared-options.ts';
import { checkQuotes, checkUsage, misuse } from './commands/usage.ts';
import { FileFault, type World } from './world.ts';

/** Runs one command line and answers with the exit status: 0 in order, 1 problems found, 2 could not run, 70 a bug. */
export const run = async (argv: readonly string[], world: World): Promise<number> => {
  try {
    if (argv.length === 0) {
      world.stdout.write(shortHelp);
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
  let status = 0;
  checkQuotes(argv);
  const program = dressHelp(new Parser('bscb'), world, []).version(
    `bscb ${version}`,
    '-V, --version',
    'print the version',
  );
  for (const command of await askedFor(argv[0] ?? '')) {
    const parser = command.define(program);
    if (command.filters) filters(parser);
    shared(parser, formatsOf(command));
    dressHelp(parser, world, command.examples).helpGroup(`${command.group}:`);
    parser.action(async () => {
      const asked = parser.optsWithGlobals<Options & { colour?: Options['color'] }>();
      const options: Options = asked.colour === undefined ? asked : { ...asked, color: asked.colour };
      checkUsage(options, formatsOf(command));
      status = await command.run(world, parser.args, options);
    });
  }
  shared(program, formatNames('answer'));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (fault) {
    return misuse(fault, program, argv);
  }
  return status;
};

/** What the parser has to know: the command that is named alone, and all where help or a slip may need them. */
const askedFor = async (first: string): Promise<readonly Command[]> => {
  if (['--version', '-V'].includes(first)) return [];
  const named = await commands.get(first)?.();
  return named === undefined ? everyCommand() : [named];
};

const formatsOf = (command: Command): readonly string[] => command.formats ?? formatNames('answer');

const apologise = (fault: unknown, argv: readonly string[], world: World): void => {
  const code = fault instanceof Error ? fault.name : 'unknown';
  say(
    world,
    `Sorry: that is a fault in bscb itself (${code}), not in the plan.\n` +
      `Please report it at ${bugs.url}\nwith the command that you typed and the version that  bscb --version  gives.`,
  );
  if (argv.includes('--debug'))
    say(world, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  else say(world, 'With --debug at its end the same command shows where.');
};
