import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { forbidden, forbiddenProblem } from './characters.ts';
import { mostLevels, tooDeepAt } from './depth.ts';
import { looseWord } from './loose-word.ts';
import type { Segment } from './segment.ts';
import { type TextProblem, together } from './text-problem.ts';
import { textsOf } from './texts.ts';
import type { Branch, Entry, Key, List, Text, Tree } from './tree.ts';
import { trickOf } from './tricks.ts';
import { type Repeat, twiceProblems } from './twice.ts';

/** YAML that was understood, or the parser's first complaint. */
export type Composed =
  | { readonly tree: Tree; readonly problems: readonly TextProblem[] }
  | { readonly code: string; readonly offset: number };

/** Reads YAML to a tree, or says where the parser stopped. */
export const compose = (source: Segment): Composed => {
  const deep = tooDeepAt(source.text);
  if (deep >= 0) return { code: 'TOO_DEEP', offset: deep };
  try {
    const document = parseDocument(source.text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const error = document.errors[0];
    if (error !== undefined) return { code: error.code, offset: error.pos[0] };
    const problems: TextProblem[] = [];
    const tree = convert(document.contents, source, problems, 0, '');
    return { tree, problems };
  } catch {
    return { code: 'TOO_DEEP', offset: 0 };
  }
};

const convert = (
  node: unknown,
  source: Segment,
  problems: TextProblem[],
  depth: number,
  name: string,
): Tree => {
  if (isScalar(node) || isAlias(node) || isMap(node) || isSeq(node)) {
    if (depth > mostLevels) {
      const [start, end] = rangeOf(node, source);
      problems.push({
        rule: 'too-deep',
        severity: 'error',
        message: `lists and settings stand ${mostLevels} deep here; a plan needs six`,
        hint: null,
        start,
        end,
        loses: true,
      });
      return { is: 'nothing', start, end };
    }
    const trick = trickOf(node, source, problems);
    if (trick !== null) return trick;
    if (isMap(node)) return branchOf(node, source, problems, depth);
    if (isSeq(node)) return listOf(node, source, problems, depth, name);
    return textsOf(node as Scalar, source, problems, name, false)[0]!;
  }
  return { is: 'nothing', start: source.place(0), end: source.place(0) };
};

const rangeOf = (
  node: Node | { range?: readonly [number, number, number] | null },
  source: Segment,
): [number, number] => {
  const range = node.range ?? [0, 0, 0];
  return [source.place(range[0]), source.place(range[1])];
};

/** Entries of a list that were pasted with their bullets are one slip. */
const bullets = new Set(['pasted-bullet']);

const listOf = (
  node: YAMLSeq,
  source: Segment,
  problems: TextProblem[],
  depth: number,
  name: string,
): List => {
  const [start, end] = rangeOf(node, source);
  const items: Tree[] = [];
  const before = problems.length;
  for (const item of node.items) {
    if (isScalar(item) && !item.anchor && !item.tag)
      items.push(...textsOf(item, source, problems, name, true));
    else items.push(convert(item, source, problems, depth + 1, name));
  }
  for (const problem of together(problems.splice(before), bullets, source.lineOf)) problems.push(problem);
  return { is: 'list', items, flow: node.flow === true, start, end };
};

const branchOf = (node: YAMLMap, source: Segment, problems: TextProblem[], depth: number): Branch | Text => {
  const [start, end] = rangeOf(node, source);
  const entries = new Map<string, Entry>();
  const flow = node.flow === true;
  const repeats: Repeat[] = [];
  let restarted = false;
  let last: string | null = null;
  for (const pair of node.items) {
    if (restarted) continue;
    const key = keyOf(pair, source, problems);
    if (key === null) continue;
    if (flow && pair.value === null) {
      last = looseWord(key, last, entries, problems);
      continue;
    }
    const first = entries.get(key.key);
    if (first !== undefined) {
      restarted = key.key === 'ref';
      repeats.push({ again: key, first });
      continue;
    }
    entries.set(key.key, { ...key, value: convert(pair.value, source, problems, depth + 1, key.key) });
    last = key.key;
  }
  problems.push(...twiceProblems(repeats, source));
  // A ? alone opens settings in YAML; it was meant as a text.
  if (/^\?\s*$/.test(source.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).trim()))
    return { is: 'text', value: '?', style: 'plain', start, end, repaired: true };
  return { is: 'map', entries, flow, start, end };
};

const keyOf = (pair: Pair, source: Segment, problems: TextProblem[]): Key | null => {
  const node = pair.key;
  const range = (node as Node | null)?.range ?? null;
  const keyStart = source.place(range?.[0] ?? 0);
  const keyEnd = source.place(range?.[1] ?? 0);
  const refuse = (rule: string, message: string, hint: string): null => {
    problems.push({ rule, severity: 'error', message, hint, start: keyStart, end: keyEnd, loses: true });
    return null;
  };
  if (!isScalar(node) || node.anchor !== undefined || node.tag !== undefined)
    return refuse(
      'yaml-complex-key',
      'what stands before the colon here is no plain word',
      'A key is one of the words that bscb knows; a text that begins with a bracket, & or ! goes in double quotes.',
    );
  const key = String(node.value);
  const begin = range?.[0] ?? 0;
  if (key === '' && source.text[begin - 1] === '?') {
    problems.push({
      rule: 'needs-quotes',
      severity: 'error',
      message: 'a lone ? is no text',
      hint: 'Leave the line out, or put the sign in double quotes.',
      start: source.place(begin - 1),
      end: source.place(begin),
    });
    return null;
  }
  if (key === '')
    return refuse(
      'yaml-complex-key',
      'nothing stands before the colon here',
      'Write the key, or leave the line out.',
    );
  const before = source.text.slice(Math.max(0, (range?.[0] ?? 0) - 40), range?.[0] ?? 0);
  if (/(?:^|[\n\s-])\?[ \t]+$/.test(before))
    return refuse(
      'yaml-complex-key',
      'a question mark at the head of a line has a meaning of its own in YAML, which bscb does not read',
      'Leave the question mark out, or put the text in double quotes.',
    );
  if (key === '<<')
    return refuse(
      'yaml-merge-key',
      '<< merges settings in YAML, which bscb does not read',
      'Write the values out.',
    );
  const found = key.match(forbidden);
  if (found !== null) {
    problems.push({ ...forbiddenProblem(found, keyStart, keyEnd), loses: true });
    return null;
  }
  if (key === '__proto__') {
    // it would change the record that it is kept in; as a key it is as unknown as any
    problems.push({
      rule: 'unknown-key',
      severity: 'error',
      message: '"__proto__" is no key here',
      hint: 'Leave this line out.',
      start: keyStart,
      end: keyEnd,
    });
    return null;
  }
  return { key, keyStart, keyEnd, quoted: node.type !== 'PLAIN' };
};
