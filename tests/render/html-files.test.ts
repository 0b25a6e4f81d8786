import { describe, expect, it } from 'vitest';
import { htmlFiles } from '../../src/render/html.ts';
import type { Block, Page } from '../../src/view/page.ts';
import { inFull } from '../runs.ts';
import { richMeta, richPage } from './rich-page.ts';

const heading = (level: 2 | 3, text: string): Block => ({ is: 'heading', level, text });
const long = (name: string, rows: number): Block => ({
  is: 'table',
  table: {
    caption: name,
    columns: [{ title: 'Ref' }, { title: 'What', wrap: true }],
    rows: Array.from({ length: rows }, (_, index) => ({
      cells: [`${name} ${index}`, 'x'.repeat(900)],
    })),
  },
});
/** Some 0.4 MB an area, some 1.6 MB in the last. */
const page: Page = {
  title: 'A long paper',
  blocks: [
    { is: 'heading', level: 1, text: 'A long paper' },
    ...[1, 2, 3].flatMap((area) => [heading(2, `Area ${area}`), long(`a${area}`, 400)]),
    heading(2, 'Area 4'),
    ...['x', 'y', 'z', 'w'].flatMap((part) => [heading(3, `Part ${part}`), long(part, 400)]),
  ],
};
const files = htmlFiles(page, richMeta, 'out/annual report.html');

describe('a web page of more than a megabyte', () => {
  it('is several files, each shorter, named by the one that was asked for', () => {
    expect([...files.keys()]).toEqual([
      'out/annual report.html',
      'out/annual report-2.html',
      'out/annual report-3.html',
      'out/annual report-4.html',
    ]);
    for (const text of files.values()) expect(text.length).toBeLessThan(1_000_000);
  });

  it('has every row of the paper in one of them', () => {
    const all = [...files.values()].join('');
    for (const name of ['a1', 'a2', 'a3', 'x', 'y', 'z', 'w'])
      for (const row of [0, 199, 399]) expect(all.split(`>${name} ${row}<`)).toHaveLength(2);
  });

  it('leads from each to each part and to the next file, and to nothing that is not there', () => {
    const texts = new Map([...files].map(([path, text]) => [path.replace('out/', ''), text]));
    for (const [name, text] of texts) {
      const links = [...text.matchAll(/href="([^"#]*)(?:#([^"]*))?"/g)];
      expect(links.filter(([, , id]) => id?.startsWith('part-'))).toHaveLength(4);
      for (const [, file = '', id] of links) {
        const there = texts.get(file === '' ? name : decodeURIComponent(file));
        expect(there).toBeDefined();
        if (id !== undefined) expect(there).toContain(`id="${id}"`);
      }
    }
    expect([...texts.values()].map((text) => text.includes('Next file'))).toEqual([true, true, true, false]);
  });

  it('says of which part a file goes on that begins within it', () => {
    const headings = [...files.values()].map((text) =>
      [...text.matchAll(/<h[23] id="part-[^>]*>([^<]*)</g)].map(([, words]) => words),
    );
    expect(headings).toEqual([
      ['Area 1', 'Area 2'],
      ['Area 3', 'Area 4', 'Part x'],
      ['Area 4 (continued)', 'Part y', 'Part z'],
      ['Area 4 (continued)', 'Part w'],
    ]);
  });
});

it('a shorter page is one file', () => {
  expect([...htmlFiles(richPage, richMeta, 'annual.html').keys()]).toEqual(['annual.html']);
});

it.runIf(inFull)('a table that no file can hold is cut between its rows, and loses none', () => {
  const texts = [
    ...htmlFiles(
      { title: 'Rows', blocks: [heading(2, 'All'), long('row', 2500)] },
      richMeta,
      'rows.html',
    ).values(),
  ];
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text.length).toBeLessThan(1_000_000);
  const rows = texts.join('').match(/>row \d+</g);
  expect(rows).toEqual(Array.from({ length: 2500 }, (_, index) => `>row ${index}<`));
});

it('a table without rows stays in a paper of several files', () => {
  const empty: Block = {
    is: 'table',
    table: { caption: 'Closed in the year', columns: [{ title: 'Ref' }], rows: [] },
  };
  const texts = [
    ...htmlFiles(
      { title: 'Rows', blocks: [heading(2, 'All'), long('row', 1200), empty] },
      richMeta,
      'rows.html',
    ).values(),
  ].join('');
  expect(texts).toContain('Closed in the year');
});
