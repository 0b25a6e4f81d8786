import { plainly } from './as-typed.ts';
import { type Kind, kinds } from './personal-kinds.ts';
import type { RuleProblem } from './rule.ts';
import { actionsIn } from './scan.ts';

/** A range of a text that looks like personal data, in UTF-16 units from its start. */
export interface Personal {
  readonly kind: string;
  readonly level: Kind['level'];
  readonly start: number;
  readonly end: number;
}

/** Every range that looks like personal data, in order; where two kinds overlap, the first one counts. */
export const personalIn = (text: string): Personal[] => {
  const typed = plainly(text);
  const found: Personal[] = [];
  let claimed: Uint8Array | null = null;
  for (const { kind, level, trace, find, holds } of kinds) {
    if (!trace.test(typed.text)) continue;
    for (const match of typed.text.matchAll(find)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (holds && !holds(match[0], typed.text.slice(Math.max(0, from - 60), from))) continue;
      claimed ??= new Uint8Array(typed.text.length);
      if (claimed.subarray(from, to).includes(1)) continue;
      claimed.fill(1, from, to);
      found.push({ kind, level, start: typed.back(from), end: typed.back(to) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** The text as it may be shown: personal data is starred out, and the length is kept. */
export const withheld = (text: string): string => {
  let past = 0;
  const parts = personalIn(text).flatMap(({ start, end }) => {
    const before = text.slice(past, start);
    past = end;
    return [before, text.slice(start, end).replace(/[^\r\n]/g, '*')];
  });
  return parts.length === 0 ? text : [...parts, text.slice(past)].join('');
};

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** A path as it may be shown: personal data in the file's name is starred out. The folders are the reader's own. */
export const discreetName = (path: string): string => {
  const name = fileName(path);
  return path.slice(0, path.length - name.length) + withheld(name);
};

/** Where the registers of plan.yaml are: roles may have addresses and numbers there. */
const registersIn = (text: string, file: string): { start: number; end: number }[] =>
  file !== 'plan.yaml' && !file.endsWith('/plan.yaml')
    ? []
    : [...text.matchAll(/^(?:bodies|posts|agencies)\s*:[^\n]*\n(?:(?:[ \t#-][^\n]*)?(?:\n|$))*/gm)].map(
        ({ index, 0: block }) => ({ start: index, end: index + block.length }),
      );

/** A scan for one level in the text and the name of a file. It says what kind and where, never what was found. */
export const personalScan =
  (level: Kind['level'], hint: string) =>
  (text: string, file: string): RuleProblem[] => {
    const actionAt = actionsIn(text);
    const exempt = level === 'contact' ? registersIn(text, file) : [];
    const inName = personalIn(fileName(file)).find((one) => one.level === level);
    const named = inName ? [{ message: `the name of this file holds what looks like ${inName.kind}` }] : [];
    const inText = personalIn(text)
      .filter((one) => one.level === level)
      .filter((one) => !exempt.some(({ start, end }) => start <= one.start && one.end <= end))
      .map(({ kind, start, end }) => {
        const ref = actionAt(start);
        return { message: `this looks like ${kind}${ref ? ` (${ref})` : ''}`, part: { start, end }, ref };
      });
    return [
      ...named.map((one) => ({ ...one, hint, at: { file, path: [] } })),
      ...inText.map(({ part, ...one }) => ({ ...one, hint, at: { file, path: [], part } })),
    ];
  };
