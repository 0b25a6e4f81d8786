import type { Problem } from '../model/problem.ts';
import { refsOf } from './entries.ts';
import type { FileRead } from './file.ts';
import { isKnownWord } from './keys/index.ts';
import { lineAt } from './lines.ts';
import type { TextProblem } from './text-problem.ts';

/** The problems of the text of a file, with the action and the keys that each is about. */
export const textProblems = (file: FileRead): Problem[] =>
  file.problems.map((one): Problem => {
    const { start, end, from, edits } = one;
    const keys = keysOn(file, one);
    return {
      rule: one.rule,
      severity: one.severity,
      message: one.message,
      hint: one.hint,
      at: { file: file.name, path: [], part: { start, end } },
      ref: refsOf(file.text, file.lines)(start),
      fixable: edits !== undefined,
      about: {
        keys,
        ...(one.loses && { unread: { key: keys[0] ?? null, text: null, shown: false } }),
        ...(from !== undefined && { from }),
        ...one.about,
      },
      ...(edits && { edits }),
    };
  });

const written = /^[\s{-]*["']?[a-z_]+\b|[{,]\s*["']?[a-z_]+["']?\s*:/g;

/** The keys that begin the lines of a problem, or an entry inside { }. */
const keysOn = ({ text, lines }: FileRead, { start, through = start }: TextProblem): string[] => {
  const about = lines.slice(lineAt(lines, start), lineAt(lines, through) + 1);
  const words = about.flatMap((line) => text.slice(line.start, line.end).match(written) ?? []);
  return [...new Set(words.map((word) => word.replace(/[^a-z_]/g, '')))].filter((word) => isKnownWord(word));
};
