import type { PlanDate } from '../dates/reading.ts';
import type { Place } from '../model/address.ts';
import { hintText } from '../model/hint.ts';
import type { Problem } from '../model/problem.ts';
import { counted, listed } from '../model/sentence.ts';

/** A problem without what only those who correct it ask for. */
export interface FoundProblem extends Omit<Problem, 'at' | 'edits'> {
  readonly at: Pick<Problem['at'], 'file'>;
}

/** A problem at its place; the file is named as a reader would open it from here. */
export interface LocatedProblem {
  readonly problem: FoundProblem;
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
  /** Faults that keep other lines from being read: these are to be corrected first. */
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

/** What `check` found, and how much of it a page shows. */
export interface CheckView {
  readonly plans: readonly CheckedPlan[];
  /** "actions have no lead", by the rule that says so of many at once. */
  readonly together: ReadonlyMap<string, string>;
  /** What each rule finds, in one line. */
  readonly summaries: ReadonlyMap<string, string>;
  /** How many problems are not asked for, since they weigh less. */
  readonly leftOut: number;
  /** True where each suggestion is shown with its line, too. */
  readonly all: boolean;
  /** How the same check is typed with this after it: `--all`. */
  readonly line: (more: string) => string;
  /** How many problems a page shows before it says how many more there are; null for all. */
  readonly most: number | null;
}

/** Every problem, plan by plan. */
export const allFound = (view: CheckView): readonly LocatedProblem[] =>
  view.plans.flatMap((plan) => plan.found);

const weights = { error: 0, warning: 1, info: 2 } as const;

/** The gravest first; those alike in their order. */
export const worstFirst = (found: readonly LocatedProblem[]): readonly LocatedProblem[] =>
  [...found].sort((a, b) => weights[a.problem.severity] - weights[b.problem.severity]);

/** How many are as grave as this. */
export const countOf = (view: CheckView, severity: Problem['severity']): number =>
  allFound(view).filter(({ problem }) => problem.severity === severity).length;

/** How many files were looked at. */
export const filesOf = ({ plans }: CheckView): number => plans.reduce((sum, plan) => sum + plan.files, 0);

/** How much was looked at and found, in a line. */
export const summary = (view: CheckView): string => {
  const files = counted(filesOf(view), 'file');
  const left = view.leftOut === 0 ? '' : ` ${counted(view.leftOut, 'less serious problem')} not shown.`;
  if (allFound(view).length === 0)
    return `${files}: ${view.leftOut === 0 ? 'nothing to correct' : 'no errors'}.${left}`;
  const [errors, warnings, infos] = (['error', 'warning', 'info'] as const).map((one) => countOf(view, one));
  return `${files}: ${listed([
    errors ? counted(errors, 'error') : 'no errors',
    ...(warnings ? [counted(warnings, 'warning')] : []),
    ...(infos ? [counted(infos, 'suggestion')] : []),
  ])}.${left}`;
};

/** How to put a problem right: the command first, then what to write by hand; null where the message says it. */
export const correctionOf = (
  { command, hint }: Pick<Problem, 'command' | 'hint'>,
  between = '\n',
): string | null =>
  [...(command === undefined ? [] : [command]), ...(hint === null ? [] : [hintText(hint)])].join(between) ||
  null;
