import type { Address, Locate, Path } from '../model/address.ts';
import type { Area, MeetingRecord, Plan, Unreadable } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { refPattern } from '../model/ref.ts';
import type { Surroundings } from './actions.ts';
import { areaOf, sharedAreas } from './area.ts';
import { type RefLine, refsIn } from './classify.ts';
import { type FileRead, kindOf, placeOf, rangeOf, readFile } from './file.ts';
import { headAt, hiddenBy, lineEnd, refAt } from './hidden.ts';
import { lineAt } from './lines.ts';
import { meetingsOf } from './meetings.ts';
import type { Cursor, Reader } from './reader.ts';
import { areaSchema, keysOf, meetingsSchema, planSchema } from './schema.ts';
import { settingsOf } from './settings.ts';
import { shapeFaults } from './shape.ts';
import type { TextProblem } from './text-problem.ts';
import { plainOf, type Tree, walk } from './tree.ts';

/** A file of the plan folder as it came: its bytes, or why there are none. */
export interface Source {
  /** The name beside plan.yaml: `4-outcomes.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** In words, where bytes is null: "it is a folder". */
  readonly fault: string | null;
}

export interface ReadPlan {
  /** Null where plan.yaml cannot be read at all. */
  readonly plan: Plan | null;
  /** Every fault of YAML and shape, in order of file and place. */
  readonly problems: readonly Problem[];
  readonly locate: Locate;
  /** The text of each file as decoded, by name, for messages that show the line. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Makes a plan of the files of one folder. What cannot be read is a problem and counts as missing;
 * nothing throws.
 */
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
      unreadable.push({ file: source.name, missing: null, whole: true });
    }
  }
  const planFile = files.get('plan.yaml');
  if (!ordered.some((source) => source.name === 'plan.yaml')) report(noPlanFile);

  const settings = settingsOf(cursorOf('plan.yaml', planFile?.tree ?? null), report);
  const reader: Reader = { calendar: settings.calendar, report };
  const round: Surroundings = { registers: settings.registers, colours: settings.rag.colours };
  const areas: Area[] = [];
  const meetings: MeetingRecord[] = [];
  for (const file of files.values()) {
    const before = new Set<string>();
    if (file.name === 'meetings.yaml')
      for (const meeting of meetingsOf(reader, round.registers, cursorOf(file.name, file.tree)))
        meetings.push(meeting);
    else if (file.name !== 'plan.yaml') {
      const area = areaOf(reader, round, cursorOf(file.name, file.tree));
      if (area !== null) areas.push(area);
      for (const action of area?.actions ?? []) before.add(action.ref);
    }
    const empty = file.tree?.is === 'nothing';
    const legible = empty || file.tree?.is === kindOf(file.name);
    const hidden = hiddenBy(file.name, file.text, file.problems, before, legible);
    if (hidden.unreadable !== null) unreadable.push(hidden.unreadable);
    // an area file with nothing in it is an area that is missing
    else if (empty && file.name !== 'plan.yaml' && file.name !== 'meetings.yaml')
      unreadable.push({ file: file.name, missing: null, whole: true });
    const refs = refsIn(file.text);
    for (const problem of hidden.problems) report(problemOf(file.name, file.text, problem, refs));
    for (const problem of shapeOf(file)) report(problem);
  }
  for (const problem of sharedAreas(areas)) report(problem);

  const locate: Locate = (at) => {
    const file = files.get(at.file);
    return file === undefined
      ? { file: at.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
      : placeOf(file, at);
  };
  const legible = planFile?.tree?.is === 'map';
  if (!legible && planFile !== undefined && !unreadable.some((one) => one.file === 'plan.yaml'))
    unreadable.push({ file: 'plan.yaml', missing: null, whole: true });
  const { registers: _registers, ...facts } = settings;
  return {
    plan: legible
      ? {
          folder,
          ...facts,
          areas: areas.sort((a, b) => a.area - b.area || (a.file < b.file ? -1 : 1)),
          meetings,
          unreadable,
        }
      : null,
    problems: sorted(
      problems.filter((problem) => !isEcho(problem, files)),
      ordered,
      locate,
    ),
    locate,
    texts: new Map([...files.values()].map((file) => [file.name, file.text])),
  };
};

