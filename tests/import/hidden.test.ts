import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

const plan = [
  ['Ref', 'Action', 'Lead', 'By when'],
  ['1.1', 'Agree the toolkit', 'Chair', 'June 2026'],
];
const old = [
  ['Ref', 'Action', 'Lead', 'By when'],
  ['9.1', 'Close the helpline', 'Nurse', 'May 2024'],
];

describe('a sheet that is hidden is named once, with all that is beside its cells', () => {
  const rows = (cells: readonly (readonly string[])[]): string =>
    cells
      .map(
        (row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
      )
      .join('');
  const sheet = (cells: readonly (readonly string[])[]): string =>
    `<worksheet><sheetData>${rows(cells)}</sheetData><hyperlinks><hyperlink ref="B2" r:id="l"/></hyperlinks></worksheet>`;
  const beside = (n: number): Record<string, string> => ({
    [`xl/worksheets/_rels/sheet${n}.xml.rels`]: `<Relationships><Relationship Id="l" Target="https://anytown.example/${n}" TargetMode="External"/><Relationship Id="c" Target="../comments${n}.xml"/><Relationship Id="d" Target="/xl/drawings/drawing${n}.xml"/></Relationships>`,
    [`xl/comments${n}.xml`]: `<comments><comment ref="B2"><text><t>Comment ${n}</t></text></comment></comments>`,
    [`xl/drawings/drawing${n}.xml`]: `<d><p><r><t>Box ${n}</t></r></p></d>`,
  });
  const excel = archive({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Plan" r:id="a"/><sheet name="Old" state="veryHidden" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet(plan),
    'xl/worksheets/sheet2.xml': sheet(old),
    ...beside(1),
    ...beside(2),
  });
  const table = (name: string, n: number, cells: readonly (readonly string[])[], look = ''): string =>
    `<table:table table:name="${name}"${look}><table:shapes><draw:frame><text:p>Box ${n}</text:p></draw:frame></table:shapes>${cells
      .map(
        (row, r) =>
          `<table:table-row>${row.map((text, c) => `<table:table-cell>${r === 1 && c === 1 ? `<office:annotation><text:p>Comment ${n}</text:p></office:annotation><text:p><text:a xlink:href="https://anytown.example/${n}">${text}</text:a></text:p>` : `<text:p>${text}</text:p>`}</table:table-cell>`).join('')}</table:table-row>`,
      )
      .join('')}</table:table>`;
  const open = archive({
    'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${table('Plan', 1, plan)}${table('Old', 2, old, ' table:style-name="off"')}</office:spreadsheet></office:body></office:document-content>`,
  });

  it.each([
    ['Excel', 'plan.xlsx', excel],
    ['OpenDocument', 'plan.ods', open],
  ])('%s', async (_, name, bytes) => {
    const { actions, imported: made } = await imported(name, bytes);
    expect(actions.map(({ ref }) => ref)).toEqual(['1.1']);
    const said = [
      ...made.doubts.map(({ at, source }) => [at, source] as const),
      ...made.aside.map(({ at, text }) => [at, text] as const),
    ];
    const ofPlan = said.filter(([, words]) => / 1$|\/1$/.test(words));
    expect(ofPlan).toHaveLength(3);
    expect(ofPlan.every(([at]) => at.startsWith('sheet Plan'))).toBe(true);
    expect(said.filter(([at, words]) => / 2$|\/2$/.test(words) || at.startsWith('sheet Old'))).toEqual([
      ['sheet Old', 'Ref | Action | Lead | By when'],
    ]);
    expect(made.doubts.find(({ at }) => at === 'sheet Old')).toMatchObject({
      why: expect.stringMatching(/^the sheet is hidden, so nothing in it was read \(it has 2 rows\)/),
      read: null,
    });
  });
});

/** What an import says of words that a document hides and that it reads. */
const namedAsHidden = async (name: string, bytes: Uint8Array): Promise<(readonly string[])[]> => {
  const { imported: made, actions } = await imported(name, bytes);
  expect(actions.map(({ action }) => action)).toEqual(['Agree the toolkit once funded']);
  return made.doubts
    .filter(({ why }) => /hidden in .*read all the same/.test(why))
    .map(({ at, source }) => [at, source]);
};

describe('words of Word that are hidden', () => {
  const run = (text: string, look = ''): string =>
    `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const row = (action: string, look = ''): string =>
    `<w:tr>${look}${['1.1', action, 'Chair', 'June 2026'].map((cell) => `<w:tc>${cell.startsWith('<') ? cell : `<w:p>${run(cell)}</w:p>`}</w:tc>`).join('')}</w:tr>`;
  const heads = `<w:tr>${plan[0]?.map((head) => `<w:tc><w:p>${run(head)}</w:p></w:tc>`).join('')}</w:tr>`;
  const word = (rows: string): Uint8Array =>
    archive({
      'word/document.xml': `<w:document><w:body><w:tbl>${heads}${rows}</w:tbl></w:body></w:document>`,
      'word/styles.xml':
        '<w:styles><w:style w:styleId="Note" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Aside" w:type="character"><w:basedOn w:val="Note"/></w:style><w:style w:styleId="Quiet" w:type="paragraph"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Gone" w:type="character"><w:rPr><w:strike/></w:rPr></w:style></w:styles>',
    });

  it.each([
    [
      'by a style',
      `<w:p>${run('Agree the toolkit ')}${run('once funded', '<w:rStyle w:val="Note"/>')}</w:p>`,
    ],
    [
      'by a style that is made of one',
      `<w:p>${run('Agree the toolkit ')}${run('once funded', '<w:rStyle w:val="Aside"/>')}</w:p>`,
    ],
    [
      'by the style of their paragraph',
      `<w:p>${run('Agree the toolkit ')}</w:p><w:p><w:pPr><w:pStyle w:val="Quiet"/></w:pPr>${run('once funded')}</w:p>`,
    ],
    [
      'and not those beside them that say that they are shown',
      `<w:p><w:pPr><w:pStyle w:val="Quiet"/></w:pPr>${run('Agree the toolkit ', '<w:vanish w:val="0"/>')}${run('once funded')}</w:p>`,
    ],
  ])('%s are named', async (_, cell) => {
    expect(await namedAsHidden('plan.docx', word(row(cell)))).toEqual([['the document', 'once funded']]);
  });

  it('as a row are named with their row', async () => {
    const hidden = row('Agree the toolkit once funded', '<w:trPr><w:hidden/></w:trPr>');
    expect(await namedAsHidden('plan.docx', word(hidden))).toEqual([
      ['table 1, row 2', '1.1 | Agree the toolkit once funded | Chair | June 2026'],
    ]);
  });

  it('or struck out by a style are struck out', async () => {
    const cell = `<w:p>${run('Agree two ', '<w:rStyle w:val="Gone"/>')}${run('three toolkits')}</w:p>`;
    const { actions, imported: made } = await imported('plan.docx', word(row(cell)));
    expect(actions[0]?.action).toBe('three toolkits');
    expect(made.doubts.map(({ source }) => source)).toContain('~~Agree two~~three toolkits');
  });
});

describe('words of OpenDocument that are hidden', () => {
  const cell = (inner: string): string =>
    `<table:table-cell>${inner.startsWith('<') ? inner : `<text:p>${inner}</text:p>`}</table:table-cell>`;
  const table = (action: string): string =>
    `<table:table table:name="Plan"><table:table-row>${plan[0]?.map(cell).join('')}</table:table-row><table:table-row>${['1.1', action, 'Chair', 'June 2026'].map(cell).join('')}</table:table-row></table:table>`;
  const file = (body: string): Uint8Array =>
    archive({
      'styles.xml':
        '<styles><style:style style:name="Note" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="Gone" style:family="paragraph"><style:text-properties style:text-line-through-style="solid"/></style:style></styles>',
      'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="T1" style:family="text" style:parent-style-name="Note"><style:text-properties fo:color="#ff0000"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Gone"/><style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    });
  const text = (action: string): Uint8Array => file(`<office:text>${table(action)}</office:text>`);
  const sheet = (action: string): Uint8Array =>
    file(`<office:spreadsheet>${table(action)}</office:spreadsheet>`);

  it.each([
    [
      'by a style',
      '<text:p>Agree the toolkit <text:span text:style-name="T1">once funded</text:span></text:p>',
    ],
    [
      'by a field with what it would show',
      '<text:p>Agree the toolkit <text:hidden-text text:condition="ooow:1" text:string-value="once funded" text:is-hidden="true"/></text:p>',
    ],
    [
      'as a paragraph',
      '<text:p>Agree the toolkit</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>once funded</text:p>',
    ],
    [
      'as a section',
      '<text:p>Agree the toolkit</text:p><text:section text:display="none"><text:p>once funded</text:p></text:section>',
    ],
  ])('%s are named', async (_, action) => {
    expect(await namedAsHidden('plan.odt', text(action))).toEqual([['the document', 'once funded']]);
  });

  it('in a sheet are named with it', async () => {
    const action =
      '<text:p>Agree the toolkit <text:span text:style-name="T1">once funded</text:span></text:p>';
    expect(await namedAsHidden('plan.ods', sheet(action))).toEqual([['sheet Plan', 'once funded']]);
  });

  it.each([
    [
      'a paragraph',
      'plan.odt',
      text('<text:p text:style-name="P1">Agree it</text:p><text:p>Agree the toolkit</text:p>'),
    ],
    [
      'a cell',
      'plan.ods',
      file(
        `<office:spreadsheet>${table('Agree the toolkit').replace('<table:table-cell><text:p>Chair', '<table:table-cell table:style-name="ce1"><text:p>Chair')}</office:spreadsheet>`,
      ),
    ],
  ])('or struck out by the style of %s are left out, and named', async (_, name, bytes) => {
    const { actions, imported: made } = await imported(name, bytes);
    expect(actions[0]?.action).toBe('Agree the toolkit');
    expect(made.doubts.filter(({ why }) => /struck out/.test(why))).toHaveLength(1);
  });
});
