import { apart } from '../model/path.ts';
import { type Personal, personalIn } from '../model/personal.ts';
import type { RefAt, RuleProblem } from './rule.ts';

/** Where the registers of plan.yaml are: roles may have addresses and numbers there. */
const registersIn = (text: string, file: string): { start: number; end: number }[] =>
  file !== 'plan.yaml' && !file.endsWith('/plan.yaml')
    ? []
    : [...text.matchAll(/^(?:bodies|posts|agencies)\s*:[^\n]*\n(?:(?:[ \t#-][^\n]*)?(?:\n|$))*/gm)].map(
        ({ index, 0: block }) => ({ start: index, end: index + block.length }),
      );

/** A scan for one level in the text and the name of a file. It says what kind and where, never what was found. */
export const personalScan =
  (level: Personal['level'], hint: string) =>
  (text: string, file: string, refAt: RefAt): RuleProblem[] => {
    const exempt = level === 'contact' ? registersIn(text, file) : [];
    const inName = personalIn(apart(file).name).find((one) => one.level === level);
    const named = inName ? [{ message: `the name of this file holds what looks like ${inName.kind}` }] : [];
    const inText = personalIn(text)
      .filter((one) => one.level === level)
      .filter((one) => !exempt.some(({ start, end }) => start <= one.start && one.end <= end))
      .map(({ kind, start, end }) => {
        const ref = refAt(start);
        return { message: `this looks like ${kind}${ref ? ` (${ref})` : ''}`, part: { start, end }, ref };
      });
    // A change that is refused was never in the file.
    const told = {
      hint,
      about: { advice: 'Write it without that: the plan is about services, and it is published.' },
    };
    return [
      ...named.map((one) => ({ ...one, ...told, at: { file, path: [] } })),
      ...inText.map(({ part, ...one }) => ({ ...one, ...told, at: { file, path: [], part } })),
    ];
  };
