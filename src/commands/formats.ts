import type { Format } from '../render/format.ts';
import { formats } from '../render/index.ts';
import type { Options } from './command.ts';

/** What is written down: the answer of any command, that of `check`, a paper, or the plan itself. */
export type Use = 'answer' | 'check' | 'paper' | 'export';

const everywhere = ({ answer, checkOnly }: Format): boolean => answer !== undefined && checkOnly !== true;

const fits: Readonly<Record<Use, (format: Format) => boolean>> = {
  answer: everywhere,
  check: ({ answer, check }) => answer !== undefined || check !== undefined,
  paper: (format) => format.paper !== undefined || everywhere(format),
  export: ({ plans, plan }) => plans !== undefined || plan !== undefined,
};

/** The names of the formats that fit, in the order of the help. */
export const formatNames = (use: Use): readonly string[] =>
  formats.filter(fits[use]).map((format) => format.name);

/** The format of this name that fits; null where none does. */
export const formatNamed = (name: string, use: Use): Format | null =>
  formats.find((format) => format.name === name && fits[use](format)) ?? null;

/** The format that fits and has the ending of this file's name; null where none does. */
export const formatOfFile = (file: string, use: Use): Format | null => {
  const ending = endingOf(file);
  return formats.find((format) => fits[use](format) && format.endings?.includes(ending)) ?? null;
};

/** The ending of a file's name in small letters, without its dot; empty where it has none. */
export const endingOf = (file: string): string => /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** The format whose ending, or another word for it, was typed in place of its name; null where there is none. */
export const formatMeant = (word: string): string | null =>
  formats.find(({ endings, guesses }) => endings?.includes(word) || guesses?.includes(word))?.name ?? null;

/** The file that --output names; null for the screen. */
export const outputFile = ({ output }: Options): string | null =>
  output === undefined || output === '-' ? null : output;
