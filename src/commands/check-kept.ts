import { hintText } from '../model/hint.ts';
import type { Problem } from '../model/problem.ts';
import type { FoundProblem } from '../view/check-found.ts';

/** Takes of each problem what is kept until all plans are looked at; the same advice, ref or file is kept once for all. */
export const keeper = (): ((problem: Problem) => FoundProblem) => {
  const known = new Map<string, unknown>();
  const once = <Kept>(text: string, thing: Kept): Kept => {
    const before = known.get(text);
    if (before === undefined) known.set(text, thing);
    return before === undefined ? thing : (before as Kept);
  };
  return ({ rule, severity, message, hint, command, at, ref, fixable, about }) => ({
    rule,
    severity,
    message,
    hint: hint === null ? null : once(`hint ${hintText(hint)}`, hint),
    ...(command === undefined ? {} : { command }),
    at: once(`file ${at.file}`, { file: at.file }),
    ref: ref === null ? null : once(`ref ${ref}`, ref),
    fixable,
    ...(about === undefined ? {} : { about }),
  });
};
