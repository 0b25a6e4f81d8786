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
import { forbidden, forbiddenFault } from './characters.ts';
import { type Fault, inQuotes, quote } from './fault.ts';
import type { Source } from './source.ts';
import { textsOf } from './texts.ts';
import type { Branch, Entry, List, Tree } from './tree.ts';
import { type Repeat, twiceFaults } from './twice.ts';

/** A stretch of YAML that was understood, or the parser's first complaint. */
export type Composed =
  | { readonly tree: Tree; readonly faults: readonly Fault[] }
  | { readonly code: string; readonly offset: number };

/** Deeper than any plan goes; the parser must never meet more. */
export const mostLevels = 20;

/** Reads YAML to a tree, or says where the parser stopped. */
export const compose = (source: Source): Composed => {
  if (tooDeep(source.text)) return { code: 'TOO_DEEP', offset: tooDeepAt(source.text) };
  try {
    const document = parseDocument(source.text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const error = document.errors[0];
    if (error !== undefined) return { code: error.code, offset: error.pos[0] };
    const faults: Fault[] = [];
    const tree = convert(document.contents, source, faults, 0, '');
    return { tree, faults };
  } catch {
    return { code: 'TOO_DEEP', offset: 0 };
  }
};

/** Brackets and dashes nested beyond reason, counted before the parser runs: it would run out of stack. */
const tooDeep = (text: string): boolean => tooDeepAt(text) >= 0;

const tooDeepAt = (text: string): number => {
  let open = 0;
  let fresh = true; // a value may begin here
  let dashes = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '[' || character === '{') {
      if (open > 0 || fresh) open++;
      if (open > mostLevels) return at;
      fresh = true;
    } else if (character === ']' || character === '}') {
      if (open > 0) open--;
      fresh = false;
    } else if (character === '\n') {
      fresh = true;
      dashes = 0;
    } else if (character === '-' || character === '?' || character === ':' || character === ',') {
      const spaced = /\s/.test(text[at + 1] ?? '\n');
      if (character !== ',' && spaced && (fresh || character === ':')) {
        dashes++;
        if (dashes > mostLevels) return at;
      }
      fresh = (spaced && (fresh || character !== '-')) || (character === ',' && open > 0);
    } else if (character !== ' ' && character !== '\t' && character !== '\r') fresh = false;
  }
  return -1;
};

