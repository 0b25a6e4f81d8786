import type { Hint } from '../model/hint.ts';
import { starred } from '../model/personal.ts';
import type { About, Edit, Severity } from '../model/problem.ts';

/** A problem of one file before its address is made: where it is, is a range of the text. */
export interface TextProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: Hint | null;
  readonly start: number;
  readonly end: number;
  /** Where what is lost begins, if that is above `start`. */
  readonly from?: number;
  /** A place in the last line that it is about, if that is below `start`. */
  readonly through?: number;
  /** True where what was there is not in the plan. */
  readonly loses?: boolean;
  readonly about?: About;
  /** What corrects it and changes nothing else. */
  readonly edits?: readonly Edit[];
}

/** The problems with those of each of some rules made one, at the first place, which says where the others are. */
export const together = (
  problems: readonly TextProblem[],
  rules: ReadonlySet<string>,
  lineOf: (offset: number) => number,
): TextProblem[] => {
  const alike = new Map<string, TextProblem[]>();
  for (const problem of problems) {
    if (!rules.has(problem.rule)) continue;
    const others = alike.get(problem.rule);
    if (others === undefined) alike.set(problem.rule, [problem]);
    else others.push(problem);
  }
  return problems.flatMap((problem) => {
    const [first, second, ...more] = alike.get(problem.rule) ?? [];
    if (second === undefined) return [problem];
    if (problem !== first) return [];
    const where = more.length === 0 ? `line ${lineOf(second.start)}` : `${more.length + 1} more lines`;
    const edits = [first, second, ...more].map((one) => one.edits);
    const fix = edits.includes(undefined) ? {} : { edits: edits.flatMap((one) => one ?? []) };
    return [{ ...problem, message: `${problem.message}, and so on ${where}`, ...fix }];
  });
};

/** Words from a plan as they may be in a message: one line, not long, no character that acts or hides, and nothing that
 * `check` locks: cut short it could not be told any more. */
export const quote = (text: string, most = 60): string => {
  const shown = starred(text).replace(/\s+/gu, ' ');
  const line = /^[ -~]*$/.test(shown) ? shown.trim() : spelled(shown).trim();
  const cut = [...line.slice(0, most * 2 + 2)];
  return `"${
    cut.length > most
      ? `${cut
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : line
  }"`;
};

const spelled = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Text as it would be typed in double quotes. */
export const inQuotes = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
