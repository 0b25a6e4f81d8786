import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { wordsOf } from '../view/inline.ts';
import type { CodeLine, Page, Remark, Table } from '../view/page.ts';
import { dayInWords } from '../view/words.ts';
import { chartOf } from './docx-chart.ts';
import { contentsOf, contentsXml } from './docx-contents.ts';
import { type Look, run } from './docx-inline.ts';
import { type Letterhead, onLetterhead } from './docx-letterhead.ts';
import { headingOf, marginOf, quiet, textWidth, twips } from './docx-look.ts';
import { markdownParagraphs } from './docx-markdown.ts';
import { type Piece, placed, wordParts } from './docx-parts.ts';
import { numbering, stylesFor } from './docx-styles.ts';
import { afterTable, tableOf } from './docx-table.ts';
import { factXml, paragraphXml, runsXml, tabXml } from './docx-xml.ts';
import { repacked } from './docx-zip.ts';
import {
  contentsAt,
  footOf,
  isWide,
  outlined,
  type PaperBlock,
  type PaperHeading,
  type PaperMeta,
  sectionsOf,
  startsPage,
} from './paper.ts';
import { still } from './plain.ts';

/** Where a block stands: how wide the page is, and under which heading. */
interface Place {
  readonly width: number;
  readonly below: number;
  readonly nextList: () => number;
  /** The headings that the list of contents has. */
  readonly listed: readonly PaperHeading[];
  /** Begins a page of its own. */
  readonly page: boolean;
  /** Stays on the page of what follows. */
  readonly keep: boolean;
}

const atRight = (width: number) => ({ tabStops: [{ type: TabStopType.RIGHT, position: width }] });
const command = (words: string | undefined): string =>
  words === undefined ? '' : runsXml(['  ', { text: words, tone: 'command' }]);

const heading = (block: PaperHeading, { width, page, listed }: Place): string => {
  const { text, right, level } = block;
  const words = `${runsXml(text)}${
    right === undefined ? '' : `${tabXml}${runsXml(right, { bold: false, size: 20, color: quiet })}`
  }`;
  const number = listed.indexOf(block) + 1;
  return paragraphXml(
    // A letterhead may have headings that do not stay with what follows.
    { style: headingOf(level), keepNext: true, page, right: width },
    // The list of contents leads here.
    number === 0
      ? words
      : `<w:bookmarkStart w:id="${number}" w:name="${block.id}"/>${words}<w:bookmarkEnd w:id="${number}"/>`,
  );
};

const codeLine = ({ text }: CodeLine): string => paragraphXml({ style: 'CodeText' }, runsXml(text));

const remark = ({ label, text, code, after }: Remark): readonly string[] => [
  paragraphXml({}, `${runsXml({ text: `${label}: `, tone: 'strong' })}${runsXml(text)}`),
  ...code.map(codeLine),
  ...after.map(({ text, typed }) => paragraphXml({}, runsXml(typed ? { text, tone: 'command' } : text))),
];

/** A table under its caption, which a dense one has for those alone who do not see it. */
const tableUnder = (table: Table, place: Place, look: Look): readonly string[] => [
  table.caption === '' || table.dense === true || table.titled === true
    ? ''
    : paragraphXml({ style: 'Caption', keepNext: true }, runsXml(table.caption)),
  tableOf(table, place.width, look),
  afterTable,
];

const drawing = ({ chart, table }: Extract<PaperBlock, { is: 'chart' }>, place: Place): readonly Piece[] => {
  const low = table.dense === true;
  return [
    ...chartOf(chart, { width: place.width, low }),
    ...tableUnder(table, place, low ? { size: 17 } : {}),
  ];
};

