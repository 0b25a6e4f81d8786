import type { ColourWish } from '../render/colour.ts';
import type { World } from '../world.ts';
import type { Parser } from './parser.ts';

/** What was asked for on the command line, under commander's names: `--as-of` is `asOf`. */
export interface Options {
  readonly plan?: readonly string[];
  readonly asOf?: string;
  readonly format?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly color?: ColourWish;
  readonly debug?: boolean;
  /** What a command takes of its own, and the filters. */
  readonly [own: string]: unknown;
}

/** A line to type and what it answers; every command has one at least, and its help opens with them. */
export type Example = readonly [line: string, answers: string];

/** Answers of one of many plans, or what a command takes for one. */
export type EachOfMany = (plan: never, before: number) => Promise<unknown>;

/** What commander runs. An action is a row of the plan, so this is a command. */
export interface Command {
  /** Adds the command to the parser, with its arguments and the options of its own. */
  readonly define: <P extends Parser>(parser: P) => P;
  readonly examples: readonly Example[];
  /** Takes refs and the filters, which are the same everywhere. */
  readonly filters?: boolean;
  /** What `--format` may be, where it is not the formats of every answer. */
  readonly formats?: readonly string[];
  /** The heading above it in `bscb --help`. */
  readonly group:
    | 'Before a meeting'
    | 'After a meeting'
    | 'Looking closer'
    | 'Papers and data'
    | 'Keeping the plan';
  /** What it makes of each of many plans apart from the others, as plain data, so that another thread may do it.
   * `before`: so much at least weigh the answers before. */
  readonly each?: (world: World, args: readonly string[], options: Options) => Promise<EachOfMany>;
  /** Answers with the exit status. @throws CannotProceed */
  readonly run: (world: World, args: readonly string[], options: Options) => Promise<number>;
}
