import { type Composed, compose } from './compose.ts';
import { diagnose } from './diagnose.ts';
import type { Fault } from './fault.ts';
import { type Line, linesOf } from './lines.ts';
import { partOf, type Source } from './source.ts';
import type { Entry, Tree } from './tree.ts';

/**
 * Reads a text that the parser refuses as a whole, entry by entry, so that one slip costs one value and every slip
 * is found in one run. Falls back to the parser's complaint where the entries are in order one by one.
 */
export const readPieces = (
  source: Source,
  barred: readonly { start: number; end: number }[],
  faults: Fault[],
): Tree => {
  const whole: Composed | null = barred.length > 0 ? null : compose(source);
  if (whole !== null && 'tree' in whole) {
    faults.push(...whole.faults);
    return whole.tree;
  }
  const before = faults.length;
  const tree = pieces(source, whole, barred, faults, 0);
  if (faults.length === before && whole !== null) faults.push(diagnose(source, whole).fault);
  return tree;
};

const mostSteps = 8;

const pieces = (
  source: Source,
  refused: Extract<Composed, { code: string }> | null,
  barred: readonly { start: number; end: number }[],
  faults: Fault[],
  depth: number,
): Tree => {
  const lines = linesOf(source.text);
  const content = lines.filter(
    (line) => !line.blank && !line.inBlock && !source.text.startsWith('#', line.start + line.indent),
  );
  const first = content[0];
  if (first === undefined) return { is: 'nothing', start: source.place(0), end: source.place(0) };
  const place = {
    start: source.place(first.start + first.indent),
    end: source.place(source.text.trimEnd().length),
  };
  const dashed = isDash(source.text, first);
  const heads = content.filter(
    (line) => line.indent === first.indent && isDash(source.text, line) === dashed,
  );
  const items: Tree[] = [];
  const entries = new Map<string, Entry>();
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.start ?? source.text.length;
    if (
      barred.some((bar) => bar.start < end && bar.end > head.start) &&
      (dashed || depth > 0 || !opensList(source.text, head, end))
    )
      continue;
    const inner = barred
      .filter((bar) => bar.start < end && bar.end > head.start)
      .map((bar) => ({ start: bar.start - head.start, end: bar.end - head.start }));
    const part = partOf(source, head.start, end);
    const tree = one(part, inner, faults, depth, dashed);
    if (tree === null) continue;
    if (tree.is === 'list') items.push(...tree.items);
    else if (tree.is === 'map') {
      for (const entry of tree.entries.values()) {
        const twin = entries.get(entry.key);
        if (twin === undefined) entries.set(entry.key, entry);
        else if (refused !== null || barred.length > 0)
          faults.push({
            rule: 'duplicate-key',
            severity: 'error',
            message: `"${entry.key}" stands twice in one place, on lines ${source.lineOf(twin.keyStart)} and ${source.lineOf(entry.keyStart)}; the first counts`,
            hint: 'Leave one of the two out. Where a new entry was meant, begin it with a dash.',
            start: entry.keyStart,
            end: entry.keyEnd,
            loses: true,
          });
      }
    }
  }
  return dashed
    ? { is: 'list', items, flow: false, ...place }
    : { is: 'map', entries, flow: false, ...place };
};

const isDash = (text: string, line: Line): boolean =>
  /^-(?:\s|$)/.test(text.slice(line.start + line.indent, line.start + line.indent + 2));

const opensList = (text: string, head: Line, end: number): boolean =>
  /:\s*(?:#.*)?$/.test(text.slice(head.start, head.end)) && /^\s*- /m.test(text.slice(head.end, end));

/** One entry of a list or one key with its value; null where nothing of it is left. */
const one = (
  source: Source,
  barred: readonly { start: number; end: number }[],
  faults: Fault[],
  depth: number,
  dashed: boolean,
): Tree | null => {
  const composed = barred.length > 0 ? null : compose(source);
  if (composed !== null && 'tree' in composed) {
    faults.push(...composed.faults);
    return composed.tree.is === (dashed ? 'list' : 'map') ? composed.tree : astray(source, faults);
  }
  if (depth < mostSteps) {
    const deeper = dashed
      ? itemOf(source, composed, barred, faults, depth)
      : entryOf(source, composed, barred, faults, depth);
    if (deeper !== null) return deeper;
  }
  if (composed === null) return null;
  const { fault, tree } = diagnose(source, composed);
  faults.push(fault);
  return tree;
};

/** A line that the parser takes for plain text where a key should stand. */
const astray = (source: Source, faults: Fault[]): Tree | null => {
  const { fault, tree } = diagnose(source, { code: 'ASTRAY', offset: source.text.search(/\S/) });
  faults.push(fault);
  return tree;
};

/** An entry of a list, read as what stands behind its dash; null where that is one line. */
const itemOf = (
  source: Source,
  refused: Extract<Composed, { code: string }> | null,
  barred: readonly { start: number; end: number }[],
  faults: Fault[],
  depth: number,
): Tree | null => {
  const dash = source.text.indexOf('-');
  const text = `${source.text.slice(0, dash)} ${source.text.slice(dash + 1)}`;
  const content = linesOf(text).filter(
    (line) => !line.blank && !text.startsWith('#', line.start + line.indent),
  );
  const first = content[0];
  if (
    first === undefined ||
    content.length < 2 ||
    !/^\s*["']?[A-Za-z_][\w ]*["']?:(?:\s|$)|^\s*-\s/.test(text.slice(first.start, first.end))
  )
    return null;
  const inner: Source = { text, place: source.place, lineOf: source.lineOf };
  const tree = pieces(inner, refused, barred, faults, depth + 1);
  const found = tree.is === 'map' ? tree.entries.size > 0 : tree.is === 'list' && tree.items.length > 0;
  return { is: 'list', items: found ? [tree] : [], flow: false, start: tree.start, end: tree.end };
};

/** A key whose value stands on the lines below it; null where the value stands beside it. */
const entryOf = (
  source: Source,
  refused: Extract<Composed, { code: string }> | null,
  barred: readonly { start: number; end: number }[],
  faults: Fault[],
  depth: number,
): Tree | null => {
  const head = /^(\s*)(["']?)([A-Za-z_][^\n\r"':]*)\2:[ \t]*(?:#[^\n\r]*)?\r?\n/.exec(source.text);
  if (head === null) return null;
  const rest = partOf(source, head[0].length, source.text.length);
  if (!/\S/.test(rest.text)) return null;
  const shifted = barred.map((bar) => ({ start: bar.start - head[0].length, end: bar.end - head[0].length }));
  const value = pieces(rest, refused, shifted, faults, depth + 1);
  const keyStart = source.place(head[1]!.length);
  const keyEnd = source.place(head[1]!.length + head[3]!.length + 2 * head[2]!.length);
  const entry: Entry = { key: head[3]!.trimEnd(), keyStart, keyEnd, quoted: head[2] !== '', value };
  return { is: 'map', entries: new Map([[entry.key, entry]]), flow: false, start: keyStart, end: value.end };
};
