import { figures } from './list-figures.ts';
import type { Numbered } from './row-numbers.ts';
import { all, type Element, elementsIn } from './xml.ts';

/** How a level of a list is numbered. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

type Levels = ReadonlyMap<number, Level>;
type Counts = Map<number, number>;

const levelOf = (element: Element): readonly [number, Level] => {
  const own = element.attributes;
  const at = Number(own['level'] ?? 1);
  const from = at - Math.min(at, Number(own['display-levels'] ?? 1)) + 1;
  const shown = Array.from({ length: at - from + 1 }, (_, i) => `%${from + i}%`).join('.');
  return [
    at,
    {
      format: own['num-format'] ?? '',
      text: own['num-list-format'] ?? `${own['num-prefix'] ?? ''}${shown}${own['num-suffix'] ?? ''}`,
      start: Number(own['start-value'] ?? 1),
    },
  ];
};

const levelsIn = (parts: readonly Element[], name: string, of: string): ReadonlyMap<string, Levels> =>
  new Map(
    parts
      .flatMap((part) => all(part, name))
      .map((list) => [
        list.attributes['name'] ?? '',
        new Map(
          elementsIn(list)
            .filter((one) => one.name === of)
            .map(levelOf),
        ),
      ]),
  );

const textOf = (levels: Levels, counts: Counts, at: number): Numbered | null => {
  const level = levels.get(at);
  if (level === undefined || level.format === '') return null;
  let kind = level.format;
  const text = level.text.replace(/%(\d)%/g, (_, figure: string) => {
    const of = levels.get(Number(figure));
    const write = figures.get(of?.format ?? '1');
    if (write === undefined) kind = of?.format ?? kind;
    return write?.(Math.min(counts.get(Number(figure)) ?? of?.start ?? 1, 9_999)) ?? '';
  });
  return { text: figures.has(kind) ? text.trim() : null, kind };
};

const counted = (levels: Levels, counts: Counts, at: number, start: string | undefined): Numbered | null => {
  const before = counts.get(at) ?? (levels.get(at)?.start ?? 1) - 1;
  counts.set(at, start === undefined ? before + 1 : Number(start));
  for (const deeper of [...counts.keys()]) if (deeper > at) counts.delete(deeper);
  return textOf(levels, counts, at);
};

const isParagraph = ({ name }: Element): boolean => name === 'p' || name === 'h';

/** A list that is open: its levels, and how far it has counted. */
interface Open {
  readonly levels: Levels;
  readonly counts: Counts;
  readonly at: number;
}

/** The list that a style puts its paragraphs in, or that of the style that it is made of; empty where one takes them out of all lists. */
const listOfStyle = (styles: ReadonlyMap<string, Element>, name: string, depth = 0): string | undefined => {
  const style = styles.get(name);
  const own = style?.attributes['list-style-name'];
  if (own !== undefined || style === undefined || depth > 20) return own;
  return listOfStyle(styles, style.attributes['parent-style-name'] ?? '', depth + 1);
};

/** The numbers that an OpenDocument text shows before its paragraphs, by them. */
export const openNumbering = (body: Element, parts: readonly Element[]): ReadonlyMap<Element, Numbered> => {
  const lists = levelsIn(parts, 'list-style', 'list-level-style-number');
  const outline = [...levelsIn(parts, 'outline-style', 'outline-level-style').values()][0] ?? new Map();
  const styles = new Map(
    parts.flatMap((part) => all(part, 'style')).map((style) => [style.attributes['name'] ?? '', style]),
  );
  const found = new Map<Element, Numbered>();
  const byId = new Map<string, Counts>();
  const byStyle = new Map<string, Counts>();
  const ofOutline: Counts = new Map();
  const take = (element: Element, number: Numbered | null): void => {
    if (number !== null) found.set(element, number);
  };
  const countsOf = ({ attributes }: Element, style: string): Counts => {
    const goesOn = byId.get(attributes['continue-list'] ?? '');
    const own = attributes['continue-numbering'] === 'true' ? byStyle.get(style) : undefined;
    const counts = goesOn ?? own ?? new Map<number, number>();
    if (attributes['id'] !== undefined) byId.set(attributes['id'], counts);
    byStyle.set(style, counts);
    return counts;
  };
  /** Outside lists, headings alone have numbers. */
  const alone = (element: Element): void => {
    const style = listOfStyle(styles, element.attributes['style-name'] ?? '');
    const at = Number(element.attributes['outline-level'] ?? 1);
    if (element.name !== 'h' || style === '' || element.attributes['is-list-header'] === 'true') return;
    const levels = lists.get(style ?? '');
    if (style !== undefined && levels !== undefined) {
      const counts = byStyle.get(style) ?? new Map<number, number>();
      byStyle.set(style, counts);
      take(element, counted(levels, counts, at, undefined));
    } else take(element, counted(outline, ofOutline, at, undefined));
  };
  const item = (element: Element, open: Open): void => {
    const [head] = elementsIn(element);
    if (element.name === 'list-item' && head !== undefined && isParagraph(head))
      take(head, counted(open.levels, open.counts, open.at, element.attributes['start-value']));
    for (const child of elementsIn(element))
      if (child.name === 'list') list(child, { ...open, at: open.at + 1 });
      else if (!isParagraph(child)) visit(child);
  };
  const list = (element: Element, inside: Open | null): void => {
    const style = element.attributes['style-name'] ?? '';
    const open = inside ?? { levels: lists.get(style) ?? new Map(), counts: countsOf(element, style), at: 1 };
    const levels = style === '' ? open.levels : (lists.get(style) ?? open.levels);
    for (const child of elementsIn(element)) item(child, { ...open, levels });
  };
  const visit = (element: Element): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'tracked-changes' || child.name === 'covered-table-cell') continue;
      if (child.name === 'list') list(child, null);
      else if (isParagraph(child)) alone(child);
      else visit(child);
    }
  };
  visit(body);
  return found;
};
