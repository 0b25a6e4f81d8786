import type { Nodes, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Block, bullet, type Document, tableCell } from './document.ts';
import { linesOfHtml } from './html.ts';
import { type Link, linksAside } from './links.ts';

/** The words of a piece of markdown as a piece of HTML, so that tags typed among them are read with them. */
const htmlOf = (nodes: readonly (PhrasingContent | Nodes)[]): string =>
  nodes
    .map((node): string => {
      if (node.type === 'text' || node.type === 'inlineCode') return escaped(node.value);
      if (node.type === 'html') return node.value;
      if (node.type === 'break') return '<br>';
      if (node.type === 'delete') return `<del>${htmlOf(node.children)}</del>`;
      if (node.type === 'listItem') return `<li>${htmlOf(node.children)}</li>`;
      if (node.type === 'tableRow') return `<tr>${htmlOf(node.children)}</tr>`;
      if (node.type === 'tableCell') return `<td>${htmlOf(node.children)}</td>`;
      if (node.type === 'table') return `<table>${htmlOf(node.children)}</table>`;
      if (node.type === 'heading') return `<p>${htmlOf(node.children)}</p>`;
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

/** The blocks of a piece of a document; what is quoted is as what is around it. */
const blocksOf = (node: Nodes): Block[] => {
  const line = node.position?.start.line ?? 1;
  const at = `line ${line}`;
  if (node.type === 'blockquote') return node.children.flatMap(blocksOf);
  if (node.type === 'table') return [tableOf(node, line)];
  if (node.type === 'heading') return [{ is: 'heading', text: paragraphs(node.children).join(' '), at }];
  if (node.type === 'thematicBreak' || node.type === 'definition') return [];
  return paragraphs([node]).map((text): Block => ({ is: 'text', text, at }));
};

/** The links under a piece of a document, and the addresses that it lists for some. */
const linksIn = (node: Nodes): Link[] => {
  const at = `line ${node.position?.start.line ?? 1}`;
  if (node.type === 'link') return [{ at, words: paragraphs(node.children).join(' '), address: node.url }];
  if (node.type === 'definition') return [{ at, words: node.label ?? '', address: node.url }];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
};

/** A markdown document: its headings, paragraphs and tables. */
export const readMarkdown = (text: string): Document => {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { blocks: root.children.flatMap(blocksOf), aside: linksAside(linksIn(root)), doubts: [] };
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
