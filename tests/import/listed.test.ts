import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const row = (action: string): string =>
  `<table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th></tr><tr><td>1.1</td><td>${action}</td><td>Chair</td><td>May 2026</td></tr></table>`;

describe('a list in the cell of an action', () => {
  it('gives the action its words and each entry a milestone, with the date that is in it', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      row('<p>Launch the toolkit:</p><ul><li>Draft agreed – April 2026</li><li>Schools briefed</li></ul>'),
    );
    expect(actions).toHaveLength(1);
    expect(actions[0]?.action).toBe('Launch the toolkit:');
    expect(actions[0]?.milestones.map(({ what, when }) => [what, when?.reading.text])).toEqual([
      ['Draft agreed', 'April 2026'],
      ['Schools briefed', undefined],
    ]);
    expect(made.doubts).toContainEqual(
      expect.objectContaining({ why: 'a list is in the cell of the action' }),
    );
  });

  it('without words above it stays a list in one text, and is named', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      row('<ul><li>Agree the toolkit.</li><li>Brief the schools</li></ul>'),
    );
    expect(actions[0]?.action).toBe('Agree the toolkit; Brief the schools');
    expect(made.doubts.map(({ why }) => why)).toContain(
      'the cell of the action is a list and says nothing above it',
    );
  });
});
