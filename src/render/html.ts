import { createHash } from 'node:crypto';
import { wordsOf } from '../view/inline.ts';
import type { Page } from '../view/page.ts';
import { dayInWords } from '../view/words.ts';
import { blockHtml, mastheadHtml } from './html-blocks.ts';
import { fileOfPaper, isLong, sharedOut } from './html-files.ts';
import { inlineHtml } from './html-inline.ts';
import { sheetFor } from './html-style.ts';
import { type Html, html } from './html-text.ts';
import { generator } from './made-by.ts';
import {
  contentsAt,
  footOf,
  outlined,
  type PaperBlock,
  type PaperHeading,
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
const contents = (
  { parts, file }: { readonly parts: readonly PaperHeading[]; readonly file: (id: string) => string },
  shortest = 4,
): Html | null =>
  parts.length < shortest
    ? null
    : html`<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${parts.map((part) => html`<li><a href="${file(part.id)}#${part.id}">${wordsOf(part.text)}</a></li>`)}</ol></nav>
`;

/** One file of a paper. */
interface File {
  readonly masthead: readonly PaperBlock[];
  readonly title: PaperHeading;
  readonly blocks: readonly PaperBlock[];
  readonly dense: boolean;
  /** What leads to the parts of the paper; null in a short one. */
  readonly list: Html | null;
  /** The part that it comes before. */
  readonly listAt: PaperHeading | undefined;
  /** Of several files, which one it is; null of the only one. */
  readonly which: string | null;
  /** The name of the file that goes on from here. */
  readonly next: string | null;
}

/**
 * The page as one HTML document that needs nothing else: no script, no font, no picture from anywhere. It reads on a
 * telephone, in the dark and with a screen reader, and prints on A4 with its table heads repeated. The same page
 * gives the same bytes.
 */
export const renderHtml = (page: Page, meta: PaperMeta): string => {
  const paper = outlined(page);
  const parts = partsOf(paper.blocks);
  const list = contents({ parts, file: () => '' });
  const listAt = contentsAt(page, parts);
  return fileHtml({ ...paper, list, listAt, which: null, next: null, dense: page.dense === true }, meta);
};

/** The same as one file, or as several that lead to each other where one would be slow to load. */
export const htmlFiles = (page: Page, meta: PaperMeta, path: string): ReadonlyMap<string, string> => {
  const whole = renderHtml(page, meta);
  if (!isLong(whole)) return new Map([[path, whole]]);
  const paper = outlined(page);
  const files = sharedOut(
    paper.blocks,
    (block) => blockHtml(block, { below: 2, id: 'block-9999', page: false }).html,
  );
  const pathOf = (index: number): string => fileOfPaper(path, index);
  const nameOf = (index: number): string => encodeURIComponent(pathOf(index).replace(/^.*[\\/]/, ''));
  const parts = partsOf(paper.blocks);
  return new Map(
    files.map((blocks, index) => {
      const file = (id: string): string => {
        const at = files.findIndex((each) => each.some((block) => block.is === 'heading' && block.id === id));
        return at === index ? '' : nameOf(at);
      };
      const text = fileHtml(
        {
          masthead: paper.masthead,
          title: paper.title,
          blocks,
          dense: page.dense === true,
          list: contents({ parts, file }, 1),
          listAt: contentsAt(index === 0 ? page : {}, partsOf(blocks)),
          which: files.length === 1 ? null : `File ${index + 1} of ${files.length}`,
          next: index + 1 < files.length ? nameOf(index + 1) : null,
        },
        meta,
      );
      return [pathOf(index), text];
    }),
  );
};

const fileHtml = (file: File, meta: PaperMeta): string => {
  const { masthead, title, blocks, list, listAt, which, next } = file;
  const sheet = sheetFor(file.dense);
  let below = 1;
  let count = 0;
  const sections = sectionsOf(blocks).map(
    (section) => html`<${holder(section.blocks)}${section.wide && html` class="wide"`}>
${section.blocks.map((block, index) => {
  const here = block === listAt ? list : null;
  if (block.is === 'heading') below = block.level;
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
<title>${wordsOf(title.text)}${which !== null && `, ${which.toLowerCase()}`} – ${meta.board}</title>
<style>${{ html: sheet }}</style>
</head>
<body${file.dense && html` class="dense"`}>
<a class="skip" href="#main">Skip to the paper</a>
<header>${masthead.length > 0 ? head : html`<p class="line"><span>${meta.board}</span> <span>${dayInWords(meta.asOf)}</span></p>`}</header>
<main id="main">
<h1 id="title">${inlineHtml(title.text)}</h1>${title.right !== undefined && html`<p class="lead">${inlineHtml(title.right)}</p>`}${which !== null && html`<p class="lead">${which}</p>`}
${sections}${
  next !== null &&
  html`<p><a href="${next}">Next file</a></p>
`
}</main>
<footer><p>${meta.board}. ${footOf(meta)}.</p></footer>
</body>
</html>
`.html;
};
