import { type Classified, classify, type Kind, wordsOf } from './classify.ts';
import { firstLines, mostLines } from './limits.ts';
import { columnPastDashes, type Line, lineAt, lineEnd } from './lines.ts';

/** A line that begins an action, as a person would see it, and how many milestones are written below it. */
export interface Head {
  /** Offset of its line. */
  readonly start: number;
  /** From 1. */
  readonly line: number;
  /** Null where it has none that can be read. */
  readonly ref: string | null;
  readonly milestones: number;
}

/** Keys of lists whose entries are counted, also where a sign beside the key makes one text of them. */
const lists: ReadonlySet<string> = new Set(['actions', 'milestones']);

/** A line that is no comment, as it is counted. */
interface Counted extends Classified {
  readonly words: string;
  readonly line: Line;
  readonly number: number;
  /** The column of its words past its dash. */
  readonly column: number;
}

/** What was read for certain, and need not be counted. */
interface Sure {
  /** The lines, from 1, at which an action was read. */
  readonly actions: ReadonlySet<number>;
  /** The lines at which what an action is to do was read, as a part of it. */
  readonly parts: ReadonlySet<number>;
  /** True of an offset inside brackets that were read; milestones there are not counted. */
  readonly inBrackets: (offset: number) => boolean;
}

const nothingIsSure: Sure = { actions: new Set(), parts: new Set(), inBrackets: () => false };

/** The actions and milestones of a file as they can be counted line by line, whether YAML makes sense of
 * them or not: what was read is held against it where a file has errors. */
export const headsIn = (text: string, lines: readonly Line[], sure: Sure = nothingIsSure): Head[] => {
  const heads: Tally[] = [];
  // the column of `milestones:`, and of the dashes below it once there is one
  let list: { readonly key: number; dash: number | null } | null = null;
  for (const one of countedLines(text, lines)) {
    const { line, number, column, key, head } = one;
    const isKnown = sure.actions.has(number);
    if (!isKnown && sure.inBrackets(line.start + column)) continue;
    const dashed = dashes.has(one.kind);
    const last = heads.at(-1);
    if (list !== null && (dashed ? line.indent < list.key : line.indent <= list.key)) list = null;
    if (head !== null && !dashed && !isKnown && last?.ref === null && column === last.column)
      last.ref = head.ref; // an action whose ref is not its first key
    else if (head !== null || isKnown || (dashed && key === 'action' && !sure.parts.has(number))) {
      heads.push({ start: line.start, line: number, ref: head?.ref ?? null, milestones: 0, column });
      list = null;
    } else if (last !== undefined) {
      if (list !== null && dashed) list.dash ??= line.indent;
      const inList = dashed && list !== null && line.indent === list.dash;
      if (inList || what.test(one.words)) last.milestones++;
    }
    const inOneLine = /(\bmilestones:\s*)\[(.*)/.exec(one.words);
    const found = heads.at(-1);
    if (inOneLine !== null && found !== undefined) {
      const [, before = '', entries = ''] = inOneLine;
      if (!sure.inBrackets(line.start + line.indent + inOneLine.index + before.length))
        found.milestones += entries.split(/\bwhat:/).length - 1;
    } else if (key === 'milestones') list = { key: column, dash: null };
  }
  return heads;
};

/** A head while the lines below it are counted. */
interface Tally extends Head {
  readonly column: number;
  ref: string | null;
  milestones: number;
}

const dashes: ReadonlySet<Kind> = new Set<Kind>(['dash', 'stuck-dash', 'bullet']);

/** A line that begins a milestone wherever it is. */
const what = /^(?:-[ \t]*(?:\{[ \t]*)?|\{[ \t]*)["']?what["']?[ \t]*:/;

/** Which of the heads an offset is below, from 0, its own line included; -1 above the first. */
export const headAt = (heads: readonly Head[], text: string, offset: number): number =>
  lineAt(heads, lineEnd(text, offset));

const found = new WeakMap<readonly Line[], readonly Head[]>();

/** The heads of a text where nothing is known of it yet, looked for once for its lines. */
export const headsOf = (text: string, lines: readonly Line[]): readonly Head[] => {
  const heads = found.get(lines) ?? headsIn(text, lines);
  found.set(lines, heads);
  return heads;
};

/** Answers which action an offset of a text is in, by its ref; null above the first, and where its ref cannot be read. */
export const refsOf =
  (text: string, lines: readonly Line[]) =>
  (offset: number): string | null => {
    // only once it is asked for: most files have nothing to ask about
    const heads = headsOf(text, lines);
    return heads[headAt(heads, text, offset)]?.ref ?? null;
  };

function* countedLines(text: string, lines: readonly Line[]): Generator<Counted> {
  let opener: string | null = null;
  const most = lines.length > mostLines ? firstLines : lines.length;
  for (const [at, line] of lines.entries()) {
    if (at >= most) return; // what is below is not read, and an error says so
    if (line.blank) continue;
    const words = wordsOf(text, line);
    const classified = classify(words);
    // block text has no entries, unless its key has a list or an action has slid into it
    if (!line.inBlock) opener = classified.key;
    else if (/\d/.test(classified.head?.ref ?? '') && classified.kind === 'dash') opener = 'actions';
    if (classified.kind === 'comment' || (line.inBlock && !lists.has(opener ?? ''))) continue;
    yield {
      ...classified,
      words,
      line,
      number: at + 1,
      column: columnPastDashes(words, 0) + line.indent,
    };
  }
}
