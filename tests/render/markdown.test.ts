import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/render/markdown.ts';
import type { Block } from '../../src/view/page.ts';

const written = (...blocks: Block[]): string => markdown({ title: '', blocks });

const hostile = [
  '<script>alert(1)</script>',
  '[click](javascript:alert(1))',
  '![pixel](https://example.org/x.png)',
  '| a | b |',
  '**bold** _em_ `code`',
  '# heading',
  '1. list',
  '- list',
  '> quote',
  '&amp; &#64;chair',
  '@chair please',
  '::error::x',
  '~~gone~~',
  'two\nlines',
  'back\\slash',
  '[^1]: note',
  '<https://example.org>',
  '```',
  '---',
];

/** What a reader of GitHub's markdown makes of it; a bare web address is a link there, and may be one. */
const kinds = (text: string): Set<string> => {
  const found = new Set<string>();
  const visit = (node: { type: string; children?: unknown[] }): void => {
    if (!(node.type === 'link' && (node as unknown as { url: string }).url.startsWith('https://')))
      found.add(node.type);
    for (const child of node.children ?? []) visit(child as { type: string });
  };
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
};

describe('plan text in markdown', () => {
  it.each(hostile)('stays the words that it is: %j', (text) => {
    const paragraph = written({ is: 'paragraph', text });
    expect([...kinds(paragraph)].sort()).toEqual(['paragraph', 'root', 'text']);
    const table = written({
      is: 'table',
      table: { caption: '', columns: [{ title: 'What' }, { title: 'Lead' }], rows: [{ cells: [text, 'x'] }] },
    });
    expect([...kinds(table)].sort()).toEqual(['root', 'table', 'tableCell', 'tableRow', 'text']);
    expect(table.trimEnd().split('\n')).toHaveLength(3);
  });

  it('calls nobody', () => {
    expect(written({ is: 'paragraph', text: '@chair and x@example.gov.uk' })).not.toMatch(/(^|\s)@chair/);
  });

  it('begins no line with a command to a CI runner', () => {
    expect(
      written({ is: 'list', items: ['::error::x'] }, { is: 'paragraph', text: '::error::x' }),
    ).not.toMatch(/^\s*::/m);
  });
});

describe('markdown that the plan holds', () => {
  const introduction = [
    'Five areas of work:',
    '',
    '1. Leadership',
    '2. *Communication*',
    '',
    '<img src=x onerror=alert(1)>',
    '',
    'See [the site](https://example.org) or [this](javascript:alert(1)) ![x](y).',
  ].join('\n');

  it('keeps its lists and links, and loses its HTML, its images and links that run code', () => {
    const text = written({ is: 'markdown', text: introduction });
    const found = kinds(text);
    expect(found.has('list')).toBe(true);
    expect(text).toContain('[the site](https://example.org)');
    expect(found.has('html')).toBe(false);
    expect(found.has('image')).toBe(false);
    expect(text).not.toContain('(javascript:');
  });
});

it('a page becomes a document: heading, facts, table with its sums, command', () => {
  expect(
    written(
      { is: 'heading', level: 1, text: 'Status', right: '10 September 2013' },
      { is: 'facts', facts: [{ label: 'Not rated', text: ['36 of 36'], command: 'bscb list' }] },
      {
        is: 'table',
        table: {
          caption: 'x',
          columns: [{ title: 'Area' }, { title: 'Red', align: 'right' }],
          rows: [{ cells: ['1 Leadership', '5'] }, { cells: ['All', '5'], total: true }],
        },
      },
    ),
  ).toBe(
    [
      '# Status · 10 September 2013',
      '',
      '- **Not rated**: 36 of 36 `bscb list`',
      '',
      '| Area | Red |',
      '| - | -: |',
      '| 1 Leadership | 5 |',
      '| **All** | **5** |',
      '',
    ].join('\n'),
  );
});
