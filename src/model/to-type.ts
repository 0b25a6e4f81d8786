/** A plan, and how a line to type has to name it; nothing where it is the one that is meant where none is named. */
export interface Named {
  readonly named?: string | undefined;
}

/** Commands that read no plan, or that name it by themselves. */
const planless: ReadonlySet<string> = new Set(['explain', 'schema', 'init', 'import']);

/** What some shell acts on even in double quotes: PowerShell takes curly ones for straight, Command Prompt `%NAME%`. */
const live = /["“”„$`!]|%\w+%|\\$/;

/** Of it, what no shell acts on in single quotes; Command Prompt has none, but what comes of that is refused with a line that it takes. */
const asleep = /^[^"“”„'‘’‚‛\\%]*$/;

/** In quotes, as every shell takes it; three dots where no quotes are the same to all of them. */
const inQuotes = (text: string): string =>
  live.test(text) ? (asleep.test(text) ? `'${text}'` : '"…"') : `"${text}"`;

/** What is typed as one word: in quotes where it would be more. */
export const oneWord = (text: string): string =>
  /^[\w./\\:~@%+=,-]+$/.test(text) && !/%\w+%/.test(text) ? text : inQuotes(text);

/**
 * The line as it has to be typed where it stands: with `--plan` where without it another plan, or none, would be meant.
 * Every line that is offered goes through here.
 */
export const toType = (line: string, { named }: Named): string => {
  const [, name = ''] = line.split(' ', 2);
  if (named === undefined || !line.startsWith('bscb ') || planless.has(name) || name.startsWith('-'))
    return line;
  if (/ --(?:plan|help)(?: |$)/.test(line)) return line;
  // what comes after two dashes alone is text, and after < a file
  const end = / (?:--|<) /.exec(line)?.index ?? line.length;
  return `${line.slice(0, end)} --plan ${oneWord(named)}${line.slice(end)}`;
};

/** A line with a value put in: alone between quotes with those that it needs, as part of what they hold as it is, and elsewhere as one word. */
const putIn = (line: string, value: string, rest: string, isQuoted: boolean): string => {
  if (!isQuoted) return `${line}${oneWord(value)}${rest}`;
  if (line.endsWith('"') && rest.startsWith('"'))
    return `${line.slice(0, -1)}${inQuotes(value)}${rest.slice(1)}`;
  return `${line}${live.test(value) ? '…' : value}${rest}`;
};

/** Makes lines to type for a plan: `line\`bscb set ${ref} ${key} "…"\``. */
export const lineFor =
  (by: Named) =>
  (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
    toType(
      texts.reduce((line, text, i) => {
        const isQuoted = texts.slice(0, i).join('').split('"').length % 2 === 0;
        return putIn(line, String(values[i - 1] ?? ''), text, isQuoted);
      }),
      by,
    );
