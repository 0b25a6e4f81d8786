import { fold } from '../model/name.ts';
import { type Doubt, saidLines, unbulleted } from './document.ts';
import type { Whole } from './join.ts';
import { colourIn } from './looks.ts';
import { tickIn } from './ticks.ts';

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

/** Names the short words under the heads of colours that are no colour, since a board may have its own. */
export const unreadColours = (rows: readonly Whole[], own: OwnColours): Doubt[] => {
  const heads = new Set<string>();
  const words = new Map<string, string>();
  for (const [slot, { lines }] of rows.flatMap(({ slots }) => [...slots])) {
    const [line = '', ...others] = saidLines(lines).map(unbulleted);
    const isWord =
      others.length === 0 &&
      /^\p{L}[\p{L} /-]{1,29}$/u.test(line) &&
      tickIn(line) === null &&
      !/^(?:tb[acd]|(?:not (?:yet )?|un)rated)$/iu.test(line);
    if (!slot.startsWith('rag: ') || !isWord || namedColour(line, own) !== null) continue;
    heads.add(slot.slice('rag: '.length));
    if (!words.has(fold(line))) words.set(fold(line), line);
  }
  const said = [...words.values()];
  const [first] = said;
  if (first === undefined) return [];
  const line = `rag: { colours: { COLOUR: [COLOUR, "${first}"] } }`;
  const why = `not read as colours; where one is the board’s own word for a colour, say in plan.yaml which of red, amber, green and complete it is, as in  ${line}  and import again; an action that the board has closed is closed with  bscb close`;
  return [
    {
      at: [...heads].map((head) => `column “${head}”`).join(', '),
      source: said.join(' | '),
      why,
      read: 'notes',
    },
  ];
};
