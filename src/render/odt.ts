import { linesOf, spansOf, wordsOf } from '../view/inline.ts';
import type { Fact, Inline, Page, Row, Span, Table } from '../view/page.ts';
import { odtMarkdown } from './odt-markdown.ts';
import { cellStyles, odtStyles, textStyles } from './odt-styles.ts';
import { codeXml, headingXml, keptWithNext, listXml, paragraph, spanned } from './odt-xml.ts';
import { type OdfMeta, odfFile, odfText, part } from './opendocument.ts';
import {
  cellOf,
  columnShapes,
  footOf,
  outlined,
  type PaperBlock,
  type PaperMeta,
  sectionsOf,
  startsPage,
} from './paper.ts';

const inStyle = (style: string, text: string): string => spanned(style, odfText(text));

const toned = (span: Span): string => {
  if (typeof span === 'string') return odfText(span);
  const { text, tone, badge } = span;
  if (badge !== undefined)
    return `${inStyle(`badge-${tone === 'strong' ? 'plain' : tone}`, `\u00a0${badge.letter}\u00a0`)}${odfText(`\u00a0${badge.word.replaceAll(' ', '\u00a0')}`)}`;
  if (tone === 'plain') return odfText(text);
  if (tone === 'command') return inStyle('typed', text);
  if (tone === 'warning' || tone === 'error') return inStyle(tone, text);
  return inStyle(tone === 'quiet' || tone === 'not-due' ? 'quiet' : 'strong', text);
};

const inline = (text: Inline): string => spansOf(text).map(toned).join('');

