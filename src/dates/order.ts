import type { Window } from './reading.ts';

/** By last day, then by first. */
export const compare = (a: Window, b: Window): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : a.start < b.start ? -1 : a.start > b.start ? 1 : 0;

/** Windows in order of their last day, each once. */
export const inOrder = (windows: readonly Window[]): Window[] => {
  const sorted = [...windows].sort(compare);
  return sorted.filter((window, i) => {
    const before = sorted[i - 1];
    return before === undefined || compare(window, before) !== 0;
  });
};
