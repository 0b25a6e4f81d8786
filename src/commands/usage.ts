import { nearest } from '../model/nearest.ts';
import { listed } from '../model/sentence.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Options } from './command.ts';
import { formatMeant } from './formats.ts';

/** @throws CannotProceed where a shared option has a value that no command takes. */
export const checkUsage = (options: Options, formats: readonly string[]): void => {
  oneOf('--format', options.format, formats);
  oneOf('--color', options.color, ['auto', 'always', 'never']);
  if (options.output?.trim() === '')
    throw new CannotProceed('--output needs the name of a file after it:  --output status.md');
};

/** @throws CannotProceed where the words show that the terminal took single quotes for letters, as that of Windows does. */
export const checkQuotes = (argv: readonly string[]): void => {
  if (!argv.some((word) => word.startsWith("'"))) return;
  const whole = argv.find((word) => /^'[^']*[$`!][^']*'$/.test(word));
  if (whole !== undefined) throw inDouble(whole);
  const begin = argv.findIndex((word) => /^'[^']+$/.test(word));
  const end = argv.findIndex((word, i) => i > begin && /^(?:--.*|[^']+')$/.test(word));
  if (begin < 0 || end < 0 || argv[end]?.startsWith('--')) return;
  throw inDouble(argv.slice(begin, end + 1).join(' '));
};

const inDouble = (text: string): CannotProceed =>
  new CannotProceed(`${text}: here text goes in double quotes, so write  "${text.slice(1, -1)}"`);

/** @throws CannotProceed where the value is none of these. */
export const oneOf = (option: string, value: string | undefined, known: readonly string[]): void => {
  if (value === undefined || known.includes(value)) return;
  const near = nearest(value, known) ?? (option === '--format' ? formatMeant(value) : null);
  const hint =
    near && known.includes(near)
      ? ` Did you mean  ${option} ${near.includes(' ') ? `"${near}"` : near} ?`
      : '';
  throw new CannotProceed(`${option} can be ${listed(known, 'or')}, not "${value}".${hint}`);
};
