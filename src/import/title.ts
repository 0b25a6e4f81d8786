import { type Block, type Document, type Doubt, isBulleted } from './document.ts';
import { areaIn } from './headings.ts';
import { longMonth, wholeMonth } from './months.ts';

/** What the title of a plan says. */
export interface Title {
  readonly board: string;
  /** Words before the board's name that are no part of it: `Appendix B: `. */
  readonly before: string;
  readonly title: string;
  readonly period: string | null;
  /** The words that say the years and the version, as they are there. */
  readonly years: string;
  readonly version: string | null;
  readonly published: string | null;
}

const year = '(?:19|20)\\d\\d';
const dayOf = `(?:\\d{1,2}(?:st|nd|rd|th)? )?${wholeMonth}\\.?`;

/** Two years: not the first of two days, as in `1 January 2026 to 31 December 2026`, and not a month or a day in figures. */
const yearsPattern = new RegExp(
  `\\b(${year}) ?(?:[-–—/]|to) ?((?:20)?\\d\\d)\\b(?![-/]\\d)(?!(?:st|nd|rd|th)? ?${wholeMonth})`,
  'iu',
);
/** From one month or day to another: `January – December 2026`. */
const monthsPattern = new RegExp(`\\b${dayOf}(?: ${year})? ?(?:[-–—]|to) ?${dayOf} ${year}\\b`, 'iu');
/** A year that says itself that it is no financial one. */
const calendarYear = new RegExp(
  `\\bcalendar year (${year})\\b|\\b(${year}),? \\(?calendar year\\b\\)?`,
  'iu',
);

const cut = (text: string, found: RegExpExecArray | null): string =>
  found === null ? text : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;

/** The years as canonical files have them: `2013-14`, or `2013-16` for three of them. */
const yearsOf = (first: string, last: string): string => `${first}-${last.slice(-2)}`;

/** The time that a plan covers, as plan.yaml has it, and the words that say it. */
const periodIn = (text: string): { readonly period: string; readonly said: RegExpExecArray } | null => {
  const months = monthsPattern.exec(text);
  if (months !== null) return { period: months[0], said: months };
  const whole = calendarYear.exec(text);
  if (whole !== null) return { period: whole[1] ?? whole[2] ?? '', said: whole };
  const years = yearsPattern.exec(text);
  const [, first = '', last = ''] = years ?? [];
  return years === null ? null : { period: yearsOf(first, last), said: years };
};

const boardFirst = new RegExp(
  String.raw`^(.*?(?:(?<=\S )(?:${['Partnership Board', 'Board', 'Partnership', 'Committee', 'Executive'].flatMap((word) => [word, word.toUpperCase()]).join('|')})|\b(?:LSCB|SCB|SAB|LSCP|SCP))\b(?:\s*\([^)]*\))?)(?:['’][sS])?[\s:,/|–—-]*(.*)$`,
  'u',
);

