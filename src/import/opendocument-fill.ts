import { type Shade, shadeOf } from './shade.ts';
import { all, type Element, first, heldIn } from './xml.ts';

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

/** The columns of a table, each as often as it is repeated. */
export const columnsIn = (table: Element, most: number): Element[] =>
  heldIn(table, ['table-column'], ['table-columns', 'table-header-columns', 'table-column-group'])
    .flatMap((column) => {
      const times = Math.min(most, Number(column.attributes['number-columns-repeated'] ?? 1) || 1);
      return Array.from({ length: times }, () => column);
    })
    .slice(0, most);
