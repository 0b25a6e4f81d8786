import { Command as Parser } from 'commander';
import { oneWord } from '../model/to-type.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command, Options } from './command.ts';
import { formatNames, formatsOf } from './formats.ts';
import { dressHelp } from './help.ts';
import { commands } from './index.ts';
import { misuse } from './misuse.ts';
import { declared } from './plain-line.ts';
import { filters, shared } from './shared-options.ts';
import { printedVersion } from './version.ts';

/** Has commander take a line, and runs the command that it names; answers with the exit status. @throws CannotProceed */
export const obey = async (
  argv: readonly string[],
  world: World,
  {
    known,
    run,
  }: {
    /** The command that is named, or all where help or a slip may need them. */
    readonly known: readonly Command[];
    readonly run: (command: Command, args: readonly string[], options: Options) => Promise<number>;
  },
): Promise<number> => {
  let status = 0;
  const program = dressHelp(new Parser('bscb'), world, []).version(
    printedVersion,
    '-V, --version',
    'print the version',
  );
  for (const command of known) {
    const parser = command.define(program);
    if (command.filters) filters(parser);
    shared(parser, formatsOf(command));
    dressHelp(parser, world, command.examples).helpGroup(`${command.group}:`);
    parser.action(async () => {
      status = await run(command, parser.args, parser.optsWithGlobals<Options>());
    });
  }
  shared(program, formatNames('answer'));
  refuseTwice([program, ...program.commands]);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (fault) {
    return misuse(fault, program, argv, whoseOptions);
  }
  return status;
};

/** Of two values for one option nobody can tell which is meant. That of colour is often set for all lines, and then for one. */
const refuseTwice = (parsers: readonly Parser[]): void => {
  const given = new Map<string, string>();
  for (const parser of parsers)
    for (const { long, required, parseArg } of parser.options) {
      if (!required || parseArg !== undefined || long == null || /^--colou?r$/.test(long)) continue;
      parser.on(`option:${long.slice(2)}`, (value: string) => {
        const before = given.get(long) ?? value;
        given.set(long, value);
        if (before !== value)
          throw new CannotProceed(
            `${long} is given twice: ${oneWord(before)} and ${oneWord(value)}. Leave one of them out.`,
          );
      });
    }
};

/** The commands that have each option of their own. All are loaded for it. */
const whoseOptions = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const whose = new Map<string, string[]>();
  for (const [name, load] of commands) {
    const command = await load();
    const own = [command.define, ...(command.filters ? [filters] : [])];
    for (const flag of own.flatMap((declare) => [...declared(declare).options.keys()]))
      whose.set(flag, [...(whose.get(flag) ?? []), `bscb ${name}`]);
  }
  return whose;
};
