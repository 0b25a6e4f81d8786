import { expect, test } from 'vitest';
import { namedIn } from '../../src/view/named.ts';

const answer = { page: { title: 'Status', blocks: [] }, json: { actions: 35 }, rows: null };

test('an answer about a named plan says the same, and names the plan where a line is to be typed', () => {
  const typed = {
    ...answer.page,
    blocks: [{ is: 'paragraph' as const, text: 'See it', command: 'bscb check' }],
  };
  const named = namedIn({ ...answer, page: typed }, { named: 'boards/north' });
  expect(named.page.blocks).toEqual([
    { is: 'paragraph', text: 'See it', command: 'bscb check --plan boards/north' },
  ]);
  expect(named.json).toEqual({ actions: 35 });
  expect(named.rows).toBeNull();
});

test('an answer carries no getters of its own, which V8 would keep with their plan long after it is let go', () => {
  const named = namedIn(answer, { named: 'boards/north' });
  const getters = Object.values(Object.getOwnPropertyDescriptors(named)).filter(
    ({ get }) => get !== undefined,
  );
  expect(getters).toEqual([]);
});
