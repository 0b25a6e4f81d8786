import type { Value } from './change.ts';
import { type Entry, isEntry, without } from './value.ts';

/** What plan.yaml says of one year alone. */
export const ofTheYear = ['version', 'published', 'introduction', 'achievements'] as const;

/** A name with nothing under it keeps its key. */
const named = (register: Value | undefined): Value | undefined =>
  isEntry(register)
    ? Object.fromEntries(Object.entries(register).map(([name, one]) => [name, one === '' ? {} : one]))
    : register;

/** plan.yaml for other years, with what is said of the old year left out. */
export const nextSettings = (settings: Entry, own: Entry): Entry => {
  const kept = { ...without(settings, ofTheYear), ...own };
  const registers = (['bodies', 'posts', 'agencies'] as const).flatMap((key) => {
    const register = named(kept[key]);
    return register === undefined ? [] : [[key, register] as const];
  });
  return { ...kept, ...Object.fromEntries(registers) };
};
