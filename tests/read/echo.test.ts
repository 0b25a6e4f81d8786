import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const head = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n';

/** The errors of an area whose first action has more lines. */
const rulesOf = (lines: string): string[] => {
  const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-voice.yaml': `${head}${lines}` })];
  return readPlan('plan', sources)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
};

describe('a value that cannot be understood', () => {
  it.each([
    ['a word without its key', '    completion: { what: 3 May, x }\n', 'cut-at-comma'],
    ['a pasted bullet', '    completion:\n      - • May 2013\n', 'pasted-bullet'],
    ['an anchor', '    completion: [&a May 2013]\n', 'yaml-anchor'],
    ['an anchor at its end', '    completion: [May 2013, &a b]\n', 'yaml-anchor'],
    ['a bell in its code', '    lead: { x: "\\u0007" }\n', 'control-character'],
  ])('is not named beside the slip inside it: %s', (_, lines, rule) => {
    expect(rulesOf(lines)).toEqual([rule]);
  });

  it('is not named beside a slip in a later line of it', () => {
    expect(rulesOf('    completion: 31 Sep\n      Board: 2013\n')).toEqual(['colon-in-text']);
  });

  it.each([
    ['above', '    impact: &a x\n    completion: [May 2013]\n', ['yaml-anchor', 'wrong-shape']],
    ['below', '    completion: [May 2013]\n    impact: &a x\n', ['wrong-shape', 'yaml-anchor']],
    [
      'in the text of the same line',
      '    milestones: [{ when: [May 2013], what: &a x }]\n',
      ['wrong-shape', 'yaml-anchor'],
    ],
    ['nowhere', '    completion: [May 2013]\n', ['wrong-shape']],
  ])('is named where a slip is %s', (_, lines, rules) => {
    expect(rulesOf(lines)).toEqual(rules);
  });
});

describe('a key that is missing', () => {
  const lost = '    partners: [Metropolitan Police\n';
  const nameless = '    milestones:\n      - when: May 2013\n';
  const next = '  - ref: "1.2"\n    action: Tell children\n';
  it.each([
    ['is not named in an action of which a line is lost', `${nameless}${lost}`, ['unclosed-bracket']],
    ['is not named above or below that line', `${lost}${nameless}`, ['unclosed-bracket']],
    ['is named in the next', `${lost}${next}${nameless}`, ['unclosed-bracket', 'missing-what']],
    ['is named in the one before', `${nameless}${next}${lost}`, ['missing-what', 'unclosed-bracket']],
    [
      'is named beside a slip of which nothing is lost',
      `    impact: &a x\n${nameless}`,
      ['yaml-anchor', 'missing-what'],
    ],
  ])('%s', (_, lines, rules) => {
    expect(rulesOf(lines)).toEqual(rules);
  });
});
