import type { Command } from './command.ts';
import type { Gather, Parser } from './parser.ts';
import { filters, shared } from './shared-options.ts';

/** What was typed after the name of a command, as commander gives it. */
export interface Line {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** An option as a command declares it: its name, whether a value goes with it, and what becomes of several. */
interface Declared {
  readonly name: string;
  readonly value: boolean;
  readonly gather: Gather | undefined;
}

/** Options and arguments of a command, as they are declared. */
export interface Declarations {
  readonly options: ReadonlyMap<string, Declared>;
  /** As `<ref>` or `[paths...]`. */
  readonly places: readonly string[];
  /** False where something was declared that is for commander alone. */
  readonly plain: boolean;
}

/** Options are declared as `--fail-on <what>`, or without a value as `--force`. Patterns take longer to make than a line to read. */
const camelCase = (name: string): string => {
  if (!name.includes('-')) return name;
  const [first = '', ...rest] = name.split('-');
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
};

/** What commander is told where it is not there: the same calls, written down. */
export const declared = (declare: (parser: Parser) => void): Declarations => {
  const options = new Map<string, Declared>();
  const places: string[] = [];
  let plain = true;
  const same = () => parser;
  const option: Parser['option'] = (typed, _says, gather) => {
    const space = typed.indexOf(' <');
    const flag = space < 0 ? typed : typed.slice(0, space);
    if (!flag.startsWith('--') || flag.includes(' ') || flag.startsWith('--no-')) plain = false;
    else options.set(flag, { name: camelCase(flag.slice(2)), value: space >= 0, gather });
    return parser;
  };
  const parser: Parser = {
    command: same,
    summary: same,
    optionsGroup: same,
    option,
    createOption: (flags) => {
      const flag = { flags, hideHelp: () => flag };
      return flag;
    },
    addOption: ({ flags }) => option(flags, ''),
    argument: (place) => {
      places.push(place);
      return parser;
    },
    requiredOption: (typed) => {
      plain = false;
      return option(typed, '');
    },
  };
  declare(parser);
  return { options, places, plain };
};

/** The words after a command as commander would take them, where that can be seen without it: options by their whole
 * names, each value a word of its own. Null for all else, which is left to commander: it is slow to load. */
export const plainLine = (command: Command, words: readonly string[]): Line | null => {
  const own = declared((parser) => {
    command.define(parser);
    if (command.filters) filters(parser);
  });
  const everywhere = declared((parser) => shared(parser, []));
  if (!own.plain || !everywhere.plain) return null;
  const args: string[] = [];
  const found: Record<string, unknown> = {};
  const foundEverywhere: Record<string, unknown> = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!word.startsWith('-')) {
      args.push(word);
      continue;
    }
    const general = everywhere.options.get(word);
    const option = general ?? own.options.get(word);
    if (option === undefined) return null;
    const values = general === undefined ? found : foundEverywhere;
    const value = option.value ? words[++i] : true;
    if (value === undefined || (typeof value === 'string' && value.startsWith('-'))) return null;
    const before = values[option.name];
    if (before !== undefined && option.value && option.gather === undefined) return null;
    values[option.name] =
      typeof value === 'string' && option.gather
        ? option.gather(value, Array.isArray(before) ? before : undefined)
        : value;
  }
  return holds(own.places, args.length) ? { args, options: { ...found, ...foundEverywhere } } : null;
};

const holds = (places: readonly string[], many: number): boolean =>
  many >= places.filter((one) => one.startsWith('<')).length &&
  (many <= places.length || places.at(-1)?.includes('...') === true);
