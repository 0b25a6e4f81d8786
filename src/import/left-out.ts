import { type Document, wordsOf } from './document.ts';
import type { Imported, PlanFile } from './draft.ts';
import { countedWords, wordsIn } from './vocabulary.ts';

/** Words of the document that are nowhere in the plan, with the place where they are. */
export interface LeftOut {
  readonly at: string;
  readonly words: string;
}

const textsOf = (document: Document): { at: string; text: string }[] =>
  document.blocks.flatMap((block) =>
    block.is === 'table'
      ? block.rows.flatMap((row) => row.cells.map((cell) => ({ at: cell.at, text: wordsOf(cell) })))
      : [{ at: block.at, text: block.text }],
  );

/** The words of the document, less those of the plan and of what was left aside and is listed so. */
export const leftOut = (
  document: Document,
  { aside, accounted = [] }: Imported,
  files: readonly PlanFile[],
): LeftOut[] => {
  const there = countedWords([
    ...files.map(({ text }) => text),
    ...aside.map(({ text }) => text),
    ...accounted,
  ]);
  const spent = new Map<string, number>();
  const left: LeftOut[] = [];
  for (const { at, text } of textsOf(document)) {
    const words = wordsIn(text).filter((word) => {
      const key = word.toLowerCase();
      const used = (spent.get(key) ?? 0) + 1;
      spent.set(key, used);
      return used > (there.get(key) ?? 0);
    });
    if (words.length > 0) left.push({ at, words: words.join(' ') });
  }
  return left;
};
