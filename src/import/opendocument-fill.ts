import { type Shade, shadeOf } from './shade.ts';
import { all, type Element, elementsIn, first } from './xml.ts';

/** The shade of the cells of each style that has one. */
export type Shades = ReadonlyMap<string, Shade | null>;

/** The shades that the styles of a document give to cells, their own or those of the style that they are made of. */
export const shadesIn = (parts: readonly Element[]): Shades => {
  const styles = new Map(
    parts
      .flatMap((part) => all(part, 'style'))
      .filter(({ attributes }) => attributes['family'] === 'table-cell')
      .map((style) => [style.attributes['name'] ?? '', style]),
  );
  const fillOf = (name: string, depth: number): string => {
    const style = styles.get(name);
    const own = first(style, 'table-cell-properties')?.attributes['background-color'];
    if (own !== undefined || style === undefined || depth > 20) return own ?? '';
    return fillOf(style.attributes['parent-style-name'] ?? '', depth + 1);
  };
  return new Map([...styles.keys()].map((name) => [name, shadeOf(fillOf(name, 0))]));
};

/** The style that each column of a table gives to cells that have none. */
export const columnStyles = (table: Element, most: number): string[] => {
  const styles: string[] = [];
  const add = (element: Element): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'table-column') {
        const times = Math.min(most, Number(child.attributes['number-columns-repeated'] ?? 1) || 1);
        for (let i = 0; i < times && styles.length < most; i++)
          styles.push(child.attributes['default-cell-style-name'] ?? '');
      } else if (/^table-(?:columns|header-columns|column-group)$/.test(child.name)) add(child);
    }
  };
  add(table);
  return styles;
};
