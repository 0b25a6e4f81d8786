import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

const heads = ['Ref', 'Action', 'Lead', 'By when', 'RAG'];
const cells = ['1.1', 'Agree the toolkit', 'Chair', 'June 2026'];

const inWord = (picture: string): Uint8Array => {
  const row = (inside: readonly string[]) =>
    `<w:tr>${inside.map((one) => `<w:tc><w:p><w:r>${one}</w:r></w:p></w:tc>`).join('')}</w:tr>`;
  const words = (texts: readonly string[]) => texts.map((text) => `<w:t>${text}</w:t>`);
  return archive({
    'word/document.xml': `<w:document><w:body><w:tbl>${row(words(heads))}${row([...words(cells), picture])}</w:tbl></w:body></w:document>`,
  });
};

const inOpenDocument = (picture: string): Uint8Array => {
  const row = (texts: readonly string[]) =>
    `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  return archive({
    'content.xml': `<office:document-content><office:body><office:text><table:table>${row(heads)}${row([...cells, picture])}</table:table></office:text></office:body></office:document-content>`,
  });
};

const drawn = (says: string) =>
  `<w:drawing><wp:inline><wp:docPr id="1"${says}/><a:graphic><pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing>`;

describe('a rating that is a picture', () => {
  it.each([
    ['of Word that says what it shows', 'plan.docx', inWord(drawn(' descr="Amber light"')), 'Amber light'],
    ['of Word that says nothing', 'plan.docx', inWord(drawn('')), 'a picture'],
    [
      'of an older Word',
      'plan.docx',
      inWord('<w:pict><v:shape><v:imagedata r:id="r1" o:title="Amber"/></v:shape></w:pict>'),
      'Amber',
    ],
    [
      'of OpenDocument',
      'plan.odt',
      inOpenDocument('<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>'),
      'a picture',
    ],
  ])('is named: %s', async (_, name, content, source) => {
    const { actions, imported: made } = await imported(name, content);
    expect(actions.map(({ progress }) => progress)).toEqual([[]]);
    expect(made.doubts).toContainEqual({
      at: 'table 1, row 2, cell 5',
      source,
      why: 'a picture in a cell is not read; write in the plan what it says',
      read: null,
    });
  });

  it('is none where only a text box or nothing is in the cell', async () => {
    const { imported: made } = await imported(
      'plan.docx',
      inWord(
        '<w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Green</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing>',
      ),
    );
    expect(made.doubts.map(({ why }) => why).filter((why) => why.includes('picture'))).toEqual([]);
  });
});

describe('what is drawn over a sheet of Excel is named', () => {
  const anchor = (column: number, row: number, drawn: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from>${drawn}</xdr:twoCellAnchor>`;
  const picture = (says: string): string =>
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1"${says}/></xdr:nvPicPr></xdr:pic>`;
  const sheetRow = (texts: readonly string[]): string =>
    `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const relation = (id: string, target: string): string => `<Relationship Id="${id}" Target="${target}"/>`;
  const excel = archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('a', 'worksheets/sheet1.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetRow(heads)}${sheetRow(cells)}</sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('b', '../drawings/drawing1.xml')}</Relationships>`,
    'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchor(4, 1, picture(' descr="Red light"'))}${anchor(27, 0, picture(''))}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': `<Relationships>${relation('c', '../charts/chart1.xml')}${relation('d', '../media/image1.png')}</Relationships>`,
    'xl/charts/chart1.xml':
      '<c:chartSpace><a:p><a:r><a:t>Repeat referrals by quarter</a:t></a:r></a:p></c:chartSpace>',
  });

  it('a picture by the cell that it begins in, and a chart by its title', async () => {
    const { imported: made } = await imported('plan.xlsx', excel);
    const said = made.doubts.filter(({ why }) => /a picture over|a chart/.test(why));
    expect(said.map(({ at, source }) => [at, source])).toEqual([
      ['sheet Plan, E2', 'Red light'],
      ['sheet Plan, AB1', 'a picture'],
      ['sheet Plan', 'Repeat referrals by quarter'],
    ]);
  });
});

it.each([
  [
    'Word',
    'plan.docx',
    archive({
      'word/document.xml': `<w:document><w:body><w:p><w:r>${drawn(' descr="The plan on a page"')}</w:r></w:p><w:tbl>${[heads, cells].map((row) => `<w:tr>${row.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl></w:body></w:document>`,
    }),
    ['paragraph 1', 'The plan on a page'],
  ],
  [
    'OpenDocument',
    'plan.odt',
    archive({
      'content.xml': `<office:document-content><office:body><office:text><text:p><draw:frame><draw:image/></draw:frame></text:p><table:table>${[heads, cells].map((row) => `<table:table-row>${row.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table></office:text></office:body></office:document-content>`,
    }),
    ['the document', '1 picture'],
  ],
])(
  'a picture of %s that is in no cell is listed among what was left aside',
  async (_, name, content, listed) => {
    const { imported: made } = await imported(name, content);
    expect(
      made.aside.filter(({ why }) => /pictures?.* not read/.test(why)).map(({ at, text }) => [at, text]),
    ).toEqual([listed]);
  },
);
