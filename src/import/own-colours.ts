import { fold } from '../model/name.ts';
import { colourIn } from './looks.ts';

/** The board's own words for colours, as its plan has them; none where it has none. */
export type OwnColours = readonly string[];

/** What a text names as its colour: a usual one, or one of the board's own words, alone or before a mark and other words. */
export const namedColour = (
  text: string,
  own: OwnColours,
): { readonly rag: string | null; readonly rest: string; readonly isOwn: boolean } | null => {
  const usual = colourIn(text);
  if (usual !== null && usual.rag !== null) return { ...usual, isOwn: false };
  const bare = text.trim();
  for (const word of own.toSorted((a, b) => b.length - a.length)) {
    if (fold(bare) === fold(word)) return { rag: word, rest: '', isOwn: true };
    const [mark, rest = ''] = /^\s*[:;,.–—-]\s*(.+)$/su.exec(bare.slice(word.length)) ?? [];
    if (mark !== undefined && fold(bare.slice(0, word.length)) === fold(word))
      return { rag: word, rest, isOwn: true };
  }
  return usual === null ? null : { ...usual, isOwn: false };
};
