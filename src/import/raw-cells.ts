import { isBulleted } from './document.ts';
import type { Head, Role } from './heads.ts';
import {
  beginsInside,
  colourIn,
  endsAsBody,
  endsAsPost,
  hasDays,
  isFinished,
  isUnfinished,
  looksLikeName,
  wholeDate,
} from './looks.ts';
import { endsInMonth } from './months.ts';
import { unwrapped } from './unwrap.ts';

/** A line of a row of a text without columns. */
export interface Piece {
  readonly text: string;
  readonly at: string;
}

const opensDate =
  /^(?:by|by end|by end of|by the end of|end of|from|until|ongoing|throughout|early|mid|late)$/i;

const hasYear = (text: string): boolean => /\b(?:19|20)\d\d\b/.test(text);

/** How well a piece of a line fits a column, given whether the piece before it is in that column too. */
const fitOf = (text: string, role: Role, goesOn: boolean): number => {
  const isDate = hasDays(text) || (wholeDate(text) !== null && text.length < 40);
  const bulleted = isBulleted(text);
  switch (role) {
    case 'when':
    case 'revised':
    case 'start':
    case 'done':
    case 'updated':
      return isDate ? 6 : opensDate.test(text) ? 3 : -5;
    case 'lead':
    case 'partners':
      if (bulleted || hasYear(text) || colourIn(text) !== null) return -6;
      return endsAsPost(text) || endsAsBody(text)
        ? 5
        : looksLikeName(text)
          ? 4
          : beginsInside(text)
            ? -3
            : -1;
    case 'lead+when':
      return isDate ? 5 : looksLikeName(text) ? 4 : bulleted ? -6 : -1;
    case 'rag':
      return colourIn(text) === null ? -2 : 6;
    case 'progress':
      return colourIn(text) === null ? (goesOn ? 1 : 0) : 6;
    case 'milestone':
      if (bulleted) return 6;
      return goesOn ? (isDate ? 0 : 1.5) : hasYear(text) && !isDate ? 2 : -3;
    default:
      return bulleted || (isDate && !beginsInside(text)) ? -5 : goesOn ? 1.5 : 0.5;
  }
};

interface Told {
  readonly score: number;
  readonly cells: readonly (readonly string[])[];
}

/** What it costs to begin another column here: much, where the piece before plainly goes on. */
const newColumn = (before: string, text: string): number => {
  if (isBulleted(text)) return 0;
  const cutDate = /^(?:19|20)\d\d\b/.test(text) || endsInMonth(before);
  return (
    (isUnfinished(before) ? -4 : isFinished(before) ? 1 : 0) +
    (beginsInside(text) ? -4 : 0) +
    (cutDate ? -6 : 0)
  );
};

const placedIn = (told: Told, text: string, column: number): readonly (readonly string[])[] =>
  told.cells.map((cell, c) => (c === column ? [...cell, text] : cell));

/** The ways in which a line can be: whole, or the end of one cell and the beginning of another. */
const cutsOf = (text: string): readonly (readonly string[])[] => {
  const words = text.split(' ');
  const cuts = words
    .slice(1)
    .flatMap((word, i): string[][] =>
      /^[\p{Lu}(]/u.test(word) || /^\d{1,2}(?:st|nd|rd|th)? \p{L}{3}/u.test(words.slice(i + 1).join(' '))
        ? [[words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]]
        : [],
    );
  return [[text], ...cuts];
};

const step = (
  from: readonly Told[],
  text: string,
  columns: readonly Head[],
  last: string,
  halves: boolean,
): Told[] =>
  columns.map(({ role }, c) => {
    let best: Told = { score: Number.NEGATIVE_INFINITY, cells: [] };
    for (const [p, told] of from.slice(0, c + 1).entries()) {
      if (halves && p === c) continue;
      const goesOn = p === c && (told.cells[c]?.length ?? 0) > 0;
      const score =
        told.score +
        fitOf(text, role, goesOn) +
        (goesOn || last === '' ? 0 : newColumn(last, text)) -
        (c - p > 1 ? 0.5 * (c - p - 1) : 0);
      if (score > best.score) best = { score, cells: placedIn(told, text, c) };
    }
    return best;
  });

/** What it costs to take a line for two cells. */
const cutCost = 3;

/** The lines of a row under its columns, in their order: each where it fits best. */
export const toldApart = (
  pieces: readonly Piece[],
  columns: readonly Head[],
): { readonly score: number; readonly cells: string[][] } => {
  const none = columns.map((): string[] => []);
  let states: Told[] = columns.map((_, c) => ({ score: c === 0 ? 0 : -c, cells: none }));
  let last = '';
  for (const { text } of pieces) {
    const ways = cutsOf(text).map(([head = '', tail]): Told[] => {
      const first = step(states, head, columns, last, false);
      if (tail === undefined) return first;
      return step(first, tail, columns, head, true).map((told) => ({ ...told, score: told.score - cutCost }));
    });
    states = columns.map((_, c) =>
      ways
        .map((way) => way[c])
        .reduce<Told>((a, b) => (b !== undefined && b.score > a.score ? b : a), {
          score: Number.NEGATIVE_INFINITY,
          cells: none,
        }),
    );
    last = text;
  }
  const best = states.reduce((a, b) => (b.score > a.score ? b : a));
  return { score: best.score, cells: best.cells.map((lines) => unwrapped(lines, 0)) };
};
