import { parse, parseFragment } from 'parse5';
import {
  type Block,
  bullet,
  type Cell,
  type Document,
  type Doubt,
  entryOf,
  inOneLine,
  isFrame,
  mergedCell,
  saidLines,
  struckOut,
  type TableRow,
  tableCell,
  tidyLine,
  Unreadable,
} from './document.ts';
import { shownNumber, withNumbers } from './html-numbers.ts';
import { attribute, type Element, isElement, isSet, type Node, shadeIn, withStyles } from './html-styles.ts';
import { cellsUnder, laidOut, rowsUnder, widest } from './html-table.ts';
import { type Link, linksAside } from './links.ts';
import { hiddenWords } from './notes.ts';
import { raised } from './raised.ts';
import { tooFarRight } from './sheet.ts';
import { box } from './ticks.ts';

const silent = new Set('script style head template noscript title iframe object'.split(' '));
const breaking = new Set(
  'p div li ul ol tr table section article blockquote dd dt dl header footer main aside nav address pre form fieldset legend figure figcaption caption details summary hr'.split(
    ' ',
  ),
);
const struck = new Set(['s', 'strike', 'del']);

/** How deep elements may be in each other. */
const deepest = 400;

const isStruck = (element: Element): boolean =>
  struck.has(element.tagName) || /line-through/i.test(attribute(element, 'style'));

/** What a field of a form shows. */
const inputOf = (input: Element): string => {
  const type = attribute(input, 'type').toLowerCase();
  if (type === 'checkbox' || type === 'radio') return box(isSet(input, 'checked'));
  return ['hidden', 'submit', 'button', 'reset', 'image', 'file', 'password'].includes(type)
    ? ''
    : attribute(input, 'value');
};

/** What is chosen in a list of a form: the first of it where nothing is. */
const chosenIn = (list: Element): string => {
  const under = (element: Element): Element[] =>
    element.childNodes
      .filter(isElement)
      .flatMap((node) => (node.tagName === 'option' ? [node] : under(node)));
  const options = under(list);
  const chosen = options.filter((option) => isSet(option, 'selected'));
  const shown = chosen.length > 0 || isSet(list, 'multiple') ? chosen : options.slice(0, 1);
  return shown.map((option) => textOf(option.childNodes).trim()).join(', ');
};

/** The words in a drawing, and those that say what it shows. */
const drawnIn = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (!isElement(node)) return 'value' in node ? node.value.trim() : '';
      return ['style', 'script'].includes(node.tagName) ? '' : drawnIn(node.childNodes);
    })
    .filter((text) => text !== '')
    .join(' ');

/** The text of some nodes, each paragraph on a line, a bullet before those of a list. */
const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node): string => {
      if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/[\t\n\r ]+/g, ' ');
      if (!isElement(node) || silent.has(node.tagName)) return '';
      if (node.tagName === 'br') return '\n';
      if (node.tagName === 'svg') return ` ${drawnIn(node.childNodes)} `;
      if (node.tagName === 'input') return inputOf(node);
      if (node.tagName === 'select') return chosenIn(node);
      if (node.tagName === 'img') return attribute(node, 'alt');
      if (node.tagName === 'tr')
        return `\n${entryOf(cellsUnder(node).map((cell) => textOf(cell.childNodes).split('\n')))}\n`;
      const inner = textOf(node.childNodes);
      if (isStruck(node)) return struckOut(inner);
      if (node.tagName === 'sup') return raised(inner);
      if (node.tagName === 'textarea' || node.tagName === 'button') return ` ${inner} `;
      if (node.tagName === 'li')
        return `\n${attribute(node, shownNumber) || bullet.trim()} ${inner.trimStart()}\n`;
      return breaking.has(node.tagName) || /^h[1-6]$/.test(node.tagName) ? `\n${inner}\n` : inner;
    })
    .join('');

/** The paragraphs of a piece of HTML, such as a cell of a text file that has tags left in it. */
export const linesOfHtml = (html: string): string[] => textOf(parseFragment(html).childNodes).split('\n');

/** @throws Unreadable where elements are inside each other deeper than in any page that a program writes */
const mustBeFlat = (page: readonly Node[]): void => {
  let depth = 0;
  for (let level = page; level.length > 0; level = level.filter(isElement).flatMap((one) => one.childNodes)) {
    depth += 1;
    if (depth > deepest) throw new Unreadable('its elements are deeper in each other than a plan can be');
  }
};

