import type { Row } from './item.ts';

/** An area as it is found in a document, with the rows so far. */
export interface OpenArea {
  readonly code: string | null;
  /** As long as a page that cut it does not say more. */
  title: string;
  readonly at: string;
  readonly description: string[];
  readonly rows: Row[];
}

/** True of an area that a heading with this code or title goes on with. */
const isSame = (area: OpenArea, code: string | null, title: string): boolean =>
  code === null
    ? title !== ''
    : area.code === code && (title === '' || area.title === '' || area.title === title);

/** The areas of a document in their order; one that is opened again moves behind the others. */
export const openAreas = (): {
  readonly all: () => OpenArea[];
  readonly last: () => OpenArea | undefined;
  readonly open: (code: string | null, title: string, at: string) => OpenArea;
  /** The title of the last area goes on with these words. */
  readonly goOn: (words: string) => void;
} => {
  const areas = new Set<OpenArea>();
  const known = new Map<string, Set<OpenArea>>();
  let last: OpenArea | undefined;
  const ofCode = (code: string): string => `code ${code}`;
  const ofTitle = (title: string): string => `title ${title.toLowerCase()}`;
  const toEnd = (area: OpenArea): OpenArea => {
    const under = [ofTitle(area.title), ...(area.code === null ? [] : [ofCode(area.code)])];
    for (const key of under) if (!known.has(key)) known.set(key, new Set());
    for (const set of [areas, ...under.flatMap((key) => known.get(key) ?? [])]) {
      set.delete(area);
      set.add(area);
    }
    last = area;
    return area;
  };
  const open = (code: string | null, title: string, at: string): OpenArea => {
    const alike = known.get(code === null ? ofTitle(title) : ofCode(code)) ?? [];
    const same = [...alike].find((area) => isSame(area, code, title));
    return toEnd(same ?? { code, title, at, description: [], rows: [] });
  };
  const goOn = (words: string): void => {
    if (last === undefined) return;
    last.title = `${last.title} ${words}`;
    toEnd(last);
  };
  return { all: () => [...areas], last: () => last, open, goOn };
};
