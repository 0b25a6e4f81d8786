import type { Block, CodeLine, Fact } from '../view/page.ts';
import { inlineHtml } from './html-inline.ts';
import { markdownHtml } from './html-markdown.ts';
import { tableHtml } from './html-table.ts';
import { type Html, html } from './html-text.ts';
import type { PaperBlock } from './paper.ts';
import { drawn } from './svg/draw.ts';
import { axisNote } from './svg/lines.ts';

type Of<Kind extends Block['is']> = Extract<PaperBlock, { is: Kind }>;

/** The lines above a title, each with its right side. */
export const mastheadHtml = (block: Of<'masthead'>): Html =>
  html`${block.lines.map((line) => html`<p class="line"><span>${inlineHtml(line.left)}</span> <span>${inlineHtml(line.right)}</span></p>`)}`;

const heading = (block: Of<'heading'>, page: boolean): Html => {
  const tag = { html: `h${block.level}` };
  return html`<div class="${page ? 'head page' : 'head'}"><${tag} id="${block.id}">${inlineHtml(block.text)}</${tag}>${block.right !== undefined && html`<p class="beside">${inlineHtml(block.right)}</p>`}</div>
`;
};

const command = (words: string | undefined): Html =>
  html`${words !== undefined && html` <code class="command">${words}</code>`}`;

/** Facts of one label are under it together: a list names nothing twice. */
const facts = (block: Of<'facts'>): Html => {
  const labels = [...new Set(block.facts.map(({ label }) => label))];
  const of = (label: string) => block.facts.filter((fact) => fact.label === label);
  return html`<dl>${labels.map((label) => html`<div><dt>${label}</dt>${of(label).map(fact)}</div>`)}</dl>
`;
};

const fact = ({ text, command: typed }: Fact): Html =>
  html`${text.map((line, index) => html`<dd>${inlineHtml(line)}${index === text.length - 1 && command(typed)}</dd>`)}`;

/** Drawn twice, for a broad and for a narrow screen; the sheet shows one. The table that follows says the same. */
const chart = (block: Of<'chart'>, id: string): Html =>
  html`<figure><figcaption>${block.chart.title}${block.chart.draw === 'lines' && axisNote(block.chart)}</figcaption><div class="broad">${drawn(block.chart, 720, `${id}-broad`)}</div><div class="slim">${drawn(block.chart, 320, `${id}-slim`)}</div></figure>
${tableHtml(block.table, `${id}-table`)}`;

/** Lines of a file; what is marked in them is underlined. */
const code = (lines: readonly CodeLine[]): Html =>
  html`<pre><code>${lines.map(({ text, mark }, index) => {
    const line =
      mark === undefined
        ? html`${text}`
        : html`${text.slice(0, mark.from)}<mark>${text.slice(mark.from, mark.to)}</mark>${text.slice(mark.to)}`;
    return html`${index > 0 && '\n'}${line}`;
  })}</code></pre>
`;

const remarks = (block: Of<'remarks'>): Html =>
  html`<dl class="remarks">${block.remarks.map(
    (remark) =>
      html`<div><dt>${inlineHtml({ text: remark.label, tone: remark.tone })}</dt><dd>${inlineHtml(remark.text)}${remark.code.length > 0 && code(remark.code)}${remark.after.map(({ text, typed }) => html`<p>${typed ? html`<code>${text}</code>` : text}</p>`)}</dd></div>`,
  )}</dl>
`;

/** Where a block is in its paper. */
interface Place {
  /** The level of the heading that it is under. */
  readonly below: number;
  /** Unlike every other's. */
  readonly id: string;
  /** Begins a page of its own in print. */
  readonly page: boolean;
}

/** One block of a paper as HTML, everything from the plan in it escaped. */
export const blockHtml = (block: PaperBlock, { below, id, page }: Place): Html => {
  switch (block.is) {
    case 'masthead':
      return mastheadHtml(block);
    case 'heading':
      return heading(block, page);
    case 'paragraph':
      return html`<p>${inlineHtml(block.text)}${command(block.command)}</p>\n`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${inlineHtml(item)}</li>`)}</ul>\n`;
    case 'facts':
      return facts(block);
    case 'table':
      return tableHtml(block.table, id);
    case 'chart':
      return chart(block, id);
    case 'markdown':
      return html`<div class="prose">${markdownHtml(block.text, below)}</div>\n`;
    case 'code':
      return code(block.lines);
    case 'remarks':
      return remarks(block);
    case 'break':
      return html`<hr class="break">\n`;
  }
};
