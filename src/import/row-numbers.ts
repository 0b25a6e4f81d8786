import type { Doubt } from './document.ts';
import { leadingRef, refIn } from './looks.ts';
import type { Element } from './xml.ts';

/** The number that an office program shows before a paragraph. */
export interface Numbered {
  /** As it is shown, `1.2` or `Priority 3:`; null where the kind of its figures is not known. */
  readonly text: string | null;
  /** The kind of its figures, as the program calls it. */
  readonly kind: string;
}

/** A paragraph with its words, and the number that it is shown with. */
export interface Said<E = Element> {
  readonly element: E;
  readonly words: string;
  readonly number: Numbered | null;
}

/** A cell of a table whose paragraphs may be numbered. */
export interface Place<E = Element> {
  readonly column: number;
  /** True of a cell that is alone in its row. */
  readonly isWhole: boolean;
  /** Its paragraphs with words or a number. */
  readonly paragraphs: readonly Said<E>[];
}

/** The number before a paragraph, where it is one of the document's words. */
export const shownNumber = ({ attributes }: Element): string | null => attributes['shownNumber'] ?? null;

const saysNothing = ({ words }: Said<unknown>): boolean => words.trim() === '';

/** A cell of these paragraphs, less those with neither words nor a number. */
export const placeOf = <E>(column: number, isWhole: boolean, all: readonly Said<E>[]): Place<E> => ({
  column,
  isWhole,
  paragraphs: all.filter((one) => one.number !== null || !saysNothing(one)),
});

/** True of a cell that a number begins, and that has no other: not that of a list in it. */
const beginsNumbered = ({ paragraphs: [one, ...others] }: Place<unknown>): boolean =>
  one !== undefined && one.number !== null && others.every(({ number }) => number === null);

/** True of a column that numbers its rows, each by another number; one without words beside it may be anywhere. */
const numbersRows = (cells: readonly Place<unknown>[]): boolean => {
  const own = cells.filter(beginsNumbered);
  const texts = own.flatMap(({ paragraphs: [one] }) =>
    one === undefined ? [] : (one.number?.text ?? one.element),
  );
  const others = cells.filter(({ paragraphs }) => paragraphs.length > 0).length - own.length;
  const isAlone = own.every(({ paragraphs }) => paragraphs.every(saysNothing));
  const isList = cells.some(
    ({ paragraphs }) => paragraphs.filter(({ number }) => number !== null).length > 1,
  );
  if (own.length === 0 || isList || new Set(texts).size < texts.length || own.length + 1 < others)
    return false;
  return isAlone || cells[0]?.column === 0 || own.length > 1 || /\d\.\d/.test(String(texts[0]));
};

/** True of a column of refs that are typed. */
const hasRefs = (cells: readonly Place<unknown>[]): boolean => {
  const said = cells.flatMap(({ paragraphs: [one] }) => (one === undefined ? [] : [one.words]));
  return said.filter((text) => refIn(text, true) !== null).length * 2 >= said.length && said.length > 0;
};

/** True of a number that can be a ref, or has a cell to itself. */
const mayBeRef = (one: Said<unknown>): boolean => {
  const text = one.number?.text ?? null;
  return text !== null && (saysNothing(one) || leadingRef(`${text} ${one.words.trim()}`) !== null);
};

/** The paragraphs of a table whose number is of its row, those of areas over all columns too; and those whose number is no ref. */
export const rowNumbers = <E>(
  places: readonly Place<E>[],
): { readonly shown: readonly Said<E>[]; readonly left: readonly Said<E>[] } => {
  const firstOf = ({ paragraphs }: Place<E>): Said<E>[] => paragraphs.slice(0, 1);
  const whole = places.filter((place) => place.isWhole && beginsNumbered(place));
  const columns = [...new Set(places.map(({ column }) => column))].toSorted((a, b) => a - b);
  const cellsOf = (column: number): Place<E>[] =>
    places.filter((place) => place.column === column && !place.isWhole);
  const at = columns.findIndex((column) => numbersRows(cellsOf(column)));
  const isFree = at >= 0 && !columns.slice(0, at).some((column) => hasRefs(cellsOf(column)));
  const own = isFree
    ? cellsOf(columns[at] ?? -1)
        .filter(beginsNumbered)
        .flatMap(firstOf)
    : [];
  return {
    shown: [...whole.flatMap(firstOf), ...own.filter(mayBeRef)],
    left: own.filter((one) => !mayBeRef(one)),
  };
};

/** True of a number with words in it: `Priority 1`. */
export const numberHasWords = ({ number }: Said): boolean => /\p{L}{4}/u.test(number?.text ?? '');

/** Names numbers that are not among the words: each kind of them once, with the words that the first is before. */
export const numbersLeftOut = (numbered: readonly Said<unknown>[], program: string): Doubt[] => {
  const kinds = new Map(numbered.toReversed().map((one) => [one.number?.kind ?? '', one]));
  return [...kinds].map(([kind, { words, number }]) => ({
    at: 'the document',
    source: `${number?.text ?? ''} ${words.trim()}`.trim(),
    why: `${program} numbers these by itself, in a way that no ref is read from${number?.text ? '' : ` (${kind})`}; where the numbers are refs, type them in the document`,
    read: null,
  }));
};

/** A part of a document in which these numbers are words. */
const withNumbers = (element: Element, shown: ReadonlyMap<Element, string>): Element => {
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : withNumbers(child, shown),
  );
  const text = shown.get(element);
  return text === undefined
    ? { ...element, children }
    : { ...element, children, attributes: { ...element.attributes, shownNumber: text } };
};

/** What shows numbers of a part of a document, and what is said of those that it does not. */
export const numbersShown = (
  part: Element,
  shown: readonly Said[],
  left: readonly Said[],
  program: string,
): { readonly part: Element; readonly unknown: readonly Doubt[] } => {
  const texts = new Map(
    shown.flatMap(({ element, number }) =>
      number === null || number.text === null ? [] : [[element, number.text] as const],
    ),
  );
  const unread = shown.filter(({ number }) => number?.text === null);
  return { part: withNumbers(part, texts), unknown: numbersLeftOut([...left, ...unread], program) };
};
