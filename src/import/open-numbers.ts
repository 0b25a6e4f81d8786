import type { Doubt } from './document.ts';
import { openNumbering } from './open-numbering.ts';
import { wordsIn } from './open-text.ts';
import { numberHasWords, numbersShown, type Place, placeOf, rowNumbers, type Said } from './row-numbers.ts';
import { all, type Element, elementsIn, heldIn } from './xml.ts';

const paragraphsIn = (element: Element): Element[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === 'p' || child.name === 'h') return [child];
    return child.name === 'table' ? [] : paragraphsIn(child);
  });

const placesIn = (table: Element, read: (paragraph: Element) => Said): Place[] =>
  heldIn(table, ['table-row'], ['table-header-rows', 'table-rows', 'table-row-group']).flatMap((row) => {
    const cells = elementsIn(row);
    const own = cells.filter(({ name }) => name === 'table-cell');
    return own.map((cell) => placeOf(cells.indexOf(cell), own.length === 1, paragraphsIn(cell).map(read)));
  });

/** An OpenDocument text in which automatic numbers are words, where they number rows or headings, and names those that are not read. */
export const openNumbered = (
  body: Element,
  parts: readonly Element[],
): { readonly part: Element; readonly unknown: readonly Doubt[] } => {
  const numbers = openNumbering(body, parts);
  if (numbers.size === 0) return { part: body, unknown: [] };
  const read = (element: Element): Said => ({
    element,
    words: wordsIn(element, new Set()),
    number: numbers.get(element) ?? null,
  });
  const ofRows = all(body, 'table').map((table) => rowNumbers(placesIn(table, read)));
  const every = [...numbers.keys()].map(read);
  const shown = [
    ...every.filter(({ element }) => element.name === 'h'),
    ...ofRows.flatMap((one) => one.shown),
    ...every.filter(numberHasWords),
  ];
  const left = ofRows.flatMap((one) => one.left);
  return numbersShown(body, shown, left, 'The document');
};
