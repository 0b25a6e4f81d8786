import type { Doubt } from './document.ts';
import { leadingRef, refIn } from './looks.ts';
import { counting, type Numbered } from './word-numbering.ts';
import { cellsUnder, columnsBefore, isMergedUp, partsIn, rowsOf, span } from './word-table.ts';
import { wordsIn } from './word-text.ts';
import { type Element, elementsIn, first } from './xml.ts';

type Numbers = ReadonlyMap<Element, Numbered>;

/** A cell of a table whose paragraphs may be numbered. */
interface Place {
  readonly column: number;
  readonly isWhole: boolean;
  /** Its paragraphs with words or a number. */
  readonly paragraphs: readonly Element[];
}

/** The number that Word shows before a paragraph, where it is one of the document's words. */
export const shownNumber = ({ attributes }: Element): string | null => attributes['shownNumber'] ?? null;

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

const saysNothing = (paragraph: Element): boolean => wordsIn(paragraph).trim() === '';

const placesIn = (table: Element, numbers: Numbers): Place[] =>
  rowsOf(table).flatMap((row) => {
    const cells = cellsUnder(row);
    let column = columnsBefore(row);
    return cells.map((cell) => {
      const at = column;
      column += span(cell);
      const paragraphs = partsIn(cell).filter(
        (part) => part.name === 'p' && (numbers.has(part) || !saysNothing(part)),
      );
      return { column: at, isWhole: cells.length === 1, paragraphs };
    });
  });

/** True of a cell that a number begins, and that has no other: not that of a list in it. */
const beginsNumbered = ({ paragraphs: [one, ...others] }: Place, numbers: Numbers): boolean =>
  one !== undefined && numbers.has(one) && others.every((other) => !numbers.has(other));

/** True of a column that numbers its rows, each by another number; one without words beside it may be anywhere. */
const numbersRows = (cells: readonly Place[], numbers: Numbers): boolean => {
  const own = cells.filter((cell) => beginsNumbered(cell, numbers));
  const texts = own.flatMap(({ paragraphs: [one] }) =>
    one === undefined ? [] : (numbers.get(one)?.text ?? one),
  );
  const others = cells.filter(({ paragraphs }) => paragraphs.length > 0).length - own.length;
  const isAlone = own.every(({ paragraphs }) => paragraphs.every(saysNothing));
  const isList = cells.some(({ paragraphs }) => paragraphs.filter((one) => numbers.has(one)).length > 1);
  if (own.length === 0 || isList || new Set(texts).size < texts.length || own.length + 1 < others)
    return false;
  return isAlone || cells[0]?.column === 0 || own.length > 1 || /\d\.\d/.test(String(texts[0]));
};

/** True of a column of refs that are typed. */
const hasRefs = (cells: readonly Place[]): boolean => {
  const said = cells.flatMap(({ paragraphs: [one] }) => (one === undefined ? [] : [wordsIn(one)]));
  return said.filter((text) => refIn(text, true) !== null).length * 2 >= said.length && said.length > 0;
};

/** True of a number that can be a ref, or has a cell to itself. */
const mayBeRef = (paragraph: Element, text: string | null): boolean =>
  text !== null && (saysNothing(paragraph) || leadingRef(`${text} ${wordsIn(paragraph).trim()}`) !== null);

/** The paragraphs of a table whose number is of its row, those of areas over all columns too; and those whose number is no ref. */
const rowNumbers = (table: Element, numbers: Numbers): { shown: Element[]; left: Element[] } => {
  const places = placesIn(table, numbers);
  const firstOf = ({ paragraphs }: Place): Element[] => paragraphs.slice(0, 1);
  const whole = places.filter((place) => place.isWhole && beginsNumbered(place, numbers));
  const columns = [...new Set(places.map(({ column }) => column))].toSorted((a, b) => a - b);
  const cellsOf = (column: number): Place[] =>
    places.filter((place) => place.column === column && !place.isWhole);
  const at = columns.findIndex((column) => numbersRows(cellsOf(column), numbers));
  const isFree = at >= 0 && !columns.slice(0, at).some((column) => hasRefs(cellsOf(column)));
  const rows = isFree ? cellsOf(columns[at] ?? -1).filter((one) => beginsNumbered(one, numbers)) : [];
  const own = rows.flatMap(firstOf);
  const isRef = (one: Element): boolean => mayBeRef(one, numbers.get(one)?.text ?? null);
  return {
    shown: [...whole.flatMap(firstOf), ...own.filter(isRef)],
    left: own.filter((one) => !isRef(one)),
  };
};

/** True of a number with words in it: `Priority 1`. */
const hasWords = ({ text }: Numbered): boolean => /\p{L}{4}/u.test(text ?? '');

/** Names numbers that are not among the words: each kind of them once, with the words that the first is before. */
const leftOut = (numbered: readonly Element[], numbers: Numbers): Doubt[] => {
  const kinds = new Map(
    numbered
      .toReversed()
      .map((one) => [numbers.get(one)?.kind ?? '', [numbers.get(one)?.text ?? '', one] as const]),
  );
  return [...kinds].map(([kind, [text, one]]) => ({
    at: 'the document',
    source: `${text} ${wordsIn(one)}`.trim(),
    why: `Word numbers these by itself, in a way that no ref is read from${text === '' ? ` (${kind})` : ''}; where the numbers are refs, type them in the document`,
    read: null,
  }));
};

const withNumbers = (element: Element, shown: ReadonlySet<Element>, numbers: Numbers): Element => {
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : withNumbers(child, shown, numbers),
  );
  const text = shown.has(element) ? (numbers.get(element)?.text ?? null) : null;
  return text === null
    ? { ...element, children }
    : { ...element, children, attributes: { ...element.attributes, shownNumber: text } };
};

/** The body of a Word document in which automatic numbers are words, where they number rows or headings, and names those that are not read. */
export const numberedWords = (
  body: Element | undefined,
  files: ReadonlyMap<string, string>,
  isHeading: (paragraph: Element) => boolean,
): { readonly body: Element | undefined; readonly unknown: readonly Doubt[] } => {
  const numbering = files.get('word/numbering.xml');
  if (body === undefined || numbering === undefined) return { body, unknown: [] };
  const numberOf = counting(numbering, files.get('word/styles.xml'));
  const numbers = new Map(
    paragraphsIn(body).flatMap((one) => {
      const number = numberOf(one);
      return number === null ? [] : [[one, number] as const];
    }),
  );
  const parts = partsIn(body);
  const ofRows = parts.filter(({ name }) => name === 'tbl').map((table) => rowNumbers(table, numbers));
  const shown = [
    ...parts.filter((one) => one.name === 'p' && numbers.has(one) && isHeading(one)),
    ...ofRows.flatMap((one) => one.shown),
    ...[...numbers].flatMap(([one, number]) => (hasWords(number) ? [one] : [])),
  ];
  const left = [
    ...ofRows.flatMap((one) => one.left),
    ...shown.filter((one) => numbers.get(one)?.text === null),
  ];
  return { body: withNumbers(body, new Set(shown), numbers), unknown: leftOut(left, numbers) };
};
