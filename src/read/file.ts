import { kept } from '../dates/kept.ts';
import type { Address, Place } from '../model/address.ts';
import { toWrite } from '../model/hint.ts';
import { lastAt } from '../model/in-order.ts';
import { type PlanFileKind, planFileKind } from '../model/plan-file.ts';
import { figure } from '../model/sentence.ts';
import { decode } from './decode.ts';
import { firstLines, mostLines } from './limits.ts';
import { endOf, type Line, linesOf, startsOf } from './lines.ts';
import { readPlainly } from './plain/index.ts';
import { readText, type TextRead } from './repair.ts';
import type { KnownKeys } from './slips/slip.ts';
import type { TextProblem } from './text-problem.ts';
import { type Tree, walk } from './tree.ts';

/** One file as it was read: its text, what it holds, and what is wrong with its bytes and its YAML. */
export interface FileRead {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly Line[];
  /** True of a text in the plain form: each line is a key, an entry, a comment or block text, and there is no slip. */
  readonly plain: boolean;
  /** Null where nothing of it can be read. */
  readonly tree: Tree | null;
  readonly problems: readonly TextProblem[];
  /** Where its errors stand, in order. */
  readonly slips: readonly { readonly start: number }[];
}

/** Bytes to tree; every problem of bytes and YAML is named, and nothing throws. */
export const readFile = (name: string, bytes: Uint8Array, keys: () => KnownKeys): FileRead => {
  const { text, legible, problems: ofBytes } = decode(bytes);
  const holding = (rest: Omit<FileRead, 'name' | 'text' | 'lines'>): FileRead => new File(name, text, rest);
  if (!legible) return holding({ plain: false, tree: null, problems: ofBytes, slips: [] });
  const isShort = text.length < mostLines || linesOf(text).length <= mostLines;
  const plain = ofBytes.length === 0 && isShort ? readPlainly(text) : null;
  const read = plain === null ? readSlips(text, linesOf(text), keys()) : { tree: plain, problems: [] };
  const { tree } = read;
  const problems = [...ofBytes, ...read.problems, ...wrongKind(name, tree)];
  return holding({ plain: plain !== null, tree, problems, slips: slipsOf(problems) });
};

/** A file of which nobody asks for a line while it has no problem. */
class File implements FileRead {
  readonly name: string;
  readonly text: string;
  readonly plain: boolean;
  readonly tree: Tree | null;
  readonly problems: FileRead['problems'];
  readonly slips: FileRead['slips'];
  #lines: readonly Line[] | null = null;

  constructor(name: string, text: string, rest: Omit<FileRead, 'name' | 'text' | 'lines'>) {
    this.name = name;
    this.text = text;
    this.plain = rest.plain;
    this.tree = rest.tree;
    this.problems = rest.problems;
    this.slips = rest.slips;
  }

  get lines(): readonly Line[] {
    this.#lines ??= linesOf(this.text);
    return this.#lines;
  }
}

/** A text past its slips; where it has more lines than any plan, its first ones. */
const readSlips = (text: string, lines: readonly Line[], keys: KnownKeys): TextRead => {
  const cut = lines.length > mostLines ? lines[firstLines] : undefined;
  if (cut === undefined) return readText(text, lines, keys);
  const { tree, problems } = readText(text.slice(0, cut.start), lines.slice(0, firstLines), keys);
  const count = figure(lines.length - 1);
  const left: TextProblem = {
    rule: 'too-large',
    severity: 'error',
    message: `this file has ${count} lines, and is not read from here on`,
    hint: 'Correct what is wrong above, and split the file into more areas.',
    start: cut.start,
    end: cut.end,
    loses: true,
  };
  return { tree, problems: [...problems, left] };
};

/** The errors of a text, in order. */
export const slipsOf = (problems: readonly TextProblem[]): readonly TextProblem[] =>
  problems.filter((problem) => problem.severity === 'error').sort((a, b) => a.start - b.start);

/** What a file is as a whole: its settings, or in the action log a list of meetings. */
export const kindOf = (name: string): 'map' | 'list' => (name === 'meetings.yaml' ? 'list' : 'map');

const kinds = {
  text: 'a text',
  list: 'a list',
  map: 'settings',
  nothing: '',
} as const;

const wholes: Readonly<Record<PlanFileKind, string>> = {
  meetings: 'a list of meetings, each beginning with  - body:',
  plan: 'settings: board, title, period and so on',
  papers: 'papers, each with sections and the words for them, beginning with  annual:',
  area: 'an area: area, title, description and actions',
};

const wrongKind = (name: string, tree: Tree): TextProblem[] => {
  if (tree.is === 'nothing' || tree.is === kindOf(name)) return [];
  const should = wholes[planFileKind(name)];
  return [
    {
      rule: 'wrong-shape',
      severity: 'error',
      message: `this file is ${kinds[tree.is]} as a whole; it should be ${should}`,
      hint: planFileKind(name) === 'area' ? toWrite('The list of actions is below a line', 'actions:') : null,
      start: tree.start,
      end: tree.end,
      loses: true,
    },
  ];
};

/** Where an address is in a file. What is missing is shown by the nearest thing above it that is there. */
export const placeOf = (file: FileRead, at: Address): Place => {
  const { start, end } = rangeOf(file, at);
  const last = file.text.length;
  const from = Math.min(Math.max(start, 0), last);
  const to = Math.min(Math.max(end, from), last);
  const [line, column] = lineAndColumn(file, from);
  const [endLine, endColumn] = lineAndColumn(file, to);
  return { file: at.file, line, column, endLine, endColumn };
};

const lineStarts = kept(({ text }: FileRead) => startsOf(text));

/** Both counted from 1; past the end of a line, its end. */
const lineAndColumn = (file: FileRead, offset: number): [line: number, column: number] => {
  const starts = lineStarts(file);
  const at = lastAt(starts, offset, (start) => start);
  const start = starts[at] ?? 0;
  return [at + 1, Math.min(offset, endOf(file.text, start)) - start + 1];
};

/** The offsets of what an address points at. */
export const rangeOf = (file: FileRead, at: Address): { start: number; end: number } => {
  if (typeof at.part === 'object') return at.part;
  if (file.tree === null) return { start: 0, end: 0 };
  const { tree, entry, whole } = walk(file.tree, at.path);
  if (at.part === 'key' && whole && entry !== null) return { start: entry.keyStart, end: entry.keyEnd };
  if (tree.is === 'text' && tree.style !== 'block') return tree;
  if (tree.is === 'nothing' && entry !== null) return { start: entry.keyStart, end: entry.keyEnd };
  return head(file, tree);
};

/** The head of a list, a map or block text: the rest of the line on which it begins. */
const head = (file: FileRead, tree: Tree): { start: number; end: number } => {
  const end = endOf(file.text, tree.start);
  return { start: tree.start, end: Math.max(tree.start, Math.min(tree.end, end)) };
};
