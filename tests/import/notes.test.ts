import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

const rows = [
  ['Ref', 'Action', 'Lead', 'By when'],
  ['1.1', 'Agree the toolkit', 'Chair', 'June 2026'],
];
const moved = 'The Board moved it to December';

const wordPlan = `<w:document><w:body><w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl></w:body></w:document>`;

const inWord = (part: string, is: string): Uint8Array =>
  archive({
    'word/document.xml': wordPlan,
    [`word/${part}.xml`]: `<w:${part}><w:${is} w:type="separator"><w:p/></w:${is}><w:${is} w:id="2"><w:p><w:r><w:t>The Board moved </w:t></w:r><w:r><w:t>it</w:t></w:r></w:p><w:p><w:r><w:t>to December</w:t></w:r></w:p></w:${is}></w:${part}>`,
  });

const inExcel = (
  target: string,
  said: string,
  header = '',
  parts: Readonly<Record<string, string>> = {},
): Uint8Array =>
  archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => `<c r="${'ABCD'[c]}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData><headerFooter><oddHeader>${header}</oddHeader><oddFooter>Page &amp;P</oddFooter></headerFooter></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="b" Type="http://x/relationships/comments" Target="../${target}"/></Relationships>`,
    [`xl/${target}`]: `<comments><commentList><comment ref="D2"><text><r><t>${said}</t></r></text></comment></commentList></comments>`,
    ...parts,
  });

/** A plan of Word of which another part says this, and whose other edges say what is known. */
const edgeOfWord = (part: string): Uint8Array => {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  return archive({
    'word/document.xml': wordPlan,
    'word/header1.xml': `<w:hdr>${paragraph('Agree the toolkit')}</w:hdr>`,
    'word/footer3.xml': `<w:ftr>${paragraph('Page 1 of 4')}</w:ftr>`,
    [`word/${part}.xml`]: `<w:part>${paragraph(moved)}</w:part>`,
  });
};

const inOpenDocument = (inCell: string, header = ''): Uint8Array =>
  archive({
    'styles.xml': `<styles><style:master-page><style:header><text:p>${header}</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer><style:header-left style:display="false"><text:p>A left page</text:p></style:header-left></style:master-page></styles>`,
    'content.xml': `<office:document-content><office:body><office:text><table:table>${rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${cell}${cell === 'June 2026' ? inCell : ''}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table></office:text></office:body></office:document-content>`,
  });

describe('what a document says beside its table is named, with its words', () => {
  it.each([
    ['a footnote of Word', 'plan.docx', inWord('footnotes', 'footnote'), 'footnote 1'],
    ['an endnote of Word', 'plan.docx', inWord('endnotes', 'endnote'), 'endnote 1'],
    ['a comment of Word', 'plan.docx', inWord('comments', 'comment'), 'comment 1'],
    ['a comment of Excel', 'plan.xlsx', inExcel('comments1.xml', moved), 'sheet Plan, D2'],
    [
      'a comment of Excel with answers',
      'plan.xlsx',
      inExcel(
        'comments/comment1.xml',
        `[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    ${moved}`,
      ),
      'sheet Plan, D2',
    ],
    ['a header of Word', 'plan.docx', edgeOfWord('header2'), 'header2'],
    ['a footer of Word', 'plan.docx', edgeOfWord('footer1'), 'footer1'],
    ['a diagram of Word', 'plan.docx', edgeOfWord('diagrams/data1'), 'diagram 1'],
    [
      'a header of Excel',
      'plan.xlsx',
      inExcel('', '', `&amp;C&amp;"Arial,Bold"&amp;14${moved}&amp;RPage &amp;P of &amp;N`),
      'sheet Plan',
    ],
    [
      'a text box of Excel',
      'plan.xlsx',
      inExcel('drawings/drawing1.xml', '', '', {
        'xl/drawings/drawing1.xml': `<d><p><r><t>${moved}</t></r></p></d>`,
      }),
      'sheet Plan',
    ],
    ['a header of OpenDocument', 'plan.odt', inOpenDocument('', moved), 'header'],
    [
      'a footnote of OpenDocument',
      'plan.odt',
      inOpenDocument(
        `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${moved}</text:p></text:note-body></text:note>`,
      ),
      'footnote 1',
    ],
    [
      'a comment of OpenDocument',
      'plan.odt',
      inOpenDocument(
        `<office:annotation><dc:creator>A. Person</dc:creator><text:p>${moved}</text:p></office:annotation>`,
      ),
      'comment 1',
    ],
  ])('%s', async (_, name, content, at) => {
    const { actions, imported: made } = await imported(name, content);
    expect(actions.map(({ completion }) => completion?.reading.text)).toEqual(['June 2026']);
    expect(made.doubts).toContainEqual({
      at,
      source: moved,
      why: expect.stringMatching(/is in no key of the plan/),
      read: null,
    });
  });
});

it('the header of a page that repeats the document is listed, and its number is not', async () => {
  const { imported: made } = await imported('plan.docx', edgeOfWord('footer9'));
  expect(made.aside.map(({ at, text }) => [at, text])).toContainEqual(['header1', 'Agree the toolkit']);
  expect(JSON.stringify(made)).not.toContain('Page 1 of 4');
});

it('the words of a header of OpenDocument are apart where a tab or a new line is between them', async () => {
  const header = 'Agree<text:tab/>the<text:line-break/>toolkit<text:s/>Chair';
  const { imported: made } = await imported('plan.odt', inOpenDocument('', header));
  expect(made.aside.map(({ at, text }) => [at, text])).toContainEqual([
    'header',
    'Agree the / toolkit Chair',
  ]);
});

it('a sheet that is a chart, or that cannot be found in the workbook, is named', async () => {
  const { actions, imported: made } = await imported(
    'plan.xlsx',
    inExcel('comments1.xml', moved, '', {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="Plan" r:id="a"/><sheet name="Colours by month" r:id="b"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="chartsheets/sheet1.xml"/></Relationships>',
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    }),
  );
  expect(actions).toHaveLength(1);
  expect(made.doubts).toContainEqual({
    at: 'sheet Colours by month',
    source: 'Colours by month',
    why: expect.stringMatching(/was not read/),
    read: null,
  });
});
