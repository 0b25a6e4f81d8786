import { forbidden, forbiddenFault, nameCharacter } from './characters.ts';
import { classify } from './classify.ts';
import { type Line, linesOf } from './lines.ts';
import { margin } from './margin.ts';
import { mergeConflicts } from './merges.ts';
import { applied, blank, type Patch } from './patches.ts';
import type { TextProblem } from './text-problem.ts';

/** A text as the parser may see it. */
export interface Screened {
  readonly text: string;
  /** From an offset in the text for the parser to one in the file. */
  readonly back: (offset: number) => number;
  readonly faults: readonly TextProblem[];
}

/** Which keys stand in an action and which in a milestone, to guess how far a line belongs from the margin. */
export interface KnownKeys {
  readonly action: ReadonlySet<string>;
  readonly milestone: ReadonlySet<string>;
  /** Those of an action that no area has, its ref apart. */
  readonly ofActions: ReadonlySet<string>;
}

/** Looks through a text for what the parser would not name, or not survive, before it runs. */
export const screen = (text: string, keys: KnownKeys): Screened => {
  const lines = linesOf(text);
  const faults: TextProblem[] = [];
  const patches: Patch[] = [];
  controlCharacters(text, lines, faults, patches);
  mergeConflicts(text, lines, faults, patches);
  documents(text, lines, faults, patches);
  indentation(text, lines, keys, faults, patches);
  margin(text, lines, keys.ofActions, faults, patches);
  return { ...applied(text, patches), faults };
};

const controlCharacters = (
  text: string,
  lines: readonly Line[],
  faults: TextProblem[],
  patches: Patch[],
): void => {
  if (text.search(forbidden) < 0 && !/\r(?!\n)/.test(text)) return;
  for (const line of lines) {
    const source = text.slice(line.start, line.end);
    const found = [...source.matchAll(forbidden), ...source.matchAll(/\r/g)];
    if (found.length === 0) continue;
    const at = line.start + found[0]!.index;
    faults.push(
      forbiddenFault(
        found.map((one) => one[0]),
        at,
        at + 1,
      ),
    );
    for (const one of found) {
      const start = line.start + one.index;
      patches.push({ start, end: start + one[0].length, text: '�' });
    }
  }
};

/** Directives and second documents. A first `---` alone is in order. */
const documents = (text: string, lines: readonly Line[], faults: TextProblem[], patches: Patch[]): void => {
  let begun = false;
  for (const line of lines) {
    if (line.blank || line.indent > 0) {
      if (!line.blank) begun = true;
      continue;
    }
    const source = text.slice(line.start, line.end);
    if (source.startsWith('#')) continue;
    const where = { start: line.start, end: line.start + source.trimEnd().length };
    const drop = (): void => void patches.push({ start: line.start, end: line.end, text: blank(source) });
    if (source.startsWith('%') && !begun) {
      faults.push({
        rule: 'yaml-directive',
        severity: 'error',
        message: 'a line that begins with % speaks to the parser; plan files are plain YAML',
        hint: 'Leave this line out.',
        ...where,
      });
      drop();
    } else if (/^---(?:\s|$)/.test(source) && !begun) {
      patches.push({ start: line.start, end: line.start + 3, text: '   ' });
      begun = source.slice(3).trim() !== '' && !/^\s+#/.test(source.slice(3));
    } else if (/^(?:---|\.\.\.)(?:\s|$)/.test(source)) {
      const after = text.slice(line.end);
      if (!/\S/.test(after) && source.slice(3).trim() === '') {
        drop();
        return;
      }
      faults.push({
        rule: 'several-documents',
        severity: 'error',
        message: `a line of ${source.slice(0, 3)} ends the document here: what stands below it is not read`,
        hint: 'A plan file is one document. Delete this line, or move what follows into a file of its own.',
        ...where,
        loses: true,
      });
      patches.push({ start: line.start, end: text.length, text: blank(text.slice(line.start)) });
      return;
    } else begun = true;
  }
};

const oddSpace = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u;

