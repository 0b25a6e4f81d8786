import type { Action } from '../model/plan.ts';

/** How to put a date right: one that came from another plan was in force there, so it is moved and its history kept. */
export const toCorrect = (
  { origin }: Action,
  id: string,
  key: 'completion' | 'when',
  otherwise: { readonly slip: string; readonly meant: string },
): { readonly command: string; readonly hint: string } =>
  origin === null
    ? { command: `bscb set ${id} ${key} "…" --correction`, hint: `${otherwise.slip}${otherwise.meant}` }
    : {
        command: `bscb redate ${id} --to "…"`,
        hint: `move it to the new date, so that the old one is kept${otherwise.meant}`,
      };
