import type { Problem } from '../model/problem.ts';
import { refsOf } from './entries.ts';
import type { FileRead } from './file.ts';
import { isKnownWord } from './keys/index.ts';
import { type Line, lineAt } from './lines.ts';
import type { TextProblem } from './text-problem.ts';

/** The problems of the text of a file, with the action and the keys that each is about. */
export const textProblems = (file: FileRead): Problem[] => {
  if (file.problems.length === 0) return [];
  const refAt = refsOf(file.text, file.lines);
  return file.problems.map((one): Problem => {
    const keys = keysOn(file, one);
    return {
      rule: one.rule,
      severity: one.severity,
      message: one.message,
      hint: one.hint,
      at: { file: file.name, path: [], part: { start: one.start, end: one.end } },
      ref: refAt(one.start),
      fixable: one.edits !== undefined,
      about: {
        keys,
        ...(one.loses === true ? { unread: { key: keys[0] ?? null, text: null, shown: false } } : {}),
        ...(one.from === undefined ? {} : { from: one.from }),
        ...one.about,
      },
      ...(one.edits === undefined ? {} : { edits: one.edits }),
    };
  });
};

/** The keys that begin the lines of a problem, or an entry inside { }. */
const keysOn = (file: FileRead, { rule, start }: TextProblem): string[] => {
  const first = lineAt(file.lines, start);
  const last = rule === 'merge-conflict' ? endOfMerge(file, first) : first;
  return keysIn(file.lines.slice(first, last + 1).map((line) => textOf(file, line)));
};

const textOf = ({ text }: FileRead, { start, end }: Line): string => text.slice(start, end);

/** The last line of an unfinished merge; where its end is missing, or another begins before it, the line itself. */
const endOfMerge = (file: FileRead, first: number): number => {
  for (let next = first + 1; next < file.lines.length; next++) {
    const text = textOf(file, file.lines[next] as Line);
    if (text.startsWith('>>>>>>>')) return next;
    if (text.startsWith('<<<<<<<')) return first;
  }
  return first;
};

const written = /^[\s{-]*["']?([a-z_]+)\b|[{,]\s*["']?([a-z_]+)["']?\s*:/g;

const keysIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => [...text.matchAll(written)].map((match) => match[1] ?? match[2] ?? ''))
      .filter((word) => isKnownWord(word)),
  ),
];
