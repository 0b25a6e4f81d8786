import { listed } from '../model/sentence.ts';
import type { Format } from '../render/format.ts';
import { formats } from '../render/index.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command, Options } from './command.ts';
import { writtenInstead } from './instead.ts';

/** What is written down: the answer of any command, that of `check`, a paper, the plan itself, or a schema. */
export type Use = 'answer' | 'check' | 'paper' | 'export' | 'schema';

const everywhere = ({ answer, checkOnly }: Format): boolean => answer !== undefined && checkOnly !== true;

const fits: Readonly<Record<Use, (format: Format) => boolean>> = {
  answer: everywhere,
  check: ({ answer, check }) => answer !== undefined || check !== undefined,
  paper: (format) => format.paper !== undefined || everywhere(format),
  export: ({ plans, plan }) => plans !== undefined || plan !== undefined,
  schema: ({ name }) => name === 'json',
};

/** The names of the formats that fit, in the order of the help. */
export const formatNames = (use: Use): readonly string[] =>
  formats.filter(fits[use]).map((format) => format.name);

/** What `--format` may be with a command. */
export const formatsOf = (command: Command): readonly string[] => command.formats ?? formatNames('answer');

/** The format of this name that fits; null where none does. */
export const formatNamed = (name: string, use: Use): Format | null =>
  formats.find((format) => format.name === name && fits[use](format)) ?? null;

/** Why no answer is written into a plan file. */
export const planFilesOnly =
  'names that end in .yaml or .yml are those of plan files. Give the answer another name.';

/** Why no file with this ending is written, and what to write in its place; null where it is only unknown. */
const elsewhere = (ending: string): string | null =>
  /^ya?ml$/.test(ending) ? `--output is refused: ${planFilesOnly}` : writtenInstead(ending);

/** The format that is named, else the one that the ending of --output asks for; null for the usual one of the command.
 * @throws CannotProceed where the command has none with that ending, or the two contradict each other */
export const askedFormat = (use: Use, options: Options, name = options.format): Format | null => {
  const file = outputFile(options);
  const ending = file === null ? '' : endingOf(file);
  const named = name === undefined ? null : formatNamed(name, use);
  if (file === null || ending === '') return named;
  const has = ({ endings = [], alsoIn = [] }: Format) => endings.includes(ending) || alsoIn.includes(ending);
  const [theirs] = formats.filter(has);
  if (named === null) {
    const found = formats.find((format) => fits[use](format) && format.endings?.includes(ending));
    if (found !== undefined) return found;
    throw new CannotProceed(
      theirs === undefined ? (elsewhere(ending) ?? noneWith(ending, use)) : noneWith(ending, use),
    );
  }
  if (has(named) || (theirs === undefined && elsewhere(ending) === null)) return named;
  const better = named.endings?.[0] ?? named.alsoIn?.[0] ?? 'txt';
  throw new CannotProceed(
    `${file} ends in .${ending}, and ${name} was asked for. Write one of the two:  --output ${file.slice(0, -ending.length)}${better}`,
  );
};

const noneWith = (ending: string, use: Use): string => {
  const known = formats.filter(fits[use]).flatMap(({ endings = [], alsoIn = [] }) => [...endings, ...alsoIn]);
  const list = listed(
    [...new Set(known)].map((one) => `.${one}`),
    'or',
  );
  return `This command writes no .${ending} file. The name after --output can end in ${list}.`;
};

/** The format of bytes that people write too, by the ending of the file; null for any other. */
export const sharedFormat = (file: string): Format | null =>
  formats.find(({ isOurs, endings }) => isOurs !== undefined && endings?.includes(endingOf(file))) ?? null;

/** The ending of a file's name in small letters, without its dot; empty where it has none. */
export const endingOf = (file: string): string => /\.([a-z][a-z0-9]*)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** The format whose ending, or another word for it, was typed in place of its name; null where there is none. */
export const formatMeant = (word: string): string | null =>
  formats.find(({ endings, guesses }) => endings?.includes(word) || guesses?.includes(word))?.name ?? null;

/** The file that --output names; null for the screen. */
export const outputFile = ({ output }: Options): string | null =>
  output === undefined || output === '-' ? null : output;
