import type { Options } from './command.ts';
import type { Parser } from './parser.ts';

/** What every command takes that changes the plan. */
export const changing = <P extends Parser>(parser: P): P =>
  parser
    .option('--dry-run', 'show the change and write nothing')
    .option('--commit', 'with git: commit that file alone, with the change as its message');

/** The day of a change: today, unless another is said. */
export const dayOption = '--on <date>';

/** An option as text; null where it was not given. @throws nothing: an empty text is one. */
export const said = (options: Options, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value.trim() : null;
};

/** The parts of a text between its commas, or other marks; those with nothing in them are left out. */
export const partsOf = (text: string, marks: RegExp = /,/): string[] =>
  text
    .split(marks)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An option that may be given several times. */
export const saidAll = (options: Options, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.map((one) => String(one).trim()) : [];
};
