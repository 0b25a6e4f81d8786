/** How a terminal is to be written to. */
export interface Setting {
  /** Null where the full text is wanted: a pipe or a file. */
  readonly width: number | null;
  readonly colour: boolean;
  /** False where the terminal's encoding is not UTF-8. */
  readonly unicode: boolean;
}

/** What `--color` asks for. */
export type ColourWish = 'auto' | 'always' | 'never';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to colour, by the first row that fits:
 *
 * | what is set                                | colour |
 * | ------------------------------------------ | ------ |
 * | `--color always`, `--color never`          | as said |
 * | `NO_COLOR`, whatever its value             | no |
 * | `FORCE_COLOR` as `0` or `false`            | no |
 * | `FORCE_COLOR` otherwise                    | yes |
 * | `CLICOLOR_FORCE`, not `0`                  | yes |
 * | written to a pipe or a file                | no |
 * | `TERM=dumb`                                | no |
 * | `CLICOLOR=0`                               | no |
 * | a terminal                                 | yes |
 *
 * An empty value counts as not set.
 */
export const wantsColour = (wish: ColourWish, env: Environment, toTerminal: boolean): boolean => {
  if (wish !== 'auto') return wish === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.CLICOLOR_FORCE) return env.CLICOLOR_FORCE !== '0';
  return toTerminal && env.TERM !== 'dumb' && env.CLICOLOR !== '0';
};

/** False only where the environment names an encoding and it is another: Windows and bare containers name none. */
export const speaksUnicode = (env: Environment): boolean => {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
};
