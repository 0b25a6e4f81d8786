import type { Problem } from '../model/problem.ts';
import { refsOf } from './entries.ts';
import type { FileRead } from './file.ts';
import { isKnownWord } from './keys/index.ts';
import { lineAt } from './lines.ts';
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
const keysOn = ({ text, lines }: FileRead, { start, through }: TextProblem): string[] => {
  const about = lines.slice(lineAt(lines, start), lineAt(lines, through ?? start) + 1);
  return keysIn(about.map((line) => text.slice(line.start, line.end)));
};

const written = /^[\s{-]*["']?([a-z_]+)\b|[{,]\s*["']?([a-z_]+)["']?\s*:/g;

const keysIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => [...text.matchAll(written)].map((match) => match[1] ?? match[2] ?? ''))
      .filter((word) => isKnownWord(word)),
  ),
];
