import { describe, expect, it } from 'vitest';
import { shortName, withArticle } from '../../../src/view/report/wording.ts';
import { planOf } from './a-report.ts';

const named = (words: string, most: number): string => {
  const [area] = planOf(`  - ref: "2.1"\n    action: ${words}\n`).areas;
  const [action] = area?.actions ?? [];
  return action === undefined ? '' : shortName(action, most);
};

it.each([
  ['Review the threshold document', 40, '2.1 Review the threshold document'],
  ['Review the threshold document', 18, '2.1 Review the…'],
  ['Multi-agency-learning-framework for all', 15, '2.1 Multi-agency…'],
  ['𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜', 8, '2.1 𝒜𝒜𝒜𝒜𝒜…'],
])('of %s, in about %i signs, some words are always left beside the ref', (words, most, short) => {
  expect(named(words, most)).toBe(short);
});

describe('the title of the progress report', () => {
  it.each([
    ['Business Plan 2013-14', 'the Business Plan 2013-14'],
    ['Improvement Strategy 2026-29', 'the Improvement Strategy 2026-29'],
    ['Every child seen 2026/27', 'Every child seen 2026/27'],
    ['The Bromley Plan 2013-14', 'The Bromley Plan 2013-14'],
    ['Our priorities 2026-27', 'Our priorities 2026-27'],
  ])('names %s as one would say it', (name, said) => {
    expect(withArticle(name)).toBe(said);
  });
});
