import { letters, roman } from './list-figures.ts';
import type { Numbered } from './row-numbers.ts';
import { all, type Element, elementsIn, first, readXml } from './xml.ts';

/** How a level of a list is numbered. */
interface Level {
  readonly start: number;
  readonly kind: string;
  readonly text: string;
  readonly plain: boolean;
  readonly restarts: boolean;
  readonly style: string;
}

/** A list, which several can share; those with a start of their own begin anew. */
interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const valOf = (element: Element | undefined, ...names: readonly string[]): string | undefined =>
  first(element, ...names)?.attributes['val'];

const levelOf = (element: Element): Level => ({
  start: Number(valOf(element, 'start') ?? 1),
  // a kind that old versions do not know is beside one that they do
  kind: valOf(element, 'numFmt') ?? valOf(element, 'AlternateContent', 'Choice', 'numFmt') ?? 'decimal',
  text: valOf(element, 'lvlText') ?? '',
  plain: first(element, 'isLgl') !== undefined,
  restarts: valOf(element, 'lvlRestart') !== '0',
  style: valOf(element, 'pStyle') ?? '',
});

const levelsIn = (element: Element | undefined): Map<number, Level> =>
  new Map(
    elementsIn(element)
      .filter(({ name }) => name === 'lvl')
      .map((one) => [Number(one.attributes['ilvl'] ?? 0), levelOf(one)]),
  );

const byId = (root: Element, name: string, id: string): ReadonlyMap<string, Element> =>
  new Map(all(root, name).map((one) => [one.attributes[id] ?? '', one]));

/** The lists of a document by the number that paragraphs name them by. */
const listsIn = (typed: string, styles: ReadonlyMap<string, Element>): ReadonlyMap<string, List> => {
  const root = readXml(typed);
  const kinds = byId(root, 'abstractNum', 'abstractNumId');
  const lists = byId(root, 'num', 'numId');
  const kindOf = (list: Element | undefined, depth = 0): Element | undefined => {
    const kind = kinds.get(valOf(list, 'abstractNumId') ?? '');
    const linked = valOf(kind, 'numStyleLink');
    if (linked === undefined || depth > 5) return kind;
    const number = valOf(styles.get(linked), 'pPr', 'numPr', 'numId') ?? '';
    return kindOf(lists.get(number), depth + 1) ?? kind;
  };
  return new Map(
    [...lists].map(([id, list]) => {
      const kind = kindOf(list);
      const own = elementsIn(list).filter(({ name }) => name === 'lvlOverride');
      const starts = own.flatMap((one): [number, number][] => {
        const start = valOf(one, 'startOverride');
        return start === undefined ? [] : [[Number(one.attributes['ilvl'] ?? 0), Number(start)]];
      });
      const levels = new Map([...levelsIn(kind), ...own.flatMap((one) => [...levelsIn(one)])]);
      return [id, { id: kind?.attributes['abstractNumId'] ?? id, levels, starts: new Map(starts) }];
    }),
  );
};

/** How the kinds of figures that boards use are written; no larger number than those of a plan. */
const written: ReadonlyMap<string, (n: number) => string> = new Map([
  ['decimal', String],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['lowerLetter', letters],
  ['upperLetter', (n) => letters(n).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (n) => roman(n).toUpperCase()],
]);

/** Which list a paragraph is in, and at which level of it, by itself or by its style. */
const placeIn = (
  paragraph: Element,
  styles: ReadonlyMap<string, Element>,
): { list: string; level: number | null; style: string } => {
  const properties = first(paragraph, 'pPr');
  const style = valOf(properties, 'pStyle') ?? '';
  const [list, level] = ['numId', 'ilvl'].map((key) => {
    let found = valOf(properties, 'numPr', key);
    let next = styles.get(style);
    for (let depth = 0; found === undefined && next !== undefined && depth < 20; depth++) {
      found = valOf(next, 'pPr', 'numPr', key);
      next = styles.get(valOf(next, 'basedOn') ?? '');
    }
    return found;
  });
  return { list: list ?? '0', level: level === undefined ? null : Number(level), style };
};

/** Counts the paragraphs of a document, which are given in their order. */
export const counting = (
  numbering: string,
  styled: string | undefined,
): ((paragraph: Element) => Numbered | null) => {
  const styles = byId(readXml(styled ?? '<none/>'), 'style', 'styleId');
  const lists = listsIn(numbering, styles);
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (paragraph) => {
    const place = placeIn(paragraph, styles);
    const list = lists.get(place.list);
    const ofStyle = [...(list?.levels ?? [])].find(([, { style }]) => style !== '' && style === place.style);
    const depth = place.level ?? ofStyle?.[0] ?? 0;
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return null;
    const count = counts.get(list.id) ?? new Map<number, number>();
    counts.set(list.id, count);
    if (!begun.has(place.list)) for (const [at, start] of list.starts) count.set(at, start - 1);
    begun.add(place.list);
    count.set(depth, (count.get(depth) ?? level.start - 1) + 1);
    for (const at of [...count.keys()])
      if (at > depth && list.levels.get(at)?.restarts !== false) count.delete(at);
    if (['bullet', 'none'].includes(level.kind) || level.text.trim() === '') return null;
    let kind = level.kind;
    const text = level.text.replace(/%([1-9])/g, (_, figure: string) => {
      const at = Number(figure) - 1;
      const of = list.levels.get(at);
      const own = level.plain ? 'decimal' : (of?.kind ?? 'decimal');
      const number = Math.min(count.get(at) ?? of?.start ?? 1, 9_999);
      if (!written.has(own)) kind = own;
      return written.get(own)?.(number) ?? '';
    });
    return { text: written.has(kind) ? text.trim() : null, kind };
  };
};
