import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import type { ReadPlan } from '../../src/read/plan.ts';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { exampleDay, readExample } from './example.ts';

const linesFound = (read: ReadPlan, rule: string): string[] =>
  checkPlan(read, exampleDay, [rule]).problems.map(({ at }) => `${at.file}:${read.locate(at).line}`);

/** Of one slip a second consequence may be named, but only on the guilty line. */
const otherErrors = (read: ReadPlan, rule: string, marked: readonly string[] = []): string[] =>
  read.problems
    .filter((one) => !marked.includes(`${one.at.file}:${read.locate(one.at).line}`))
    .filter((one) => one.severity === 'error' && one.rule !== rule)
    .map((one) => `${one.rule}: ${one.message}`);

/** What is wrong with a whole file cannot be shown in a few lines of it. */
const shown = rules.filter((rule) => rule.bad !== '');

describe.each(shown.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('finds the marked lines of its bad example and no others', () => {
    const { read, marked } = readExample(rule.bad);
    expect(marked.length).toBeGreaterThan(0);
    expect([...new Set(linesFound(read, name))].sort()).toEqual([...marked].sort());
    expect(otherErrors(read, name, marked)).toEqual([]);
  });

  it('finds nothing in its good example', () => {
    const { read } = readExample(rule.good);
    expect(linesFound(read, name)).toEqual([]);
    expect(otherErrors(read, name)).toEqual([]);
  });

  it('gives every problem its severity and a hint', () => {
    const { read } = readExample(rule.bad);
    for (const problem of checkPlan(read, exampleDay, [name]).problems) {
      expect(problem.severity).toBe(rule.severity);
      expect(problem.message).not.toMatch(/\.$|\bundefined\b|\bnull\b/);
      if (rule.check || rule.scan) expect(problem.hint).not.toBeNull();
      expect(problem.hint === null ? '' : hintText(problem.hint)).not.toMatch(/\bundefined\b|\bnull\b/);
    }
  });
});
