import { forbidden, forbiddenProblem } from '../characters.ts';
import type { FileSlip } from './slip.ts';

/** Characters that act on a terminal, one problem a line. */
export const controlCharacter: FileSlip = (text, lines) => {
  if (text.search(forbidden) < 0 && !/\r(?!\n)/.test(text)) return [];
  return lines.flatMap((line) => {
    const words = text.slice(line.start, line.end);
    const found = [...words.matchAll(forbidden), ...words.matchAll(/\r/g)];
    const first = found[0];
    if (first === undefined) return [];
    const at = line.start + first.index;
    const problem = forbiddenProblem(
      found.map(([character]) => character),
      at,
      at + 1,
    );
    const patches = found.map(({ index, 0: character }) => ({
      start: line.start + index,
      end: line.start + index + character.length,
      text: '�',
    }));
    return [{ problem, patches }];
  });
};
