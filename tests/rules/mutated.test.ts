import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { runs } from '../runs.ts';

const files = ['plan.yaml', '3-monitoring.yaml'];
const original = files.map((name) => readFileSync(`plan/${name}`, 'utf8'));

/** What a tired hand does to a line. */
const slip = fc.oneof(
  fc.record({ do: fc.constant('delete' as const) }),
  fc.record({ do: fc.constant('double' as const) }),
  fc.record({ do: fc.constant('indent' as const), by: fc.constantFrom(' ', '  ', '\t', '    - ') }),
  fc.record({
    do: fc.constant('replace' as const),
    by: fc.oneof(
      fc.constantFrom(
        '    done: yes',
        '    closed: { as: complete }',
        '    progress: { date: 1 Jan 2099, rag: red }',
      ),
      fc.constantFrom(
        '    waive: { rule: no-lead, because: x }',
        '    redated: { from: tbc }',
        '    completion: ongoing',
      ),
      fc.constantFrom(
        '        when: 1/13/2013',
        '      - what: TBC',
        '        done: [May 2013, { for: Jun 2013 }]',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
  }),
);

type Slip = { do: 'delete' } | { do: 'double' } | { do: 'indent' | 'replace'; by: string };

const mutate = (text: string, slips: readonly [number, Slip][]): string => {
  const lines = text.split('\n');
  for (const [at, one] of slips) {
    const i = at % lines.length;
    if (one.do === 'delete') lines.splice(i, 1);
    else if (one.do === 'double') lines.splice(i, 0, lines[i] ?? '');
    else if (one.do === 'indent') lines[i] = `${one.by}${lines[i]}`;
    else lines[i] = one.by;
  }
  return lines.join('\n');
};

describe('checking a plan that was typed badly', { timeout: 120_000 }, () => {
  it('never throws, and points at lines that are there', () => {
    const slips = fc.array(fc.tuple(fc.nat(200), slip), { maxLength: 6 });
    fc.assert(
      fc.property(slips, slips, (front, area) => {
        const texts = [mutate(original[0]!, front), mutate(original[1]!, area)];
        const read = readPlan(
          'plan',
          files.map((name, i) => ({ name, bytes: new TextEncoder().encode(texts[i]), fault: null })),
        );
        const names = rules.map((rule) => rule.name);
        for (const { at, message } of checkPlan(read, '2013-09-10', names).problems) {
          const place = read.locate(at);
          const text = texts[files.indexOf(at.file)];
          expect(text, message).toBeDefined();
          expect(place.line).toBeGreaterThan(0);
          expect(place.line).toBeLessThanOrEqual(text!.split('\n').length + 1);
        }
      }),
      { numRuns: runs(1, 120) },
    );
  });
});