const convert = (node: unknown, source: Source, faults: Fault[], depth: number, name: string): Tree => {
  if (isScalar(node) || isAlias(node) || isMap(node) || isSeq(node)) {
    if (depth > mostLevels) {
      const [start, end] = rangeOf(node, source);
      faults.push({
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
    const trick = trickOf(node, source, faults);
    if (trick !== null) return trick;
    if (isMap(node)) return branchOf(node, source, faults, depth);
    if (isSeq(node)) return listOf(node, source, faults, depth, name);
    return textsOf(node as Scalar, source, faults, name, false)[0]!;
  }
  return { is: 'nothing', start: source.place(0), end: source.place(0) };
};

const rangeOf = (
  node: Node | { range?: readonly [number, number, number] | null },
  source: Source,
): [number, number] => {
  const range = node.range ?? [0, 0, 0];
  return [source.place(range[0]), source.place(range[1])];
};

/** Anchors, aliases and tags: programmers' YAML, or more often text that begins with a mark. */
const trickOf = (node: Node, source: Source, faults: Fault[]): Tree | null => {
  const from = node.range?.[0] ?? 0;
  const anchor = isAlias(node) ? undefined : (node as { anchor?: string }).anchor;
  const tag = (node as { tag?: string }).tag;
  const explicit =
    tag !== undefined &&
    /(?:^|[\s,[{-])!\S*\s*(?:&\S+\s*)?$/.test(source.text.slice(Math.max(0, from - 300), from));
  if (!isAlias(node) && anchor === undefined && !explicit) return null;
  const [sign, name] = isAlias(node)
    ? ['*', `*${node.source}`]
    : anchor !== undefined
      ? ['&', `&${anchor}`]
      : ['!', /!\S*(?=\s*(?:&\S+\s*)?$)/.exec(source.text.slice(Math.max(0, from - 300), from))?.[0] ?? '!'];
  const begin = isAlias(node) ? from : Math.max(0, source.text.lastIndexOf(name, from));
  const raw = source.text.slice(begin, Math.max(begin + name.length, node.range?.[1] ?? 0)).trim();
  const start = source.place(begin);
  const end = source.place(begin + raw.length);
  const collection = isMap(node) || isSeq(node);
  faults.push({
    rule: sign === '!' ? 'yaml-tag' : 'yaml-anchor',
    severity: 'error',
    message: `${sign} at the head of a value has a meaning of its own in YAML, which bscb does not read: ${quote(raw)}`,
    hint: collection
      ? 'Write the values out where they are needed.'
      : `Put the text in double quotes:\n  ${inQuotes(raw)}`,
    start,
    end,
    loses: collection,
  });
  if (collection) return { is: 'nothing', start, end };
  return { is: 'text', value: raw, style: 'plain', start, end, mended: true };
};

const listOf = (node: YAMLSeq, source: Source, faults: Fault[], depth: number, name: string): List => {
  const [start, end] = rangeOf(node, source);
  const items: Tree[] = [];
  const before = faults.length;
  for (const item of node.items) {
    if (isScalar(item) && !item.anchor && !item.tag) items.push(...textsOf(item, source, faults, name, true));
    else items.push(convert(item, source, faults, depth + 1, name));
  }
  together(faults, before, source);
  return { is: 'list', items, flow: node.flow === true, start, end };
};

/** One fault for all entries of a list that were pasted with their bullets. */
const together = (faults: Fault[], from: number, source: Source): void => {
  const pasted = faults.slice(from).filter((fault) => fault.rule === 'pasted-bullet');
  const [first, ...more] = pasted;
  if (first === undefined || more.length === 0) return;
  const where = more.length === 1 ? `line ${source.lineOf(more[0]!.start)}` : `${more.length} more lines`;
  const kept = faults.slice(from).filter((fault) => fault.rule !== 'pasted-bullet');
  faults.splice(
    from,
    faults.length - from,
    { ...first, message: `${first.message}, and so on ${where}` },
    ...kept,
  );
};

const branchOf = (node: YAMLMap, source: Source, faults: Fault[], depth: number): Branch => {
  const [start, end] = rangeOf(node, source);
  const entries = new Map<string, Entry>();
  const flow = node.flow === true;
  const repeats: Repeat[] = [];
  let restarted = false;
  let last: string | null = null;
  for (const pair of node.items) {
    if (restarted) continue;
    const key = keyOf(pair, source, faults);
    if (key === null) continue;
    if (flow && pair.value === null) {
      last = looseWord(key, last, entries, faults);
      continue;
    }
    const first = entries.get(key.key);
    if (first !== undefined) {
      restarted = key.key === 'ref';
      repeats.push({ again: key, first });
      continue;
    }
    entries.set(key.key, { ...key, value: convert(pair.value, source, faults, depth + 1, key.key) });
    last = key.key;
  }
  faults.push(...twiceFaults(repeats, source));
  return { is: 'map', entries, flow, start, end };
};

type Key = Omit<Entry, 'value'>;

const keyOf = (pair: Pair, source: Source, faults: Fault[]): Key | null => {
  const node = pair.key;
  const range = (node as Node | null)?.range ?? null;
  const keyStart = source.place(range?.[0] ?? 0);
  const keyEnd = source.place(range?.[1] ?? 0);
  const refuse = (rule: string, message: string, hint: string): null => {
    faults.push({ rule, severity: 'error', message, hint, start: keyStart, end: keyEnd, loses: true });
    return null;
  };
  if (!isScalar(node) || node.anchor !== undefined || node.tag !== undefined)
    return refuse(
      'yaml-complex-key',
      'what stands before the colon here is no plain word',
      'A key is one of the words that bscb knows; a text that begins with a bracket, & or ! goes in double quotes.',
    );
  const key = String(node.value);
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
    faults.push({ ...forbiddenFault(found, keyStart, keyEnd), loses: true });
    return null;
  }
  if (key === '__proto__')
    return refuse('unknown-key', '__proto__ is no key of a plan', 'Leave this line out.');
  return { key, keyStart, keyEnd, quoted: node.type !== 'PLAIN' };
};

/** A word inside { } with no value: a text that its comma cut in two, or a key whose colon has no space. */
const looseWord = (
  key: Key,
  last: string | null,
  entries: Map<string, Entry>,
  faults: Fault[],
): string | null => {
  const stuck = /^([A-Za-z_][\w ]*):(\S.*)$/s.exec(key.key);
  const before = last === null ? undefined : entries.get(last);
  const where = { start: key.keyStart, end: key.keyEnd };
  if (stuck !== null && !/^\/\//.test(stuck[2]!)) {
    const value: Tree = { is: 'text', value: stuck[2]!, style: 'plain', ...where, mended: true };
    faults.push({
      rule: 'colon-without-space',
      severity: 'error',
      message: `a colon needs a space after it: ${quote(key.key)} is one word to YAML`,
      hint: `Write\n  ${stuck[1]}: ${stuck[2]}`,
      ...where,
    });
    if (!entries.has(stuck[1]!)) entries.set(stuck[1]!, { ...key, key: stuck[1]!, value });
    return stuck[1]!;
  }
  if (before?.value.is === 'text') {
    const joined = `${before.value.value}, ${key.key}`;
    faults.push({
      rule: 'cut-at-comma',
      severity: 'error',
      message: `${before.key} is cut at its comma: ${quote(key.key)} became an entry of its own`,
      hint: `Inside { } a comma starts the next entry. Put the text in double quotes:\n  ${before.key}: ${inQuotes(joined)}`,
      ...where,
    });
    entries.set(before.key, {
      ...before,
      value: { ...before.value, value: joined, end: key.keyEnd, mended: true },
    });
    return last;
  }
  if (key.key === '') return last;
  faults.push({
    rule: 'key-without-colon',
    severity: 'error',
    message: `${quote(key.key)} has no value: inside { } each entry is a key, a colon, a space and a value`,
    hint: null,
    ...where,
    loses: true,
  });
  return last;
};