/** An HTML page: its headings, paragraphs and tables. Nothing that it names is fetched, nothing in it runs. @throws Unreadable */
export const readHtml = (html: string): Document => {
  const doubts: Doubt[] = [];
  const blocks: Block[] = [];
  let tables = 0;
  let texts = 0;
  const visit = (nodes: readonly Node[]): void => {
    let loose = '';
    const flush = (): void => {
      for (const line of saidLines(loose.split('\n'))) {
        texts += 1;
        blocks.push({ is: 'text', text: line, at: `paragraph ${texts}` });
      }
      loose = '';
    };
    for (const node of nodes) {
      if (!isElement(node)) {
        loose += textOf([node]);
      } else if (node.tagName === 'table') {
        flush();
        const cells = rowsUnder(node).flatMap(cellsUnder);
        const held = cells.flatMap(({ childNodes }) => childNodes);
        if (isFrame(held, isTable, (one) => textOf([one]))) {
          for (const cell of cells) visit(cell.childNodes);
          continue;
        }
        loose = textOf(node.childNodes.filter(({ nodeName }) => nodeName === 'caption'));
        flush();
        tables += 1;
        blocks.push(tableOf(node, `table ${tables}`, doubts));
      } else if (/^h[1-6]$/.test(node.tagName)) {
        flush();
        const text = tidyLine(textOf(node.childNodes).replaceAll('\n', ' '));
        if (text !== '') blocks.push({ is: 'heading', text, at: `heading "${text.slice(0, 40)}"` });
      } else if (holdsBlocks(node)) {
        flush();
        visit(node.childNodes);
      } else loose += textOf([node]);
    }
    flush();
  };
  const page = parse(html).childNodes.filter((node): node is Node => node.nodeName !== '#documentType');
  mustBeFlat(page);
  const unread = [...withStyles(page), ...withNumbers(page, (element) => textOf(element.childNodes))];
  visit(page);
  doubts.push(...hiddenWords(hiddenIn(page), 'the page', 'in the page'), ...unread);
  const links = linksIn(page).map((link, i) => ({ ...link, at: `link ${i + 1}` }));
  return { blocks, aside: linksAside(links), doubts };
};

/** The words of a page that are there and not shown. */
const hiddenIn = (nodes: readonly Node[]): string => {
  const hidden = nodes.filter(isElement).map((node) => {
    if (silent.has(node.tagName)) return '';
    const isHidden = isSet(node, 'hidden') || /\bdisplay\s*:\s*none\b/i.test(attribute(node, 'style'));
    return isHidden ? textOf([node]) : hiddenIn(node.childNodes);
  });
  return inOneLine(hidden.join(' '));
};

/** The links of a page that are shown. */
const linksIn = (nodes: readonly Node[]): Omit<Link, 'at'>[] =>
  nodes.filter(isElement).flatMap((node) => {
    if (silent.has(node.tagName)) return [];
    const address = node.tagName === 'a' ? attribute(node, 'href') : '';
    return [
      ...(address === '' ? [] : [{ words: textOf(node.childNodes), address }]),
      ...linksIn(node.childNodes),
    ];
  });

const holdsBlocks = (element: Element): boolean =>
  !silent.has(element.tagName) &&
  (['html', 'body'].includes(element.tagName) ||
    element.childNodes.some(
      (node) =>
        isElement(node) && (node.tagName === 'table' || /^h[1-6]$/.test(node.tagName) || holdsBlocks(node)),
    ));

const isTable = (node: Node): boolean => isElement(node) && node.tagName === 'table';

/** A table with its merged cells laid out: what spans leaves cells without words to its right and below. */
const tableOf = (table: Element, at: string, doubts: Doubt[]): Block => {
  const { rows: laid, far } = laidOut(table);
  const rows = laid.map(({ tr, slots }, r): TableRow => {
    const place = `${at}, row ${r + 1}`;
    const cells = slots.map(({ td, is }, c): Cell => {
      const own = `${place}, cell ${c + 1}`;
      if (is === 'below') return mergedCell(own);
      return is === 'own' ? tableCell(linesOf(td, tr), own, shadeIn(td, tr)) : tableCell([], own);
    });
    return { cells, at: place };
  });
  const words = far.map(({ td, tr }) => linesOf(td, tr).join(' '));
  doubts.push(...tooFarRight(words, at, widest));
  return { is: 'table', rows, at };
};

const linesOf = (td: Element, tr: Element): string[] => {
  const words = textOf(td.childNodes);
  return (isStruck(td) || isStruck(tr) ? struckOut(words) : words).split('\n');
};
