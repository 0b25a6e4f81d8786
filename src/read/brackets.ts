import type { FileRead } from './file.ts';
import { lineAt } from './lines.ts';
import type { Tree } from './tree.ts';

/** Answers whether an offset is inside brackets that YAML made sense of: nothing there can be part of another text. */
export const inBracketsOf = ({ tree, slips }: FileRead): ((offset: number) => boolean) => {
  const found: Tree[] = [];
  const isWhole = ({ start, end }: Tree): boolean => {
    const slip = slips[lineAt(slips, end)];
    return slip === undefined || slip.start < start;
  };
  const collect = (one: Tree): void => {
    if (one.is !== 'list' && one.is !== 'map') return;
    if (one.flow && isWhole(one)) found.push(one);
    else if (one.is === 'list') one.items.forEach(collect);
    else for (const { value } of one.entries) collect(value);
  };
  if (tree !== null) collect(tree);
  found.sort((a, b) => a.start - b.start);
  return (offset) => offset < (found[lineAt(found, offset)]?.end ?? 0);
};
