/**
 * The ref of the action that a place in the text belongs to, by the nearest ref above it; null before the first.
 * For what is found in the raw text, where no path leads: comments, and files that cannot be read.
 */
export const actionAt = (text: string, offset: number): string | null => {
  const line = text.indexOf('\n', offset);
  const above = text.slice(0, line < 0 ? text.length : line);
  const refs = [
    ...above.matchAll(/^[ \t]*(?:-[ \t]*)?\{?[ \t]*ref[ \t]*:[ \t]*["'“”‘]?([1-9][\d.]*[a-z]?)/gm),
  ];
  return refs.at(-1)?.[1] ?? null;
};