/** Tabs and no-break spaces where only spaces count: at the head of a line, after a dash, after a key's colon. */
const indentation = (
  text: string,
  lines: readonly Line[],
  keys: KnownKeys,
  faults: TextProblem[],
  patches: Patch[],
): void => {
  let run: { fault: TextProblem; last: number } | null = null;
  const indents = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    if (line.blank || line.inBlock) continue;
    const source = text.slice(line.start, line.end);
    const head = /^[ \t\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]*/u.exec(source)![0];
    if (head.includes('\t')) {
      const words = source.slice(head.length);
      if (words.startsWith('#')) continue;
      const spaces = belongs(words, index, lines, text, indents, keys);
      indents.set(index, spaces);
      patches.push({ start: line.start, end: line.start + head.length, text: ' '.repeat(spaces) });
      if (run !== null && run.last === index - 1) {
        run.last = index;
        continue;
      }
      const fault: TextProblem = {
        rule: 'tab',
        severity: 'error',
        message: `this line begins with a tab: use ${spaces} spaces`,
        hint: `YAML takes no tabs. The line is read as if it stood ${spaces} spaces in; see that it belongs there.`,
        start: line.start,
        end: line.start + head.length,
      };
      faults.push(fault);
      run = { fault, last: index };
      continue;
    }
    const cursor = oddSpot(source, head);
    if (cursor === null) continue;
    const start = line.start + cursor.start;
    for (let at = cursor.start; at < cursor.end; at++)
      if (oddSpace.test(source[at]!))
        patches.push({
          start: line.start + at,
          end: line.start + at + 1,
          text: /[\u200b-\u200d\u2060\ufeff]/.test(source[at]!) ? '' : ' ',
        });
    const first = source.slice(cursor.start, cursor.end).match(oddSpace)![0];
    faults.push({
      rule: 'no-break-space',
      severity: 'error',
      message: `${nameCharacter(first)} stands ${cursor.where}, where YAML wants an ordinary space`,
      hint: 'Delete it and type a space; it often comes along when text is pasted from Word or a web page.',
      start,
      end: line.start + cursor.end,
    });
  }
};

const oddSpot = (source: string, head: string): { start: number; end: number; where: string } | null => {
  if (oddSpace.test(head)) return { start: 0, end: head.length, where: 'at the head of this line' };
  const dash = /^ *-(?:(?=[^ ])[\s\u200b-\u200d\u2060]+| +[\u00a0\u200b-\u200d\u2060\u202f]+)/u.exec(source);
  if (dash !== null && oddSpace.test(dash[0]))
    return { start: dash[0].indexOf('-') + 1, end: dash[0].length, where: 'after the dash' };
  const key = /^ *(?:- +)?[A-Za-z_]{1,30}:(?! )[\s\u200b-\u200d\u2060]+/u.exec(source);
  if (key !== null && oddSpace.test(key[0]))
    return { start: key[0].lastIndexOf(':') + 1, end: key[0].length, where: "after the key's colon" };
  return null;
};

/** How many spaces a line that begins with a tab most likely wants, by the lines above it. */
const belongs = (
  words: string,
  index: number,
  lines: readonly Line[],
  text: string,
  indents: ReadonlyMap<number, number>,
  keys: KnownKeys,
): number => {
  const own = classify(words);
  const dash = own.kind === 'dash';
  let nearest: number | null = null;
  for (let at = index - 1; at >= 0 && index - at < 400; at--) {
    const line = lines[at]!;
    if (line.blank || line.inBlock) continue;
    const above = classify(text.slice(line.start, line.end).trimStart());
    if (above.kind === 'comment') continue;
    const indent = indents.get(at) ?? line.indent;
    const itsDash = above.kind === 'dash' ? above.mark : 0;
    const column = indent + itsDash;
    if (nearest === null) {
      if (above.opens) return column + 2;
      nearest = own.key === null && !dash ? column + 2 : column;
      if (own.key === null && !dash) return nearest;
    }
    if (dash && itsDash > 0 && above.key === own.key) return indent;
    if (!dash && own.key !== null) {
      if (itsDash > 0 && above.key === 'what' && keys.milestone.has(own.key)) return column;
      if (itsDash > 0 && above.head !== null) return keys.action.has(own.key) ? column : nearest;
    }
  }
  return nearest ?? 0;
};
