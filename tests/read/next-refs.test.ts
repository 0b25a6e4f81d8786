import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';

const settings = 'board: B\ntitle: T\nperiod: 2013-14\n';

/** What is said of each action without a ref, or with one that cannot be one. */
const asked = (files: Readonly<Record<string, string>>): readonly string[] =>
  readPlan(
    'plan',
    Object.entries({ 'plan.yaml': settings, ...files }).map(([name, text]) => ({
      name,
      bytes: Buffer.from(text),
      fault: null,
    })),
  ).problems.flatMap(({ rule, hint }) => (rule.endsWith('-ref') && hint !== null ? [hintText(hint)] : []));

const area = (code: string, refs: readonly (string | null)[]): string =>
  `area: ${code}\ntitle: T${code}\nactions:\n${refs
    .map((ref, i) => `  - ${ref === null ? '' : `ref: "${ref}"\n    `}action: Action ${i}\n`)
    .join('')}`;

describe('an action that has no ref', () => {
  it('is shown the next one of its area', () => {
    expect(asked({ '1.yaml': area('B', ['B2.3', null, 'B2.9']) })).toEqual([
      'Begin it with its ref:\n  - ref: "B2.10"',
    ]);
  });

  it('is shown another than the one before it', () => {
    const two = area('4', [null, '4.1', null]);
    expect(asked({ '4.yaml': two }).map((text) => text.split('\n')[1])).toEqual([
      '  - ref: "4.2"',
      '  - ref: "4.3"',
    ]);
  });

  it('is shown the first where the area has none, with as many parts as in the other areas', () => {
    const files = { '1.yaml': area('1', ['1.1.1']), '2.yaml': area('2', [null]) };
    expect(asked(files)).toEqual(['Begin it with its ref:\n  - ref: "2.1.1"']);
  });

  it('is shown the next one too where what it has cannot be one', () => {
    const [said = ''] = asked({ '1.yaml': area('1', ['1.1', '1/2']) });
    expect(said.endsWith('\n  ref: "1.2"')).toBe(true);
  });
});
