import type { Scalar } from 'yaml';
import { toWrite } from '../model/hint.ts';
import type { Edit } from '../model/problem.ts';
import { countedInWords } from '../model/sentence.ts';
import { forbidden, forbiddenProblem } from './characters.ts';
import { mostCharacters } from './limits.ts';
import { endOfLine, type Segment } from './segment.ts';
import { listBegins, listKeys } from './slips/entry.ts';
import { inQuotes, quote, type TextProblem } from './text-problem.ts';
import type { Text, Tree } from './tree.ts';

/** A scalar in its source. */
interface Typed {
  readonly source: Segment;
  /** Offsets in the text of the source. */
  readonly from: number;
  readonly to: number;
  /** The key that it is under; empty where there is none. */
  readonly name: string;
  readonly value: string;
}

/** The value of a key as the text that is there; a list where pasted bullets or stuck dashes made one text of it. */
export const textOf = (node: Scalar, source: Segment, problems: TextProblem[], name: string): Tree => {
  const texts = textsOf(node, source, problems, name, false);
  const [first] = texts;
  const [from, to] = node.range ?? [0, 0];
  const place = { start: source.place(from), end: source.place(to) };
  if (first === undefined) return { is: 'nothing', ...place };
  return texts.length === 1 ? first : { is: 'list', items: texts, flow: false, ...place };
};

/** An entry of a list as the text that is there; more than one where its bullets or dashes made one text of them. */
export const textsOf = (
  node: Scalar,
  source: Segment,
  problems: TextProblem[],
  name: string,
  inList = true,
): Tree[] => {
  const [from, to] = node.range ?? [0, 0];
  const place = { start: source.place(from), end: source.place(to) };
  const nothing: Tree = { is: 'nothing', ...place };
  const style = node.type === 'PLAIN' ? 'plain' : node.type?.startsWith('QUOTE') ? 'quoted' : 'block';
  const value = typeof node.value === 'string' ? node.value : '';
  const found: Typed = { source, from, to, name, value };
  if (style === 'plain') problems.push(...cutAtHash(found));
  if (style === 'plain' && (value === '' || value === '~' || value === 'null')) return [nothing];
  const characters = value.match(forbidden);
  if (characters !== null) {
    problems.push({ ...forbiddenProblem(characters, place.start, place.end), loses: true });
    return [nothing];
  }
  if (value.length > mostCharacters) {
    problems.push({
      rule: 'too-long',
      severity: 'error',
      message: `this text has ${value.length} characters; bscb reads up to 20,000 in one value`,
      hint: 'Move the long text into a document of its own and name it here.',
      ...place,
      loses: true,
    });
    return [nothing];
  }
  const text: Text = { is: 'text', value, style, ...place };
  if (style !== 'plain') return [text];
  const pasted = pastedList(found, problems, inList);
  if (pasted === null && short.has(name)) problems.push(...listIn(found));
  return pasted ?? [text];
};

/** Keys of a text that is not prose: a dash below it begins an entry, and no item in a text. */
const short: ReadonlySet<string> = new Set('title action short what measure completion when'.split(' '));

/** The problem of entries that became part of the text above them, since the line that opens them is not there. */
const listIn = ({ source, from, to }: Typed): TextProblem[] => {
  const above = /\n[ \t]*(?=-[ \t])/.exec(source.text.slice(from, to));
  if (above === null) return [];
  const start = from + above.index + above[0].length;
  const end = endOfLine(source.text, start);
  return [
    { ...listBegins, severity: 'error', loses: true, start: source.place(start), end: source.place(end) },
  ];
};

/** The problem of what a comment sign took from the end of an unquoted text: `#4`, `# 4`; none of a comment that is one. */
const cutAtHash = ({ source, from, to, name, value }: Typed): TextProblem[] => {
  const { text } = source;
  let sign = to;
  while (text[sign] === ' ' || text[sign] === '\t') sign++;
  // looked at before the line is: ten thousand entries may be on one
  if (text[sign] !== '#') return [];
  const end = endOfLine(text, to);
  const comment = text.slice(sign, end).trim();
  const cut = /^#[^\s#!<=-]/.test(comment) || (value !== '' && /^# \d/.test(comment));
  if (!cut) return [];
  return [
    {
      rule: 'cut-at-hash',
      severity: 'warning',
      message: `${name === '' ? 'this text' : name} is ${value === '' ? 'empty' : 'cut'}: a space and # start a comment, so ${quote(comment, 40)} is lost`,
      hint: toWrite('Put the text in double quotes:', inQuotes(`${value} ${comment}`.trim())),
      start: source.place(value === '' ? sign : from),
      end: source.place(end),
    },
  ];
};

/** Word's hollow bullet is an o and a tab. */
const bullet = /^[•◦▪‣·●○∙\uf0b7\uf0a7]\s*|^[–—]\s+|^o(?:\t\s*|\s+(?=\p{Lu}))/u;
/** A number before an entry; one alone may belong to the text, several begin its lines. */
const number = /^\d{1,2}[.)]\s+(?=\p{L})/u;
/** A dash without its space, and no figure or amount below nothing. */
const stuckDash = /^-(?=[^\s\d\-.])(?![£€$]\d)/;
/** A dash or star below a text that is in a list. */
const dashBelow = /^[-–—*][ \t]+/;
/** What begins an entry also below a line without a mark. */
const surely = /^(?:[•◦▪‣●∙\uf0b7\uf0a7]|-\p{Lu})/u;

