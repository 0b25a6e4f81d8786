import { longDay } from '../dates/words.ts';
import type { Place } from '../model/address.ts';
import { hintParts, hintText } from '../model/hint.ts';
import { present } from '../model/present.ts';
import type { Severity } from '../model/problem.ts';
import { counted, firstOf, inWords, listed, sentence, withStop } from '../model/sentence.ts';
import { gap, h2, heading, p, quiet } from './blocks.ts';
import {
  allFound,
  type CheckedPlan,
  type CheckView,
  type FoundProblem,
  type LocatedProblem,
  summary,
} from './check-found.ts';
import type { Block, CodeLine, Page, Remark, Span } from './page.ts';

/** So many problems of one rule are said at once. */
const alike = 3;

/** The page of `check`: what was found, the gravest first, by file and by cause, then the sum. */
export const checkPage = (view: CheckView): Page => ({
  title: 'Check',
  blocks: [...foundBlocks(view), ...closing(view)],
});

/** What each weight is called, where one and where several are counted. */
const called: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['suggestion', 'suggestions'],
};

/** What was found, the gravest first, by file and by cause. Suggestions take a line a rule unless all is asked for. */
const foundBlocks = (view: CheckView): Block[] => {
  let left = view.most ?? Number.POSITIVE_INFINITY;
  let hidden = 0;
  const blocks = (['error', 'warning', 'info'] as const).flatMap((severity): Block[] => {
    const plans = view.plans.map((plan) => ({
      ...plan,
      found: plan.found.filter(({ problem }) => problem.severity === severity),
    }));
    const all = plans.flatMap(({ found }) => found);
    if (all.length === 0) return [];
    const [one, many] = called[severity];
    const title = [gap, h2(counted(all.length, one, many))];
    if (severity === 'info' && !view.all) return [...title, folded(all, view)];
    return [
      ...title,
      ...plans.flatMap((plan) => {
        const grouped = groups(plan, view.together);
        const inGroups = new Set(grouped.flatMap((group) => group.found));
        const single = plan.found.filter((found) => !inGroups.has(found));
        const shown = single.slice(0, left);
        left -= shown.length;
        hidden += single.length - shown.length;
        return [...byFile(shown), ...throughout(plan, grouped, view)];
      }),
    ];
  });
  if (hidden === 0) return blocks;
  return [...blocks, gap, p(`and ${counted(hidden, 'problem')} more`, view.line('--format json'))];
};

const byFile = (shown: readonly LocatedProblem[]): Block[] =>
  [...new Set(shown.map(({ place }) => place.file))].flatMap((file): Block[] => {
    const mine = shown.filter(({ place }) => place.file === file);
    const rules = [...new Set(mine.map(({ problem }) => problem.rule))];
    const remarks = rules.flatMap((rule) => remarksOf(mine.filter(({ problem }) => problem.rule === rule)));
    return [gap, heading(3, file), { is: 'remarks', remarks }];
  });

/** What one rule found in one file: each hint once, and the name of the rule at the end. */
const remarksOf = (found: readonly LocatedProblem[]): Remark[] => {
  const hinted = new Set<string>();
  return found.map((one, i): Remark => {
    const { problem, place, source } = one;
    const before = found[i - 1];
    const sameLine = before !== undefined && before.place.line === place.line;
    const samePlace =
      sameLine && before.place.column === place.column && before.place.endColumn === place.endColumn;
    const hint = problem.hint === null ? '' : hintText(problem.hint);
    const isKnown = hinted.has(hint);
    hinted.add(hint);
    return {
      label: sameLine ? '' : `line ${place.line}`,
      tone: toneOf(problem),
      text: [problem.message, ...(i === found.length - 1 ? [' ', named(problem)] : [])],
      code: samePlace || source.trim() === '' ? [] : [underlined(source, place)],
      after: isKnown ? commandLine(problem) : correctedBy(problem),
    };
  });
};

const toneOf = (problem: FoundProblem): 'error' | 'warning' | 'quiet' =>
  problem.severity === 'info' ? 'quiet' : problem.severity;

const named = ({ rule }: FoundProblem): Span => quiet(`(${rule})`);

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

const commandLine = ({ command }: FoundProblem): Remark['after'] =>
  command === undefined ? [] : [{ text: command, typed: true }];

/** The command first, then what to do by hand. */
const correctedBy = (problem: FoundProblem): Remark['after'] => [
  ...commandLine(problem),
  ...hintLines(problem),
];

/** A hint as lines: what to do, then what to write, then what is to be known. */
const hintLines = ({ hint }: FoundProblem): Remark['after'] => {
  if (hint === null) return [];
  const { says, write, besides } = hintParts(hint);
  const words = sentence(says);
  return [
    { text: write.length === 0 ? withStop(words) : withColon(words), typed: false },
    ...write.map((text) => ({ text, typed: true })),
    ...besides.map((text) => ({ text, typed: false })),
  ];
};

const withColon = (words: string): string => (/[.:?!]$/.test(words) ? words : `${words}:`);

/** Problems of one rule, said once for all. */
interface Group {
  readonly rule: string;
  readonly first: FoundProblem;
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
        heading(3, view.plans.length > 1 ? `Throughout ${plan.folder}` : 'Throughout the plan'),
        { is: 'remarks', remarks: grouped.map((group) => together(group, view)) },
      ];

/** Several problems of one rule in one line: `12 actions have no lead: 1.1 1.2 …`. */
const together = ({ rule, first, found }: Group, view: CheckView): Remark => {
  const says = view.together.get(rule) ?? sentence(view.summaries.get(rule) ?? rule);
  return {
    label: counted(found.length, '', ''),
    tone: toneOf(first),
    text: [`${says}: ${placesOf(found)} `, named(first)],
    code: [],
    after: correctedBy(first),
  };
};

/** Every suggestion, a line a rule: of one alone what it says, of several where they are. */
const folded = (found: readonly LocatedProblem[], view: CheckView): Block => ({
  is: 'remarks',
  remarks: [...new Set(found.map(({ problem }) => problem.rule))].flatMap((rule): Remark[] => {
    const mine = found.filter(({ problem }) => problem.rule === rule);
    const [only, second] = mine;
    if (only === undefined) return [];
    const { problem, place } = only;
    if (second !== undefined)
      return [{ ...together({ rule, first: problem, found: mine }, view), after: [] }];
    const text = [`${problem.message}: ${place.file} line ${place.line} `, named(problem)];
    return [{ label: '1', tone: 'quiet', text, code: [], after: [] }];
  }),
});

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
  return `Correct ${these} first, ${they} other lines: ${listed(
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
  return `${counted(silenced, 'problem')} accepted by the board and not shown: ${listed(firstOf(each, 'waiver'))}.`;
};

const closing = (view: CheckView): Block[] => {
  const found = allFound(view);
  const fixable = found.filter(({ problem }) => problem.fixable).length;
  const said = [summary(view), first(view), waived(view)].filter((line) => line !== null);
  const worst =
    found.find(({ problem }) => problem.severity === 'error') ??
    found.find(({ problem }) => problem.severity === 'warning') ??
    found[0];
  return present([
    gap,
    ...said.map((text) => p(text)),
    found.some(({ problem }) => problem.severity === 'info') &&
      !view.all &&
      p('Each suggestion with its line:', view.line('--all')),
    fixable > 0 && p(`${counted(fixable, 'problem')} can be corrected for you.`, view.line('--fix')),
    worst !== undefined && p('Why does it matter?', `bscb explain ${worst.problem.rule}`),
  ]);
};
