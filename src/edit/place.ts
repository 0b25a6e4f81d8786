import type { Edit } from '../model/problem.ts';
import { type Branch, lineEnd } from './nodes.ts';
import type { Writing } from './written.ts';

/** Where a change is made, and how its lines are to look. */
export interface Site extends Writing {
  readonly text: string;
  readonly above: readonly Branch[];
  /** True inside brackets. */
  readonly flow: boolean;
}

/** New lines below the line in which something ends, and below the comments there that are further in. */
export const below = (text: string, end: number, column: number, lines: string): Edit => {
  let at = lineEnd(text, end);
  for (let next = text.indexOf('\n', at) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
    const line = text.slice(next, lineEnd(text, next));
    const comment = /^ *(?=#)/.exec(line)?.[0].length;
    if (comment !== undefined && comment > column) at = lineEnd(text, next);
    else if (line.trim() !== '') break;
  }
  return { start: at, end: at, text: lines };
};

/** One more value inside brackets, after the one that ends here: a comment on that line stays with it. */
export const oneMoreInBrackets = (
  text: string,
  end: number,
  words: string,
  { gap, newLine }: { readonly gap: string; readonly newLine: string },
): readonly Edit[] => {
  const stop = lineEnd(text, end);
  const remark = /^[ \t]*(?:(,)[ \t]*)?#/.exec(text.slice(end, stop));
  if (remark === null) return [{ start: end, end, text: `,${gap}${words}` }];
  const hasComma = remark[1] === ',';
  return [
    ...(hasComma ? [] : [{ start: end, end, text: ',' }]),
    { start: stop, end: stop, text: `${newLine}${words}${hasComma ? ',' : ''}` },
  ];
};
