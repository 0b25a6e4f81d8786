import { Help, type Command as Parser } from 'commander';
import { sentence } from '../model/sentence.ts';
import type { World } from '../world.ts';
import type { Example } from './command.ts';

const firstSteps: readonly Example[] = [
  ['bscb status', 'where the plan stands, and what is red'],
  ['bscb overdue --lead "Business Manager"', 'everything that one post is late with'],
  ['bscb show 4.7', 'one action in full, and why its colour is suggested'],
  ['bscb check', 'slips and contradictions in the files'],
];

const exampleLines = (examples: readonly Example[]): string =>
  examples.map(([line, answers]) => `  ${line}\n      ${answers}\n`).join('');

/** What `bscb` alone answers. */
export const shortHelp = `bscb reads a safeguarding board's business plan and says where it stands.

${exampleLines([
  ['bscb status', 'where the plan stands today, and what is red'],
  ['bscb show 4.7', 'one action in full, and why its colour is suggested'],
])}
Next: go to the folder of your plan and type  bscb status
All commands:  bscb --help
`;

/** Help that opens with examples, keeps to 80 columns and goes to stdout; problems are left to `misuse`. */
export const dressHelp = (parser: Parser, world: World, examples: readonly Example[]): Parser => {
  const isProgram = parser.parent === null;
  parser
    .exitOverride()
    .helpOption('-h, --help', 'print this')
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      subcommandTerm: (command) =>
        [
          command.name(),
          ...command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
        ].join(' '),
      formatHelp: (command, helper) => commandsFirst(Help.prototype.formatHelp.call(helper, command, helper)),
    })
    .showSuggestionAfterError(false)
    .addHelpText('before', () =>
      isProgram
        ? `bscb reads a safeguarding board's business plan and says where it stands: what\nis late, what colour the dates suggest for each action, and why.\n\nExamples:\n${exampleLines(firstSteps)}`
        : `${sentence(parser.summary())}.\n\nExamples:\n${exampleLines(examples)}`,
    )
    .addHelpText(
      'after',
      isProgram
        ? `\nExit status: 0 in order; 1 the plan has problems, or what --fail-on names was\nfound; 2 could not run; 70 a fault in bscb itself.\n\nOne command:  bscb status --help\nGuide and support: README.md, which comes with bscb`
        : '\nGuide and support: README.md, which comes with bscb',
    );
  if (isProgram) parser.helpCommand('help [command]', 'print the help of a command');
  return parser;
};

/** Commander puts options before commands; people look for the command first. */
const commandsFirst = (help: string): string => {
  const sections = help.trimEnd().split('\n\n');
  const isOptions = (section: string): boolean => /^Options\b/.test(section);
  return `${[...sections.filter((one) => !isOptions(one)), ...sections.filter(isOptions)].join('\n\n')}\n`;
};
