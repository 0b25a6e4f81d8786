import type { Nodes, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Block, bullet, type Document, tableCell } from './document.ts';
import { linesOfHtml } from './html.ts';

/** The words of a piece of markdown as a piece of HTML, so that tags typed among them are read with them. */
const htmlOf = (nodes: readonly (PhrasingContent | Nodes)[]): string =>
  nodes
    .map((node): string => {
      if (node.type === 'text' || node.type === 'inlineCode') return escaped(node.value);
      if (node.type === 'html') return node.value;
      if (node.type === 'break') return '<br>';
      if (node.type === 'delete') return `<del>${htmlOf(node.children)}</del>`;
      if (node.type === 'listItem') return `<li>${htmlOf(node.children)}</li>`;
      if (node.type === 'paragraph') return `<p>${htmlOf(node.children)}</p>`;
      if (node.type === 'image') return escaped(node.alt ?? '');
      return 'children' in node ? htmlOf(node.children) : 'value' in node ? escaped(node.value) : '';
    })
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', ' ');

const paragraphs = (nodes: readonly (PhrasingContent | Nodes)[]): string[] =>
  linesOfHtml(htmlOf(nodes))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A markdown document: its headings, paragraphs and tables. */
export const readMarkdown = (text: string): Document => {
  const blocks: Block[] = [];
  for (const node of fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    .children) {
    const line = node.position?.start.line ?? 1;
    const at = `line ${line}`;
    if (node.type === 'table') blocks.push(tableOf(node, line));
    else if (node.type === 'heading')
      blocks.push({ is: 'heading', text: paragraphs(node.children).join(' '), at });
    else if (node.type !== 'thematicBreak' && node.type !== 'definition')
      for (const words of paragraphs([node])) blocks.push({ is: 'text', text: words, at });
  }
  return { blocks, aside: [], doubts: [] };
};

const tableOf = (table: Table, line: number): Block => ({
  is: 'table',
  at: `line ${line}`,
  rows: table.children.map((row, r) => {
    const at = `line ${row.position?.start.line ?? line + r}`;
    return {
      at,
      cells: row.children.map((cell, c) =>
        tableCell(
          linesOfHtml(htmlOf(cell.children)).map((one) => one.replace(/^\s*[*•]\s+/u, bullet)),
          `${at}, cell ${c + 1}`,
        ),
      ),
    };
  }),
});
