import type { Problem } from '../model/problem.ts';
import { headAt, headsOf } from './entries.ts';
import { type FileRead, placeOf, rangeOf } from './file.ts';
import { lineAt } from './lines.ts';

/** Answers whether a problem only echoes a slip that has been named: a value that cannot be understood for
 * the slip inside it, or a key that is missing because the slip hid it. */
export const isEcho = (files: ReadonlyMap<string, FileRead>): ((problem: Problem) => boolean) => {
  const lostIn = new Map<FileRead, (problem: Problem) => boolean>();
  return (problem) => {
    const file = files.get(problem.at.file);
    if (problem.about?.echo === true) return true;
    if (file === undefined || problem.about?.is === undefined) return false;
    if (problem.about.is === 'misread') return spoilt(problem, file);
    const lost = lostIn.get(file) ?? hidden(file);
    lostIn.set(file, lost);
    return lost(problem);
  };
};

/** True where an error of the text lies inside the value. */
const spoilt = ({ at }: Problem, file: FileRead): boolean => {
  if (at.part !== undefined || at.path.length === 0 || file.slips.length === 0) return false;
  const { start, end } = rangeOf(file, at);
  const last = file.slips[lineAt(file.slips, end - 1)];
  return last !== undefined && last.start >= start && last.start < end;
};

/** Answers whether something was lost in the action that a problem is of. */
const hidden = (file: FileRead): ((problem: Problem) => boolean) => {
  const refs = headsOf(file.text, file.lines);
  const lost = new Set(
    file.problems.filter(({ loses }) => loses).map(({ start }) => headAt(refs, file.text, start)),
  );
  return ({ at }) => {
    const line = file.lines[placeOf(file, at).line - 1];
    return line !== undefined && lost.has(headAt(refs, file.text, line.start));
  };
};
