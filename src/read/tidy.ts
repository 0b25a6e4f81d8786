import { classify, type Kind, wordsOf } from './classify.ts';
import { columnPastDashes, type Line, linesOf } from './lines.ts';
import { misplaced } from './margin.ts';
import { applied, type Patch } from './patches.ts';
import { knownWords } from './schema.ts';
import type { Segment } from './segment.ts';
import { quote, type TextProblem } from './text-problem.ts';

/** A text whose lines can be told apart as entries, and whether they are entries of a list. */
export interface Tidied {
  readonly source: Segment;
  readonly changed: boolean;
  /** The column at which the entries begin. */
  readonly column: number;
  readonly list: boolean;
}

const listed: ReadonlySet<Kind> = new Set(['dash', 'stuck-dash', 'bullet']);

/**
 * Puts right what keeps the lines of a refused text from being told apart: dashes and colons without their space,
 * pasted bullets, keys without a colon, lines a space too far to one side. Each is named; the words stay.
 */
export const tidy = (source: Segment, faults: TextProblem[]): Tidied | null => {
  const { text } = source;
  const written = linesOf(text).filter((line) => !line.blank);
  const lines = written.filter((line) => !line.inBlock && !text.startsWith('#', line.start + line.indent));
  const first = lines[0];
  if (first === undefined) return null;
  const column = first.indent;
  const atColumn = lines
    .filter((line) => line.indent === column)
    .map((line) => classify(wordsOf(text, line)).kind);
  const head = atColumn[0]!;
  const list =
    head === 'dash' ||
    ((head === 'stuck-dash' || head === 'bullet') && atColumn.every((one) => listed.has(one)));
  const patches: Patch[] = [];
  const say = (rule: string, message: string, hint: string, line: Line): void => {
    const start = source.place(line.start + line.indent);
    faults.push({ rule, severity: 'error', message, hint, start, end: source.place(line.end) });
  };
  const broken = (line: Line, words: string, to: number | null): void =>
    void faults.push({
      rule: 'broken-line',
      severity: 'error',
      message: `${quote(words, 40)} has no key and stands too far to the left to go on with the text above`,
      hint:
        to === null
          ? 'Join it to the text above, inside its quotes.'
          : `Join it to the line above, or give it ${to} spaces. It is read so.`,
      start: source.place(line.start + line.indent),
      end: source.place(line.end),
      loses: to === null,
    });
  const stuck: Marked[] = [];
  const bullets: Marked[] = [];
  let itemColumn = column;
  let held = false; // the entry above has its value on its own line, so that nothing can stand below it
  let shift: { over: number; by: number } | null = null;
  let stray: { after: Line; to: number | null } | null = null;
  let place = 0; // of the line among all that are written
  for (const [at, line] of lines.entries()) {
    const words = wordsOf(text, line);
    const is = classify(words);
    let { kind } = is;
    if (shift !== null && line.indent > shift.over && line.indent !== column) {
      move(line, line.indent + shift.by, patches);
      continue;
    }
    shift = null;
    if (
      (kind === 'text' || kind === 'merge') &&
      line !== first &&
      line.indent <= (list ? Math.max(column, itemColumn - 1) : column)
    ) {
      while (written[place] !== line) place++;
      const before: Line = written[place - 1]!;
      const run: boolean = stray !== null && stray.after === before;
      const to: number | null = run ? stray!.to : continuationColumn(text, before);
      stray = { after: line, to };
      if (to === null)
        patches.push({ start: line.start, end: line.end, text: ' '.repeat(line.end - line.start) });
      else move(line, to, patches);
      if (!run) broken(line, words, to);
      continue;
    }
    const known = kind === 'stuck-key' || knownWords.has(is.key ?? '');
    const off =
      line.indent !== column && outOfLine(line, kind, { list, column, itemColumn, held: held && known });
    if (off) {
      if (carries(line, lines[at + 1], words, column))
        shift = { over: line.indent, by: column - line.indent };
      move(line, column, patches);
      faults.push({
        ...misplaced(line.indent, column, list ? 'dashes' : 'keys'),
        start: source.place(line.start + line.indent),
        end: source.place(line.end),
      });
    } else if (line.indent !== column) continue;
    if (kind === 'stuck-dash' || (kind === 'bullet' && words.length > 1)) {
      const from = line.start + line.indent;
      patches.push({ start: from, end: from + is.mark, text: '- ' });
      (kind === 'bullet' ? bullets : stuck).push({ line, words: words.slice(is.mark).trim() });
      kind = 'dash';
    } else if (!list && (kind === 'stuck-key' || kind === 'bare-key')) {
      const word = /^[A-Za-z_]+/.exec(words)![0];
      const from = line.start + line.indent + word.length;
      const rest = words.slice(word.length).replace(/^:/, '').trim();
      patches.push({
        start: from,
        end: from + (kind === 'stuck-key' ? 1 : 0),
        text: rest === '' ? ':' : ': ',
      });
      say(
        kind === 'stuck-key' ? 'colon-without-space' : 'key-without-colon',
        kind === 'stuck-key'
          ? `a colon needs a space after it: ${quote(words, 40)} is one word to YAML`
          : `the key ${word} has no colon after it`,
        `Write\n  ${word}: ${rest}`.trimEnd(),
        line,
      );
      kind = 'key';
    }
    if (list && kind === 'dash') itemColumn = column + (is.kind === 'dash' && is.mark > 0 ? is.mark : 2);
    if (!list && kind === 'key') held = /:[ \t]+[^\s#"'[{|>&*!]/.test(words);
  }
  const others = (marked: readonly Marked[]): string => {
    const more = marked.slice(1).map(({ line }) => source.lineOf(source.place(line.start)));
    if (more.length === 0) return '';
    return more.length === 1 ? `, and so on line ${more[0]}` : `, and so on ${more.length} more lines`;
  };
  const begins = (line: Line): string => quote(wordsOf(text, line), 30);
  if (stuck[0] !== undefined)
    say(
      'dash-without-space',
      `a dash needs a space after it: ${begins(stuck[0].line)} is one word to YAML${others(stuck)}`,
      `Write\n  - ${stuck[0].words}`,
      stuck[0].line,
    );
  if (bullets[0] !== undefined)
    say(
      'pasted-bullet',
      `this line begins with a pasted bullet: ${begins(bullets[0].line)}${others(bullets)}`,
      `Begin each entry with a dash and a space:\n  - ${bullets[0].words}`,
      bullets[0].line,
    );
  if (patches.length === 0) return { source, changed: false, column, list };
  const { text: mended, back } = applied(text, patches);
  return {
    source: { text: mended, place: (offset) => source.place(back(offset)), lineOf: source.lineOf },
    changed: true,
    column,
    list,
  };
};

const move = (line: Line, to: number, patches: Patch[]): void =>
  void patches.push({ start: line.start, end: line.start + line.indent, text: ' '.repeat(Math.max(0, to)) });

/** True where the lines below a line that is moved belong to it where they stand, and so move with it. */
const carries = (line: Line, next: Line | undefined, words: string, column: number): boolean => {
  if (next === undefined || next.indent <= line.indent) return false;
  const width = /^-\s+/.exec(words)?.[0].length;
  if (width === undefined) return next.indent <= column;
  return next.indent === line.indent + width || next.indent < column + width;
};

/** The column at which a line goes on with the text of the one before; null where that text is closed. */
const continuationColumn = (text: string, before: Line): number | null => {
  if (before.inBlock) return before.indent;
  const line = text.slice(before.start, before.end).trimEnd();
  if (/["'\]}]$/.test(line)) return null;
  return columnPastDashes(line, before.indent) + 2;
};

interface Marked {
  readonly line: Line;
  readonly words: string;
}

/** True of a line that can belong nowhere but to these entries, and does not stand in their column. */
const outOfLine = (
  line: Line,
  kind: Kind,
  where: {
    readonly list: boolean;
    readonly column: number;
    readonly itemColumn: number;
    readonly held: boolean;
  },
): boolean => {
  if (where.list) return kind === 'dash' && line.indent < where.itemColumn;
  return (kind === 'key' || kind === 'stuck-key') && (line.indent < where.column || where.held);
};
