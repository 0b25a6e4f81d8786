import { classify } from './classify.ts';
import { type Composed, compose } from './compose.ts';
import { diagnose } from './diagnose.ts';
import { linesOf } from './lines.ts';
import { partOf, type Segment } from './segment.ts';
import type { TextProblem } from './text-problem.ts';
import { tidy } from './tidy.ts';
import type { Entry, Tree } from './tree.ts';
import { type Repeat, twiceFaults } from './twice.ts';

type Refused = Extract<Composed, { code: string }>;

/**
 * Reads a text; where the parser refuses it as a whole, entry by entry, so that one slip costs one value at most and
 * every slip is found in one run.
 */
export const readPieces = (source: Segment, faults: TextProblem[]): Tree => {
  const whole = compose(source);
  if ('tree' in whole) {
    for (const fault of whole.faults) faults.push(fault);
    return whole.tree;
  }
  const before = faults.length;
  const tree = pieces(source, faults, 0);
  if (faults.length === before) faults.push(diagnose(source, whole).fault);
  return tree ?? { is: 'nothing', start: source.place(0), end: source.place(0) };
};

/** Levels below which a refused text is not taken apart any further. */
const mostSteps = 8;

/** A refused text as the entries that it is made of; null where it has none. */
const pieces = (refused: Segment, faults: TextProblem[], depth: number): Tree | null => {
  const tidied = tidy(refused, faults);
  if (tidied === null) return null;
  const { source, list, column } = tidied;
  if (tidied.changed) {
    const again = compose(source);
    if ('tree' in again) {
      for (const fault of again.faults) faults.push(fault);
      return again.tree;
    }
  }
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
    const tree = piece(part, faults, depth, list);
    if (tree?.is === 'list') for (const item of tree.items) items.push(item);
    else if (tree?.is === 'map') for (const entry of tree.entries.values()) enter(entry, entries, repeats);
  }
  faults.push(...twiceFaults(repeats, source));
  const start = source.place(heads[0]?.start ?? 0) + column;
  const end = source.place(text.trimEnd().length);
  if (list) return { is: 'list', items, flow: false, start, end };
  return entries.size === 0 ? null : { is: 'map', entries, flow: false, start, end };
};

const enter = (entry: Entry, entries: Map<string, Entry>, repeats: Repeat[]): void => {
  const first = entries.get(entry.key);
  if (first === undefined) entries.set(entry.key, entry);
  else repeats.push({ again: entry, first });
};

/** One entry of a list, or one key with its value; null where nothing of it is left. */
const piece = (source: Segment, faults: TextProblem[], depth: number, list: boolean): Tree | null => {
  const composed = compose(source);
  if ('tree' in composed && composed.tree.is === (list ? 'list' : 'map')) {
    for (const fault of composed.faults) faults.push(fault);
    return composed.tree;
  }
  const refused: Refused =
    'tree' in composed ? { code: 'ASTRAY', offset: source.text.search(/\S/) } : composed;
  if (depth < mostSteps) {
    const deeper = list ? itemOf(source, faults, depth) : entryOf(source, faults, depth);
    if (deeper !== null) return deeper;
  }
  const { fault, tree } = diagnose(source, refused);
  faults.push(fault);
  return tree;
};

/** An entry of a list, read as what stands behind its dash; null where that is a text. */
const itemOf = (source: Segment, faults: TextProblem[], depth: number): Tree | null => {
  const dash = source.text.indexOf('-');
  const text = `${source.text.slice(0, dash)} ${source.text.slice(dash + 1)}`;
  const content = linesOf(text).filter(
    (line) => !line.blank && !text.startsWith('#', line.start + line.indent),
  );
  const first = content[0];
  if (first === undefined || content.length < 2) return null;
  if (classify(text.slice(first.start, first.end).trimStart()).kind === 'text') return null;
  const tree = pieces({ text, place: source.place, lineOf: source.lineOf }, faults, depth + 1);
  const place = { start: tree?.start ?? source.place(dash), end: tree?.end ?? source.place(dash) };
  return { is: 'list', items: tree === null ? [] : [tree], flow: false, ...place };
};

/** A key whose value stands on the lines below it; null where the value stands beside it. */
const entryOf = (source: Segment, faults: TextProblem[], depth: number): Tree | null => {
  const head =
    /^((?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*)(["']?)([A-Za-z_][^\n\r"':]*)\2:[ \t]*(?:#[^\n\r]*)?\r?\n/.exec(
      source.text,
    );
  if (head === null) return null;
  const rest = partOf(source, head[0].length, source.text.length);
  const value = pieces(rest, faults, depth + 1);
  if (value === null) return null;
  const keyStart = source.place(head[1]!.length);
  const keyEnd = source.place(head[1]!.length + head[3]!.length + 2 * head[2]!.length);
  const entry: Entry = { key: head[3]!.trimEnd(), keyStart, keyEnd, quoted: head[2] !== '', value };
  return { is: 'map', entries: new Map([[entry.key, entry]]), flow: false, start: keyStart, end: value.end };
};
