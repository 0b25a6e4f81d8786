import { toWrite } from '../model/hint.ts';
import type { PaperWords } from '../model/paper-words.ts';
import type { Area, MeetingRecord, Unreadable } from '../model/plan.ts';
import { planFileKind } from '../model/plan-file.ts';
import type { Problem } from '../model/problem.ts';
import { onceForAList } from './alike.ts';
import { isWhole } from './all-there.ts';
import { isEcho } from './echo.ts';
import { type FileRead, kindOf } from './file.ts';
import { files as declared } from './keys/index.ts';
import { longestAgain, mostOfOne } from './limits.ts';
import { lineAt } from './lines.ts';
import { lossesOf } from './losses.ts';
import { withOneSlip } from './one-slip.ts';
import type { Cursor, Reader } from './reader.ts';
import { textProblems } from './text-problems.ts';
import type { Tree } from './tree.ts';

/** A file that was read, and what it holds beside its plan.yaml. */
export interface Known {
  readonly bytes: Uint8Array | null;
  readonly file: FileRead;
  readonly holds: Holding;
}

/** What is known before the files beside plan.yaml are read. */
interface Before {
  /** Problems found while plan.yaml was read. */
  readonly early: readonly Problem[];
  readonly unreadable: readonly Unreadable[];
  /** Files that were read beside the same plan.yaml. */
  readonly known: ReadonlyMap<string, Known>;
}

/** What each file holds, one after the other: papers.yaml is the last, and knows the areas. */
export const readBeside = (
  files: readonly FileRead[],
  reader: Reader,
  { early, unreadable: missing, known }: Before,
): readonly Holding[] => {
  const holdings: Holding[] = [];
  for (const one of files) {
    const isLast = planFileKind(one.name) === 'papers';
    const old = known.get(one.name);
    if (!isLast && old?.file === one) {
      holdings.push(old.holds);
      continue;
    }
    const areas = isLast ? codesOf(holdings, missing) : null;
    const { file, meetings, words, ...read } = partsOf(one, { ...reader, areas });
    const own = [...early.filter(({ at }) => at.file === file.name), ...read.problems];
    const { area, problems, unreadable } = weighed(file, read.area, own);
    holdings.push({ file, area, meetings, words, problems, unreadable });
  }
  return holdings;
};

/** Gathers what all files hold. */
export const together = (
  holdings: readonly Holding[],
  into: { files: Map<string, FileRead>; problems: Problem[]; unreadable: Unreadable[] },
) => {
  const areas: Area[] = [];
  const meetings: MeetingRecord[] = [];
  const words: PaperWords[] = [];
  for (const one of holdings) {
    into.files.set(one.file.name, one.file);
    for (const problem of one.problems) into.problems.push(problem);
    into.unreadable.push(...one.unreadable);
    for (const meeting of one.meetings) meetings.push(meeting);
    words.push(...one.words);
    if (one.area !== null) areas.push(one.area);
  }
  return { areas, meetings, words };
};

/** The areas read so far, which is all of them when papers.yaml is read; null where one is missing. */
const codesOf = (holdings: readonly Holding[], unreadable: readonly Unreadable[]): Reader['areas'] => {
  const missing = [...unreadable, ...holdings.flatMap((one) => one.unreadable)];
  return missing.some(({ whole }) => whole)
    ? null
    : holdings.flatMap(({ area }) => (area === null ? [] : [String(area.area)]));
};

/** A file with nothing in it. */
export const nothing: Tree = { is: 'nothing', start: 0, end: 0 };

/** A file as a whole, to be read. */
export const cursorOf = (file: string, tree: Tree): Cursor => ({ tree, at: { file, path: [] }, ref: null });

/** What a file beside plan.yaml holds, and what is wrong with its shape. */
interface Parts {
  readonly file: FileRead;
  readonly area: Area | null;
  readonly meetings: readonly MeetingRecord[];
  readonly words: readonly PaperWords[];
  readonly problems: readonly Problem[];
}

/** What a file holds, with the problems of its text too, and what is missing for them all. */
export interface Holding extends Parts {
  readonly unreadable: readonly Unreadable[];
}

const readParts = (file: FileRead, settings: Reader): Parts => {
  const { name, tree } = file;
  const problems: Problem[] = [];
  const none = { file, area: null, meetings: [], words: [], problems };
  const kind = planFileKind(name);
  if (kind === 'plan' || tree === null) return none;
  const reader: Reader = {
    ...settings,
    lineOf: (offset) => lineAt(file.lines, offset) + 1,
    report: (problem) => void problems.push(problem),
  };
  const cursor = cursorOf(name, tree);
  if (kind === 'meetings') return { ...none, meetings: declared.meetings.read(cursor, reader) };
  if (kind === 'papers') return { ...none, words: declared.papers.read(cursor, reader) ?? [] };
  return { ...none, area: declared.area.read(cursor, reader) };
};

/** What a file holds, read past one slip that would be many problems. */
const partsOf = (file: FileRead, settings: Reader): Parts => {
  const parts = new Map<FileRead, Parts>();
  const judge = (one: FileRead) => {
    const read = parts.get(one) ?? readParts(one, settings);
    parts.set(one, read);
    const echo = isEcho(new Map([[one.name, one]]));
    const { problems } = heldAgainst(one, read.area, [...textProblems(one), ...read.problems], true);
    const said = onceForAList(problems.filter((problem) => !echo(problem)));
    return { file: one, errors: said.filter(({ severity }) => severity === 'error') };
  };
  const read = readParts(file, settings);
  const errors = [...file.problems, ...read.problems].filter(({ severity }) => severity === 'error');
  if (errors.length === 0 || errors.length > mostOfOne || file.text.length > longestAgain) return read;
  parts.set(file, read);
  const { file: best } = withOneSlip(judge(file), judge);
  return parts.get(best) ?? read;
};

/** Nothing of the file is in the plan. */
export const wholly = (file: string): Unreadable => ({
  file,
  missing: null,
  whole: true,
  actions: [],
  parts: [],
});

/** Adds what is wrong with the text of a file to its own problems, and works out what is missing for them all. */
const weighed = (file: FileRead, read: Area | null, own: readonly Problem[]) => {
  const { name, tree } = file;
  const empty = tree?.is === 'nothing';
  const text = textProblems(file);
  if (empty && file.slips.length === 0) text.push(emptyFile(file));
  const legible = empty || tree?.is === kindOf(name);
  const losses = heldAgainst(file, read, [...text, ...own], legible);
  // an area file with nothing in it is an area that is missing
  const missing = empty && planFileKind(name) === 'area' ? [wholly(name)] : [];
  const unreadable = losses.unreadable === null ? missing : [losses.unreadable];
  return { area: losses.area, problems: losses.problems, unreadable };
};

/** What was read, held against the lines of the file, which are counted only where something may be missing. */
const heldAgainst: typeof lossesOf = (file, area, problems, legible) =>
  isWhole(file, area, problems, legible)
    ? { area, problems, unreadable: null }
    : lossesOf(file, area, problems, legible);

const emptyFile = ({ name, text }: FileRead): Problem => ({
  severity: 'error',
  ref: null,
  fixable: false,
  rule: 'empty-file',
  message: `${name} is empty${/\S/.test(text) ? ' but for comments' : ''}`,
  hint:
    name === 'plan.yaml'
      ? toWrite('Begin it with', 'board: …\ntitle: …')
      : 'Write what belongs here, or delete the file.',
  at: { file: name, path: [] },
});
