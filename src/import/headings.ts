import type { Doubt } from './document.ts';

const kinds =
  'area|work area|priority area|key priority|strategic priority|priority|theme|strategic objective|strategic aim|objective|aim|goal|work ?stream|section|standard|outcome area|domain|strand|core business|development area|key area';

const figures: ReadonlyMap<string, string> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [
    word,
    `${i + 1}`,
  ]),
);

/** Of a heading whose blanks are single spaces. */
const numbered = new RegExp(
  `^(?:${kinds}) ?(?:(?:no\\.?|number) ?)?(?:a )?(\\d{1,2}[a-z]?|[A-Z]{1,3}\\d{0,2}|[A-Z]|${[...figures.keys()].join('|')})(?:\\b|(?= |$)) ?[:./–—-]* ?(.*)$`,
  'iu',
);

const named = new RegExp(`^(?:${kinds})\\s*[:–—]\\s*(\\S.*)$`, 'iu');
const coded = /^(?:([A-Z]{0,3}\d{1,2})[.):]?|([A-Z])[.):])\s+(\p{Lu}.{3,110})$/u;

/** The area that a heading names, with its number or code: `Area 4 Improving outcomes`, `Priority 2: Neglect`. */
export const areaIn = (heading: string): { code: string | null; title: string } | null => {
  const text = heading
    .replace(/^[#\s]+/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:(?<!\s)\s+)?\((?:cont(?:inued|['’]?d)?\.?)\)\s*$/iu, '')
    .trim();
  const [, code, rest = ''] = numbered.exec(text) ?? [];
  if (code !== undefined && isCode(code) && rest.length <= 200)
    return { code: figures.get(code.toLowerCase()) ?? code.toUpperCase(), title: rest.trim() };
  const [, title] = named.exec(text) ?? [];
  return title === undefined || title.length > 160 ? null : { code: null, title };
};

/** A word of two letters, such as "of", is no code. */
const isCode = (code: string): boolean =>
  /\d/.test(code) || figures.has(code.toLowerCase()) || (/^[A-Z]{1,3}$/.test(code) && code.length <= 2);

/** A number and a title, as a heading or a row over all columns may have them: `1. Leadership`. */
export const codedTitle = (text: string): { code: string; title: string } | null => {
  const [, figure, letter, title] = coded.exec(text.trim()) ?? [];
  const code = figure ?? letter;
  return code === undefined || title === undefined ? null : { code, title };
};

const labels =
  /^(?:description|introduction|background|context|overview|rationale|summary|action plan|work ?plan|actions?|key)\s*:?$/i;

/** True of a heading that only says what kind of paragraph is below it, whatever its number. */
export const isLabel = (text: string): boolean =>
  labels.test(
    text
      .replace(/^[#\s]+/, '')
      .replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, '')
      .trim(),
  );

type Opened =
  | { readonly is: 'area'; readonly code: string | null }
  | { readonly is: 'title' | 'prose' | 'row' };

/** Names a row over all columns that was read as an area, where the area above it has a number and it has none, or the rows above it have no area. */
export const mayBeRemark = (above: readonly Opened[], text: string, at: string): { doubt?: Doubt } => {
  const area = above.findLast((item) => item.is === 'area');
  const isAlone = area === undefined && above.some(({ is }) => is === 'row');
  if (!isAlone && (area?.code ?? null) === null) return {};
  const why = `a row over all columns, ${isAlone ? 'below rows of no area' : 'without a number as the area above has it'}: it may be a remark`;
  return { doubt: { at, source: text, why, read: 'a new area' } };
};