/** A line of a text, and the bullet, number or dash that begins an entry on it. */
interface Marked {
  readonly words: string;
  readonly start: number;
  readonly mark: string;
}

const markedLines = ({ source, from, to, name }: Typed): Marked[] => {
  const lines = [...source.text.slice(from, to).matchAll(/[^\s][^\n]*/g)].map(({ 0: line, index }) => ({
    words: line.trimEnd(),
    start: from + index,
  }));
  const first = lines[0]?.words ?? '';
  const numbered = number.test(first) && lines.filter(({ words }) => number.test(words)).length > 1;
  const isList = listKeys.has(name);
  const markOf = (words: string): string =>
    ((isList ? dashBelow.exec(words) : null) ??
      bullet.exec(words) ??
      stuckDash.exec(words) ??
      (numbered ? number.exec(words) : null))?.[0] ?? '';
  const headed = markOf(first) !== '';
  return lines.map((line) => ({
    ...line,
    mark:
      headed || surely.test(line.words) || (isList && dashBelow.test(line.words)) ? markOf(line.words) : '',
  }));
};

/** The entries of a list that was typed with bullets, or with dashes that touch their words; null where there is none. */
const pastedList = (found: Typed, problems: TextProblem[], inList: boolean): Tree[] | null => {
  const { place } = found.source;
  const lines = markedLines(found);
  const first = lines.find(({ mark }) => mark !== '');
  if (first === undefined) return null;
  const entries: { words: string; start: number; end: number }[] = [];
  for (const { words, start, mark } of lines) {
    const last = entries.at(-1);
    const end = start + words.length;
    if (mark !== '' || last === undefined) entries.push({ words: words.slice(mark.length), start, end });
    else Object.assign(last, { words: `${last.words} ${words}`, end });
  }
  const several = entries.length > 1;
  const write = `- ${entries[0]?.words}`;
  const dash = stuckDash.test(first.words);
  if (lines[0]?.mark === '' && dashBelow.test(first.words))
    problems.push(
      listGoesOn(
        found,
        entries.map(({ words }) => words),
        inList,
      ),
    );
  else
    problems.push({
      rule: dash ? 'dash-without-space' : 'pasted-bullet',
      severity: 'error',
      message: dash
        ? `a dash needs a space after it: ${quote(first.words, 30)} is one word to YAML${several ? `, and ${entries.length} entries became one` : ''}`
        : `this begins with a pasted bullet: ${quote(first.words, 30)}${several ? `; ${entries.length} lines became one text` : ''}`,
      hint: toWrite(inList && !several ? 'Write' : 'Begin each entry with a dash and a space:', write),
      start: place(found.from),
      end: place(found.to),
      ...dashesFor(found, lines, inList),
    });
  return entries.map(
    ({ words, start, end }): Text => ({
      is: 'text',
      value: words,
      style: 'plain',
      start: place(start),
      end: place(end),
      repaired: true,
    }),
  );
};

/** The problem of entries below one that is on the line of their key, or whose dash is further out than theirs. */
const listGoesOn = (
  { source, from, to, name }: Typed,
  words: readonly string[],
  inList: boolean,
): TextProblem => {
  const margin = inList ? '' : '  ';
  const each = words.map((one) => `${margin}- ${one.replace(/\s+/g, ' ')}`);
  return {
    rule: 'wrong-shape',
    severity: 'error',
    message: `${name} has ${countedInWords(words.length, 'entry', 'entries')} here, which are one text to YAML: ${inList ? 'their dashes are not below each other' : 'the first has no dash'}`,
    hint: toWrite(
      inList ? 'Write' : 'Write each on a line of its own:',
      [...(inList ? [] : [`${name}:`]), ...each].join('\n'),
    ),
    start: source.place(from),
    end: source.place(to),
  };
};

/** What makes a list of entries that were typed with other marks: a dash for each, or none behind a dash
 * that is there. Nothing where they do not begin on a line of their own, or where a letter or number would
 * be lost. */
const dashesFor = (
  { source, from }: Typed,
  lines: readonly Marked[],
  inList: boolean,
): { readonly edits?: readonly Edit[] } => {
  const marked = lines.filter(({ mark }) => mark !== '');
  if (lines[0]?.mark === '' || marked.some(({ mark }) => /[\p{L}\p{N}]/u.test(mark))) return {};
  const lineStart = source.text.lastIndexOf('\n', from - 1) + 1;
  const alone = source.text.slice(lineStart, from).trim() === '';
  if (inList ? marked.length > 1 : !alone) return {};
  // without a mark, in the column of the bullets or further out, a line goes on with the text above: below a dash it is further in
  const column = from - lineStart;
  const columnOf = (start: number): number => start - source.text.lastIndexOf('\n', start) - 1;
  const out = lines.filter(({ start, mark }) => mark === '' && columnOf(start) <= column);
  if (!inList && out.some(({ words }) => /^\p{Lu}/u.test(words))) return {};
  const put = (start: number, end: number, text: string): Edit => ({
    start: source.place(start),
    end: source.place(end),
    text,
  });
  return {
    edits: [
      ...marked.map(({ start, mark }) => put(start, start + mark.length, inList ? '' : '- ')),
      ...(inList ? [] : out.map(({ start }) => put(start, start, ' '.repeat(column + 2 - columnOf(start))))),
    ],
  };
};
