import type { Doubt } from './document.ts';
import { attribute, type Element, isElement, isSet, type Node } from './html-styles.ts';
import { laidOut } from './html-table.ts';
import { figures } from './list-figures.ts';
import { type Numbered, numbersLeftOut, type Place, placeOf, rowNumbers, type Said } from './row-numbers.ts';

/** The attribute of an entry of a list whose number is one of the words. */
export const shownNumber = 'shown-number';

/** The kinds of figures by their names in a style. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['decimal', '1'],
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
]);

const kindOf = (list: Element): string => {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attribute(list, 'style'))?.[1] ?? '';
  return style === '' ? attribute(list, 'type') || '1' : (kinds.get(style) ?? style);
};

/** True of a level of a list of Google Docs below the first: its number is made of those of all levels, and is in no attribute. */
const isInner = (list: Element): boolean => /\blst-kix_\w+-[1-9]\b/u.test(attribute(list, 'class'));

const numberOf = (list: Element, n: number): Numbered => {
  const kind = kindOf(list);
  const text = isInner(list) || n < 1 || n > 9_999 ? null : (figures.get(kind)?.(n) ?? null);
  return {
    text: text === null ? null : `${text}.`,
    kind: isInner(list) ? 'a list inside a list' : `kind ${kind}`,
  };
};

/** The entries of a list with the number that a browser shows before each. */
const entriesOf = (list: Element): { readonly element: Element; readonly number: Numbered | null }[] => {
  let n = Number.parseInt(attribute(list, 'start'), 10);
  if (Number.isNaN(n)) n = 1;
  const isSilent = isSet(list, 'reversed') || kindOf(list) === 'none';
  return list.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'li')
    .map((element) => {
      const own = Number.parseInt(attribute(element, 'value'), 10);
      if (!Number.isNaN(own)) n = own;
      n += 1;
      return { element, number: isSilent ? null : numberOf(list, n - 1) };
    });
};

type Read = (element: Element) => string;

/** The paragraphs of a cell: the entries of its numbered lists, and what else it says. */
const paragraphsIn = (nodes: readonly Node[], words: Read): Said<Element>[] =>
  nodes.filter(isElement).flatMap((node) => {
    if (node.tagName === 'ol') return entriesOf(node).map((one) => ({ ...one, words: words(one.element) }));
    const holds = node.childNodes.some((one) => isElement(one) && ['ol', 'p', 'div'].includes(one.tagName));
    if (holds) return paragraphsIn(node.childNodes, words);
    return node.tagName === 'table' ? [] : [{ element: node, words: words(node), number: null }];
  });

const placesIn = (table: Element, words: Read): Place<Element>[] =>
  laidOut(table).rows.flatMap(({ slots }) => {
    const own = slots.flatMap(({ td, is }, column) => (is === 'own' ? [{ td, column }] : []));
    return own.map(({ td, column }) => {
      const said = paragraphsIn(td.childNodes, words);
      const all = said.length > 0 ? said : [{ element: td, words: words(td), number: null }];
      return placeOf(column, own.length === 1, all);
    });
  });

const tablesIn = (nodes: readonly Node[]): Element[] =>
  nodes
    .filter(isElement)
    .flatMap((node) => [...(node.tagName === 'table' ? [node] : []), ...tablesIn(node.childNodes)]);

/** Makes words of the numbers of lists that number the rows of a table, and names those that are not read. */
export const withNumbers = (page: readonly Node[], words: Read): Doubt[] => {
  const ofRows = tablesIn(page).map((table) => rowNumbers(placesIn(table, words)));
  for (const { element, number } of ofRows.flatMap(({ shown }) => shown))
    if (number !== null && number.text !== null)
      element.attrs.push({ name: shownNumber, value: number.text });
  return numbersLeftOut(
    ofRows.flatMap(({ left }) => left),
    'The page',
  );
};
