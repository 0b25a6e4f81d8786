/** A plan, and how a line to type has to name it; nothing where it is the one that is meant where none is named. */
export interface Named {
  readonly named?: string | undefined;
}

/** Commands that read no plan, or that name it by themselves. */
const planless: ReadonlySet<string> = new Set(['explain', 'schema', 'init', 'import']);

/** What is typed as one word: in quotes where it would be more. */
export const oneWord = (text: string): string => (/^[\w./\\:~@%+=,-]+$/.test(text) ? text : `"${text}"`);

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

/** What is put into a line: as it is inside quotes, but for quotes; elsewhere as one word. */
const putIn = (before: string, value: string): string =>
  before.split('"').length % 2 === 0 ? value.replaceAll('"', '\\"') : oneWord(value);

/** Makes lines to type for a plan: `line\`bscb set ${ref} ${key} "…"\``. */
export const lineFor =
  (by: Named) =>
  (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
    toType(
      texts.reduce((line, text, i) => `${line}${putIn(line, String(values[i - 1] ?? ''))}${text}`),
      by,
    );
