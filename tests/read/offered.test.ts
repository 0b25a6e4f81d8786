import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../src/model/problem.ts';
import { type ReadPlan, readPlan } from '../../src/read/plan.ts';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { exampleDay, readExample } from '../rules/example.ts';
import { some } from '../runs.ts';
import { sourcesOf, typed } from './folder.ts';
import { begun, followed, offered } from './followed.ts';

const faults = 'tests/fixtures/faults';
const fixtures = readdirSync(faults, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

type Texts = Readonly<Record<string, string>>;

const textsOf = (fixture: string): Texts => {
  const own = sourcesOf(`${faults}/${fixture}`);
  const all = own.some(({ name }) => name === 'plan.yaml') ? own : [...sourcesOf(faults), ...own];
  return Object.fromEntries(
    all.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes ?? new Uint8Array())]),
  );
};

const read = (texts: Texts) => readPlan('plan', typed(texts));

/** Every text that the offered lines hold, as the plan should hold it. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : value === null
      ? []
      : [String(value)];

const nameOf = ({ rule, message }: Problem): string => `${rule}: ${message}`;

/** Each plan in which something is offered: those that were typed badly, and the bad example of every rule. */
const plans: readonly (readonly [string, Texts, string | null])[] = [
  ...fixtures.map((fixture) => [fixture, textsOf(fixture), null] as const),
  ...rules
    .filter(({ bad }) => bad !== '')
    .map(
      ({ name, bad }) =>
        [`the page of ${name}`, Object.fromEntries(readExample(bad).read.texts), name] as const,
    ),
];

/** What reading finds; and what the rules find, where the offer is one of theirs: a line that can be read shows them more. */
const problemsOf = (plan: ReadPlan, isOfRule: boolean): readonly Problem[] =>
  isOfRule ? checkPlan(plan, exampleDay).problems : plan.problems;

const checking = new Set(
  rules.filter(({ check, scan }) => (check ?? scan) !== undefined).map(({ name }) => name),
);

const offers = some(plans, 60).flatMap(([fixture, texts, rule]) => {
  const plan = read(texts);
  return problemsOf(plan, rule !== null && checking.has(rule)).flatMap((problem) => {
    const lines = rule === null || rule === problem.rule ? offered(problem) : null;
    return lines === null ? [] : [{ fixture, texts, problem, place: plan.locate(problem.at), lines }];
  });
});

describe('a line that a message offers', () => {
  it.each(offers.map((one) => [`${one.fixture}: ${one.problem.rule}, line ${one.place.line}`, one] as const))(
    'does what it says when it is written: %s',
    (_, { texts: before, problem, place, lines }) => {
      const type = problem.about?.is === 'missing' ? begun : followed;
      const text = type(before[place.file] ?? '', place, lines);
      const after = read({ ...before, [place.file]: text });
      const known = new Set(problemsOf(read(before), checking.has(problem.rule)).map(nameOf));
      const left = problemsOf(after, checking.has(problem.rule)).map(nameOf);
      expect(left, text).not.toContain(nameOf(problem));
      expect(
        left.filter((one) => !known.has(one)),
        text,
      ).toEqual([]);
      const said = JSON.stringify(after.plan, (_, value) => (value instanceof Map ? [...value] : value));
      for (const words of textsIn(parse(lines.join('\n'))))
        expect(said, text).toContain(JSON.stringify(words.replace(/ days$/, '')).slice(1, -1));
    },
  );
});
