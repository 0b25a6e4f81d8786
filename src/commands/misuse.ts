import { CommanderError, type Option, type Command as Parser } from 'commander';
import { listed } from '../model/sentence.ts';
import { oneWord } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { guessCommand, guessOption } from './guesses.ts';

/** 0 for help and version, which commander has printed; else what is wrong in our words. @throws CannotProceed */
export const misuse = async (
  fault: unknown,
  program: Parser,
  argv: readonly string[],
  whoseOptions: () => Promise<ReadonlyMap<string, readonly string[]>>,
): Promise<number> => {
  if (!(fault instanceof CommanderError)) throw fault;
  if (fault.exitCode === 0 || fault.code === 'commander.help') return 0;
  // a line with an option that has no value would be refused again
  const word =
    fault.code === 'commander.optionMissingArgument'
      ? argv.find((one) => program.commands.some((command) => command.name() === one))
      : program.parseOptions([...argv]).operands[0];
  const command = program.commands.find((one) => one.name() === word);
  const help = command === undefined ? 'bscb --help' : `bscb ${command.name()} --help`;
  const named = whatIsMeant(fault.code, { program, command, argv, word: word ?? '' });
  const whose = fault.code === 'commander.unknownOption' ? await whoseOptions() : new Map();
  throw new CannotProceed(message(fault.code, { named, program, command, argv, help, whose }));
};

/** The word, the option or the argument that a fault is about, from what is declared and what was typed. */
const whatIsMeant = (
  code: string,
  { program, command, argv, word }: Pick<Typed, 'program' | 'command' | 'argv'> & { readonly word: string },
): string => {
  const parser = command ?? program;
  const options = [...parser.options, ...program.options];
  switch (code) {
    case 'commander.unknownCommand':
      return word;
    case 'commander.unknownOption':
      return parser.parseOptions(argv.filter((one) => one !== command?.name())).unknown[0] ?? '';
    case 'commander.optionMissingArgument':
      return options.find((option) => isWithoutValue(option, argv))?.flags ?? '';
    case 'commander.missingArgument':
      return (
        parser.registeredArguments.find(({ required }, at) => required && at >= parser.args.length)?.name() ??
        ''
      );
    case 'commander.missingMandatoryOptionValue':
      return (
        options.find((one) => one.mandatory && parser.getOptionValue(one.attributeName()) === undefined)
          ?.flags ?? ''
      );
    default:
      return '';
  }
};

/** True of an option that is the last word, or has another option behind it. */
const isWithoutValue = ({ long, short, required }: Option, argv: readonly string[]): boolean =>
  required && argv.some((one, at) => (one === long || one === short) && /^(?:-|$)/.test(argv[at + 1] ?? ''));

/** What was typed, and where its help is. */
interface Typed {
  readonly named: string;
  readonly program: Parser;
  readonly command: Parser | undefined;
  readonly argv: readonly string[];
  readonly help: string;
  /** The commands that have each option, where one is unknown. */
  readonly whose: ReadonlyMap<string, readonly string[]>;
}

const message = (code: string, { named, program, command, argv, help, whose }: Typed): string => {
  switch (code) {
    case 'commander.unknownCommand': {
      const rest = argv.slice(argv.indexOf(named) + 1);
      const names = program.commands.map((one) => one.name());
      const guess = guessCommand(named, rest, names);
      return (
        `bscb has no command called ${named}.` +
        (guess === null
          ? ' All commands:  bscb --help'
          : ` Did you mean\n  ${guess}\nAll commands:  bscb --help`)
      );
    }
    case 'commander.unknownOption': {
      if (/\s/.test(named))
        return `“${named}” begins like an option. A text that begins with a dash goes at the end of the line, after two dashes alone:  bscb ${command?.name() ?? ''} … -- ${oneWord(named)}`;
      const [flag = named] = named.split('=');
      const known = [...(command?.options ?? []), ...program.options].flatMap((one) => one.long ?? []);
      const others = whose.get(flag) ?? [];
      const guess = guessOption(flag, known);
      const near =
        others.length > 0 && others.length < 4
          ? ` It goes with ${listed(others, 'or')}.`
          : guess === null
            ? ''
            : ` Did you mean  ${guess} ?`;
      return `${command === undefined ? 'bscb' : `bscb ${command.name()}`} has no option ${flag}.${near}\nAll of them:  ${help}`;
    }
    case 'commander.optionMissingArgument':
      return `${named} needs a value after it. How it is written:  ${help}`;
    case 'commander.missingArgument': {
      const says = command?.registeredArguments.find((one) => one.name() === named)?.description ?? '';
      return `bscb ${command?.name() ?? ''} needs ${named === 'ref' ? 'a ref, such as 4.7' : `<${named}>: ${says}`}. How it is written:  ${help}`;
    }
    case 'commander.missingMandatoryOptionValue': {
      const says = command?.options.find(({ flags }) => flags === named)?.description ?? '';
      return `bscb ${command?.name() ?? ''} needs ${named}: ${says}. How it is written:  ${help}`;
    }
    case 'commander.excessArguments':
      return `That is more than bscb ${command?.name() ?? ''} takes; text with spaces goes in quotes. How it is written:  ${help}`;
    default:
      return `That line cannot be read. How it is written:  ${help}`;
  }
};
