import type { Address, Locate } from '../model/address.ts';
import type { PaperWords } from '../model/paper-words.ts';
import type { Area, MeetingRecord, Plan, Unreadable } from '../model/plan.ts';
import { type PlanFileKind, planFileKind } from '../model/plan-file.ts';
import type { Problem } from '../model/problem.ts';
import { type AreaCode, compareAreas, compareParts } from '../model/ref.ts';
import { onceForAList } from './alike.ts';
import { isEcho } from './echo.ts';
import { refsOf } from './entries.ts';
import { type FileRead, kindOf, placeOf, readFile } from './file.ts';
import { files as declared, keysOf, planKeysWith } from './keys/index.ts';
import { ownReading } from './keys/own.ts';
import { firstReader } from './keys/plan.ts';
import { longestAgain, mostOfOne } from './limits.ts';
import { lineAt } from './lines.ts';
import { lossesOf } from './losses.ts';
import { withOneSlip } from './one-slip.ts';
import { type Cursor, misfit, type Reader } from './reader.ts';
import { textProblems } from './text-problems.ts';
import type { Tree } from './tree.ts';

/** A file of the plan folder as it came: its bytes, or why there are none. */
export interface Source {
  /** The name beside plan.yaml: `4-outcomes.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** Why there are none, in words: "it is a folder". */
  readonly fault: string | null;
}

/** What came of reading the files of a plan. */
export interface ReadPlan {
  /** Null where plan.yaml cannot be read at all. */
  readonly plan: Plan | null;
  /** Every problem of YAML and shape, in order of file and place. */
  readonly problems: readonly Problem[];
  readonly locate: Locate;
  /** The text of each file as decoded, by name, for messages that show the line. */
  readonly texts: ReadonlyMap<string, string>;
  /** The ref of the action that an offset of a file is in, whether the file can be read or not. */
  readonly refAt: (file: string, offset: number) => string | null;
}

/** Makes a plan of the files of one folder. What cannot be read is a problem and counts as missing; nothing
 * throws. */
