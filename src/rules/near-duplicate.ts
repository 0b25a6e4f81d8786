import { runsOf } from '../dates/english.ts';
import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Action, Plan } from '../model/plan.ts';
import { openActions } from './actions.ts';
import { rule } from './rule.ts';
import { brief } from './wording.ts';

/** Words so common in boards' plans that they do not tell two rows apart. */
const common = new Set(
  `a an and are as at be been being board boards bodies body bscb by committee ctte children child people young for from has have how in into is it its
  of on or that the their them they this to will with within which who where all any each more new other own used use using
  multi agency agencies single working group groups team panel partner partners partnership local safeguarding safeguard
  agree agreed approve approved arrange arranged complete completed completion consider considered develop developed development
  establish established ensure implement implemented implementation introduce launch produce produced promote promotion publish
  prepare prepared put place receive received review reviewed revise revised schedule scheduled set start started undertake undertaken
  up update updated report reports reporting draft final first full fully regular go goes`.split(/\s+/),
);

/** The words that say what a row is about, without plural endings. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    runsOf(text.toLowerCase())
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
  readonly at: Address;
}

/** Rows with the same words, in order, so that a text copied many times is compared once. */
interface Subject {
  readonly words: ReadonlySet<string>;
  readonly rows: Row[];
}

const rowsOf = (plan: Plan): Row[] =>
  openActions(plan)
    .flatMap((action) =>
      [
        { name: action.ref, text: action.action, at: field(action.at, 'action') },
        ...action.milestones.map(({ id, what, at }) => ({ name: id, text: what, at: field(at, 'what') })),
      ].map((row) => ({ ...row, action })),
    )
    .map((row, order) => ({ ...row, order }));

/** With fewer words than this nobody can be sure. */
const enough = 3;

/** True where one has all the words of the other and hardly any more. */
const alike = (one: Subject, other: Subject): boolean => {
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
    const subjects = subjectsOf(rowsOf(plan));
    const alikeTo = pairs(subjects);
    return subjects.flatMap((subject) =>
      subject.rows.flatMap((row) => {
        const other = earlier(row, [subject, ...(alikeTo.get(subject) ?? [])]);
        if (!other) return [];
        return {
          message: `${row.name} seems to promise the same as ${other.name}, "${brief(other.text)}"`,
          hint: 'keep it in one of the two places, or say in what they differ',
          at: row.at,
          ref: row.action.ref,
        };
      }),
    );
  },
});

/** The first row of another action that comes before this one. */
const earlier = (row: Row, subjects: readonly Subject[]): Row | undefined =>
  subjects
    .flatMap(({ rows }) => rows.slice(0, 9).find((one) => one.action.ref !== row.action.ref) ?? [])
    .filter((one) => one.order < row.order)
    .sort((a, b) => a.order - b.order)[0];

const subjectsOf = (rows: readonly Row[]): Subject[] => {
  const subjects = new Map<string, Subject>();
  for (const row of rows) {
    const words = wordsOf(row.text);
    const key = [...words].sort().join(' ');
    const known = subjects.get(key);
    if (known) known.rows.push(row);
    else if (words.size >= enough) subjects.set(key, { words, rows: [row] });
  }
  return [...subjects.values()];
};

/** Which subjects are alike. The longer has the rarest word of the shorter too, so only those that share it are compared. */
const pairs = (subjects: readonly Subject[]): Map<Subject, Subject[]> => {
  const uses = new Map<string, number>();
  const usesOf = (word: string): number => uses.get(word) ?? 0;
  for (const { words } of subjects) for (const word of words) uses.set(word, usesOf(word) + 1);
  const byRarest = new Map<string, Subject[]>();
  for (const subject of subjects)
    under(
      byRarest,
      [...subject.words].reduce((best, word) => (usesOf(word) < usesOf(best) ? word : best)),
    ).push(subject);
  const found = new Map<Subject, Subject[]>();
  for (const one of subjects)
    for (const word of one.words)
      for (const other of byRarest.get(word) ?? [])
        if (other !== one && alike(other, one)) {
          under(found, one).push(other);
          under(found, other).push(one);
        }
  return found;
};

/** The list under a key, which is added where it is missing. */
const under = <K, V>(lists: Map<K, V[]>, key: K): V[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};
