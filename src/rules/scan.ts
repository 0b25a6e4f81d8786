import { isLocked } from '../model/personal.ts';
import { refPattern } from '../model/ref.ts';

/**
 * Tells which action an offset in the text belongs to, by the nearest ref above it; null before the first.
 * For what has no path: comments, and files that cannot be read.
 */
export const actionsIn = (text: string): ((offset: number) => string | null) => {
  // Only worked out when something was found: most texts have nothing to find.
  let heads: readonly Head[] | null = null;
  return (offset) => {
    const line = text.indexOf('\n', offset);
    const end = line < 0 ? text.length : line;
    let low = 0;
    heads ??= headsIn(text);
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heads[middle]?.start ?? end) < end) low = middle + 1;
      else high = middle;
    }
    return heads[low - 1]?.ref ?? null;
  };
};

interface Head {
  readonly start: number;
  readonly ref: string | null;
}

/** Every line that begins an action, in order; null where its ref is not valid. No blank may match in two ways. */
const headsIn = (text: string): Head[] =>
  [
    ...text.matchAll(
      /^[ \t]*(?:-[ \t]*)?(?:\{[ \t]*)?ref[ \t]*:[ \t]*["'“”‘]?([A-Za-z0-9][\w.()-]{0,19})["'“”’]?[ \t]*(?=[#,}\r\n]|$)/gm,
    ),
  ].map(({ index, 1: ref = '' }) => ({
    start: index,
    ref: refPattern.test(ref) && !isLocked(ref) ? ref : null,
  }));
