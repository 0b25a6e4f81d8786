import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported, outlineOf } from './made.ts';

const level = (at: number, kind: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const use = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
const numbering = `<w:numbering>${[
  list(
    0,
    level(0, 'decimal', '%1.', '<w:pStyle w:val="Heading1"/>'),
    level(1, 'decimal', '%1.%2'),
    level(2, 'lowerLetter', '%1.%2%3'),
  ),
  list(1, level(0, 'bullet', '•')),
  list(2, level(0, 'decimal', '%1.')),
  list(3, level(0, 'upperRoman', '%1')),
  list(4, level(0, 'cardinalText', '%1')),
  list(5, level(0, 'decimal', 'Priority %1:'), level(1, 'decimalZero', 'C%1.%2')),
  use(1, 0),
  use(2, 1),
  use(3, 2),
  use(4, 2, anew),
  use(5, 3),
  use(6, 4),
  use(7, 5),
].join('')}</w:numbering>`;

const words = (text: string, list = 0, at = 0, style = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${list === 0 ? '' : `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : words(cell)}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const heading = (text: string): string => words(text, 0, 0, 'Heading1');
const heads = row('Ref', 'Action', 'Milestones', 'Lead', 'By when');
const ref = words('', 0, 0, 'Ref');

const plan = async (body: string) => {
  const made = await imported(
    'plan.docx',
    archive({
      'word/document.xml': `<w:document><w:body>${words('Anytown Safeguarding Board Business Plan 2026-27')}${body}</w:body></w:document>`,
      'word/numbering.xml': numbering,
      'word/styles.xml':
        '<w:styles><w:style w:styleId="Heading1" w:type="paragraph"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Ref" w:type="paragraph"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
    }),
  );
  return {
    ...outlineOf(made),
    given: made.imported.doubts.filter(({ why }) => /has no ref/.test(why)).length,
    named: made.imported.doubts.filter(({ why }) => /Word numbers/.test(why)),
  };
};

describe('a number that Word gives by itself', () => {
  it('to the rows of a table and to the headings above them is the ref, and the number of the area', async () => {
    const steps = words('Draft', 3) + words('Agree', 3);
    const begun = words('Draft', 4) + words('Agree', 4);
    const {
      areas,
      actions,
      steps: found,
      given,
    } = await plan(
      heading('Leadership') +
        table(
          heads,
          row(ref, 'Agree the toolkit', steps, 'Chair', 'May 2026'),
          row(ref, 'Train staff', begun, 'Chair', 'June 2026'),
        ) +
        heading('The voice of children') +
        table(
          heads,
          row(ref, 'Ask children', words('Ask', 2), 'Chair', 'May 2026'),
          row(words('', 1, 2), 'Ask parents', '', 'Chair', 'June 2026'),
        ),
    );
    expect(areas).toEqual([
      [1, 'Leadership'],
      [2, 'The voice of children'],
    ]);
    expect(actions).toEqual([
      ['1.1', 'Agree the toolkit'],
      ['1.2', 'Train staff'],
      ['2.1', 'Ask children'],
      ['2.1a', 'Ask parents'],
    ]);
    expect(found).toEqual([['Draft', 'Agree'], ['Draft', 'Agree'], ['Ask'], []]);
    expect(given).toBe(0);
  });

  it('before the words of each action is its ref', async () => {
    const { actions } = await plan(
      table(
        row('Action', 'Lead', 'By when'),
        row(words('Agree the toolkit', 3), 'Chair', 'May 2026'),
        row(words('Train staff', 3), 'Chair', 'June 2026'),
      ),
    );
    expect(actions).toEqual([
      ['1', 'Agree the toolkit'],
      ['2', 'Train staff'],
    ]);
  });

  it('counts no row that a change takes away, and no cell that goes on with the one above', async () => {
    const cells = ['Agree the toolkit', '', 'Chair', 'May 2026'];
    const gone = row(ref, ...cells).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    const merged = row(ref, 'Agree it again', '', 'Chair', 'June 2026').replace(
      '<w:tc>',
      '<w:tc><w:tcPr><w:vMerge/></w:tcPr>',
    );
    const { actions } = await plan(
      heading('Leadership') +
        table(heads, gone, row(ref, ...cells), merged, row(ref, 'Train staff', '', 'Chair', 'May 2026')),
    );
    expect(actions.map(([one]) => one)).toEqual(expect.arrayContaining(['1.1', '1.2']));
    expect(actions.at(-1)).toEqual(['1.2', 'Train staff']);
  });

  it('to a heading that only says what is below it names no area', async () => {
    const { areas } = await plan(
      heading('Introduction') +
        words('The Board met in May.') +
        heading('Action plan') +
        table(heads, row('A1', 'Agree the toolkit', '', 'Chair', 'May 2026')),
    );
    expect(areas?.map(([, title]) => title)).toEqual(['Business Plan']);
  });

  it('with words in it keeps them', async () => {
    const { areas, actions } = await plan(
      words('Leadership', 7) +
        table(heads, row(words('', 7, 1), 'Agree the toolkit', '', 'Chair', 'May 2026')),
    );
    expect(areas).toEqual([[1, 'Leadership']]);
    expect(actions).toEqual([['C1.01', 'Agree the toolkit']]);
  });

  it('to a list in each cell, beside refs that are typed, is none', async () => {
    const one = words('Staff know', 4);
    const { actions, named } = await plan(
      table(
        heads,
        row('A1', words('Agree the toolkit', 3), one, 'Chair', 'May 2026'),
        row('A2', words('Train staff', 3), '', 'Chair', 'May 2026'),
      ),
    );
    expect(actions).toEqual([
      ['A1', 'Agree the toolkit'],
      ['A2', 'Train staff'],
    ]);
    expect(named).toEqual([]);
  });

  it.each([
    ['that is no ref', 5, 'I Agree the toolkit', 'read from;'],
    ['of a kind that is not read', 6, 'Agree the toolkit', '(cardinalText);'],
  ])('%s is named', async (_, list, source, says) => {
    const { actions, named } = await plan(
      table(
        row('Action', 'Lead', 'By when'),
        row(words('Agree the toolkit', list), 'Chair', 'May 2026'),
        row(words('Train staff', list), 'Chair', 'June 2026'),
      ),
    );
    expect(actions.map(([, action]) => action)).toEqual(['Agree the toolkit', 'Train staff']);
    expect(named).toEqual([
      expect.objectContaining({ source, read: null, why: expect.stringContaining(says) }),
    ]);
  });
});

it.each([
  [
    'AUTONUM',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ],
  ['LISTNUM', '<w:fldSimple w:instr=" LISTNUM \\l 2 "/>'],
])('that a field counts out is named, and another ref is given: %s', async (field, run) => {
  const cell = `<w:p>${run}</w:p>`;
  const { actions, named } = await plan(
    table(
      heads,
      row(cell, 'Agree the toolkit', '', 'Chair', 'May 2026'),
      row(cell, 'Train staff', '', 'Chair', 'May 2026'),
    ),
  );
  expect(actions.map(([ref]) => ref)).toEqual(['1.1', '1.2']);
  expect(named.map(({ why }) => why.includes(field))).toEqual([true]);
});
