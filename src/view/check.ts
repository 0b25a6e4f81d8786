import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Place } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';
import { counted, firstOf, inWords, listed, sentence } from '../model/sentence.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { columnsOf, type Field, field, listing, rowsOf } from './fields/field.ts';
import { problemFields } from './fields/parts.ts';
import type { Answer, Block, CodeLine, Page, Remark, Span } from './page.ts';

/** A problem at its place; the file is named as a reader would open it from here. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly place: Place;
  /** The line that it begins on, with personal data starred out; empty where no page will show it. */
  readonly source: string;
}

/** One plan, or one file, as check saw it. */
export interface CheckedPlan {
  readonly folder: string;
  readonly files: number;
  /** In order of file and line. */
  readonly found: readonly LocatedProblem[];
  /** Faults that keep other lines from being read: these are to be mended first. */
  readonly hiding: readonly LocatedProblem[];
  readonly waivers: readonly {
    /** Null where the whole plan waives it. */
    readonly ref: string | null;
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

const alike = 3;

/** The answer of `check`: a page by file and line, the contract, and a row a problem. */
export const checkAnswer = (view: CheckView): Answer & { readonly summary: string } => ({
  summary: summary(view),
  lines: allFound(view).map(problemLine),
  page: checkPage(view),
  json: answerJson(checkContract, view),
  rows: rowsOf(columnsOf(foundFields), allFound(view)),
});

const foundFields: readonly Field<LocatedProblem>[] = [
  ...problemFields,
  field('endLine', 'whole', 'From 1.', ({ place }) => place.endLine),
  field('endColumn', 'whole', 'Just past the last character.', ({ place }) => place.endColumn),
  field('ref', 'text?', 'The action it is about.', ({ problem }) => problem.ref),
  field('fixable', 'yes', 'check --fix  corrects it.', ({ problem }) => problem.fixable),
];

const allFound = (view: CheckView): readonly LocatedProblem[] => view.plans.flatMap((plan) => plan.found);

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
    blocks.push(...byFile(shown), ...throughout(plan, grouped, view));
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

const byFile = (shown: readonly LocatedProblem[]): Block[] =>
  [...new Set(shown.map(({ place }) => place.file))].flatMap((file): Block[] => [
    { is: 'break' },
    { is: 'heading', level: 2, text: file },
    {
      is: 'remarks',
      remarks: remarksOf(shown.filter(({ place }) => place.file === file)),
    },
  ]);

const remarksOf = (found: readonly LocatedProblem[]): Remark[] => {
  const hinted = new Set<string>();
  return found.map((one, i): Remark => {
    const whole = remark(one);
    const before = found[i - 1];
    const sameLine = before !== undefined && before.place.line === one.place.line;
    const samePlace =
      sameLine && before.place.column === one.place.column && before.place.endColumn === one.place.endColumn;
    const hint = `${one.problem.rule} ${one.problem.hint}`;
    const known = hinted.has(hint);
    hinted.add(hint);
    return {
      ...whole,
      label: sameLine ? '' : whole.label,
      code: samePlace ? [] : whole.code,
      after: known ? [] : whole.after,
    };
  });
};

const remark = ({ problem, place, source }: LocatedProblem): Remark => ({
  label: `line ${place.line}`,
  tone: toneOf(problem),
  text: [problem.message, ' ', named(problem)],
  code: source.trim() === '' ? [] : [underlined(source, place)],
  after: hintLines(problem),
});

const toneOf = (problem: Problem): 'error' | 'warning' | 'quiet' =>
  problem.severity === 'info' ? 'quiet' : problem.severity;

const named = ({ severity, rule }: Problem): Span => ({
  text: `(${severity}: ${rule})`,
  tone: 'quiet',
});

const underlined = (line: string, place: Place): CodeLine => {
  const text = line.trimEnd();
  const indent = text.length - text.trimStart().length;
  const from = Math.min(Math.max(0, place.column - 1 - indent), text.length - indent);
  const end = place.endLine > place.line ? text.length : Math.min(place.endColumn - 1, text.length);
  return cut(text.slice(indent), from, Math.max(from + 1, end - indent));
};

/** No line of a plan is longer; of one that is, as much is shown as makes two lines of a wide screen. */
const longestLine = 240;

const cut = (text: string, from: number, to: number): CodeLine => {
  if (text.length <= longestLine) return { text, mark: { from, to } };
  const start = Math.max(0, Math.min(from - 80, text.length - longestLine));
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, start + longestLine)}${start + longestLine < text.length ? '…' : ''}`;
  const moved = start > 0 ? 1 - start : 0;
  return { text: shown, mark: { from: from + moved, to: Math.min(to + moved, shown.length) } };
};

const hintLines = ({ hint }: Problem): string[] => {
  if (hint === null) return [];
  const [first = '', ...rest] = hint.split('\n');
  const words = sentence(first);
  const stop = rest[0]?.startsWith('  ') ? ':' : '.';
  return [/[.:?!]$/.test(words) || / {2}\S/.test(words) ? words : `${words}${stop}`, ...rest];
};

interface Group {
  readonly rule: string;
  readonly found: readonly LocatedProblem[];
}

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
              after: hintLines(first),
            };
          }),
        },
      ];

/**
 * Refs where there are any, else files: `1.1 1.2 4.5`. A milestone is named by its id where the message has it, with
 * what the message puts in brackets behind it: `1.5/1 (Nov 2012), 3.3/1 (Jan 2013)`.
 */
const placesOf = (found: readonly LocatedProblem[]): string => {
  const names = found.map(({ problem, place }) => {
    if (problem.ref === null) return place.file;
    const at = problem.message.indexOf(`${problem.ref}/`);
    return at < 0
      ? problem.ref
      : (/^[^\s:,;"]+(?: \([^()]*\))?/.exec(problem.message.slice(at))?.[0] ?? problem.ref);
  });
  return firstOf([...new Set(names)], 'place').join(names.some((name) => name.includes(' ')) ? ', ' : ' ');
};

const summary = (view: CheckView): string => {
  const found = allFound(view);
  const of = (severity: string): number =>
    found.filter(({ problem }) => problem.severity === severity).length;
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')];
  const files = counted(
    view.plans.reduce((sum, plan) => sum + plan.files, 0),
    'file',
  );
  if (found.length === 0) return `${files}, nothing to mend.`;
  return `${files}: ${listed([
    errors > 0 ? counted(errors, 'error') : 'no errors',
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(infos > 0 ? [`${counted(infos, 'piece')} of advice`] : []),
  ])}.`;
};

const first = (view: CheckView): string | null => {
  const hiding = view.plans.flatMap((plan) => plan.hiding);
  if (hiding.length === 0) return null;
  const [these, they] =
    hiding.length === 1 ? ['this one', 'it hides'] : [`these ${inWords(hiding.length)}`, 'they hide'];
  return `Mend ${these} first, ${they} other lines: ${listed(
    firstOf(
      hiding.map(({ place }) => `${place.file} line ${place.line}`),
      'line',
    ),
  )}.`;
};

const waived = (view: CheckView): string | null => {
  const waivers = view.plans.flatMap((plan) => plan.waivers);
  if (waivers.length === 0) return null;
  const silenced = waivers.reduce((sum, one) => sum + one.silenced, 0);
  const each = waivers.map(
    ({ ref, rule, until }) =>
      `${rule} on ${ref ?? 'the whole plan'}${until ? ` until ${longDay(until)}` : ''}`,
  );
  return `${counted(waivers.length, 'waiver')} in force, ${counted(silenced, 'finding')} not shown: ${listed(firstOf(each, 'waiver'))}.`;
};

const closing = (view: CheckView): Block[] => {
  const found = allFound(view);
  const fixable = found.filter(({ problem }) => problem.fixable).length;
  const said = [summary(view), first(view), waived(view)].filter((line) => line !== null);
  const worst =
    found.find(({ problem }) => problem.severity === 'error') ??
    found.find(({ problem }) => problem.severity === 'warning') ??
    found[0];
  return [
    { is: 'break' },
    ...said.map((text): Block => ({ is: 'paragraph', text })),
    ...(fixable > 0
      ? [
          {
            is: 'paragraph' as const,
            text: `${counted(fixable, 'problem')} can be mended for you.`,
            command: 'bscb check --fix',
          },
        ]
      : []),
    ...(worst
      ? [
          {
            is: 'paragraph' as const,
            text: 'Why does it matter?',
            command: `bscb explain ${worst.problem.rule}`,
          },
        ]
      : []),
  ];
};

const waiverFields: readonly Field<CheckedPlan['waivers'][number]>[] = [
  field('ref', 'text?', 'The action; nothing where the whole plan waives it.', ({ ref }) => ref),
  field('rule', 'text', 'The rule that is silenced.', ({ rule }) => rule),
  field('because', 'text', 'Why.', ({ because }) => because),
  field('until', 'day?', 'When it lapses.', ({ until }) => until),
  field('silenced', 'count', 'How many problems are not shown for it.', ({ silenced }) => silenced),
];

const count = (view: CheckView, severity: Problem['severity']): number =>
  allFound(view).filter(({ problem }) => problem.severity === severity).length;

const filesOf = ({ plans }: CheckView): number => plans.reduce((sum, plan) => sum + plan.files, 0);

export const checkContract: Contract<CheckView> = {
  name: 'check',
  title: 'Problems of the plan',
  fields: [
    field('files', 'count', 'How many were looked at.', filesOf),
    field('errors', 'count', 'What cannot be read or tracked.', (view) => count(view, 'error')),
    field('warnings', 'count', 'Likely slips and contradictions.', (view) => count(view, 'warning')),
    field('infos', 'count', 'Advice.', (view) => count(view, 'info')),
    listing('problems', 'In order of file and line.', foundFields, allFound),
    listing('waivers', 'Waivers in force.', waiverFields, ({ plans }) =>
      plans.flatMap(({ waivers }) => waivers),
    ),
  ],
};

const problemLine = ({ problem, place }: LocatedProblem): string => {
  const hint = problem.hint === null ? '' : `; ${plainHint(problem.hint)}`;
  return `${place.file}:${place.line}:${place.column} ${problem.severity} ${problem.message}${hint} (${problem.rule})`;
};

const plainHint = (hint: string): string => {
  const flat = hint.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '');
  return /^(?:A |[A-Z][a-z])/.test(flat) ? flat[0]!.toLowerCase() + flat.slice(1) : flat;
};
