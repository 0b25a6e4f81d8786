import { expect, it } from 'vitest';
import { asOne, documentIn } from '../../src/import/document-in.ts';
import { importDocument } from '../../src/import/plan.ts';

const planOf = async (...pages: readonly string[]) => {
  const documents = await Promise.all(
    pages.map(async (page, i) => {
      const name = `part-${i + 1}.md`;
      return { name, document: await documentIn(name, new TextEncoder().encode(page)) };
    }),
  );
  return importDocument(asOne(documents), { columns: [], board: null, period: null, rated: null });
};
const part = (title: string, text: string, area: string, ref: string): string =>
  `# ${title}\n\n${text}\n\n## ${area}\n\n| Ref | Action | Lead | By when |\n|-|-|-|-|\n| ${ref} | Agree it | Chair | May 2026 |\n`;

it('what a second document says above its areas is of none of the first', async () => {
  const title = 'Anytown SAB Business Plan 2026-27';
  const { draft, aside } = await planOf(
    part(title, 'We begin.', 'Priority 1: Neglect', '1.1'),
    part(`${title}: part two`, 'We go on.', 'Priority 2: Harm', '2.1'),
  );
  expect([draft.board, draft.title, draft.introduction]).toEqual([
    'Anytown SAB',
    'Business Plan',
    ['We begin.', 'We go on.'],
  ]);
  expect(draft.areas.map((area) => [area.title, area.description])).toEqual([
    ['Neglect', []],
    ['Harm', []],
  ]);
  expect(aside.filter(({ why }) => why.startsWith('the title of another')).map(({ text }) => text)).toEqual([
    `${title}: part two`,
  ]);
});
