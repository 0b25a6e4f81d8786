import type { Edit } from '../model/problem.ts';
import { classify } from './classify.ts';
import { type Composed, compose } from './compose.ts';
import { type Layout, layOut } from './layout.ts';
import { type Line, lineAt, linesOf } from './lines.ts';
import { applied, blanked } from './patched.ts';
import { partOf, type Segment } from './segment.ts';
import { type EntryProblem, type Parts, partsOf, type Refused } from './slips/entry.ts';
import { entrySlips, fileSlips } from './slips/index.ts';
import { unnamed } from './slips/refused.ts';
import type { KnownKeys, Repair } from './slips/slip.ts';
import { inQuotes, type TextProblem, together } from './text-problem.ts';
import { type Entry, entryOf, type Tree } from './tree.ts';
import { firstEntry, type Repeat, twiceProblems } from './twice.ts';

/** What a text holds, and what is wrong with it. */
export interface TextRead {
  readonly tree: Tree;
  readonly problems: readonly TextProblem[];
}

/** Reads the text of a file past its slips: repair and parse, the file first, then its lines, then each
 * entry by itself, so that one slip costs one value at most and every slip is found in one run. A text is
 * parsed at most twice before it is taken apart, and is taken apart `mostSteps` deep: the work grows with
 * the text alone. */
export const readText = (text: string, lines: readonly Line[], keys: KnownKeys): TextRead => {
  const problems: TextProblem[] = [];
  const place = (offset: number): number => offset;
  const file: Segment = { text, place, lineOf: (offset) => lineAt(lines, offset) + 1 };
  const repairs = fileSlips.flatMap((slip) => slip(text, lines, keys));
  const source = repaired(file, repairs, problems);
  const whole = compose(source);
  const before = problems.length;
  const tree = treeOf(whole, problems) ?? apart(source, problems, 0)?.tree;
  if (problems.length === before && 'code' in whole) {
    const { words: _words, safe: _safe, ...found } = problemIn(source, whole);
    problems.push({ ...placed(found, source), severity: 'error', loses: true });
  }
  return { tree: tree ?? { is: 'nothing', start: source.place(0), end: source.place(0) }, problems };
};

/** Said once for all lines of one list. */
const saidOnce = new Set(['dash-without-space', 'pasted-bullet']);

/** Levels below which a refused text is not taken apart any further. */
const mostSteps = 8;

const treeOf = (composed: Composed, problems: TextProblem[]): Tree | null => {
  if ('code' in composed) return null;
  for (const problem of composed.problems) problems.push(problem);
  return composed.tree;
};

/** A text with its repairs; their problems are said. */
const repaired = (source: Segment, repairs: readonly Repair[], problems: TextProblem[]): Segment => {
  const said: TextProblem[] = [];
  let fix: Edit[] = [];
  for (const { problem, patches, safe } of repairs) {
    if (problem !== null) {
      fix = [];
      said.push({ ...placed(problem, source), ...(safe === true ? { edits: fix } : {}) });
    }
    if (safe === true) for (const patch of patches) fix.push(placed(patch, source));
  }
  for (const problem of together(said, saidOnce, source.lineOf)) problems.push(problem);
  const patches = repairs.flatMap((repair) => repair.patches);
  return patches.length === 0 ? source : patched(source, patches);
};

const patched = (source: Segment, patches: readonly Edit[]): Segment => {
  const { text, back } = applied(source.text, patches);
  return { text, place: (offset) => source.place(back(offset)), lineOf: source.lineOf };
};

const placed = <T extends { readonly start: number; readonly end: number; readonly from?: number }>(
  one: T,
  source: Segment,
): T => {
  const start = source.place(one.start);
  return { ...one, start, end: Math.max(source.place(one.end), start) };
};

/** A refused text as the entries that it is made of; null where it has none. Behind a dash it is an entry of a list, or several. */
const apart = (
  refused: Segment,
  problems: TextProblem[],
  depth: number,
  dash: number | null = null,
): { readonly tree: Tree; readonly listed: boolean } | null => {
  const layout = layOut(refused.text, dash !== null);
  if (layout === null) return null;
  const source = repaired(refused, layout.repairs, problems);
  const whole = dash === null ? source : { ...source, text: replaced(source.text, dash, '-') };
  const again = source === refused ? null : treeOf(compose(whole), problems);
  if (again !== null) return { tree: again, listed: dash !== null };
  const tree = inEntries(source, layout, problems, depth);
  return tree === null ? null : { tree, listed: false };
};

const replaced = (text: string, at: number, sign: string): string =>
  `${text.slice(0, at)}${sign}${text.slice(at + 1)}`;

