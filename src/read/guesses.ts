import { toWrite } from '../model/hint.ts';
import type { Edit } from '../model/problem.ts';
import { forbidden, forbiddenProblem, nameCharacter } from './characters.ts';
import type { Written } from './classify.ts';
import type { FileRead } from './file.ts';
import { blanked } from './patched.ts';
import { openers, opensNothing } from './slips/entry.ts';
import { notYaml } from './slips/refused.ts';
import { indented, misplaced, wholeLine } from './slips/slip.ts';
import { quote, type TextProblem } from './text-problem.ts';

/** One way in which a line may have been meant: what to change, and what to say of it. */
export interface Guess {
  readonly patch: Edit;
  readonly said: TextProblem;
}

/** A line with a sign too many at its head, too far to one side, or without its dash. */
export const shifted = (line: Written, written: readonly Written[]): readonly Guess[] => [
  ...withoutSign(line),
  ...signBehind(line),
  ...moved(line, written),
  ...dashed(line),
];

/** A sign after a key whose value is on the lines below. */
const signBehind = (line: Written): readonly Guess[] => {
  const [, key = '', sign] = /^(\w+:) ?([^\p{L}\p{N}\s|>#-])$/u.exec(line.words) ?? [];
  if (sign === undefined) return [];
  const start = line.start + line.indent + key.length;
  const said: TextProblem = {
    ...error,
    rule: 'not-yaml',
    message: `there is ${nameOf(sign)} after ${key} which belongs to no key and no entry`,
    hint: toWrite('Write', key),
    ...wholeLine(line),
  };
  return [{ patch: { start, end: line.end, text: '' }, said }];
};

/** A sign that got to the head of a line, or a dash that nothing belongs to. */
export const withoutSign = (line: Written): readonly Guess[] => {
  const start = line.start + line.indent;
  const [, sign, space = ''] = /^(\P{L}|\p{L}(?= |- ))( ?)/u.exec(line.words) ?? [];
  if (sign === undefined) return [];
  // quotes and brackets that are closed on the line are not there by mistake
  if (/[[{]/.test(sign) && /[\]}]/.test(line.words)) return [];
  if (/["']/.test(sign) && line.words.split(sign).length % 2 === 1) return [];
  const ends = [start + sign.length, ...(space === '' ? [] : [start + sign.length + 1])];
  const rest = line.words.slice(sign.length).trim();
  const odd = sign.match(forbidden);
  const said: TextProblem =
    odd === null
      ? {
          ...error,
          rule: 'not-yaml',
          message: `this line begins with ${nameOf(sign)}, which belongs to no key and no entry`,
          hint: toWrite('Write', rest),
          ...wholeLine(line),
        }
      : forbiddenProblem(odd, start, start + sign.length);
  return ends.map((end) => ({ patch: { start, end, text: '' }, said }));
};

const error = { severity: 'error' } as const;

const nameOf = (sign: string): string =>
  sign === '-' ? 'a dash' : /[!-~]/.test(sign) ? sign : nameCharacter(sign);

/** Lines looked at on either side for a column. */
const near = 40;

const moved = (line: Written, written: readonly Written[]): Guess[] => {
  const at = written.indexOf(line);
  const columns = written
    .slice(Math.max(0, at - near), at + near)
    .flatMap(({ indent, mark, kind }) => (kind === 'dash' ? [indent, indent + mark] : [indent]));
  const below = line.mark > 0 ? 'dashes' : 'keys';
  return [...new Set(columns)]
    .filter((column) => column !== line.indent)
    .sort((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent))
    .map((column) => ({ patch: indented(line, column), said: misplaced(line, column, below).problem }));
};

/** A key that begins an entry and has lost its dash, or the line with the dash above it. */
export const dashed = (line: Written): readonly Guess[] => {
  if (line.mark > 0 || line.indent < 2 || line.key === null) return [];
  const start = line.start + line.indent - 2;
  return [
    {
      patch: { start, end: start + 2, text: '- ' },
      said: {
        ...error,
        rule: 'missing-dash',
        message: `an entry begins here without its dash: ${quote(line.words, 40)}`,
        hint: toWrite('Write', `- ${line.words}`, 'or put back the line that was above it.'),
        ...wholeLine(line),
        loses: true,
      },
    },
  ];
};

/** A figure and its day may be the one as well as the other. */
const orBaseline = ['or baseline: where it is the figure that things began with.'];

/** Entries of a list, or settings, without the key that opens them. */
const withoutOpener = (line: Written): Guess[] => {
  if (line.indent < 2) return [];
  const isList = line.mark > 0;
  const list = /\bwhat:/.test(line.words) ? openers.list : ['outcomes', ...openers.list];
  return (isList ? list : openers.settings).map((key) => ({
    patch: { start: line.start, end: line.start, text: `${' '.repeat(line.indent - 2)}${key}:\n` },
    said: {
      ...error,
      rule: 'missing-key',
      message: `${isList ? 'a list begins' : 'settings begin'} here, and the line above that opens ${isList ? 'it' : 'them'} is missing`,
      hint: toWrite('Write above this line', `${key}:`, ...(key === 'target' ? orBaseline : [])),
      ...wholeLine(line),
    },
  }));
};

/** Entries, or settings, whose key is in a comment above them. */
const uncommented = (line: Written, above: Written | undefined, file: FileRead): Guess[] => {
  const from = above?.end ?? 0;
  const found = /(?:^|\n)([ \t]*)(#[ \t]*([a-z_]+):(?:[ \t][^\n]*)?)\r?\n[^\S\r\n]*$/.exec(
    file.text.slice(from, line.start + line.indent),
  );
  const [, indent = '', comment = '', key = ''] = found ?? [];
  const isKey = [...openers.list, ...openers.settings].includes(key);
  if (!isKey || line.indent < 2) return [];
  const start = file.text.lastIndexOf(comment, line.start);
  return [
    {
      patch: {
        start: start - indent.length,
        end: start + comment.length,
        text: `${' '.repeat(line.indent - 2)}${key}:`,
      },
      said: {
        ...error,
        rule: 'missing-key',
        ...opensNothing(comment, key),
        start,
        end: start + comment.trimEnd().length,
      },
    },
  ];
};

/** The words behind a key that a list is below, where they can be its first entry; null where there are none. */
const firstEntry = (line: Written, below: Written | undefined): string | null =>
  below?.words.startsWith('- ') === true && below.indent >= line.indent + line.mark
    ? (/^(?:- +)?\p{L}+: +(?:- +)?([\p{L}\d("'].*)$/u.exec(line.words)?.[1] ?? null)
    : null;

/** Entries below one that is on the line of their key, where YAML takes it for all that the key has. */
export const headed = (below: Written, written: readonly Written[]): readonly Guess[] => {
  const line = written[written.indexOf(below) - 1];
  return line !== undefined && openers.list.includes(line.key ?? '') && firstEntry(line, below) !== null
    ? opening(line, below)
    : [];
};

/** A line that can only open what is below it, and is cut off or goes on after its key. */
const opening = (line: Written, below: Written | undefined): Guess[] => {
  const column = line.indent + line.mark;
  if (below === undefined || below.indent < column || (below.indent === column && below.mark === 0))
    return [];
  const first = firstEntry(line, below);
  const { indent } = below;
  const entryAt = (column: number): string =>
    first === null ? '' : `\n${' '.repeat(Math.max(0, column))}- ${first}`;
  const word = /^(?:- +)?(\p{L}+)/u.exec(line.words)?.[1];
  if (word === undefined) return [];
  const start = line.start + line.indent + line.words.indexOf(word);
  const keys = [...new Set([...openers.list, ...openers.settings])].filter((key) => key.startsWith(word));
  return keys.map((key) => ({
    patch: { start, end: line.end, text: `${key}:${entryAt(indent)}` },
    said: {
      ...error,
      rule: 'wrong-shape',
      message: `${quote(line.words, 40)} opens the lines below it, and is not a key by itself`,
      hint: toWrite('Write', `${key}:${entryAt(indent - column)}`),
      ...wholeLine(line),
      loses: first === null && line.words !== `${key}:`,
    },
  }));
};

/** A key that opens the lines below it, missing or spoilt. */
export const headless = (line: Written, written: readonly Written[], file: FileRead): readonly Guess[] => {
  const at = written.indexOf(line);
  return [
    ...opening(line, written[at + 1]),
    ...uncommented(line, written[at - 1], file),
    ...withoutOpener(line),
  ];
};

/** A line that nobody can make out, left out. */
export const lost = (line: Written, file: FileRead): Guess => {
  const said = file.problems.find(
    ({ start, severity }) => severity === 'error' && start >= line.start && start <= line.end,
  );
  const { edits: _edits, ...own } = said ?? { ...error, ...notYaml, ...wholeLine(line) };
  return { patch: blanked(file.text, line.start, line.end), said: { ...own, loses: true } };
};
