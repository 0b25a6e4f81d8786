import { cellsIn, type Document, wordsOf } from './document.ts';
import type { Imported, PlanFile } from './draft.ts';
import { countedWords, wordsIn } from './vocabulary.ts';

/** Words of the document that are nowhere in the plan, with the place where they are. */
export interface LeftOut {
  readonly at: string;
  readonly words: string;
}

/** Two names with a slash between them may be a value each in the plan. */
const apart = (text: string): string => text.replace(/(?<=\p{L})\/(?=\p{L})/gu, ' ');

/** The words of the document, less those of the plan and of what was left aside and is listed so. */
export const leftOut = (
  document: Document,
  { aside, accounted = [] }: Imported,
  files: readonly PlanFile[],
): LeftOut[] => {
  const there = countedWords(
    [...files.map(({ text }) => text), ...aside.map(({ text }) => text), ...accounted].map(apart),
  );
  const spent = new Map<string, number>();
  const left: LeftOut[] = [];
  for (const cell of cellsIn(document.blocks)) {
    const words = wordsIn(apart(wordsOf(cell))).filter((word) => {
      const key = word.toLowerCase();
      const used = (spent.get(key) ?? 0) + 1;
      spent.set(key, used);
      return used > (there.get(key) ?? 0);
    });
    if (words.length > 0) left.push({ at: cell.at, words: words.join(' ') });
  }
  return left;
};
