import { runsOf } from '../dates/english.ts';
import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Action, Plan } from '../model/plan.ts';
import { openActions } from './actions.ts';
import { containedIn } from './contained.ts';
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

/** A word without its plural ending; null where it does not tell rows apart. */
const stemOf = (word: string): string | null => {
  if (word.length < 2 || common.has(word)) return null;
  const stem = word.replace(/(?:ies|y)$/, 'i').replace(/(?:es|s)$/, '');
  return common.has(stem) ? null : stem;
};

/** The words that say what a text is about; `stems` keeps those that were met before. */
const wordsOf = (text: string, stems: Map<string, string | null>): Set<string> => {
  const found = new Set<string>();
  for (const word of runsOf(text.toLowerCase())) {
    const known = stems.get(word);
    const stem = known === undefined ? stemOf(word) : known;
    if (known === undefined) stems.set(word, stem);
    if (stem !== null) found.add(stem);
  }
  return found;
};

interface Row {
  readonly name: string;
  readonly text: string;
  readonly action: Action;
  /** Its place in the plan. */
  readonly order: number;
  /** What has the text, and under which key. */
  readonly of: Address;
  readonly key: 'action' | 'what';
}

/** Rows with the same words, in order, so that a text copied many times is compared once. */
interface Subject {
  readonly words: ReadonlySet<string>;
  readonly rows: Row[];
}

const rowsOf = (plan: Plan): Row[] => {
  const rows: Row[] = [];
  for (const action of openActions(plan)) {
    const { ref, action: text, at: place, milestones } = action;
    rows.push({ name: ref, text, action, order: rows.length, of: place, key: 'action' });
    for (const { id, what, at } of milestones)
      rows.push({ name: id, text: what, action, order: rows.length, of: at, key: 'what' });
  }
  return rows;
};

/** With fewer words than this nobody can be sure. */
const enough = 3;

export const nearDuplicate = rule({
  name: 'near-duplicate',
  severity: 'info',
  summary: 'Two places in the plan seem to promise the same thing',
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
    const firsts = firstsOf(subjects);
    return subjects.flatMap((subject) =>
      subject.rows.flatMap((row) => {
        const other = firsts.get(subject)?.find((one) => one.action.ref !== row.action.ref);
        if (!other || other.order > row.order) return [];
        return {
          message: `${row.name} seems to promise the same as ${other.name}, "${brief(other.text)}"`,
          hint: 'keep it in one of the two places, or say in what they differ',
          at: field(row.of, row.key),
          ref: row.action.ref,
        };
      }),
    );
  },
});

/** The first of these rows, and the first of another action: which of them comes first for any action. */
const firstOf = (rows: readonly Row[]): readonly Row[] => {
  const sorted = [...rows].sort((a, b) => a.order - b.order);
  const other = sorted.find((one) => one.action.ref !== sorted[0]?.action.ref);
  return [...sorted.slice(0, 1), ...(other ? [other] : [])];
};

const subjectsOf = (rows: readonly Row[]): Subject[] => {
  const subjects = new Map<string, Subject>();
  const stems = new Map<string, string | null>();
  for (const row of rows) {
    const words = wordsOf(row.text, stems);
    if (words.size < enough) continue;
    const key = [...words].sort().join(' ');
    const known = subjects.get(key);
    if (known) known.rows.push(row);
    else subjects.set(key, { words, rows: [row] });
  }
  return [...subjects.values()];
};

/** The first rows that promise what each subject does. */
const firstsOf = (subjects: readonly Subject[]): ReadonlyMap<Subject, readonly Row[]> => {
  const own = new Map(subjects.map((subject) => [subject, firstOf(subject.rows)]));
  const firsts = new Map(own);
  for (const [one, other] of containedIn(subjects, (size) => Math.floor(size / 3)))
    for (const [subject, alike] of [
      [one, other],
      [other, one],
    ] as const)
      firsts.set(subject, firstOf([...(firsts.get(subject) ?? []), ...(own.get(alike) ?? [])]));
  return firsts;
};