/** A text that no repair of its layout made legible, entry by entry. */
const inEntries = (
  source: Segment,
  { list, column }: Pick<Layout, 'list' | 'column'>,
  problems: TextProblem[],
  depth: number,
): Tree | null => {
  const { text } = source;
  const heads = linesOf(text).filter(
    (line) =>
      !line.blank &&
      !line.inBlock &&
      line.indent === column &&
      text[line.start + column] !== '#' &&
      /^-(?:\s|$)/.test(text.slice(line.start + column, line.start + column + 2)) === list,
  );
  const items: Tree[] = [];
  const repeats: Repeat[] = [];
  const entries = new Map<string, Entry>();
  for (const [index, head] of heads.entries()) {
    const part = partOf(source, head.start, heads[index + 1]?.start ?? text.length);
    const tree = entryIn(part, problems, depth, list);
    if (tree?.is === 'list') for (const item of tree.items) items.push(item);
    else if (tree?.is === 'map') for (const entry of tree.entries) enter(entry, entries, repeats);
  }
  problems.push(...twiceProblems(repeats, source, depth === 0));
  const start = source.place(heads[0]?.start ?? 0) + column;
  const end = source.place(text.trimEnd().length);
  if (list) return { is: 'list', items, flow: false, start, end };
  if (entries.size === 0) return null;
  return { is: 'map', entries: firstEntry(entries, repeats, depth === 0), flow: false, start, end };
};

const enter = (entry: Entry, entries: Map<string, Entry>, repeats: Repeat[]): void => {
  const first = entries.get(entry.key);
  if (first === undefined) entries.set(entry.key, entry);
  else repeats.push({ again: entry, first });
};

/** One entry of a list, or one key with its value; null where nothing of it is left. */
const entryIn = (source: Segment, problems: TextProblem[], depth: number, list: boolean): Tree | null => {
  const composed = compose(source);
  if ('tree' in composed && composed.tree.is === (list ? 'list' : 'map')) return treeOf(composed, problems);
  if (depth < mostSteps) {
    const deeper = list ? itemOf(source, problems, depth) : keyedOf(source, problems, depth);
    if (deeper !== null) return deeper;
  }
  const refused = 'code' in composed ? composed : { code: 'ASTRAY', offset: source.text.search(/\S/) };
  const { words, safe, ...found } = problemIn(source, refused);
  const parts = partsOf(source.text);
  const quoted = words === undefined ? null : inQuotesOf(parts, words);
  const again = quoted === null ? refused : compose(quotedAlone(source, quoted));
  const tree = 'tree' in again && again.problems.length === 0 ? again.tree : null;
  problems.push({
    ...placed(found, source),
    severity: 'error',
    loses: tree === null || found.loses === true,
    ...(safe === true && tree !== null && quoted !== null ? { edits: [placed(quoted, source)] } : {}),
  });
  return tree === null ? null : marked(tree, source.place(parts.valueStart));
};

const problemIn = (source: Segment, refused: Refused): EntryProblem => {
  const parts = partsOf(source.text);
  let found: EntryProblem | null = null;
  for (const slip of entrySlips) found ??= slip(parts, source, refused);
  return found ?? unnamed(source, refused);
};

/** The value in quotes, as it was meant. */
const inQuotesOf = ({ value, valueStart }: Parts, words: string): Edit => ({
  start: valueStart,
  end: valueStart + value.length,
  text: inQuotes(words),
});

/** An entry with its value in quotes, and nothing below it. */
const quotedAlone = (source: Segment, quoted: Edit): Segment =>
  patched(source, [quoted, blanked(source.text, quoted.end, source.text.length)]);

/** The tree with the text at `start` marked as made out all the same. */
const marked = (tree: Tree, start: number): Tree => {
  if (tree.is === 'text') return tree.start === start ? { ...tree, style: 'plain', repaired: true } : tree;
  if (tree.is === 'list') return { ...tree, items: tree.items.map((item) => marked(item, start)) };
  if (tree.is !== 'map') return tree;
  const entries = tree.entries.map((entry) => entryOf(entry, marked(entry.value, start)));
  return { ...tree, entries };
};

/** An entry of a list, read as what is behind its dash; null where that is a text. */
const itemOf = (source: Segment, problems: TextProblem[], depth: number): Tree | null => {
  const dash = source.text.indexOf('-');
  const text = replaced(source.text, dash, ' ');
  const content = linesOf(text).filter(
    (line) => !line.blank && !text.startsWith('#', line.start + line.indent),
  );
  const first = content[0];
  if (first === undefined || content.length < 2) return null;
  if (classify(text.slice(first.start, first.end).trimStart()).kind === 'text') return null;
  const behind = apart({ ...source, text }, problems, depth + 1, dash);
  const tree = behind?.tree ?? null;
  if (behind?.listed === true) return tree;
  const place = { start: tree?.start ?? source.place(dash), end: tree?.end ?? source.place(dash) };
  return { is: 'list', items: tree === null ? [] : [tree], flow: false, ...place };
};

/** A key whose value is on the lines below it; null where the value is beside it. */
const keyedOf = (source: Segment, problems: TextProblem[], depth: number): Tree | null => {
  const head =
    /^((?:[ \t\r]*(?:#[^\n]*)?\n)*[ \t]*)(["']?)([A-Za-z_][^\n\r"':]*)\2:[ \t]*(?:#[^\n\r]*)?\r?\n/.exec(
      source.text,
    );
  if (head === null) return null;
  const [all, above = '', mark = '', key = ''] = head;
  const value = apart(partOf(source, all.length, source.text.length), problems, depth + 1)?.tree;
  if (value === undefined) return null;
  const keyStart = source.place(above.length);
  const keyEnd = source.place(above.length + key.length + 2 * mark.length);
  const entry: Entry = { key: key.trimEnd(), keyStart, keyEnd, quoted: mark !== '', value };
  return { is: 'map', entries: [entry], flow: false, start: keyStart, end: value.end };
};
