import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const madeOf = async (...paragraphs: readonly string[]) => {
  const page = [
    '# Anytown Safeguarding Board Business Plan 2026-27',
    '## Priority 1: Neglect',
    ...paragraphs,
    '## Priority 2: Exploitation',
    '| Ref | Action | Lead | By when |\n|-|-|-|-|\n| 2.1 | Map the harm | Chair | May 2026 |',
  ].join('\n\n');
  const { read, actions, imported: made } = await imported('plan.md', page);
  return {
    refs: actions.map(({ ref }) => ref),
    description: read.plan?.areas[0]?.description,
    doubts: made.doubts.map(({ source, read: as }) => [source, as]),
  };
};

const withoutRows = ['Neglect', 'an area without actions'];

describe('actions that are paragraphs of a document', () => {
  it.each([
    ['1.1 Agree the toolkit. Lead: Chair. By June 2026.'],
    ['1.1 Agree the toolkit by June 2026'],
    ['Action 1: agree the toolkit by June 2026.'],
    ['Agree the toolkit – Lead: Chair – Timescale: June 2026'],
    ['Lead: Chair'],
    ['By when: June 2026'],
  ])('are kept as text, and named: %s', async (paragraph) => {
    const { refs, description, doubts } = await madeOf('Why this matters.', paragraph);
    expect(refs).toEqual(['2.1']);
    expect(description).toBe(`Why this matters.\n\n${paragraph}`);
    expect(doubts).toEqual([[paragraph, 'text'], withoutRows]);
  });

  it.each([
    ['1.1 This plan says what the Board will do.'],
    ['The Board was founded in June 2026.'],
    ['Schools lead: the Board asks how they do.'],
  ])('are told from prose: %s', async (paragraph) => {
    expect((await madeOf(paragraph)).doubts).toEqual([withoutRows]);
  });
});