const pieces = (block: PaperBlock, place: Place): readonly Piece[] => {
  switch (block.is) {
    case 'masthead':
      return block.lines.map(({ left, right }) =>
        paragraphXml({ style: 'Masthead', right: place.width }, `${runsXml(left)}${tabXml}${runsXml(right)}`),
      );
    case 'heading':
      return [heading(block, place)];
    case 'paragraph':
      return [paragraphXml({ keepNext: place.keep }, `${runsXml(block.text)}${command(block.command)}`)];
    case 'list':
      return block.items.map((item) => paragraphXml({ style: 'ListText', bullet: true }, runsXml(item)));
    case 'facts':
      return block.facts.map(factXml);
    case 'table':
      return tableUnder(
        block.table,
        place,
        isWide(block.table) || block.table.dense === true ? { size: 17 } : {},
      );
    case 'chart':
      return drawing(block, place);
    case 'markdown':
      return markdownParagraphs(block.text, place.below, place);
    case 'code':
      return block.lines.map(codeLine);
    case 'remarks':
      return block.remarks.flatMap(remark);
    case 'break':
      return [];
  }
};

const pageOf = (wide: boolean, dense: boolean): NonNullable<ISectionOptions['properties']> => {
  const margin = marginOf(wide, dense);
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: twips.portrait.width,
        height: twips.portrait.height,
        orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: margin + (dense ? 120 : 200),
        bottom: margin,
        left: margin,
        right: margin,
        header: 560,
        footer: 560,
      },
    },
  };
};

const small = { size: 17, color: quiet } as const;

const header = (title: string, board: string, width: number): Header =>
  new Header({
    children: [
      new Paragraph({
        ...atRight(width),
        children: [run(board, small), new TextRun({ children: [new Tab()] }), run(title, small)],
      }),
    ],
  });

const footer = (meta: PaperMeta, width: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        ...atRight(width),
        children: [
          run(footOf(meta), small),
          new TextRun({
            ...small,
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/**
 * The page as a Word document: headings that the navigation knows, tables whose heads come again on each page, charts
 * that Word draws itself, each with an alternative text. A part with a broad table lies on its side. The same page
 * gives the same bytes.
 */
export const renderDocx = async (
  page: Page,
  meta: PaperMeta,
  letterhead: Letterhead | null = null,
): Promise<Uint8Array> => {
  const { masthead, title, blocks } = outlined(page);
  const kept: string[] = [];
  const dense = page.dense === true;
  const listed = contentsOf(blocks, dense);
  const listAt = contentsAt(page, listed);
  let lists = 0;
  let below = 1;
  const words = still(wordsOf(title.text));
  const board = still(meta.board);
  const [first, ...rest] = sectionsOf(blocks);
  const sections = [
    { wide: first?.wide ?? false, blocks: [...masthead, title, ...(first?.blocks ?? [])] },
    ...rest,
  ].map((section, index): ISectionOptions => {
    const width =
      letterhead?.width[section.wide ? 'landscape' : 'portrait'] ?? textWidth(section.wide, dense);
    return {
      properties: { ...pageOf(section.wide, dense), ...(index === 0 ? { titlePage: true } : {}) },
      headers: { default: header(words, board, width) },
      footers: { default: footer(meta, width), ...(index === 0 ? { first: footer(meta, width) } : {}) },
      children: placed(
        section.blocks.flatMap((block, place, all) => {
          if (block.is === 'heading') below = block.level;
          const before = block === listAt ? [contentsXml(listed)] : [];
          return [
            ...before,
            ...pieces(block, {
              width,
              listed,
              below,
              nextList: () => {
                lists += 1;
                return lists;
              },
              page: startsPage(all, place),
              keep: ['table', 'chart'].includes(all[place + 1]?.is ?? ''),
            }),
          ];
        }),
        kept,
      ),
    };
  });
  const document = new Document({
    title: words,
    creator: board,
    lastModifiedBy: board,
    description: `The plan as it stood on ${dayInWords(meta.asOf)}`,
    styles: stylesFor(dense),
    numbering,
    sections,
  });
  const made = repacked(await Packer.toBuffer(document), meta.asOf, wordParts(kept));
  return letterhead === null ? made : onLetterhead(made, letterhead);
};