const cell = (lines: readonly Inline[], style: string, words: string, span = 1): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string"${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}>${lines
    .map((line) => paragraph(inline(line), words))
    .join('')}</table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`;

const rowXml = (table: Table, row: Row): string => {
  const style = row.total === true ? 'total' : row.note === undefined ? 'cell' : 'bare';
  const cells = table.columns.map((column, index) => {
    const words =
      column.align === 'right' ? 'CellRight' : row.total === true || index === 0 ? 'CellHead' : 'Cell';
    return cell(linesOf(cellOf(row, index)), style, words);
  });
  const main = `<table:table-row table:style-name="row">${cells.join('')}</table:table-row>`;
  if (row.note === undefined) return main;
  const before = Math.min(row.noteColumn ?? 0, table.columns.length - 1);
  const gap = before === 0 ? '' : cell([''], 'cell', 'Cell', before);
  return `${main}<table:table-row>${gap}${cell([row.note], 'cell', 'Cell', table.columns.length - before)}</table:table-row>`;
};

/** What a document collects while it is written: the widths of the columns of its tables. */
interface Written {
  readonly columns: string[];
  tables: number;
}

const tableXml = (table: Table, written: Written): string => {
  written.tables += 1;
  const name = `table${written.tables}`;
  const columns = columnShapes(table).map(({ weight, least }, index) => {
    written.columns.push(
      `<style:style style:name="${name}.${index}" style:family="table-column"><style:table-column-properties style:rel-column-width="${Math.round(Math.max(weight, least + 2) * 100)}*"/></style:style>`,
    );
    return `<table:table-column table:style-name="${name}.${index}"/>`;
  });
  const heads = table.columns.map(({ title, align }) =>
    cell([title], 'head', align === 'right' ? 'CellRight' : 'CellHead'),
  );
  const caption =
    table.caption === '' || table.dense === true || table.titled === true
      ? ''
      : paragraph(odfText(table.caption), 'Caption');
  return `${caption}<table:table table:name="${name}"><table:title>${odfText(table.caption)}</table:title>${columns.join('')}<table:table-header-rows><table:table-row>${heads.join('')}</table:table-row></table:table-header-rows>${table.rows.map((row) => rowXml(table, row)).join('')}</table:table>${paragraph('')}`;
};

const command = (words: string | undefined): string =>
  words === undefined ? '' : inStyle('typed', `  ${words}`);

const factXml = ({ label, text, command: more }: Fact): string =>
  text
    .map((line, index) => {
      const before = index === 0 ? inStyle('strong', `${label}: `) : '';
      return paragraph(`${before}${inline(line)}${index === text.length - 1 ? command(more) : ''}`);
    })
    .join('');

interface Place {
  /** The style of a heading that begins a page of its own, or one on its side. */
  readonly page?: string;
  readonly below: number;
  readonly written: Written;
}

const blockXml = (block: PaperBlock, { page, below, written }: Place): string => {
  switch (block.is) {
    case 'masthead':
      return block.lines.map(({ left, right }) => paragraph(`${inline(left)} ${inline(right)}`)).join('');
    case 'heading': {
      const right = block.right === undefined ? '' : odfText(`  ${wordsOf(block.right)}`);
      return headingXml(block.level, `${inline(block.text)}${right}`, page);
    }
    case 'paragraph':
      return paragraph(`${inline(block.text)}${command(block.command)}`);
    case 'list':
      return listXml(block.items.map((item) => paragraph(inline(item))));
    case 'facts':
      return block.facts.map(factXml).join('');
    case 'table':
      return tableXml(block.table, written);
    case 'chart':
      // A drawing is followed by its table, which says the same: here the table is enough.
      return tableXml(block.table, written);
    case 'markdown':
      return odtMarkdown(block.text, below);
    case 'code':
      return codeXml(block.lines.map(({ text }) => text));
    case 'remarks':
      return block.remarks
        .map(
          ({ label, text, code, after }) =>
            `${paragraph(`${inStyle('strong', `${label}: `)}${inline(text)}`)}${codeXml([...code, ...after].map((one) => one.text))}`,
        )
        .join('');
    case 'break':
      return '';
  }
};

/** Headings that begin a page: of the same kind, or upright or on its side. */
const pageStyles = [1, 2, 3, 4, 5, 6]
  .flatMap((level) =>
    (
      [
        ['-page', '<style:paragraph-properties fo:break-before="page"/>', ''],
        ['-upright', '', ' style:master-page-name="Standard"'],
        ['-wide', '', ' style:master-page-name="Wide"'],
      ] as const
    ).map(
      ([name, properties, master]) =>
        `<style:style style:name="Heading_20_${level}${name}" style:family="paragraph" style:parent-style-name="Heading_20_${level}"${master}>${properties}</style:style>`,
    ),
  )
  .join('');

const lists =
  '<text:list-style style:name="numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.6cm"/></text:list-level-style-number></text:list-style><text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>';

/** The page as an OpenDocument text: headings, lists and tables whose heads come again on each page; charts as their tables. */
export const renderOdt = (page: Page, meta: PaperMeta): Uint8Array => {
  const { masthead, title, blocks } = outlined(page);
  const written: Written = { columns: [], tables: 0 };
  let below = 1;
  const sections = sectionsOf(blocks).map((section, number) =>
    section.blocks
      .map((block, index, all) => {
        if (block.is === 'heading') below = block.level;
        const turned =
          index === 0 && (number > 0 || section.wide) ? (section.wide ? '-wide' : '-upright') : null;
        const page = turned ?? (startsPage(all, index) ? '-page' : '');
        const xml = blockXml(block, { page, below, written });
        const keeps = ['table', 'chart'].includes(all[index + 1]?.is ?? '');
        return keeps && ['paragraph', 'markdown'].includes(block.is) ? keptWithNext(xml) : xml;
      })
      .join(''),
  );
  const opening = [...masthead, title].map((block) => blockXml(block, { below: 1, written }));
  const about: OdfMeta = { title: wordsOf(title.text), board: meta.board, day: meta.asOf };
  const foot = odfText(`${meta.board}. ${footOf(meta)}`);
  return odfFile('text', about, {
    content: part(
      'document-content',
      `<office:automatic-styles>${textStyles}${cellStyles}${pageStyles}${written.columns.join('')}${lists}</office:automatic-styles><office:body><office:text>${opening.join('')}${sections.join('')}</office:text></office:body>`,
    ),
    styles: odtStyles(page.dense === true, foot),
  });
};
