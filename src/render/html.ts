import { createHash } from 'node:crypto';
import { wordsOf } from '../view/inline.ts';
import type { Page } from '../view/page.ts';
import { dayInWords } from '../view/words.ts';
import { blockHtml, mastheadHtml } from './html-blocks.ts';
import { inlineHtml } from './html-inline.ts';
import { sheetFor } from './html-style.ts';
import { type Html, html } from './html-text.ts';
import { generator } from './made-by.ts';
import {
  footOf,
  outlined,
  type PaperBlock,
  type PaperMeta,
  partsOf,
  sectionsOf,
  startsPage,
} from './paper.ts';

/** What the page may load and run: nothing but its own style sheet, known by its sum. */
const policy = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A section is one by its heading. */
const holder = (blocks: readonly PaperBlock[]): Html => ({
  html: blocks.some(({ is }) => is === 'heading') ? 'section' : 'div',
});

/** A list of the parts, for a page long enough to want one. */
const contents = (blocks: readonly PaperBlock[]): Html | null => {
  const parts = partsOf(blocks);
  if (parts.length < 4) return null;
  return html`<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${parts.map((part) => html`<li><a href="#${part.id}">${wordsOf(part.text)}</a></li>`)}</ol></nav>
`;
};

/**
 * The page as one HTML document that needs nothing else: no script, no font, no picture from anywhere. It reads on a
 * telephone, in the dark and with a screen reader, and prints on A4 with its table heads repeated. The same page
 * gives the same bytes.
 */
export const renderHtml = (page: Page, meta: PaperMeta): string => {
  const { masthead, title, blocks } = outlined(page);
  const list = contents(blocks);
  const sheet = sheetFor(page.dense === true);
  let below = 1;
  let count = 0;
  let listed = false;
  const sections = sectionsOf(blocks).map(
    (section) => html`<${holder(section.blocks)}${section.wide && html` class="wide"`}>
${section.blocks.map((block, index) => {
  const here = !listed && block.is === 'heading' && block.level === 2 ? list : null;
  if (block.is === 'heading') below = block.level;
  listed ||= here !== null;
  count += 1;
  return html`${here}${blockHtml(block, { below, id: `block-${count}`, page: startsPage(section.blocks, index) })}`;
})}</${holder(section.blocks)}>
`,
  );
  const head = masthead.map((block) => block.is === 'masthead' && mastheadHtml(block));
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${{ html: generator }}
<title>${wordsOf(title.text)} – ${meta.board}</title>
<style>${{ html: sheet }}</style>
</head>
<body${page.dense === true && html` class="dense"`}>
<a class="skip" href="#main">Skip to the paper</a>
<header>${masthead.length > 0 ? head : html`<p class="line"><span>${meta.board}</span> <span>${dayInWords(meta.asOf)}</span></p>`}</header>
<main id="main">
<h1 id="title">${inlineHtml(title.text)}</h1>${title.right !== undefined && html`<p class="lead">${inlineHtml(title.right)}</p>`}
${sections}</main>
<footer><p>${meta.board}. ${footOf(meta)}.</p></footer>
</body>
</html>
`.html;
};
