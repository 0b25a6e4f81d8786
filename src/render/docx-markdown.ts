import { Paragraph } from 'docx';
import type { Nodes, Parents, RootContent } from 'mdast';
import type { Inline } from '../view/page.ts';
import { type Look, run } from './docx-inline.ts';
import { headingOf, quiet } from './docx-look.ts';
import type { Piece } from './docx-parts.ts';
import { afterTable, tableOf } from './docx-table.ts';
import { isSafeLink } from './html-markdown.ts';
import { levelsUnder } from './paper.ts';
import { proseTree, tickOf } from './prose.ts';
import { unbroken } from './unbroken.ts';

const wordsIn = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map(wordsIn).join('')
      : node.type === 'break'
        ? ' '
        : '';

const phrases = (node: Parents, look: Look): ReturnType<typeof run>[] =>
  node.children.flatMap((child: Nodes) => {
    switch (child.type) {
      case 'strong':
        return phrases(child, { ...look, bold: true });
      case 'emphasis':
        return phrases(child, { ...look, italics: true });
      case 'delete':
        return phrases(child, { ...look, strike: true });
      case 'inlineCode':
        return [run(child.value, { ...look, font: 'Consolas' })];
      case 'link': {
        const words = wordsIn(child);
        const shown = isSafeLink(child.url) && child.url.replace(/^mailto:/i, '') !== words;
        return [
          ...phrases(child, look),
          ...(shown ? [run(` (${child.url})`, { ...look, color: quiet })] : []),
        ];
      }
      default:
        return [run(wordsIn(child), look)];
    }
  });

interface Under {
  readonly width: number;
  readonly levels: (asked: number) => number;
  /** A list of its own numbers for each ordered list. */
  readonly nextList: () => number;
  /** Its last paragraph stays on the page of what follows. */
  readonly keep: boolean;
}

const listed = (node: Extract<Nodes, { type: 'list' }>, depth: number, under: Under): Piece[] => {
  const instance = node.ordered === true ? under.nextList() : 0;
  return node.children.flatMap((item) =>
    item.children.flatMap((child: RootContent, i): Piece[] =>
      child.type === 'list'
        ? listed(child, Math.min(depth + 1, 2), under)
        : child.type === 'paragraph'
          ? [
              new Paragraph({
                style: 'ListText',
                numbering: {
                  reference: node.ordered === true ? 'numbers' : 'bullets',
                  level: depth,
                  ...(node.ordered === true ? { instance } : {}),
                },
                children: [...(i === 0 ? [run(tickOf(item), {})] : []), ...phrases(child, {})],
              }),
            ]
          : blocks(child, under),
    ),
  );
};

/** The words of a cell; strong where all of them are, as in a row of sums. */
const cellOf = (cell: Parents): Inline =>
  cell.children.length > 0 && cell.children.every(({ type }) => type === 'strong')
    ? { text: wordsIn(cell), tone: 'strong' }
    : wordsIn(cell);

const blocks = (node: Nodes, under: Under): Piece[] => {
  switch (node.type) {
    case 'root':
      return node.children.flatMap((child, index) =>
        blocks(child, { ...under, keep: under.keep && index === node.children.length - 1 }),
      );
    case 'heading':
      return [
        new Paragraph({
          heading: headingOf(under.levels(node.depth)),
          children: phrases(node, {}),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...(under.keep ? { keepNext: true } : {}), children: phrases(node, {}) })];
    case 'list':
      return listed(node, 0, under);
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph'
          ? [new Paragraph({ style: 'QuotedText', children: phrases(child, {}) })]
          : blocks(child, under),
      );
    case 'code':
      return node.value
        .split('\n')
        .map((line) => new Paragraph({ style: 'CodeText', children: [run(line)] }));
    case 'table': {
      const [head, ...rows] = node.children;
      const columns = (head?.children ?? []).map((cell, place) => ({
        title: wordsIn(cell),
        ...(node.align?.[place] === 'right' ? { align: 'right' as const } : {}),
      }));
      const table = { caption: '', columns, rows: rows.map((row) => ({ cells: row.children.map(cellOf) })) };
      return [tableOf(unbroken(table), under.width, {}), afterTable];
    }
    default:
      return [];
  }
};

/** A board's own markdown in Word's paragraphs, its headings below the one that it is under. */
export const markdownParagraphs = (
  text: string,
  below: number,
  under: Omit<Under, 'levels'>,
): readonly Piece[] => blocks(proseTree(text), { ...under, levels: levelsUnder(below) });
