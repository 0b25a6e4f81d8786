import type { Address, Locate } from '../model/address.ts';
import { namesIn } from '../model/names.ts';
import type { Action, Milestone, Name, Plan } from '../model/plan.ts';
import { planFileKind } from '../model/plan-file.ts';
import type { Edit, Problem } from '../model/problem.ts';
import { registeredSpelling } from '../model/registers.ts';
import { lineEndOf } from './edited.ts';
import { quoted, scalar } from './scalar.ts';

/** What a fix may look at: the plan as it was read, and the text that the problem is in. */
export interface Fixing {
  readonly plan: Plan;
  readonly found: ByAddress;
  readonly text: string;
  /** The offset in the text of a line and column, both from 1. */
  readonly offsetOf: (line: number, column: number) => number;
  readonly locate: Locate;
}

/** What is at each address of a plan, so that each of many fixes finds its own at once. */
export interface ByAddress {
  readonly refs: ReadonlyMap<string, Action>;
  readonly milestones: ReadonlyMap<string, Milestone>;
  readonly names: ReadonlyMap<string, Name>;
}

/** Gathers what fixes look for, in one walk through a plan. */
export const foundIn = (plan: Plan): ByAddress => {
  const actions = plan.areas.flatMap((area) => area.actions);
  return {
    refs: new Map(actions.map((one) => [keyOf({ file: one.at.file, path: [...one.at.path, 'ref'] }), one])),
    milestones: new Map(actions.flatMap((one) => one.milestones).map((one) => [keyOf(one.at), one])),
    names: new Map(namesIn(plan).map(({ name }) => [keyOf(name.at), name])),
  };
};

const keyOf = ({ file, path }: Address): string => JSON.stringify([file, ...path]);

/** The change of text that corrects a problem; null where it is not beyond doubt. */
export type Fix = (problem: Problem, fixing: Fixing) => Edit | null;

/** Every fix that is safe to make unseen: none changes what the plan says. */
export const fixes: ReadonlyMap<string, Fix> = new Map<string, Fix>([
  ['unquoted-ref', (problem, fixing) => quoteRef(problem, fixing)],
  ['stray-stop', (problem, fixing) => quoteRef(problem, fixing)],
  ['one-line-milestone', (problem, fixing) => splitMilestone(problem, fixing)],
  ['spelling-differs', (problem, fixing) => respell(problem, fixing)],
  ['curly-quotes', (problem, fixing) => straighten(problem, fixing)],
  ['no-modeline', (problem, fixing) => addModeline(problem, fixing)],
]);

/** Where the folder of schemas stands, beside the plan's files. */
export const schemaFolder = '.schema';

const range = (at: Address, { offsetOf, locate }: Fixing): { start: number; end: number } => {
  const place = locate(at);
  return { start: offsetOf(place.line, place.column), end: offsetOf(place.endLine, place.endColumn) };
};

const quoteRef: Fix = (problem, fixing) => {
  const action = fixing.found.refs.get(keyOf(problem.at));
  if (action === undefined) return null;
  return { ...range(problem.at, fixing), text: quoted(action.ref) };
};

const splitMilestone: Fix = (problem, fixing) => {
  const milestone = fixing.found.milestones.get(keyOf(problem.at));
  if (milestone === undefined) return null;
  const { line, column } = fixing.locate(problem.at);
  const at = range(problem.at, fixing);
  const before = fixing.text.slice(fixing.offsetOf(line, 1), at.start);
  const keys = [
    `what: ${scalar(milestone.what)}`,
    ...(milestone.when === null ? [] : [`when: ${scalar(milestone.when.reading.text)}`]),
  ];
  // beside others on its line there is no room for a second key but in braces
  if (!/^\s*-\s+$/.test(before)) return { ...at, text: `{ ${keys.join(', ')} }` };
  return { ...at, text: keys.join(`${lineEndOf(fixing.text)}${' '.repeat(column - 1)}`) };
};

const respell: Fix = (problem, fixing) => {
  const name = fixing.found.names.get(keyOf(problem.at));
  const registered = name === undefined ? null : registeredSpelling(fixing.plan, name.text);
  return registered === null ? null : { ...range(problem.at, fixing), text: scalar(registered) };
};

const straighten: Fix = (problem, fixing) => {
  const { start, end } = range(problem.at, fixing);
  const inner = /^[“”„‟‘’]([^“”„‟]*)[“”‘’]$/u.exec(fixing.text.slice(start, end))?.[1]?.trim();
  return inner === undefined || inner === '' ? null : { start, end, text: quoted(inner) };
};

const addModeline: Fix = ({ at }, { text }) => ({
  start: 0,
  end: 0,
  text: `# yaml-language-server: $schema=${schemaFolder}/${planFileKind(at.file)}.json${lineEndOf(text)}`,
});
