import { changing } from './change-options.ts';
import { changePlan, type Wanted } from './change-plan.ts';
import type { Here } from './change-target.ts';
import type { Command, Options } from './command.ts';
import type { Parser } from './parser.ts';

interface Changing extends Pick<Command, 'examples'> {
  readonly name: string;
  readonly summary: string;
  /** Declares its arguments and the options of its own. */
  readonly takes: <P extends Parser>(parser: P) => P;
  /** @throws CannotProceed */
  readonly wants: (here: Here, args: readonly string[], options: Options) => Wanted | Promise<Wanted>;
}

/** A command that opens the plan, makes what it wants in the files, and shows the change. */
export const changeCommand = ({ name, summary, takes, examples, wants }: Changing): Command => ({
  define: (parser) => changing(takes(parser.command(name).summary(summary))),
  group: 'After a meeting',
  examples,
  run: (world, args, options) => changePlan(world, name, options, (here) => wants(here, args, options)),
});
