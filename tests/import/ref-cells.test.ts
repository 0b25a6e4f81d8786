import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

/** The refs that rows with these cells of refs have, and what the report says of them. */
const refsOf = async (...cells: string[]) => {
  const rows = cells.map((cell, i) => `"${cell}",Hold event ${i + 1},Chair,May 2026\n`).join('');
  const { actions, imported: made } = await imported('plan.csv', `Ref,Action,Lead,By when\n${rows}`);
  return {
    refs: actions.map(({ ref }) => ref),
    adding: made.doubts.flatMap(({ why }) => /Where they .*/.exec(why) ?? [])[0],
    said: made.doubts
      .filter(({ why }) => /\brefs?\b/.test(why))
      .map(({ source, read, why }) => [source, read, why.split(';')[0]]),
  };
};

it.each([
  ['1.7*', '1.7', '*'],
  ['1.7 †', '1.7', '†'],
  ['1.7**', '1.7', '**'],
  ['1.6 (formerly 2.4)', '1.6', '(formerly 2.4)'],
  ['1.6 (new)', '1.6', '(new)'],
  ['1.7 NEW', '1.7', 'NEW'],
  ['SP2 – new', 'SP2', '– new'],
])('a ref with something behind it is that ref, and the rest is named: %s', async (cell, ref, behind) => {
  const { refs, said } = await refsOf('1.5', cell);
  expect(refs).toEqual(['1.5', ref]);
  expect(said).toEqual([[cell, ref, `“${behind}” is behind the ref and in no key of the plan`]]);
});

it('the part of an action in brackets is part of its ref', async () => {
  const { refs, said } = await refsOf('1.2 (i)', '1.2 (ii)', '1.3(b)');
  expect(refs).toEqual(['1.2(i)', '1.2(ii)', '1.3(b)']);
  expect(said).toEqual([]);
});

it.each([
  ['1.6 / 1.7', '1.6', '1.7'],
  ['1.6/1.7', '1.6', '1.7'],
  ['1.6, 1.7 & 1.8', '1.6', '1.7 and 1.8'],
  ['1.6 and 1.7', '1.6', '1.7'],
  ['1.6\n1.7', '1.6', '1.7'],
  ['A1 & A2', 'A1', 'A2'],
])('a cell with several refs gives the first, and names the others: %s', async (cell, ref, others) => {
  const { refs, said, adding } = await refsOf('1.5', cell);
  expect(refs).toEqual(['1.5', ref]);
  expect(said).toEqual([[cell.replace('\n', ' '), ref, 'several refs in one cell']]);
  expect(adding).toBe(`Where they are several actions, add ${others} with  bscb add`);
});

it('a ref that is one of several in a cell is given to no other row', async () => {
  expect((await refsOf('1.5 / 1.6', '', '1.4')).refs).toEqual(['1.5', '1.7', '1.4']);
});

it.each(['Chair (2)', '3 events', 'see 1.2', 'TBC 1.2'])(
  'a cell of other words is no ref: %s',
  async (cell) => {
    expect((await refsOf('1.5', cell)).refs).toEqual(['1.5', '1.6']);
  },
);

it('words in brackets with no ref before them are no ref', async () => {
  expect((await refsOf('1.5', '(formerly 2.4)', 'Chair (2)')).refs).toEqual(['1.5', '1.6', '1.7']);
});

describe('the number of a note, raised behind a ref or a word, is no part of it:', () => {
  const heads = ['Ref', 'Action', 'Lead', 'By when'];
  const run = (text: string, look = ''): string => `<w:r>${look}<w:t>${text}</w:t></w:r>`;
  const up = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
  const tr = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:p>${cell.startsWith('<') ? cell : run(cell)}</w:p></w:tc>`).join('')}</w:tr>`;
  const word = archive({
    'word/document.xml': `<w:document><w:body><w:tbl>${tr(heads)}${tr([run('1.1') + run('2', up), run('Agree') + run('3', up), 'Chair', 'May 2026'])}</w:tbl></w:body></w:document>`,
  });
  const raisedCell = (text: string, note: string): string =>
    `<table:table-cell><text:p>${text}<text:span text:style-name="T2">${note}</text:span></text:p></table:table-cell>`;
  const plainCell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const open = archive({
    'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles><office:body><office:text><table:table><table:table-row>${heads.map(plainCell).join('')}</table:table-row><table:table-row>${raisedCell('1.1', '2')}${raisedCell('Agree', '3')}${plainCell('Chair')}${plainCell('May 2026')}</table:table-row></table:table></office:text></office:body></office:document-content>`,
  });
  const web = `<table><tr><th>${heads.join('<th>')}<tr><td>1.1<sup>2</sup><td>Agree<sup>3</sup><td>Chair<td>May 2026</table>`;
  const rich = (text: string, note: string): string =>
    `<c t="inlineStr"><is><r><t>${text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${note}</t></r></is></c>`;
  const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const excel = archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${heads.map(inline).join('')}</row><row>${rich('1.1', '2')}${rich('Agree', '3')}${inline('Chair')}${inline('May 2026')}</row></sheetData></worksheet>`,
  });

  it.each([
    ['Word', 'plan.docx', word],
    ['OpenDocument', 'plan.odt', open],
    ['a web page', 'plan.html', web],
    ['Excel', 'plan.xlsx', excel],
  ])('%s', async (_, name, content) => {
    const { actions, imported: made } = await imported(name, content);
    expect(actions.map(({ ref, action }) => [ref, action])).toEqual([['1.1', 'Agree³']]);
    expect(made.doubts.map(({ why }) => why).join()).toContain('“²” is behind the ref');
  });
});
