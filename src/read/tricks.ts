import { isAlias, isMap, isSeq, type Node } from 'yaml';
import { toWrite } from '../model/hint.ts';
import type { Segment } from './segment.ts';
import { inQuotes, quote, type TextProblem } from './text-problem.ts';
import type { Tree } from './tree.ts';

/** Anchors, aliases and tags: programmers' YAML, or more often text that begins with a mark. */
export const trickOf = (node: Node, source: Segment, problems: TextProblem[]): Tree | null => {
  const [from, to] = node.range ?? [0, 0];
  const { anchor, tag } = node as { readonly anchor?: string; readonly tag?: string };
  const written =
    tag === undefined
      ? undefined
      : /(?:^|[\s,[{-])(!\S*)\s*(?:&\S+\s*)?$/.exec(source.text.slice(Math.max(0, from - 300), from))?.[1];
  if (!isAlias(node) && anchor === undefined && written === undefined) return null;
  const names = [anchor === undefined ? [] : `&${anchor}`, written ?? []].flat();
  const begin = Math.max(0, Math.min(from, ...names.map((name) => source.text.lastIndexOf(name, from))));
  const raw = source.text.slice(begin, Math.max(begin + (names[0]?.length ?? 0), to)).trim();
  const sign = raw.charAt(0);
  const start = source.place(begin);
  const end = source.place(begin + raw.length);
  const collection = isMap(node) || isSeq(node);
  problems.push({
    rule: sign === '!' ? 'yaml-tag' : 'yaml-anchor',
    severity: 'error',
    message: `${sign} at the head of a value has a meaning of its own in YAML, which bscb does not read: ${quote(raw)}`,
    hint: collection
      ? 'Write the values out where they are needed.'
      : toWrite('Put the text in double quotes:', inQuotes(raw)),
    start,
    end,
    loses: collection,
  });
  if (collection) return { is: 'nothing', start, end };
  return { is: 'text', value: raw, style: 'plain', start, end, repaired: true };
};
