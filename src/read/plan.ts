import type { Address, Locate } from '../model/address.ts';
import type { Area, Plan, Unreadable } from '../model/plan.ts';
import { type PlanFileKind, planFileKind } from '../model/plan-file.ts';
import { asksForRef, type Problem } from '../model/problem.ts';
import { type AreaCode, ranksByParts } from '../model/ref.ts';
import { onceForAList } from './alike.ts';
import { cursorOf, type Holding, type Known, nothing, readBeside, together, wholly } from './beside.ts';
import { isEcho } from './echo.ts';
import { refsOf } from './entries.ts';
import { type FileRead, placeOf, readFile } from './file.ts';
import { files as declared, keysOf, planKeysWith } from './keys/index.ts';
import { ownReading } from './keys/own.ts';
import { firstReader } from './keys/plan.ts';
import { withNextRefs } from './next-refs.ts';
import { misfit, type Reader } from './reader.ts';
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
  /** Reads the plan with other files; one whose bytes are the very ones that were read is not read again. */
  readonly again: (sources: readonly Source[]) => ReadPlan;
}

/** Makes a plan of the files of one folder. What cannot be read is a problem and counts as missing; nothing
 * throws. */
export const readPlan = (
  folder: string,
  sources: readonly Source[],
  known: ReadonlyMap<string, Known> = new Map(),
): ReadPlan => {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const ordered = inOrder(sources);
  const asRead = ordered.flatMap((source) => fileOf(source, known) ?? []);
  const files = new Map(asRead.map((file) => [file.name, file]));
  const missing = ordered.filter(({ bytes }) => bytes === null);
  const unreadable: Unreadable[] = missing.map(({ name }) => wholly(name));
  for (const source of missing) report(noBytes(source));
  const planFile = files.get('plan.yaml');
  if (!ordered.some((source) => source.name === 'plan.yaml')) report(noPlanFile(ordered));

  const settings = settingsOf(planFile?.tree ?? nothing, firstReader(report));
  const early = problems.splice(0);
  const settled = planFile !== undefined && known.get('plan.yaml')?.file === planFile;
  const beside = { early, unreadable, known: settled ? known : new Map() };
  const held = readBeside(asRead, settings.reader, beside);
  const { areas, meetings, words } = together(held, { files, problems, unreadable });
  for (const problem of early) if (!files.has(problem.at.file)) problems.push(problem);
  sharedAreas(areas, settings.reader);

  const locate: Locate = (at) => {
    const file = files.get(at.file);
    return file === undefined ? { ...firstPlace, file: at.file } : placeOf(file, at);
  };
  const legible = planFile?.tree?.is === 'map';
  if (!legible && planFile !== undefined && !unreadable.some((one) => one.file === 'plan.yaml'))
    unreadable.push(wholly('plan.yaml'));
  const { reader, ...facts } = settings;
  const { calendar } = reader;
  const echo = isEcho(files);
  const said = onceForAList(problems.filter((problem) => !echo(problem)));
  const inPlace = sorted(said, ordered, locate);
  const errors = said.filter(({ severity }) => severity === 'error').length;
  return {
    plan: legible
      ? {
          folder,
          ...facts,
          calendar,
          areas: byCode(areas),
          meetings,
          words,
          unreadable,
          errors,
          keys: planKeysWith(facts.fields),
        }
      : null,
    problems: inPlace.some(asksForRef) ? withNextRefs(inPlace, areas) : inPlace,
    locate,
    texts: new Map([...files.values()].map((file) => [file.name, file.text])),
    refAt: refsIn([...files.values()]),
    again: (others) => readPlan(folder, others, knownFrom(ordered, asRead, held)),
  };
};

/** The bytes of a file read; what they were read as before, where they are the same. */
const fileOf = ({ name, bytes }: Source, known: ReadonlyMap<string, Known>): FileRead | null => {
  const old = known.get(name);
  if (bytes === null) return null;
  return old?.bytes === bytes ? old.file : readFile(name, bytes, keysOf);
};

/** What need not be read again: the files of these sources, each with what it holds, in one order. */
const knownFrom = (
  sources: readonly Source[],
  files: readonly FileRead[],
  held: readonly Holding[],
): ReadonlyMap<string, Known> => {
  const bytes = new Map(sources.map((source) => [source.name, source.bytes]));
  return new Map(
    files.flatMap((file, i) => {
      const holds = held[i];
      return holds === undefined ? [] : [[file.name, { bytes: bytes.get(file.name) ?? null, file, holds }]];
    }),
  );
};

const firstPlace = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const refsIn = (files: readonly FileRead[]): ReadPlan['refAt'] => {
  const named = new Map(files.map((file) => [file.name, file]));
  return (name, offset) => {
    const file = named.get(name);
    return file === undefined ? null : refsOf(file.text, file.lines)(offset);
  };
};

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

/** By number or code; those that share one stay in the order of their files. */
const byCode = (areas: readonly Area[]): Area[] => {
  const ranks = ranksByParts(areas.map(({ area }) => String(area)));
  const rank = ({ area }: Area): number => ranks.get(String(area)) ?? 0;
  return [...areas].sort((a, b) => rank(a) - rank(b));
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
const inOrder = (sources: readonly Source[]): Source[] => {
  const ranks = ranksByParts(sources.map(({ name }) => name));
  const kind = ({ name }: Source): number => fileOrder.indexOf(planFileKind(name));
  const rank = ({ name }: Source): number => ranks.get(name) ?? 0;
  return [...sources].sort((a, b) => kind(a) - kind(b) || rank(a) - rank(b));
};

const error = { severity: 'error', ref: null, fixable: false } as const;

const noBytes = (source: Source): Problem => ({
  ...error,
  rule: 'unreadable-file',
  message: `${source.name} cannot be read: ${source.fault ?? 'nobody can tell why'}`,
  hint: 'A plan file is a text file in the plan folder that you may open.',
  at: { file: source.name, path: [] },
});

const noPlanFile = (sources: readonly Source[]): Problem => {
  const inCapitals = sources.find(({ name }) => name.toLowerCase() === 'plan.yaml');
  return {
    ...error,
    rule: 'no-plan-file',
    message: 'there is no plan.yaml here, so this is not a plan',
    hint:
      inCapitals === undefined
        ? 'plan.yaml holds the board, the period and the registers; each area has a file beside it.'
        : `Rename ${inCapitals.name} to plan.yaml, in small letters.`,
    at: { file: 'plan.yaml', path: [] },
  };
};

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
