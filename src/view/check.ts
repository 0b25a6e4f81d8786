import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Place } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';
import type { Answer, Block, CodeLine, Inline, Page, Remark, Span } from './page.ts';
import { counted, inWords, listed, sentence } from './words.ts';

/** A problem at its place; the file is named as a reader would open it from here. */
export interface Found {
  readonly problem: Problem;
  readonly place: Place;
}

/** One plan, or one file, as check saw it. */
export interface CheckedPlan {
  readonly folder: string;
  readonly files: number;
  /** In order of file and line. */
  readonly found: readonly Found[];
  /** A line of a file, from 1, with personal data starred out. */
  readonly line: (file: string, line: number) => string;
  /** Faults that keep other lines from being read, and what is missing for them in words. */
  readonly hiding: readonly { readonly found: Found; readonly missing: string | null }[];
  readonly waivers: readonly {
    readonly ref: string;
    readonly rule: string;
    readonly because: string;
    readonly until: PlanDate | null;
    readonly silenced: number;
  }[];
}

export interface CheckView {
  readonly plans: readonly CheckedPlan[];
  /** "actions have no lead", by the rule that says so of many at once. */
  readonly together: ReadonlyMap<string, string>;
  /** How many problems a page shows before it says how many more there are; null for all. */
  readonly most: number | null;
}

/** From so many findings on, what a rule says of each alike is said once. */
const alike = 3;

/** The answer of `check`: a page by file and line, the contract, and a row a problem. */
export const checkAnswer = (view: CheckView): Answer => ({
  page: checkPage(view),
  json: checkJson(view),
  rows: {
    head: ['file', 'line', 'column', 'severity', 'rule', 'ref', 'message', 'hint', 'fixable'],
    rows: allFound(view).map(({ problem, place }) => [
      place.file,
      place.line,
      place.column,
      problem.severity,
      problem.rule,
      problem.ref,
      problem.message,
      problem.hint,
      problem.fixable,
    ]),
  },
});

const allFound = (view: CheckView): readonly Found[] => view.plans.flatMap((plan) => plan.found);

const checkPage = (view: CheckView): Page => {
  let left = view.most ?? Number.POSITIVE_INFINITY;
  const blocks: Block[] = [];
  let hidden = 0;
  for (const plan of view.plans) {
    const grouped = groups(plan, view.together);
    const inGroups = new Set(grouped.flatMap((group) => group.found));
    const single = plan.found.filter((one) => !inGroups.has(one));
    const shown = single.slice(0, left);
    left -= shown.length;
    hidden += single.length - shown.length;
    blocks.push(...byFile(plan, shown), ...throughout(plan, grouped, view));
  }
  if (hidden > 0)
    blocks.push(
      { is: 'break' },
      {
        is: 'paragraph',
        text: `and ${counted(hidden, 'problem')} more`,
        command: 'bscb check --format json',
      },
    );
  return { title: 'Check', blocks: [...blocks, ...closing(view)] };
};

const byFile = (plan: CheckedPlan, shown: readonly Found[]): Block[] =>
  [...new Set(shown.map(({ place }) => place.file))].flatMap((file): Block[] => [
    { is: 'break' },
    { is: 'heading', level: 2, text: file },
    {
      is: 'remarks',
      remarks: shown.filter(({ place }) => place.file === file).map((one) => remark(plan, one)),
    },
  ]);

const remark = (plan: CheckedPlan, { problem, place }: Found): Remark => ({
  label: `line ${place.line}`,
  tone: toneOf(problem),
  text: [problem.message, ' ', named(problem)],
  code: [underlined(plan.line(place.file, place.line), place)],
  after: hintLines(problem),
});

const toneOf = (problem: Problem): 'error' | 'warning' | 'quiet' =>
  problem.severity === 'info' ? 'quiet' : problem.severity;

const named = ({ severity, rule }: Problem): Span => ({
  text: `(${severity}: ${rule})`,
  tone: 'quiet',
});

/** The line without its indent, marked where the place is. */
const underlined = (line: string, place: Place): CodeLine => {
  const text = line.trimEnd();
  const indent = text.length - text.trimStart().length;
  const from = Math.min(Math.max(0, place.column - 1 - indent), text.length - indent);
  const end = place.endLine > place.line ? text.length : Math.min(place.endColumn - 1, text.length);
  return { text: text.slice(indent), mark: { from, to: Math.max(from + 1, end - indent) } };
};

/** A hint as sentences; its later lines may be lines to type. */
const hintLines = ({ hint }: Problem): string[] => {
  if (hint === null) return [];
  const [first = '', ...rest] = hint.split('\n');
  const words = sentence(first);
  return [/[.:?!]$/.test(words) || / {2}\S/.test(words) ? words : `${words}.`, ...rest];
};

interface Group {
  readonly rule: string;
  readonly found: readonly Found[];
}

/** What one rule says of many alike, so that it is said once. */
const groups = (plan: CheckedPlan, together: ReadonlyMap<string, string>): Group[] =>
  [...new Set(plan.found.map(({ problem }) => problem.rule))]
    .filter((rule) => together.has(rule))
    .map((rule) => ({ rule, found: plan.found.filter(({ problem }) => problem.rule === rule) }))
    .filter(({ found }) => found.length >= alike);

