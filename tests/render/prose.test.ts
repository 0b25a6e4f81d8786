import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { renderHtml } from '../../src/render/html.ts';
import { markdown } from '../../src/render/markdown.ts';
import type { Page } from '../../src/view/page.ts';
import { bscb, folderWith, smallPlan, textOf } from '../commands/world.ts';
import { inFull, runs, some } from '../runs.ts';
import { block, inline, prose, textIn, tree, wordsOf } from './written.ts';

/** A paper with what a person wrote in the middle, and something of every kind round it. */
const around = (text: string): Page => ({
  title: 'Plan',
  blocks: [
    { is: 'heading', level: 1, text: 'Business plan' },
    { is: 'list', items: ['before'] },
    { is: 'markdown', text },
    { is: 'list', items: ['after'] },
    { is: 'heading', level: 2, text: 'Actions' },
    { is: 'table', table: { caption: 'c', columns: [{ title: 'Ref' }], rows: [{ cells: ['1.1'] }] } },
    { is: 'paragraph', text: 'The end' },
  ],
});

const meta = { board: 'Board', asOf: '2013-09-10', licence: null };

/** The words that a reader of each format sees. */
const readers: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  markdown: async (page) => textIn(tree(markdown(page))),
  html: async (page) => (await renderHtml(page, meta)).replace(/^[\s\S]*<main/, '').replace(/<[^>]*>/g, ' '),
  docx: async (page) =>
    strFromU8(unzipSync(await renderDocx(page, meta))['word/document.xml'] ?? new Uint8Array()).replace(
      /<[^>]*>/g,
      ' ',
    ),
};

it.runIf(inFull)(
  'the texts that are tried have every kind of block and of mark that the parser knows',
  () => {
    const seen = new Set<string>();
    const look = ({ type, children }: { type: string; children?: unknown[] }): void => {
      seen.add(type);
      for (const child of children ?? []) look(child as { type: string });
    };
    for (const kind of block)
      for (const line of inline)
        look(tree(`${kind.replaceAll('LINE', line)}\n\n[1]: https://example.org\n\n[^1]: x`));
    const ofGitHub = gfmToMarkdown().extensions ?? [];
    const known = [defaultHandlers, ...ofGitHub.map(({ handlers }) => handlers ?? {})].flatMap(Object.keys);
    expect([...new Set(known)].filter((kind) => kind !== 'hardBreak' && !seen.has(kind))).toEqual([]);
  },
);

describe('what a person wrote as markdown', () => {
  it.each(Object.keys(readers))(
    'keeps every word as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(prose, async (text) => {
          const shown = await readers[format]?.(around(text));
          expect(wordsOf(text).filter((word) => !shown?.includes(word))).toEqual([]);
        }),
        { numRuns: runs(format === 'docx' ? 2 : 5, 250) },
      );
    },
    120_000,
  );

  it('takes nothing from what is round it', () => {
    const marks = fc.constantFrom(
      ...'[]()^:!<>-=*_`~#|\\& \n\t1a'.split(''),
      '[1]:',
      '[^1]:',
      '<!--',
      '-->',
      '```',
      'http://a',
    );
    const anything = fc.array(marks, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(prose, anything), (text) => {
        const { children } = tree(markdown(around(text)));
        const kinds = children.map((node) => `${node.type} ${textIn(node)}`);
        expect(kinds.slice(0, 2)).toEqual(['heading Business plan', 'list before']);
        expect(kinds.slice(-4)).toEqual([
          'list after',
          'heading Actions',
          'table Ref 1.1',
          'paragraph The end',
        ]);
      }),
      { numRuns: runs(15, 1500) },
    );
  }, 120_000);
});

it.each(
  some(['[1]: https://example.org', '[^1]: A note', 'See [the law][1].\n\n[1]: https://example.org'], 1),
)('an introduction with %j leaves the rest of the plan as it is, also inside a document', async (line) => {
  const settings = smallPlan['plan/plan.yaml'];
  const paper = '<!-- bscb:begin plan -->\n<!-- bscb:end -->\n\nAfter\n';
  const folderOf = (introduction: string) =>
    folderWith({
      ...smallPlan,
      'plan/plan.yaml': `${settings}introduction: |\n${introduction.replace(/^(?=.)/gm, '  ')}\n`,
      'paper.md': paper,
    });
  const [plain, odd] = [folderOf('Only words.'), folderOf(`Only words.\n\n${line}`)];
  const report = async (folder: string) => (await bscb('report plan', { folder })).stdout;
  const rest = (text: string) => text.slice(text.indexOf('## How'));
  expect(rest(await report(odd))).toBe(rest(await report(plain)));
  expect(await report(odd)).toContain('Ask children in care what has changed');
  await bscb('report --into paper.md', { folder: odd });
  const once = textOf(odd, 'paper.md');
  expect(once).toContain('Ask children in care what has changed');
  expect((await bscb('report --into paper.md', { folder: odd })).stderr).toContain('is up to date');
});

it('a mark of a section inside an introduction ends no section', async () => {
  const settings = `${smallPlan['plan/plan.yaml']}introduction: |\n  Only words.\n\n  <!-- bscb:end -->\n`;
  const paper = '<!-- bscb:begin plan -->\n<!-- bscb:end -->\n\nAfter\n';
  const folder = folderWith({ ...smallPlan, 'plan/plan.yaml': settings, 'paper.md': paper });
  await bscb('report --into paper.md', { folder });
  const { status, stderr } = await bscb('report --into paper.md', { folder });
  expect(stderr).toContain('paper.md is up to date: 1 section.');
  expect(status).toBe(0);
  expect(textOf(folder, 'paper.md').endsWith('<!-- bscb:end -->\n\nAfter\n')).toBe(true);
});
