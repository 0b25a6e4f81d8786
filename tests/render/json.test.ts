import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonInParts, jsonWithList } from '../../src/render/json.ts';
import { runs } from '../runs.ts';

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('##[group]', 'a\u2028b', ': [', '\n  ]', undefined),
);

describe('a document that is written in parts', () => {
  it('has the bytes of one that is written whole', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constant('a: [')), values),
        fc.integer({ min: 498, max: 1503 }),
        values,
        (document, length, entry) => {
          const one = { ...document, problems: Array(length).fill(entry), last: entry };
          expect([...jsonInParts(one)].join('')).toBe(json(one));
        },
      ),
      { numRuns: runs(30, 300) },
    );
    expect([...jsonInParts({})].join('')).toBe(json({}));
  });

  it.each([0, 1, 500, 501, 1203])('has them with the %d entries of a list at its end', (length) => {
    const entries = Array.from({ length }, (_, i) => ({ i, text: i % 2 === 0 ? '[0]' : '##[group]' }));
    const log = (results: readonly unknown[]) => ({ name: '[0]', runs: [{ kind: 'a', results }] });
    const parts = [...jsonWithList(log, entries)];
    expect(parts.join('')).toBe(json(log(entries)));
    expect(parts.length).toBe(Math.ceil(length / 500) + 1);
    expect([...jsonWithList((list) => list, entries)].join('')).toBe(json(entries));
  });

  it('is never held whole where it is long', () => {
    const problems = Array(20_000).fill({ message: 'no action has milestones'.repeat(5) });
    const parts = [...jsonInParts({ schema: 'bscb.check/1', problems })];
    expect(parts.join('')).toBe(json({ schema: 'bscb.check/1', problems }));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(700_000);
  });
});
