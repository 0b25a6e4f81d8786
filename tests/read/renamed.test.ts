import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { ReadPlan } from '../../src/read/plan.ts';
import { sourcesOf } from './folder.ts';

type Say = (facts: never) => readonly [string, string | null];

const renamed = (text: string): string => `~${[...text].reverse().join('')}~`;

/** The program with every message that reading makes of facts turned back to front. */
const otherWords = async () => {
  vi.resetModules();
  vi.doMock('../../src/read/words.ts', async (original) => {
    const { words } = await original<{ words: Record<string, { says: Say }> }>();
    const turned = Object.entries(words).map(([rule, one]) => {
      const says: Say = (facts) => {
        const [message, hint] = one.says(facts);
        return [renamed(message), hint === null ? null : renamed(hint)];
      };
      return [rule, { ...one, says }] as const;
    });
    return { words: Object.fromEntries(turned) };
  });
  const { readPlan } = await import('../../src/read/plan.ts');
  const { checkPlan } = await import('../../src/rules/problems.ts');
  vi.doUnmock('../../src/read/words.ts');
  // The files that this worker tests next must load the program as it is.
  vi.resetModules();
  return { readPlan, checkPlan };
};

const turned = (read: ReadPlan): ReadPlan => ({
  ...read,
  problems: read.problems.map((one) => ({
    ...one,
    message: renamed(one.message),
    hint: one.hint === null ? null : renamed(one.hint),
  })),
});

/** All that is known of a problem but its words. */
const facts = ({ message: _message, hint: _hint, ...rest }: Problem) => rest;

/** The plan as data. Why a date cannot be read comes from dates, and is not reworded here. */
const asData = ({ plan }: ReadPlan): string => JSON.stringify(plan);

describe('the program does not read its own words', () => {
  it('every message may be reworded, and nothing else changes', async () => {
    const { readPlan } = await import('../../src/read/plan.ts');
    const { checkPlan } = await import('../../src/rules/problems.ts');
    const other = await otherWords();
    const common = sourcesOf('tests/fixtures/faults');
    for (const fault of readdirSync('tests/fixtures/faults', { withFileTypes: true })) {
      if (!fault.isDirectory()) continue;
      const sources = [...common, ...sourcesOf(`tests/fixtures/faults/${fault.name}`)];
      const read = readPlan('plan', sources);
      const again = turned(other.readPlan('plan', sources));
      expect(again.problems.map(facts), fault.name).toEqual(read.problems.map(facts));
      expect(asData(again), fault.name).toBe(asData(read));
      const found = checkPlan(read, '2013-09-10').problems.map(facts);
      expect(other.checkPlan(again, '2013-09-10').problems.map(facts), fault.name).toEqual(found);
    }
  }, 60_000);
});
