import type { Nodes, Parents, TableRow } from 'mdast';
import { type Html, html } from './html-text.ts';
import { levelsUnder } from './paper.ts';
import { proseTree, tickOf } from './prose.ts';

type Levels = (asked: number) => number;

const leads = /^(?:https?:\/\/|mailto:)[^\s"'<>]+$/i;

/** Whether a link may lead there; all else keeps its words and loses its way. */
export const isSafeLink = (url: string): boolean => leads.test(url);

const headed = (level: number, inside: Html): Html => {
  const tag = { html: `h${Math.min(6, level)}` };
  return html`<${tag}>${inside}</${tag}>\n`;
};

const children = (node: Parents, levels: Levels): Html =>
  html`${node.children.map((child) => walk(child, levels))}`;

const rowHtml = (row: TableRow, head: boolean, levels: Levels): Html =>
  html`<tr>${row.children.map((cell) => (head ? html`<th scope="col">${children(cell, levels)}</th>` : html`<td>${children(cell, levels)}</td>`))}</tr>`;

/** One node of markdown as HTML. */
const walk = (node: Nodes, levels: Levels): Html => {
  switch (node.type) {
    case 'root':
      return children(node, levels);
    case 'paragraph':
      return html`<p>${children(node, levels)}</p>\n`;
    case 'heading':
      return headed(levels(node.depth), children(node, levels));
    case 'blockquote':
      return html`<blockquote>${children(node, levels)}</blockquote>\n`;
    case 'list': {
      const inside = children(node, levels);
      return node.ordered === true
        ? html`<ol${(node.start ?? 1) !== 1 && html` start="${node.start ?? 1}"`}>${inside}</ol>\n`
        : html`<ul>${inside}</ul>\n`;
    }
    case 'listItem': {
      const [only] = node.children;
      const inside =
        node.children.length === 1 && only?.type === 'paragraph'
          ? children(only, levels)
          : children(node, levels);
      return html`<li>${tickOf(node)}${inside}</li>`;
    }
    case 'emphasis':
      return html`<em>${children(node, levels)}</em>`;
    case 'strong':
      return html`<strong>${children(node, levels)}</strong>`;
    case 'delete':
      return html`<del>${children(node, levels)}</del>`;
    case 'link':
      return isSafeLink(node.url)
        ? html`<a href="${node.url}" rel="noreferrer">${children(node, levels)}</a>`
        : children(node, levels);
    case 'code':
      return html`<pre><code>${node.value}</code></pre>\n`;
    case 'inlineCode':
      return html`<code>${node.value}</code>`;
    case 'break':
      return html`<br>`;
    case 'thematicBreak':
      return html`<hr>\n`;
    case 'table': {
      const [head, ...rows] = node.children;
      return html`<div class="frame" role="group" aria-label="Table" tabindex="0"><table><thead>${head && rowHtml(head, true, levels)}</thead><tbody>${rows.map((row) => rowHtml(row, false, levels))}</tbody></table></div>\n`;
    }
    case 'text':
      return html`${node.value}`;
    default:
      return html``;
  }
};

/** A board's own markdown, its headings set below the one it is under. */
export const markdownHtml = (text: string, below: number): Html => walk(proseTree(text), levelsUnder(below));