const throughout = (plan: CheckedPlan, grouped: readonly Group[], view: CheckView): Block[] =>
  grouped.length === 0
    ? []
    : [
        { is: 'break' },
        {
          is: 'heading',
          level: 2,
          text: view.plans.length > 1 ? `Throughout ${plan.folder}` : 'Throughout the plan',
        },
        {
          is: 'remarks',
          remarks: grouped.map(({ rule, found }): Remark => {
            const first = found[0]!.problem;
            return {
              label: counted(found.length, '', ''),
              tone: toneOf(first),
              text: [`${view.together.get(rule)}: ${placesOf(found)} `, named(first)],
              code: [],
              after: hintLines(first).slice(
                0,
                new Set(found.map(({ problem }) => problem.hint)).size === 1 ? undefined : 1,
              ),
            };
          }),
        },
      ];

/** Refs where there are any, else files: `1.1 1.2 4.5`. A milestone is named by its id, which its message has. */
const placesOf = (found: readonly Found[]): string => {
  const names = found.map(({ problem, place }) => {
    const id =
      problem.ref === null
        ? null
        : problem.message.split(/[\s:,;"]+/).find((word) => word.startsWith(`${problem.ref}/`));
    return id ?? problem.ref ?? place.file;
  });
  return [...new Set(names)].join(' ');
};

const closing = (view: CheckView): Block[] => {
  const found = allFound(view);
  const of = (severity: string): number =>
    found.filter(({ problem }) => problem.severity === severity).length;
  const files = view.plans.reduce((sum, plan) => sum + plan.files, 0);
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')];
  const first = view.plans.flatMap((plan) => plan.hiding);
  const waivers = view.plans.flatMap((plan) => plan.waivers);
  const fixable = found.filter(({ problem }) => problem.fixable).length;
  const lines: (Inline | null)[] = [
    found.length === 0
      ? `${counted(files, 'file')}, nothing to mend.`
      : `${counted(files, 'file')}: ${listed([
          ...(errors > 0 ? [counted(errors, 'error')] : ['no errors']),
          ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
          ...(infos > 0 ? [`${counted(infos, 'piece')} of advice`] : []),
        ])}.`,
    first.length === 0
      ? null
      : `Mend ${first.length === 1 ? 'this one' : `these ${inWords(first.length)}`} first, ${first.length === 1 ? 'it hides' : 'they hide'} other lines: ${listed(
          first.map(
            ({ found: { place }, missing }) =>
              `${place.file} line ${place.line}${missing ? ` (${missing})` : ''}`,
          ),
        )}.`,
    waivers.length === 0
      ? null
      : `${sentence(counted(waivers.length, 'waiver'))} in force, ${listed(
          waivers.map(
            ({ ref, rule, until }) => `${rule} on ${ref}${until ? ` until ${longDay(until)}` : ''}`,
          ),
        )}: ${counted(
          waivers.reduce((sum, one) => sum + one.silenced, 0),
          'finding',
        )} not shown.`,
  ];
  return [
    { is: 'break' },
    ...lines.filter((line) => line !== null).map((text): Block => ({ is: 'paragraph', text })),
    ...(fixable > 0
      ? [
          {
            is: 'paragraph' as const,
            text: `${sentence(inWords(fixable))} of them can be mended by the tool.`,
            command: 'bscb check --fix',
          },
        ]
      : []),
    ...(found.length > 0
      ? [
          {
            is: 'paragraph' as const,
            text: 'What a rule is for:',
            command: `bscb explain ${found[0]!.problem.rule}`,
          },
        ]
      : []),
  ];
};

const checkJson = (view: CheckView): unknown => {
  const found = allFound(view);
  const of = (severity: string): number =>
    found.filter(({ problem }) => problem.severity === severity).length;
  return {
    schema: 'bscb.check/1',
    files: view.plans.reduce((sum, plan) => sum + plan.files, 0),
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    problems: found.map(({ problem, place }) => ({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      hint: problem.hint,
      file: place.file,
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      ref: problem.ref,
      fixable: problem.fixable,
    })),
    waivers: view.plans.flatMap((plan) =>
      plan.waivers.map(({ ref, rule, because, until, silenced }) => ({
        ref,
        rule,
        because,
        until,
        silenced,
      })),
    ),
  };
};

/** `plan/4-outcomes.yaml:31:12 warning ref is not quoted; write "4.10" (unquoted-ref)`: one line a problem, for pipes. */
export const problemLine = ({ problem, place }: Found): string => {
  const hint = problem.hint === null ? '' : `; ${plainHint(problem.hint)}`;
  return `${place.file}:${place.line}:${place.column} ${problem.severity} ${problem.message}${hint} (${problem.rule})`;
};

/** A hint in one line, as the second half of a sentence. */
const plainHint = (hint: string): string => {
  const flat = hint.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(flat) ? flat[0]!.toLowerCase() + flat.slice(1) : flat;
};
