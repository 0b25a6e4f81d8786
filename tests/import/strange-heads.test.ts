import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const planOf = async (...rows: readonly (readonly string[])[]) => {
  const { imported: made } = await imported(
    'plan.html',
    `<h1>Anytown SAB Business Plan 2026-27</h1><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return {
    actions: made.draft.areas.flatMap(({ actions }) =>
      actions.map(({ ref, action, completion, fields }) => [
        ref,
        action,
        completion,
        Object.fromEntries(fields),
      ]),
    ),
    named: made.doubts.map(({ why }) => why).filter((why) => /heads in words|has no head/.test(why)),
  };
};

describe('a table whose heads are in words that are not known', () => {
  it('has them over its columns, each with its own cells, and they are named', async () => {
    const { actions, named } = await planOf(
      ['Cyf', 'Cam gweithredu', 'Canlyniad', 'Arweinydd'],
      ['1.1', 'Cytuno ar brotocol', 'Mwy diogel', 'Rheolwr'],
      ['1.2', 'Hyfforddi staff y Bwrdd', 'Hyderus', 'Cydlynydd'],
    );
    expect(actions).toEqual([
      ['1.1', 'Cytuno ar brotocol', null, { Canlyniad: 'Mwy diogel', Arweinydd: 'Rheolwr' }],
      ['1.2', 'Hyfforddi staff y Bwrdd', null, { Canlyniad: 'Hyderus', Arweinydd: 'Cydlynydd' }],
    ]);
    expect(named).toHaveLength(1);
  });

  it('has none where each row begins with a ref: each column is by itself, and is named', async () => {
    const { actions, named } = await planOf(
      ['1.1', 'Cytuno ar brotocol', 'Mwy diogel', 'Rheolwr'],
      ['1.2', 'Hyfforddi staff y Bwrdd', 'Hyderus', 'Cydlynydd'],
    );
    expect(actions).toEqual([
      ['1.1', 'Cytuno ar brotocol', null, { 'column 3': 'Mwy diogel', 'column 4': 'Rheolwr' }],
      ['1.2', 'Hyfforddi staff y Bwrdd', null, { 'column 3': 'Hyderus', 'column 4': 'Cydlynydd' }],
    ]);
    expect(named).toHaveLength(4);
  });
});
