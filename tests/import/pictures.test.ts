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
