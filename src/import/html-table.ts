import { attribute, type Element, isElement } from './html-styles.ts';

/** Most columns and cells that a table is given room for, so that a span of a million takes none. */
export const widest = 200;

/** The cells of a row. */
export const cellsUnder = (tr: Element): Element[] =>
  tr.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** The rows of a table, in whatever part of it. */
export const rowsUnder = (element: Element): Element[] =>
  element.childNodes.filter(isElement).flatMap((node) => {
    if (node.tagName === 'tr') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? rowsUnder(node) : [];
  });

/** A cell, or a place that one goes over: to its right, or below it. */
export interface Slot {
  readonly td: Element;
  readonly is: 'own' | 'right' | 'below';
}

interface Laid {
  readonly rows: readonly { readonly tr: Element; readonly slots: readonly Slot[] }[];
  /** Cells right of those that there is room for. */
  readonly far: readonly { readonly td: Element; readonly tr: Element }[];
}

const spanOf = (element: Element, name: string): number =>
  Math.min(widest, Math.max(1, Number.parseInt(attribute(element, name), 10) || 1));

/** The places of a table by row and column, each with the cell that is there. */
export const laidOut = (table: Element): Laid => {
  const below = new Map<number, { td: Element; left: number }>();
  const far: { td: Element; tr: Element }[] = [];
  const rows = rowsUnder(table).map((tr) => {
    const slots: Slot[] = [];
    const skip = (): void => {
      for (
        let over = below.get(slots.length);
        over !== undefined && over.left > 0;
        over = below.get(slots.length)
      ) {
        over.left -= 1;
        slots.push({ td: over.td, is: 'below' });
      }
    };
    for (const td of cellsUnder(tr)) {
      skip();
      const down = spanOf(td, 'rowspan');
      if (slots.length >= widest) far.push({ td, tr });
      for (let i = spanOf(td, 'colspan'); i > 0 && slots.length < widest; i--) {
        if (down > 1) below.set(slots.length, { td, left: down - 1 });
        slots.push({ td, is: slots.at(-1)?.td === td ? 'right' : 'own' });
      }
    }
    skip();
    return { tr, slots };
  });
  return { rows, far };
};
