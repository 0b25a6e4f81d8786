import { longDay } from '../dates/words.ts';
import type { Place } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';
import { counted, firstOf, inWords, listed, sentence } from '../model/sentence.ts';
import { gap, h2, p, quiet } from './blocks.ts';
import { allFound, type CheckedPlan, type CheckView, type LocatedProblem, summary } from './check-found.ts';
import type { Block, CodeLine, Page, Remark, Span } from './page.ts';

/** So many problems of one rule are said at once. */
const alike = 3;

/** The page of `check`: by file and line, then what is throughout the plan, then the sum. */
export const checkPage = (view: CheckView): Page => {
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
  if (hidden > 0) blocks.push(gap, p(`and ${counted(hidden, 'problem')} more`, 'bscb check --format json'));
  return { title: 'Check', blocks: [...blocks, ...closing(view)] };
};

const byFile = (shown: readonly LocatedProblem[]): Block[] =>
  [...new Set(shown.map(({ place }) => place.file))].flatMap((file): Block[] => [
    gap,
    h2(file),
    { is: 'remarks', remarks: remarksOf(shown.filter(({ place }) => place.file === file)) },
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

const named = ({ severity, rule }: Problem): Span => quiet(`(${severity}: ${rule})`);

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

/** A hint as lines: what to do, then what to type, which a hint has two spaces in. */
const hintLines = ({ hint }: Problem): Remark['after'] => {
  if (hint === null) return [];
  const [first = '', ...rest] = hint.split('\n');
  const lines = rest.map((line) => {
    const typed = line.startsWith('  ');
    return { text: typed ? line.slice(2) : line, typed };
  });
  const words = sentence(first);
  const stop = lines[0]?.typed ? ':' : '.';
  const ended = /[.:?!]$/.test(words) || / {2}\S/.test(words);
  return [{ text: ended ? words : `${words}${stop}`, typed: false }, ...lines];
};

/** Problems of one rule, said once for all. */
interface Group {
  readonly rule: string;
  readonly first: Problem;
  readonly found: readonly LocatedProblem[];
}

const groups = (plan: CheckedPlan, together: ReadonlyMap<string, string>): Group[] =>
  [...new Set(plan.found.map(({ problem }) => problem.rule))].flatMap((rule) => {
    const found = plan.found.filter(({ problem }) => problem.rule === rule);
    const [first] = found;
    return first === undefined || found.length < alike || !together.has(rule)
      ? []
      : [{ rule, first: first.problem, found }];
  });

const throughout = (plan: CheckedPlan, grouped: readonly Group[], view: CheckView): Block[] =>
  grouped.length === 0
    ? []
    : [
        gap,
        h2(view.plans.length > 1 ? `Throughout ${plan.folder}` : 'Throughout the plan'),
        {
          is: 'remarks',
          remarks: grouped.map(
            ({ rule, first, found }): Remark => ({
              label: counted(found.length, '', ''),
              tone: toneOf(first),
              text: [`${view.together.get(rule)}: ${placesOf(found)} `, named(first)],
              code: [],
              after: hintLines(first),
            }),
          ),
        },
      ];

/** What they are about, else their files: `1.1 1.2 4.5`, or `1.5/1 (Nov 2012), 3.3/1 (Jan 2013)`. */
const placesOf = (found: readonly LocatedProblem[]): string => {
  const names = found.map(({ problem, place }) => problem.about?.named ?? problem.ref ?? place.file);
  return firstOf([...new Set(names)], 'place').join(names.some((name) => name.includes(' ')) ? ', ' : ' ');
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
    gap,
    ...said.map((text) => p(text)),
    ...(fixable > 0 ? [p(`${counted(fixable, 'problem')} can be mended for you.`, 'bscb check --fix')] : []),
    ...(worst ? [p('Why does it matter?', `bscb explain ${worst.problem.rule}`)] : []),
  ];
};
