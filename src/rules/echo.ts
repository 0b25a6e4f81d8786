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
  const faults = faultLines(read);
  if (faults.size === 0) return [...problems];
  return problems.filter((problem) => {
    const key = misses.get(problem.rule);
    const near = key === undefined ? undefined : faults.get(problem.at.file);
    if (!key || !near) return true;
    // What is missing is missing in the action or milestone that the finding points into.
    const owner = read.locate({ file: problem.at.file, path: problem.at.path.slice(0, -1) });
    const says = new RegExp(`^[\\s{-]*["']?${key}\\b|\\b${key}\\b.*\\?$|\\b[Uu]se ${key}\\b`);
    return !near.some(
      (fault) =>
        owner.line <= fault.line && fault.line <= owner.endLine && fault.words.some((one) => says.test(one)),
    );
  });
};

/** Each error of reading by file: its line, what stands there, and what it is mended with. */
const faultLines = (read: ReadPlan): Map<string, { line: number; words: string[] }[]> => {
  const found = new Map<string, { line: number; words: string[] }[]>();
  const lines = new Map<string, string[]>();
  for (const { severity, rule, at, hint } of read.problems) {
    if (severity !== 'error') continue;
    const { file, line } = read.locate(at);
    const text = lines.get(file) ?? (read.texts.get(file) ?? '').split(/\r\n|[\n\r]/);
    lines.set(file, text);
    const words = [text[line - 1] ?? '', ...(rule === 'unknown-key' && hint ? [hint] : [])];
    const known = found.get(file);
    if (known) known.push({ line, words });
    else found.set(file, [{ line, words }]);
  }
  return found;
};