/** The Welsh name of a board, behind its English one, up to the words of a plan. */
const welshName =
  /^(?:y )?(?:bwrdd|partneriaeth)\b(?: (?!(?:joint|business|annual|strategic|strategy|delivery|action|improvement|work|development|plan|cynllun|adroddiad)\b)\p{L}[\p{L}’'-]*)+(?: \([^()]*\))?/iu;

/** What papers have before the name of a board: what they are in, how far they are, and what is set off by a mark. */
const aboveBoard =
  /^(?:.*(?:(?<!\s)\s*(?:(?<=\s)[–—|-]|:)|\bplan\b(?: (?:of|for)(?: the)?)?(?= \S+ ))\s+)?(?:(?:(?:appendix|annex|enclosure|attachment|agenda item|item|paper)\s+\w{1,4}|(?:final|working)? ?draft(?: for \w+)?|official(?:[ -]sensitive)?|confidential)\b[\s:,.–—|-]*)*/iu;

/** A title that has the board in brackets behind it, with its name first: `Neglect plan (Anytown LSCB)`. */
const withBoardFirst = (text: string): string => {
  const [, before = '', name = '', after = ''] = /^([^()]+)\(([^()]+)\)(.*)$/u.exec(text) ?? [];
  return boardFirst.exec(name)?.[2] === '' && !boardFirst.test(before) ? `${name} ${before}${after}` : text;
};

/** The name of the board in a title, and what is before and behind it; the Board of `Draft for Board:` is before it. */
const boardIn = (text: string, before = ''): { above: string; name: string; behind: string } => {
  const [, said = '', behind = ''] = boardFirst.exec(text) ?? [];
  const [own = ''] = aboveBoard.exec(said) ?? [];
  const [above, name] = [before + own, said.slice(own.length).trim()];
  if (said === '' || name !== '') return { above, name, behind };
  return boardIn(behind, text.slice(0, text.length - behind.length));
};

/** Reads the board, the years, the version and the month of publication out of a title. */
export const titleOf = (text: string): Title => {
  let rest = text.replace(/\s+/g, ' ').trim();
  const years = periodIn(rest);
  rest = cut(rest, years?.said ?? null);
  const version = /\b(?:version|v|draft)\s*(\d+(?:\.\d+)?)\b/i.exec(rest);
  rest = cut(rest, version);
  const published = new RegExp(
    `\\b(?<!(?:updated|revised|reviewed|amended)\\s+(?:in\\s+|on\\s+|\\d{1,2}\\s+)?)(?:published\\s+)?((?:\\d{1,2}\\s+)?${longMonth}\\s+(?:19|20)\\d\\d)\\b`,
    'i',
  ).exec(rest);
  rest = cut(rest, published)
    .replace(/(?:(?<!\s)\s+|(?<![\s–—|,:-]))[–—|,:-]+\s*$/u, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll(' )', ')')
    .trim();
  const { above, name, behind } = boardIn(withBoardFirst(rest));
  const [inWelsh = ''] = welshName.exec(behind) ?? [];
  const board = [name, inWelsh].filter((one) => one !== '').join(' / ');
  const last = behind.slice(inWelsh.length);
  const [title, before] =
    last === '' && /\bplan\b/i.test(above)
      ? [above.replace(/ (?:of|for)(?: the)? $/i, ''), '']
      : [last, above];
  const plan = (board === '' ? rest : title).replace(/^[\s:,/–—-]+|(?<![\s:,–—-])[\s:,–—-]+$/gu, '');
  return {
    board,
    before: before.trim(),
    title: plan === '' ? 'Business Plan' : plan,
    period: years?.period ?? null,
    years: `${years?.said[0] ?? ''} ${version?.[0] ?? ''}`,
    version: version?.[1] ?? null,
    published: published?.[1] ?? null,
  };
};

/** What a title does not say of the plan, and what was left out of the name of the board. */
export const titleDoubts = (title: Title, hasActions: boolean): Doubt[] => {
  const doubts: Doubt[] = [];
  const missing = (why: string, read: string): void =>
    void doubts.push({ at: 'the title', source: '', why, read });
  if (title.before !== '') {
    const why = 'these words are before the name of the board, and were left out of it';
    doubts.push({ at: 'the title', source: title.before, why, read: title.board });
  }
  if (title.board === '')
    missing('the document does not name the board; write it in plan.yaml, or use --board', 'The board');
  if (title.period === null)
    missing(
      'the document does not say which years it covers; write period: in plan.yaml, or use --period 2013-14',
      'no period',
    );
  if (!hasActions) missing('no action was found in the document', 'no actions');
  return doubts;
};

/** True of the title of a plan, which has its year behind that word. */
export const isDatedPlan = (text: string): boolean => {
  const at = text.search(/\bplan\b/i);
  return at >= 0 && /\b20\d\d\b/.test(text.slice(at));
};

const isWhole = (text: string): boolean => {
  const { board, period } = titleOf(text);
  return board !== '' && period !== null && /\bplan\b/i.test(text);
};

const isTitle = (block: Block): boolean => block.is === 'heading' && isWhole(block.text);

/** True of a line by itself that is a whole title, in whatever it is typed: above the table of a sheet. */
export const isTitleLine = (block: Block): boolean =>
  block.is !== 'table' && block.text.length <= 120 && !block.text.endsWith('.') && isWhole(block.text);

/** The lines of a title: the first, and those after it that go on with the name of the plan or its years. */
export const titleLines = (blocks: readonly Block[]): { readonly text: string }[] => {
  const lines: { readonly text: string }[] = [];
  for (const block of blocks.slice(0, 4)) {
    if (block.is === 'table') break;
    const more = isWhole(lines.map(({ text }) => text).join(' '))
      ? /\b20\d\d\b|\bversion\b/i
      : /\bplan\b|\b20\d\d\b|\bversion\b|\bpartnership\b|\b(?:board|bwrdd)\b/i;
    const goesOn =
      block.text.length <= 90 &&
      more.test(block.text) &&
      !/^(?:(?:last |date )?(?:updated|revised|reviewed|amended)|as at)\b/iu.test(block.text) &&
      !isBulleted(block.text) &&
      !/[.:;]$/.test(block.text) &&
      areaIn(block.text) === null;
    if (lines.length > 0 && !goesOn) break;
    lines.push(block);
  }
  return lines;
};

/** Where the title of a document is that does not begin with it: menus or notices of a page, or a table, are above it. */
const titleBelow = (blocks: readonly Block[]): number => {
  if (blocks[0]?.is === 'table') return blocks.findIndex(isTitleLine);
  const at = blocks.findIndex(
    (block) => block.is === 'table' || areaIn(block.text) !== null || isTitle(block),
  );
  return blocks.slice(at, at + 1).every(isTitle) ? at : -1;
};

/** A document with its title first, where a line is one as a whole and something else is above it. */
export const withTitleFirst = (document: Document): Document => {
  const { blocks } = document;
  const above = titleBelow(blocks);
  if (above < 0) return document;
  const lines = titleLines(blocks.slice(above));
  const below = above + lines.length;
  return {
    ...document,
    blocks: [...blocks.slice(above, below), ...blocks.slice(0, above), ...blocks.slice(below)],
  };
};
