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
