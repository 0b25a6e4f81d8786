import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Action, Plan } from '../model/plan.ts';
import { openActions } from './actions.ts';
import { type RuleProblem, rule } from './rule.ts';
import { brief } from './wording.ts';

/** Words that every second row of a board's plan has: they tell no two rows apart. */
const common = new Set(
  `a an and are as at be been being board boards bodies body bscb by committee ctte children child people young for from has have how in into is it its
  of on or that the their them they this to will with within which who where all any each more new other own used use using
  multi agency agencies single working group groups team panel partner partners partnership local safeguarding safeguard
  agree agreed approve approved arrange arranged complete completed completion consider considered develop developed development
  establish established ensure implement implemented implementation introduce launch produce produced promote promotion publish
  prepare prepared put place receive received review reviewed revise revised schedule scheduled set start started undertake undertaken
  up update updated report reports reporting draft final first full fully regular go goes`.split(/\s+/),
);

/** The words that tell what a row is about, in one form each. */
const subject = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !common.has(word))
      .map((word) => word.replace(/(?:ies|y)$/, 'i').replace(/(?:es|s)$/, ''))
      .filter((word) => !common.has(word)),
  );

interface Row {
  readonly name: string;
  readonly text: string;
  readonly action: Action;
  /** Its place in the plan. */
  readonly order: number;
  readonly words: ReadonlySet<string>;
  readonly at: Address;
}

const rowsOf = (plan: Plan): Row[] =>
  openActions(plan)
    .flatMap((action) => [
      {
        name: action.ref,
        text: action.action,
        action,
        words: subject(action.action),
        at: field(action.at, 'action'),
      },
      ...action.milestones.map((milestone) => ({
        name: milestone.id,
        text: milestone.what,
        action,
        words: subject(milestone.what),
        at: field(milestone.at, 'what'),
      })),
    ])
    .map((row, order) => ({ ...row, order }));

/** Fewer words than this say too little to be sure. */
const enough = 3;

/** One row says all that the other says, and hardly anything more. */
const alike = (one: Row, other: Row): boolean => {
  const [short, long] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  if (short.size < enough || long.size > short.size + Math.floor(short.size / 3)) return false;
  return [...short].every((word) => long.has(word));
};

export const nearDuplicate = rule({
  name: 'near-duplicate',
  severity: 'info',
  summary: 'Two places of the plan seem to promise the same thing',
  why: 'The same work in two actions has two leads and two dates, and is counted twice, late or done.',
  example: `
  - ref: "3.1"
    action: Develop a performance management framework
    completion: April 2013
  - ref: "3.3"
    action: Establish a group to conduct case reviews
    milestones:
!     - what: Performance management framework developed
-       when: Mar 2013
+     - what: Multi-agency group set up
+       when: Jan 2013
`,
  check: (plan) => {
    const subjects = bySubject(rowsOf(plan).filter((row) => row.words.size >= enough));
    const alikeTo = pairs(subjects.map(([first]) => first!));
    return subjects
      .flatMap((rows, i) =>
        rows.map((row): { row: Row; other: Row | undefined } => ({
          row,
          other: [i, ...(alikeTo.get(i) ?? [])]
            .map((k) => subjects[k]!.slice(0, 9).find((one) => one.action.ref !== row.action.ref))
            .filter((one) => one !== undefined && one.order < row.order)
            .sort((a, b) => a!.order - b!.order)[0],
        })),
      )
      .filter(({ other }) => other !== undefined)
      .sort((a, b) => a.row.order - b.row.order)
      .map(
        ({ row, other }): RuleProblem => ({
          message: `${row.name} seems to promise the same as ${other!.name}, "${brief(other!.text)}"`,
          hint: 'keep it in one of the two places, or say in what they differ',
          at: row.at,
          ref: row.action.ref,
        }),
      );
  },
});

/** Rows of the very same words together, in order: however often a text was copied, it is compared once. */
const bySubject = (rows: readonly Row[]): Row[][] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) under(groups, [...row.words].sort().join(' ')).push(row);
  return [...groups.values()];
};

/**
 * Which rows are alike, by index. All words of the shorter stand in the longer, its rarest too: so that each row is
 * held against those few alone whose rarest word it has, and a plan of thousands of rows takes no longer than it must.
 */
const pairs = (rows: readonly Row[]): Map<number, number[]> => {
  const uses = new Map<string, number>();
  for (const { words } of rows) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const byRarest = new Map<string, number[]>();
  const found = new Map<number, number[]>();
  rows.forEach(({ words }, i) => {
    const rarest = [...words].reduce((best, word) => (uses.get(word)! < uses.get(best)! ? word : best));
    under(byRarest, rarest).push(i);
  });
  rows.forEach((row, i) => {
    for (const word of row.words)
      for (const j of byRarest.get(word) ?? [])
        if (j !== i && alike(rows[j]!, row)) {
          under(found, i).push(j);
          under(found, j).push(i);
        }
  });
  return found;
};

/** The list under a key, begun where there is none. */
const under = <K, V>(lists: Map<K, V[]>, key: K): V[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};
