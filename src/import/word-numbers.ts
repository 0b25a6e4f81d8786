import type { Doubt } from './document.ts';
import {
  type Numbered,
  numberHasWords,
  numbersShown,
  type Place,
  placeOf,
  rowNumbers,
  type Said,
} from './row-numbers.ts';
import { counting } from './word-numbering.ts';
import { cellsUnder, columnsBefore, isMergedUp, partsIn, rowsOf, span } from './word-table.ts';
import { wordsIn } from './word-text.ts';
import { all, type Element, elementsIn, first, textIn } from './xml.ts';

type Read = (paragraph: Element) => Said;

/** Every paragraph in its order, without those that a change takes away. */
const paragraphsIn = (element: Element): Element[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === 'p') return [child];
    const isGone =
      ['del', 'moveFrom'].includes(child.name) ||
      (child.name === 'tr' && first(child, 'trPr', 'del') !== undefined) ||
      (child.name === 'tc' && isMergedUp(child));
    return isGone ? [] : paragraphsIn(child);
  });

/** The number that a field of Word counts out: which one it is, Word alone knows. */
const fieldIn = (paragraph: Element): Numbered | null => {
  const code = [
    ...all(paragraph, 'instrText').map(textIn),
    ...all(paragraph, 'fldSimple').map(({ attributes }) => attributes['instr'] ?? ''),
  ].join('');
  const kind = /\b(?:AUTONUM(?:LGL|OUT)?|LISTNUM)\b/iu.exec(code)?.[0];
  return kind === undefined ? null : { text: null, kind: `a field, ${kind.toUpperCase()}` };
};

const placesIn = (table: Element, read: Read): Place[] =>
  rowsOf(table).flatMap((row) => {
    const cells = cellsUnder(row);
    let column = columnsBefore(row);
    return cells.map((cell) => {
      const at = column;
      column += span(cell);
      const paragraphs = partsIn(cell).filter(({ name }) => name === 'p');
      return placeOf(at, cells.length === 1, paragraphs.map(read));
    });
  });

/** The body of a Word document in which automatic numbers are words, where they number rows or headings, and names those that are not read. */
export const numberedWords = (
  body: Element | undefined,
  files: ReadonlyMap<string, string>,
  isHeading: (paragraph: Element) => boolean,
): { readonly body: Element | undefined; readonly unknown: readonly Doubt[] } => {
  if (body === undefined) return { body, unknown: [] };
  const numberOf = counting(files.get('word/numbering.xml') ?? '<none/>', files.get('word/styles.xml'));
  const numbers = new Map(paragraphsIn(body).map((one) => [one, numberOf(one) ?? fieldIn(one)]));
  const read: Read = (element) => ({
    element,
    words: wordsIn(element),
    number: numbers.get(element) ?? null,
  });
  const parts = partsIn(body);
  const ofRows = parts.filter(({ name }) => name === 'tbl').map((table) => rowNumbers(placesIn(table, read)));
  const shown = [
    ...parts.filter((one) => one.name === 'p' && isHeading(one)).map(read),
    ...ofRows.flatMap((one) => one.shown),
    ...[...numbers.keys()].map(read).filter(numberHasWords),
  ];
  const left = ofRows.flatMap((one) => one.left);
  const { part, unknown } = numbersShown(body, shown, left, 'Word');
  return { body: part, unknown };
};