export const readPlan = (folder: string, sources: readonly Source[]): ReadPlan => {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const files = new Map<string, FileRead>();
  const unreadable: Unreadable[] = [];
  const ordered = [...sources].sort(inOrder);
  for (const source of ordered) {
    if (source.bytes !== null) files.set(source.name, readFile(source.name, source.bytes, keysOf));
    else {
      report(noBytes(source));
      unreadable.push(wholly(source.name));
    }
  }
  const planFile = files.get('plan.yaml');
  if (!ordered.some((source) => source.name === 'plan.yaml')) report(noPlanFile);

  const settings = settingsOf(planFile?.tree ?? nothing, firstReader(report));
  const early = problems.splice(0);
  const { areas, meetings, words } = readBeside(files, settings.reader, { early, problems, unreadable });
  for (const problem of early) if (!files.has(problem.at.file)) problems.push(problem);
  sharedAreas(areas, settings.reader);

  const locate: Locate = (at) => {
    const file = files.get(at.file);
    return file === undefined
      ? { file: at.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
      : placeOf(file, at);
  };
  const legible = planFile?.tree?.is === 'map';
  if (!legible && planFile !== undefined && !unreadable.some((one) => one.file === 'plan.yaml'))
    unreadable.push(wholly('plan.yaml'));
  areas.sort((a, b) => compareAreas(a.area, b.area) || compareParts(a.file, b.file));
  const { reader, ...facts } = settings;
  const { calendar } = reader;
  const echo = isEcho(files);
  const said = onceForAList(problems.filter((problem) => !echo(problem)));
  const errors = said.filter(({ severity }) => severity === 'error').length;
  return {
    plan: legible
      ? {
          folder,
          ...facts,
          calendar,
          areas,
          meetings,
          words,
          unreadable,
          errors,
          keys: planKeysWith(facts.fields),
        }
      : null,
    problems: sorted(said, ordered, locate),
    locate,
    texts: new Map([...files.values()].map((file) => [file.name, file.text])),
    refAt: refsIn([...files.values()]),
  };
};

/** What is known of problems and losses: those found while plan.yaml was read, and those of all files. */
interface Found {
  readonly early: readonly Problem[];
  readonly problems: Problem[];
  readonly unreadable: Unreadable[];
}

/** What the files beside plan.yaml hold, one after the other: papers.yaml is the last, and knows the areas. */
const readBeside = (files: Map<string, FileRead>, reader: Reader, { early, problems, unreadable }: Found) => {
  const areas: Area[] = [];
  const meetings: MeetingRecord[] = [];
  const words: PaperWords[] = [];
  for (const one of files.values()) {
    const { file, ...read } = partsOf(one, { ...reader, areas: codesOf(areas, unreadable) });
    files.set(file.name, file);
    for (const one of read.meetings) meetings.push(one);
    words.push(...read.words);
    const own = [...early.filter(({ at }) => at.file === file.name), ...read.problems];
    const { area, unreadable: missing, problems: found } = weighed(file, read.area, own);
    for (const problem of found) problems.push(problem);
    if (area !== null) areas.push(area);
    unreadable.push(...missing);
  }
  return { areas, meetings, words };
};

/** The areas read so far, which is all of them when papers.yaml is read; null where one is missing. */
const codesOf = (areas: readonly Area[], unreadable: readonly Unreadable[]): Reader['areas'] =>
  unreadable.some(({ whole }) => whole) ? null : areas.map(({ area }) => String(area));

const refsIn = (files: readonly FileRead[]): ReadPlan['refAt'] => {
  const refs = new Map(files.map(({ name, text, lines }) => [name, refsOf(text, lines)]));
  return (file, offset) => refs.get(file)?.(offset) ?? null;
};

const nothing: Tree = { is: 'nothing', start: 0, end: 0 };

const cursorOf = (file: string, tree: Tree): Cursor => ({ tree, at: { file, path: [] }, ref: null });

/** What plan.yaml says, with usual settings for all that it leaves out, and the reader for the other files. */
const settingsOf = (tree: Tree, reader: Reader) => {
  const found = declared.plan.read(cursorOf('plan.yaml', tree.is === 'map' ? tree : nothing), reader);
  if (found === null) throw new Error('plan.yaml has usual settings for everything');
  return {
    ...found,
    reader: {
      ...found.reader,
      calendar: { ...found.reader.calendar, review: found.review },
      colours: found.rag.colours?.map(({ word }) => word) ?? null,
      own: ownReading(found.fields),
    },
  };
};

/** What a file beside plan.yaml holds, and what is wrong with its shape. */
interface Parts {
  readonly file: FileRead;
  readonly area: Area | null;
  readonly meetings: readonly MeetingRecord[];
  readonly words: readonly PaperWords[];
  readonly problems: readonly Problem[];
}

const readParts = (file: FileRead, settings: Reader): Parts => {
  const { name, tree, lines } = file;
  const problems: Problem[] = [];
  const none = { file, area: null, meetings: [], words: [], problems };
  const kind = planFileKind(name);
  if (kind === 'plan' || tree === null) return none;
  const reader: Reader = {
    ...settings,
    lineOf: (offset) => lineAt(lines, offset) + 1,
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
    const { problems } = lossesOf(one, read.area, [...textProblems(one), ...read.problems], true);
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
const wholly = (file: string): Unreadable => ({ file, missing: null, whole: true, actions: [], parts: [] });

/** Adds what is wrong with the text of a file to its own problems, and works out what is missing for them all. */
const weighed = (file: FileRead, read: Area | null, own: readonly Problem[]) => {
  const { name, tree } = file;
  const empty = tree?.is === 'nothing';
  const text = textProblems(file);
  if (empty && !file.problems.some(({ loses }) => loses === true)) text.push(emptyFile(file));
  const legible = empty || tree?.is === kindOf(name);
  const losses = lossesOf(file, read, [...text, ...own], legible);
  // an area file with nothing in it is an area that is missing
  const missing = empty && planFileKind(name) === 'area' ? [wholly(name)] : [];
  const unreadable = losses.unreadable === null ? missing : [losses.unreadable];
  return { area: losses.area, problems: losses.problems, unreadable };
};

/** Names the files that answer to the number of another. */
const sharedAreas = (areas: readonly Area[], reader: Reader): void => {
  const first = new Map<AreaCode, string>();
  for (const { area, file } of areas) {
    const other = first.get(area);
    if (other === undefined) first.set(area, file);
    else {
      const at: Address = { file, path: ['area'] };
      misfit(reader, cursorOf(file, nothing), 'shared-area', { area, file: other }, { at });
    }
  }
};

const fileOrder: readonly PlanFileKind[] = ['plan', 'area', 'meetings', 'papers'];

/** plan.yaml first, areas by the figures and words of their names, the action log and the words for papers last. */
const inOrder = (a: Source, b: Source): number => {
  const rank = ({ name }: Source): number => fileOrder.indexOf(planFileKind(name));
  return rank(a) - rank(b) || compareParts(a.name, b.name);
};

const error = { severity: 'error', ref: null, fixable: false } as const;

const noBytes = (source: Source): Problem => ({
  ...error,
  rule: 'unreadable-file',
  message: `${source.name} cannot be read: ${source.fault ?? 'nobody can tell why'}`,
  hint: 'A plan file is a text file in the plan folder that you may open.',
  at: { file: source.name, path: [] },
});

const noPlanFile: Problem = {
  ...error,
  rule: 'no-plan-file',
  message: 'there is no plan.yaml here, so this is not a plan',
  hint: 'plan.yaml holds the board, the period and the registers; each area has a file beside it.',
  at: { file: 'plan.yaml', path: [] },
};

const emptyFile = ({ name, text }: FileRead): Problem => ({
  ...error,
  rule: 'empty-file',
  message: `${name} is empty${/\S/.test(text) ? ' but for comments' : ''}`,
  hint:
    name === 'plan.yaml'
      ? 'Begin it with  board:  and  title:'
      : 'Write what belongs here, or delete the file.',
  at: { file: name, path: [] },
});

/** In order of file, as read, then of place; problems at one place by the name of the rule. */
const sorted = (problems: readonly Problem[], files: readonly Source[], locate: Locate): Problem[] => {
  const order = new Map(files.map((file, index) => [file.name, index]));
  return problems
    .map((problem) => ({ problem, place: locate(problem.at), file: order.get(problem.at.file) ?? -1 }))
    .sort(
      (a, b) =>
        a.file - b.file ||
        a.place.line - b.place.line ||
        a.place.column - b.place.column ||
        (a.problem.rule < b.problem.rule ? -1 : a.problem.rule > b.problem.rule ? 1 : 0),
    )
    .map((one) => one.problem);
};
