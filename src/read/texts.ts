import type { Scalar } from 'yaml';
import type { Edit } from '../model/problem.ts';
import { forbidden, forbiddenProblem } from './characters.ts';
import { mostCharacters } from './limits.ts';
import { endOfLine, type Segment } from './segment.ts';
import { inQuotes, quote, type TextProblem } from './text-problem.ts';
import type { Text, Tree } from './tree.ts';

/** Word's hollow bullet is an o and a tab. */
const bullet = /^[•◦▪‣·●○∙\uf0b7\uf0a7]\s*|^[–—]\s+|^o(?:\t\s*|\s+(?=\p{Lu}))/u;
/** A number before an entry; one alone may belong to the text, several begin its lines. */
const number = /^\d{1,2}[.)]\s+(?=\p{L})/u;
const stuckDash = /^-(?=[^\s\d\-.])/;

/** A scalar as the text that stands there; more than one where pasted bullets or dashes without a space
 * made one text of a list. */
export const textsOf = (
  node: Scalar,
  source: Segment,
  problems: TextProblem[],
  name: string,
  inList: boolean,
): Tree[] => {
  const [from, to] = node.range ?? [0, 0];
  const start = source.place(from);
  const end = source.place(to);
  const style = node.type === 'PLAIN' ? 'plain' : node.type?.startsWith('QUOTE') ? 'quoted' : 'block';
  const value = typeof node.value === 'string' ? node.value : '';
  if (style === 'plain') {
    const swallowed = swallowedBy(source.text, to, value);
    if (swallowed !== null) problems.push(hashProblem(name, value, swallowed, source, from, to));
  }
  if (style === 'plain' && (value === '' || value === '~' || value === 'null'))
    return [{ is: 'nothing', start, end }];
  const found = value.match(forbidden);
  if (found !== null) {
    problems.push({ ...forbiddenProblem(found, start, end), loses: true });
    return [{ is: 'nothing', start, end }];
  }
  if (value.length > mostCharacters) {
    problems.push({
      rule: 'too-long',
      severity: 'error',
      message: `this text has ${value.length} characters; bscb reads up to 20,000 in one value`,
      hint: 'Move the long text into a document of its own and name it here.',
      start,
      end,
      loses: true,
    });
    return [{ is: 'nothing', start, end }];
  }
  if (style === 'plain') {
    const pasted = pastedList(source, from, to, problems, inList);
    if (pasted !== null) return pasted;
  }
  return [{ is: 'text', value, style, start, end }];
};

/** What a comment sign took from the end of an unquoted text: `#4`, `# 4`; null for a comment that is one. */
const swallowedBy = (text: string, to: number, value: string): string | null => {
  let sign = to;
  while (text[sign] === ' ' || text[sign] === '\t') sign++;
  // looked at before the line is: ten thousand entries may stand on one
  if (text[sign] !== '#') return null;
  const rest = text.slice(to, endOfLine(text, to));
  const comment = (value === '' ? /^[ \t]*(#.*)$/ : /^[ \t]+(#.*)$/).exec(rest)?.[1];
  if (comment === undefined) return null;
  const cut = /^#[^\s#!<=-]/.test(comment) || (value !== '' && /^# ?\d/.test(comment));
  return cut ? comment.trim() : null;
};

const hashProblem = (
  name: string,
  value: string,
  lost: string,
  source: Segment,
  from: number,
  to: number,
): TextProblem => ({
  rule: 'cut-at-hash',
  severity: 'warning',
  message: `${name === '' ? 'this text' : name} is ${value === '' ? 'empty' : 'cut'}: a space and # start a comment, so ${quote(lost, 40)} is lost`,
  hint: `Put the text in double quotes:\n  ${inQuotes(`${value} ${lost}`.trim())}`,
  start: source.place(value === '' ? source.text.indexOf('#', to) : from),
  end: source.place(endOfLine(source.text, to)),
});

/** The entries of a list that was typed with bullets, or with dashes that touch their words; null where there is none. */
const pastedList = (
  source: Segment,
  from: number,
  to: number,
  problems: TextProblem[],
  inList: boolean,
): Tree[] | null => {
  const raw = source.text.slice(from, to);
  const first = raw.search(/\n|\r/) < 0 ? raw : raw.slice(0, raw.search(/\n|\r/));
  const lines = raw.split('\n');
  const numbered = number.test(first) && lines.filter((line) => number.test(line.trim())).length > 1;
  const markOf = (words: string): string | null =>
    (bullet.exec(words) ?? stuckDash.exec(words) ?? (numbered ? number.exec(words) : null))?.[0] ?? null;
  const headed = markOf(first) !== null;
  if (!headed && !raw.includes('\n')) return null;
  const entries: { words: string; start: number; end: number }[] = [];
  const marks: Edit[] = [];
  let lettered = false;
  let slip: string | null = headed ? first : null;
  let at = from;
  for (const line of lines) {
    const words = line.trim();
    const lead = line.length - line.trimStart().length;
    const mark = markOf(words);
    const sure = mark !== null && (headed || /^[•◦▪‣●∙\uf0b7\uf0a7]/u.test(mark) || /^-\p{Lu}/u.test(words));
    if (sure && slip === null) slip = words;
    if (sure) {
      const begin = at + lead;
      marks.push({ start: source.place(begin), end: source.place(begin + mark.length), text: '- ' });
      lettered ||= /[\p{L}\p{N}]/u.test(mark);
    }
    if (sure || entries.length === 0)
      entries.push({
        words: sure ? words.slice(mark.length) : words,
        start: at + lead,
        end: at + lead + words.length,
      });
    else if (words !== '') {
      const last = entries.at(-1)!;
      last.words += ` ${words}`;
      last.end = at + lead + words.length;
    }
    at += line.length + 1;
  }
  if (slip === null) return null;
  const dash = stuckDash.test(slip);
  const several = entries.length > 1;
  problems.push({
    rule: dash ? 'dash-without-space' : 'pasted-bullet',
    severity: 'error',
    message: dash
      ? `a dash needs a space after it: ${quote(slip, 30)} is one word to YAML${several ? `, and ${entries.length} entries became one` : ''}`
      : `this begins with a pasted bullet: ${quote(slip, 30)}${several ? `; ${entries.length} lines became one text` : ''}`,
    hint:
      inList && !several
        ? `Write\n  - ${entries[0]!.words}`
        : `Begin each entry with a dash and a space:\n  - ${entries[0]!.words}`,
    start: source.place(from),
    end: source.place(to),
    ...(lettered || marks.length !== entries.length ? {} : dashesFor(marks, source.text, from, inList)),
  });
  const texts = entries.map(
    (entry): Text => ({
      is: 'text',
      value: entry.words,
      style: 'plain',
      start: source.place(entry.start),
      end: source.place(entry.end),
      repaired: true,
    }),
  );
  if (inList || !several) return texts;
  return [{ is: 'list', items: texts, flow: false, start: source.place(from), end: source.place(to) }];
};

/** What makes a list of entries that were typed with other marks: a dash for each, or none behind a dash
 * that is there. Nothing where they do not begin on a line of their own, or where a letter or number would
 * be lost. */
const dashesFor = (
  marks: readonly Edit[],
  text: string,
  from: number,
  inList: boolean,
): { readonly edits?: readonly Edit[] } => {
  if (inList) return marks.length === 1 ? { edits: marks.map((mark) => ({ ...mark, text: '' })) } : {};
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  return text.slice(lineStart, from).trim() === '' ? { edits: marks } : {};
};
