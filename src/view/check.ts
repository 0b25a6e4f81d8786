import { hintText } from '../model/hint.ts';
import { present } from '../model/present.ts';
import type { Problem } from '../model/problem.ts';
import { firstOf, mostShown } from '../model/sentence.ts';
import {
  allFound,
  type CheckedPlan,
  type CheckView,
  countOf,
  filesOf,
  type LocatedProblem,
  summary,
  worstFirst,
} from './check-found.ts';
import { checkPage } from './check-page.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { columnsOf, type Field, field, jsonOf, listing, own, rowOf, rowsOf } from './fields/field.ts';
import { problemFields } from './fields/parts.ts';
import type { Answer } from './page.ts';
import { lowerFirst } from './words.ts';

/** What `check` answers. */
export interface CheckAnswer extends Answer {
  readonly summary: string;
  /** As many lines as people read, of the gravest problems, by file and line; the rest is counted. */
  readonly fewLines: readonly string[];
}

/** The answer of `check`: a page by file and line, the contract, and a row a problem. */
export const checkAnswer = (view: CheckView): CheckAnswer => ({
  summary: summary(view),
  get fewLines() {
    const all = allFound(view);
    const gravest = new Set(worstFirst(all).slice(0, mostShown));
    const shown = all.filter((one) => gravest.has(one)).map(problemLine);
    // what is only counted needs no words
    return firstOf([...shown, ...Array<string>(all.length - shown.length).fill('')], 'problem');
  },
  get lines() {
    return linesOf(allFound(view));
  },
  get page() {
    return checkPage(view);
  },
  get json() {
    return answerJson(checkContract, view);
  },
  get rows() {
    const columns = columnsOf(foundFields);
    return { ...rowsOf(columns, []), rows: rowsIn(columns, allFound(view)) };
  },
});

const foundFields: readonly Field<LocatedProblem>[] = [
  ...problemFields,
  field('endLine', 'whole', 'From 1.', ({ place }) => place.endLine),
  field('endColumn', 'whole', 'Just past the last character.', ({ place }) => place.endColumn),
  field('ref', 'text?', 'The action it is about.', ({ problem }) => problem.ref),
  field('fixable', 'yes', 'check --fix  corrects it.', ({ problem }) => problem.fixable),
];

const waiverFields: readonly Field<CheckedPlan['waivers'][number]>[] = [
  own('ref', 'text?', 'The action; nothing where the whole plan waives it.'),
  own('rule', 'text', 'The rule that is silenced.'),
  own('because', 'text', 'Why.'),
  own('until', 'day?', 'When it lapses.'),
  own('silenced', 'count', 'How many problems are not shown for it.'),
];

/** A problem that becomes an object when it is written, not before: of many plans there are many. */
class Entry {
  readonly #one: LocatedProblem;

  constructor(one: LocatedProblem) {
    this.#one = one;
  }

  toJSON(): unknown {
    return jsonOf(foundFields, this.#one);
  }
}

export const checkContract: Contract<CheckView> = {
  name: 'check',
  title: 'Problems of the plan',
  fields: [
    field('files', 'count', 'How many were looked at.', filesOf),
    field('errors', 'count', 'What cannot be read or tracked.', (view) => countOf(view, 'error')),
    field('warnings', 'count', 'Likely slips and contradictions.', (view) => countOf(view, 'warning')),
    field('infos', 'count', 'Suggestions.', (view) => countOf(view, 'info')),
    {
      ...listing('problems', 'In order of file and line.', foundFields, allFound),
      json: (view) => allFound(view).map((one) => new Entry(one)),
    },
    listing('waivers', 'Waivers in force.', waiverFields, ({ plans }) =>
      plans.flatMap(({ waivers }) => waivers),
    ),
  ],
};

/** What is wrong and how to put it right, in one line. */
export const problemWords = ({
  message,
  command,
  hint,
}: Pick<Problem, 'message' | 'command' | 'hint'>): string =>
  present([message, command !== undefined && command, hint !== null && plainHint(hintText(hint))]).join('; ');

const problemLine = ({ problem, place }: LocatedProblem): string =>
  `${place.file}:${place.line}:${place.column} ${problem.severity} ${problemWords(problem)} (${problem.rule})`;

function* linesOf(found: readonly LocatedProblem[]): Generator<string> {
  for (const one of found) yield problemLine(one);
}

/** Row after row: of many plans there are many. */
function* rowsIn(columns: ReturnType<typeof columnsOf<LocatedProblem>>, found: readonly LocatedProblem[]) {
  for (const one of found) yield rowOf(columns, one);
}

const plainHint = (hint: string): string =>
  lowerFirst(hint.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run)).replace(/\.$/, ''));
