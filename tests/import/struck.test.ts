import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const heads = ['Ref', 'Action', 'Lead', 'By when', 'Outcome', 'Progress'];
const table = (...cells: string[]): string =>
  `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr><tr><td>1.2</td><td>Train staff</td><td>Chair</td><td>July 2014</td><td>Staff are sure</td><td>Begun</td></tr></table>`;

const left = 'words are struck out, so they were left out';

describe('words that are struck out', () => {
  it.each([
    ['action', ['1.1', 'Hold <s>two</s> three events', 'Chair', 'May 2014', 'All come', 'Begun']],
    ['lead', ['1.1', 'Hold three events', '<s>Named Nurse</s><br>Chair', 'May 2014', 'All come', 'Begun']],
    ['outcome', ['1.1', 'Hold three events', 'Chair', 'May 2014', '<s>Many</s> All come', 'Begun']],
    [
      'update',
      ['1.1', 'Hold three events', 'Chair', 'May 2014', 'All come', '<s>Late<br>again.</s><br>Begun'],
    ],
  ])('are no part of the plan, and are named: %s', async (_, cells) => {
    const { actions, imported: made } = await imported('plan.html', table(...cells));
    const [first] = actions;
    expect(first).toMatchObject({
      action: 'Hold three events',
      lead: [{ text: 'Chair' }],
      outcomes: [{ text: 'All come' }],
      progress: [{ note: 'Begun' }],
    });
    expect(made.doubts.map(({ why }) => why)).toContain(left);
  });

  it('that are all there is in a cell leave it empty, a date too, and are named', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      table('1.1', 'Hold three events', 'Chair', '<s>May 2014</s>', 'All come', ''),
    );
    expect(actions[0]?.completion).toBeNull();
    expect(made.doubts).toContainEqual(
      expect.objectContaining({ why: 'the whole cell is struck out, so it was left out', read: 'May 2014' }),
    );
  });

  it('from end to end of a row are an action that was withdrawn, with all that it said', async () => {
    const { actions } = await imported(
      'plan.html',
      table(
        '1.1',
        ...['Hold three events', 'Chair', 'May 2014', 'All come', 'Begun'].map((cell) => `<s>${cell}</s>`),
      ),
    );
    expect(actions[0]).toMatchObject({
      action: 'Hold three events',
      lead: [{ text: 'Chair' }],
      outcomes: [{ text: 'All come' }],
      completion: { reading: { text: 'May 2014' } },
      closed: { as: 'withdrawn' },
    });
  });
});