/** True of a value that cannot be understood because of a slip inside it that has been named: one slip, one problem. */
const isEcho = (problem: Problem, files: ReadonlyMap<string, FileRead>): boolean => {
  if (problem.at.part !== undefined || problem.at.path.length === 0) return false;
  if (!/^(?:unreadable|disputed|unclear|wrong|unknown|word)-/.test(problem.rule)) return false;
  const file = files.get(problem.at.file);
  if (file === undefined || file.slips.length === 0) return false;
  const { start, end } = rangeOf(file, problem.at);
  const last = file.slips[lineAt(file.slips, end - 1)]!;
  return last.start >= start && last.start < end;
};

const cursorOf = (file: string, tree: Tree | null): Cursor => ({
  tree: tree ?? { is: 'nothing', start: 0, end: 0 },
  at: { file, path: [] },
  ref: null,
});

/** plan.yaml first, areas by the figures at the head of their names, the action log last. */
const inOrder = (a: Source, b: Source): number => {
  const rank = ({ name }: Source): number => (name === 'plan.yaml' ? 0 : name === 'meetings.yaml' ? 2 : 1);
  const figures = ({ name }: Source): number => Number(/^\d{1,9}/.exec(name)?.[0] ?? '1000000000');
  return rank(a) - rank(b) || figures(a) - figures(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
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
  message: 'there is no plan.yaml here, so this is no plan',
  hint: 'plan.yaml holds the board, the period and the registers; each area has a file beside it.',
  at: { file: 'plan.yaml', path: [] },
};

const problemOf = (file: string, text: string, fault: TextProblem, refs: readonly RefLine[]): Problem => ({
  rule: fault.rule,
  severity: fault.severity,
  message: fault.message,
  hint: fault.hint,
  at: { file, path: [], part: { start: fault.start, end: fault.end } },
  ref: refAt(refs, lineEnd(text, fault.start)),
  fixable: fault.edits !== undefined,
  ...(fault.about === undefined ? {} : { about: fault.about }),
  ...(fault.edits === undefined ? {} : { edits: fault.edits }),
});

const registers = new Set(['bodies', 'posts', 'agencies']);

/** Where a file differs from its schema. */
const shapeOf = (file: FileRead): Problem[] => {
  const { tree, name } = file;
  if (tree === null) return [];
  if (tree.is === 'nothing')
    return file.problems.some((problem) => problem.loses === true)
      ? []
      : [
          {
            ...error,
            rule: 'empty-file',
            message: `${name} is empty${/\S/.test(file.text) ? ' but for comments' : ''}`,
            hint:
              name === 'plan.yaml'
                ? 'Begin it with  board:  and  title:'
                : 'Write what belongs here, or delete the file.',
            at: { file: name, path: [] },
          },
        ];
  if (tree.is !== kindOf(name)) return []; // named where the file was read
  const [schema, bare] =
    name === 'plan.yaml'
      ? [planSchema, registers]
      : name === 'meetings.yaml'
        ? [meetingsSchema, new Set<string>()]
        : [areaSchema, new Set<string>()];
  const refs = refsIn(file.text);
  const lost = new Set(
    file.problems
      .filter((problem) => problem.loses)
      .map((problem) => headAt(refs, lineEnd(file.text, problem.start))),
  );
  return shapeFaults(schema, plainOf(tree, bare), tree).flatMap((fault) => {
    const at: Address = { file: name, path: fault.path, ...(fault.key ? { part: 'key' as const } : {}) };
    const place = placeOf(file, at);
    const here = headAt(refs, file.lines[place.line - 1]!.end);
    // what is missing because a slip hid it has been named by that slip
    if (fault.rule.startsWith('missing-') && lost.has(here)) return [];
    return [
      {
        rule: fault.rule,
        severity: fault.severity,
        message: fault.message,
        hint: fault.hint,
        at,
        ref: refOfPath(tree, fault.path),
        fixable: false,
      },
    ];
  });
};

/** The ref of the action that a path leads into. */
const refOfPath = (tree: Tree, path: Path): string | null => {
  if (path[0] !== 'actions' || path.length < 2) return null;
  const found = walk(tree, [path[0], path[1]!, 'ref']);
  return found.whole && found.tree.is === 'text' && refPattern.test(found.tree.value)
    ? found.tree.value
    : null;
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
