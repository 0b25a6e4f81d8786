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
import { readPartPlainly } from './plain/index.ts';
import { apart } from './run-together.ts';
import type { Segment } from './segment.ts';
import { type TextProblem, together } from './text-problem.ts';
import { textOf, textsOf } from './texts.ts';
import {
  type Branch,
  type Entry,
  entryOf,
  type Key,
  type List,
  movedTree,
  type Text,
  type Tree,
} from './tree.ts';
import { trickOf } from './tricks.ts';
import { firstEntry, type Repeat, twiceProblems } from './twice.ts';

/** YAML that was understood, or the first problem that the parser has with it. */
export type Composed =
  | { readonly tree: Tree; readonly problems: readonly TextProblem[] }
  | { readonly code: string; readonly offset: number };

/** Reads a part of a text, or a text with its repairs, by the plain reader where that is sure, or else as YAML. */
export const compose = (source: Segment): Composed => {
  const plain = readPartPlainly(source.text);
  return plain === null ? parse(source) : { tree: movedTree(plain, source.place), problems: [] };
};

/** Reads YAML to a tree, or says where the parser stopped. */
export const parse = (source: Segment): Composed => {
  const deep = tooDeepAt(source.text);
  if (deep >= 0) return { code: 'TOO_DEEP', offset: deep };
  // the parser makes an error of each fault and throws none: where in the program it stood takes longer than the rest
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
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
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
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
        message: `lists and settings are ${mostLevels} levels deep here; a plan needs six`,
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
    return textOf(node as Scalar, source, problems, name);
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
    if (isScalar(item) && !item.anchor && !item.tag) items.push(...textsOf(item, source, problems, name));
    else
      for (const one of isMap(item) ? apart(item, source, problems) : [item])
        items.push(convert(one, source, problems, depth + 1, name));
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
    entries.set(key.key, entryOf(key, convert(pair.value, source, problems, depth + 1, key.key)));
    last = key.key;
  }
  problems.push(...twiceProblems(repeats, source, depth === 0));
  // A ? alone opens settings in YAML; it was meant as a text.
  if (/^\?\s*$/.test(source.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).trim()))
    return { is: 'text', value: '?', style: 'plain', start, end, repaired: true };
  return { is: 'map', entries: firstEntry(entries, repeats, depth === 0), flow, start, end };
};

const keyOf = (pair: Pair, source: Segment, problems: TextProblem[]): Key | null => {
  const node = pair.key;
  const [from, to] = (node as Node | null)?.range ?? [0, 0];
  const keyStart = source.place(from);
  const keyEnd = source.place(to);
  const plain = isScalar(node) && node.anchor === undefined && node.tag === undefined;
  const key = plain ? String(node.value) : null;
  const problem = keyProblem(key, source.text.slice(Math.max(0, from - 40), from), keyStart, keyEnd);
  if (problem === null && key !== null)
    return { key, keyStart, keyEnd, quoted: isScalar(node) && node.type !== 'PLAIN' };
  if (problem !== null) problems.push(problem);
  return null;
};

/** What keeps a key from being read; null is a key that is no word. `before` is the text in front of it. */
const keyProblem = (key: string | null, before: string, start: number, end: number): TextProblem | null => {
  const where = { severity: 'error', start, end } as const;
  const complex = { ...where, rule: 'yaml-complex-key', loses: true } as const;
  if (key === null)
    return {
      ...complex,
      message: 'what is before the colon here is not a plain word',
      hint: 'A key is one of the words that bscb knows; a text that begins with a bracket, & or ! goes in double quotes.',
    };
  if (key === '' && before.endsWith('?'))
    return {
      ...where,
      rule: 'needs-quotes',
      message: '? alone is not a text',
      hint: 'Leave the line out, or put the sign in double quotes.',
      start: start - 1,
      end: start,
    };
  if (key === '')
    return {
      ...complex,
      message: 'there is nothing before the colon here',
      hint: 'Write the key, or leave the line out.',
    };
  if (/(?:^|[\n\s-])\?[ \t]+$/.test(before))
    return {
      ...complex,
      message:
        'a question mark at the head of a line has a meaning of its own in YAML, which bscb does not read',
      hint: 'Leave the question mark out, or put the text in double quotes.',
    };
  if (key === '<<')
    return {
      ...complex,
      rule: 'yaml-merge-key',
      message: '<< merges settings in YAML, which bscb does not read',
      hint: 'Write the values out.',
    };
  const found = key.match(forbidden);
  if (found !== null) return { ...forbiddenProblem(found, start, end), loses: true };
  if (key !== '__proto__') return null;
  // it would change the record that it is kept in; as a key it is as unknown as any
  return {
    ...where,
    rule: 'unknown-key',
    message: '"__proto__" is not a valid key here',
    hint: 'Leave this line out.',
  };
};
