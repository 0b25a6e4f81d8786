import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Action, Plan } from '../model/plan.ts';
import { openActions } from './actions.ts';
import type { Finding, Rule } from './rule.ts';
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
  readonly words: ReadonlySet<string>;
  readonly at: Address;
}

const rowsOf = (plan: Plan): Row[] =>
  openActions(plan).flatMap((action) => [
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
  ]);

/** Fewer words than this say too little to be sure. */
const enough = 3;

/** One row says all that the other says, and hardly anything more. */
const alike = (one: Row, other: Row): boolean => {
  const [short, long] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  if (short.size < enough || long.size > short.size + Math.floor(short.size / 3)) return false;
  return [...short].every((word) => long.has(word));
};

export const nearDuplicate: Rule = {
  name: 'near-duplicate',
  severity: 'info',
  summary: 'Two places of the plan seem to promise the same thing',
  why: 'The same work in two actions has two leads and two dates, and is counted twice, late or done.',
  bad: `
- ref: "3.1"
  action: Develop a performance management framework
  completion: April 2013
- ref: "3.3"
  action: Establish a group to conduct case reviews
  milestones:
    - what: Performance management framework developed # <- near-duplicate
      when: Mar 2013
`,
  good: `
- ref: "3.1"
  action: Develop a performance management framework
  completion: April 2013
- ref: "3.3"
  action: Establish a group to conduct case reviews
  milestones:
    - what: Multi-agency group set up
      when: Jan 2013
`,
  check: (plan) => {
    const byWord = new Map<string, Row[]>();
    const findings: Finding[] = [];
    for (const row of rowsOf(plan)) {
      const near = new Set([...row.words].flatMap((word) => byWord.get(word) ?? []));
      const other = [...near].find((one) => one.action !== row.action && alike(one, row));
      if (other)
        findings.push({
          message: `${row.name} seems to promise the same as ${other.name}, "${brief(other.text)}"`,
          hint: 'keep it in one of the two places, or say in what they differ',
          at: row.at,
          ref: row.action.ref,
        });
      if (row.words.size >= enough)
        for (const word of row.words) byWord.set(word, [...(byWord.get(word) ?? []), row]);
    }
    return findings;
  },
};
