import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { outlined } from '../../src/render/paper.ts';

const table = (what: string) =>
  ({
    is: 'table',
    table: {
      caption: what,
      columns: [{ title: 'Ref' }, { title: 'What', wrap: true }, { title: 'When', wrap: true }],
      rows: [{ cells: ['1.1', what, '10 September 2013'] }],
    },
  }) as const;

describe('the tables of one paper', () => {
  it('share their widths where they have the same columns', async () => {
    const page = {
      title: 'Paper',
      blocks: [
        table('Draft'),
        table('A long account of what was done, by whom, and what it has changed since'),
      ],
    };
    const bytes = await renderDocx(page, { board: 'Board', asOf: '2013-09-10' });
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const grids = [...xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/g)].map(([grid]) => grid);
    expect(grids).toHaveLength(2);
    expect(grids[0]).toBe(grids[1]);
  });

  it('break no date over two lines', () => {
    const [block] = outlined({ title: 'Paper', blocks: [table('Draft')] }).blocks;
    expect(block?.is === 'table' && block.table.rows[0]?.cells[2]).toBe('10\u00a0September\u00a02013');
  });
});
