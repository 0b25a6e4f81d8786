import type { Address, Path } from '../model/address.ts';
import { lastAt } from '../model/in-order.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { Rule } from './rule.ts';

/**
 * Leaves out what only echoes a problem of reading: that an action has no completion, where the one it has could not
 * be read, or is under a key of another name. One slip gives one problem.
 */
export const withoutEchoes = (
  read: ReadPlan,
  problems: readonly Problem[],
  rules: readonly Rule[],
): Problem[] => {
  if (read.problems.length === 0) return [...problems];
  const misses = new Map(rules.map((rule) => [rule.name, rule.absent] as const));
  // a warning that nothing corrects is of a value that was read
  const errors = read.problems.filter(
    ({ severity, fixable, about }) => severity === 'error' || fixable || about?.asks === true,
  );
  const named = namedKeys(errors);
  const spoilt = spoiltLines(read, errors);
  return problems.filter((problem) => {
    const key = misses.get(problem.rule);
    if (key === undefined) return true;
    const { file, path } = problem.at;
    const owner = path.slice(0, -1);
    const isNamed = [path, owner].some((one) => named.has(nameOf(file, one, key)));
    return !isNamed && !spoilt({ file, path: owner }, key);
  });
};

const nameOf = (file: string, path: Path, key: string): string => JSON.stringify([file, path, key]);

/** Each key that a problem with an address is about, under the action or the entry that has the key. */
const namedKeys = (problems: readonly Problem[]): ReadonlySet<string> => {
  const named = new Set<string>();
  for (const { at, about } of problems)
    for (const key of at.path.length === 0 ? [] : (about?.keys ?? [])) {
      const within = at.path.indexOf(key);
      const owners = [at.path.length, at.path.length - 1, ...(within < 0 ? [] : [within])];
      for (const end of owners) named.add(nameOf(at.file, at.path.slice(0, end), key));
    }
  return named;
};

interface Spoilt {
  readonly line: number;
  readonly keys: readonly string[];
}

/** Answers whether a problem of the text is about a key on one of the lines of an action or an entry. */
const spoiltLines = (
  read: ReadPlan,
  problems: readonly Problem[],
): ((owner: Address, key: string) => boolean) => {
  const found = new Map<string, { readonly lines: readonly string[]; readonly spoilt: Spoilt[] }>();
  for (const { at, about } of problems) {
    if (at.path.length > 0 || about?.keys === undefined) continue;
    const { file, line } = read.locate(at);
    const known = found.get(file) ?? { lines: (read.texts.get(file) ?? '').split(/\r\n|[\n\r]/), spoilt: [] };
    found.set(file, known);
    known.spoilt.push({ line, keys: about.keys });
  }
  for (const { spoilt } of found.values()) spoilt.sort((a, b) => a.line - b.line);
  return (owner, key) => {
    const file = found.get(owner.file);
    if (file === undefined) return false;
    const { line, column } = read.locate(owner);
    const last = lastLine(file.lines, line, column - 1);
    const above = lastAt(file.spoilt, line - 1, (one) => one.line);
    for (let next = above + 1; (file.spoilt[next]?.line ?? last + 1) <= last; next++)
      if (file.spoilt[next]?.keys.includes(key)) return true;
    return false;
  };
};

/** The last line of an entry that begins on a line, at an indent: up to the next line that is less far in. */
const lastLine = (lines: readonly string[], begin: number, indent: number): number => {
  for (let line = begin; line < lines.length; line++) {
    const text = lines[line] ?? '';
    // The marks of an unfinished merge are at the margin, whatever they are in.
    if (/^\s*[^\s<=>|]|^\s+\S/.test(text) && text.search(/\S/) < indent) return line;
  }
  return lines.length;
};
