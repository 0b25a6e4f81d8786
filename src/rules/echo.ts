import type { Problem } from '../model/problem.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { Rule } from './rule.ts';

/**
 * Leaves out what only echoes a fault of reading: that an action has no completion, where the one it has could not be
 * read, or stands under a key that is none. One slip gives one problem.
 */
export const withoutEchoes = (
  read: ReadPlan,
  problems: readonly Problem[],
  rules: readonly Rule[],
): Problem[] => {
  const misses = new Map(rules.map((rule) => [rule.name, rule.absent] as const));
  const faulty = faultyFiles(read);
  if (faulty.size === 0) return [...problems];
  return problems.filter((problem) => {
    const key = misses.get(problem.rule);
    const file = faulty.get(problem.at.file);
    if (!key || !file) return true;
    // What is missing is missing in the action or milestone that the problem points into.
    const owner = read.locate({ file: problem.at.file, path: problem.at.path.slice(0, -1) });
    const last = lastLine(file.lines, owner.line, owner.column - 1);
    const says = new RegExp(
      `^[\\s{-]*["']?${key}\\b|[{,]\\s*${key}\\s*:|\\b${key}\\b.*\\?$|\\b[Uu]se ${key}\\b`,
    );
    return !faultsIn(file, owner.line, last).some((fault) => fault.words.some((one) => says.test(one)));
  });
};

/** The faults that stand on these lines. */
const faultsIn = ({ faults }: Faulty, first: number, last: number): Faulty['faults'] => {
  let low = 0;
  let high = faults.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (faults[middle]!.line < first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < faults.length && faults[end]!.line <= last) end++;
  return faults.slice(low, end);
};

/** The last line of an entry that begins on a line, at an indent: up to the next line that stands less far in. */
const lastLine = (lines: readonly string[], begin: number, indent: number): number => {
  for (let line = begin + 1; line <= lines.length; line++) {
    const text = lines[line - 1]!;
    // The marks of an unfinished merge stand at the margin, whatever they stand in.
    if (/^\s*[^\s<=>|]|^\s+\S/.test(text) && text.search(/\S/) < indent) return line - 1;
  }
  return lines.length;
};

/** The last line of an unfinished merge; where its end is missing, or another begins before it, the line itself. */
const endOfMerge = (lines: readonly string[], line: number): number => {
  for (let next = line; next < lines.length; next++) {
    if (lines[next]!.startsWith('>>>>>>>')) return next + 1;
    if (lines[next]!.startsWith('<<<<<<<')) break;
  }
  return line;
};

/** What these are mended with names the key that is missing. */
const hintsAtKeys = new Set(['unknown-key', 'one-line-milestone']);

interface Faulty {
  readonly lines: readonly string[];
  /** In order of their lines. */
  readonly faults: { readonly line: number; readonly words: readonly string[] }[];
}

/** Each file with errors of reading: their lines, what stands there, and what they are mended with. */
const faultyFiles = (read: ReadPlan): Map<string, Faulty> => {
  const found = new Map<string, Faulty>();
  for (const { severity, rule, at, hint } of read.problems) {
    if (severity !== 'error' && rule !== 'one-line-milestone') continue;
    const { file, line } = read.locate(at);
    const known = found.get(file) ?? {
      lines: (read.texts.get(file) ?? '').split(/\r\n|[\n\r]/),
      faults: [],
    };
    found.set(file, known);
    known.faults.push({
      line,
      words: [
        ...known.lines.slice(line - 1, rule === 'merge-conflict' ? endOfMerge(known.lines, line) : line),
        ...(hint !== null && hintsAtKeys.has(rule) ? hint.split('\n') : []),
      ],
    });
  }
  for (const { faults } of found.values()) faults.sort((a, b) => a.line - b.line);
  return found;
};
