import type { Slots } from './align.ts';
import type { Document } from './document.ts';
import type { Item } from './item.ts';

/** What a document has said so far, and the area that begins. */
export interface Opening {
  readonly items: Item[];
  readonly aside: Document['aside'][number][];
  above: Slots;
  /** An area whose title is still to come. */
  untitled: { code: string; at: string } | null;
  /** A heading that is an area if a table follows. */
  waiting: { text: string; at: string } | null;
}

/** Words of a document, and where they are. */
export interface Words {
  readonly text: string;
  readonly at: string;
}

/** Begins an area: its number, which is no part of the plan's words, is left aside. */
export const openArea = (
  state: Opening,
  { code, title }: { code: string | null; title: string },
  { text, at }: Words,
): void => {
  settleWaiting(state, false);
  const isAgain =
    title !== '' && state.items.some((one) => one.is === 'area' && one.code === code && one.title === title);
  const label = isAgain || title === '' ? text : text.slice(0, Math.max(0, text.indexOf(title))).trim();
  if (label !== '')
    state.aside.push({
      at,
      text: label,
      why: isAgain ? 'the heading of an area again' : 'the number of an area',
    });
  if (title === '' && code !== null) state.untitled = { code, at };
  else state.items.push({ is: 'area', code, title, at });
  state.above = new Map();
};

/** Gives the area that waits for it its title. */
export const titleArea = (state: Opening, title: string, at: string): void => {
  const { untitled } = state;
  if (untitled === null) return;
  state.items.push({ is: 'area', code: untitled.code, title, at: title === '' ? untitled.at : at });
  state.untitled = null;
};

/** A heading right above a table names an area; any other is part of the prose. */
export const settleWaiting = (state: Opening, byTable: boolean): void => {
  const { waiting } = state;
  if (waiting === null) return;
  state.waiting = null;
  if (byTable) state.items.push({ is: 'area', code: null, title: waiting.text, at: waiting.at });
  else state.items.push({ is: 'prose', text: waiting.text, at: waiting.at });
};
