import { field } from '../model/address.ts';
import type { Action, Milestone, Plan } from '../model/plan.ts';
import { openActions } from './actions.ts';
import { containedIn } from './contained.ts';
import { type RuleProblem, rule } from './rule.ts';
import { numbering } from './stems.ts';
import { brief } from './wording.ts';

interface Row {
  readonly action: Action;
  /** Null where it is the action itself. */
  readonly milestone: Milestone | null;
  /** Its place in the plan. */
  readonly order: number;
}

/** Rows with the same words, in order, so that a text copied many times is compared once. */
interface Subject {
  readonly words: readonly number[];
  readonly rows: Row[];
  /** The first of them, and the first of another action: which of all comes first for any action. */
  readonly first: Row[];
}

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
    const subjects = subjectsOf(plan);
    const firsts = firstsOf(subjects);
    return subjects.flatMap((subject) => {
      const first = firsts.get(subject) ?? [];
      return first.length === 0 ? [] : subject.rows.flatMap((row) => saidOf(row, first) ?? []);
    });
  },
});

const saidOf = (row: Row, first: readonly Row[]): RuleProblem | null => {
  const { action, milestone, order } = row;
  const other = first.find((one) => one.action.ref !== action.ref);
  if (other === undefined || other.order > order) return null;
  const [name, named] = [milestone?.id ?? action.ref, other.milestone?.id ?? other.action.ref];
  return {
    message: `${name} seems to promise the same as ${named}, "${brief(other.milestone?.what ?? other.action.action)}"`,
    hint: 'keep it in one of the two places, or say in what they differ',
    at: milestone === null ? field(action.at, 'action') : field(milestone.at, 'what'),
    ref: action.ref,
  };
};

/** Adds a row that comes after all of these, where it is the first of all or of another action. */
const addFirst = (first: Row[], row: Row): void => {
  if (first.length === 0 || (first.length === 1 && first[0]?.action.ref !== row.action.ref)) first.push(row);
};

const subjectsOf = (plan: Plan): Subject[] => {
  const subjects = new Map<string, Subject>();
  const wordsOf = numbering();
  let order = 0;
  const add = (text: string, action: Action, milestone: Milestone | null): void => {
    const row = { action, milestone, order };
    order += 1;
    const words = wordsOf(text);
    if (words.length < enough) return;
    const key = words.join(' ');
    const subject = subjects.get(key) ?? { words, rows: [], first: [] };
    if (subject.rows.length === 0) subjects.set(key, subject);
    subject.rows.push(row);
    addFirst(subject.first, row);
  };
  for (const action of openActions(plan)) {
    add(action.action, action, null);
    for (const milestone of action.milestones) add(milestone.what, action, milestone);
  }
  return [...subjects.values()];
};

/** The first rows that promise what each subject does, of those that more than one row promises. */
const firstsOf = (subjects: readonly Subject[]): ReadonlyMap<Subject, readonly Row[]> => {
  const firsts = new Map<Subject, readonly Row[]>();
  for (const subject of subjects) if (subject.rows.length > 1) firsts.set(subject, subject.first);
  const join = (subject: Subject, alike: Subject): void => {
    const joined: Row[] = [];
    const all = [...(firsts.get(subject) ?? subject.first), ...alike.first];
    for (const row of all.sort((a, b) => a.order - b.order)) addFirst(joined, row);
    firsts.set(subject, joined);
  };
  for (const [one, other] of containedIn(subjects, (size) => Math.floor(size / 3))) {
    join(one, other);
    join(other, one);
  }
  return firsts;
};
