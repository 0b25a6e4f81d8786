import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

type Row = readonly (string | null)[];

/** The rows of a plan in which a cell that is null is merged with the one above it. */
const rows: readonly Row[] = [
  ['Ref', 'Action', 'Outcome', 'Lead', 'By when', 'Progress'],
  ['1.1', 'Agree the toolkit', 'Fewer repeat referrals', 'Chair', 'May 2013', 'Drafted'],
  ['1.2', 'Train the staff', null, 'Training Officer', 'June 2013', null],
  ['1.3', 'Ask schools', null, null, 'July 2013', ''],
  ['1.4', 'Ask parents', 'Parents answer', 'Chair', 'July 2013', ''],
];

const eachCell = (of: (text: string | null, below: number, r: number, c: number) => string): string[] =>
  rows.map((row, r) =>
    row
      .map((text, c) => {
        const next = rows.slice(r + 1).findIndex((one) => one[c] !== null);
        return of(text, next < 0 ? rows.length - r - 1 : next, r, c);
      })
      .join(''),
  );

const inHtml = (): string =>
  `<table>${eachCell((text, below) => (text === null ? '' : `<td rowspan="${below + 1}">${text}</td>`))
    .map((row) => `<tr>${row}</tr>`)
    .join('')}</table>`;

const inWord = (): Uint8Array => {
  const cells = eachCell((text, below) => {
    const merge = text === null ? '<w:vMerge/>' : below > 0 ? '<w:vMerge w:val="restart"/>' : '';
    return `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text ?? ''}</w:t></w:r></w:p></w:tc>`;
  });
  const table = cells.map((row) => `<w:tr>${row}</w:tr>`).join('');
  return archive({
    'word/document.xml': `<w:document><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
  });
};

const inExcel = (): Uint8Array => {
  const place = (r: number, c: number): string => `${'ABCDEF'[c]}${r + 1}`;
  const merges: string[] = [];
  const data = eachCell((text, below, r, c) => {
    if (text !== null && below > 0) merges.push(`<mergeCell ref="${place(r, c)}:${place(r + below, c)}"/>`);
    return text === null ? '' : `<c r="${place(r, c)}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${data
      .map((row, r) => `<row r="${r + 1}">${row}</row>`)
      .join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`,
  });
};

const inOpenDocument = (kind: 'spreadsheet' | 'text'): Uint8Array => {
  const data = eachCell((text, below) =>
    text === null
      ? '<table:covered-table-cell/>'
      : `<table:table-cell table:number-rows-spanned="${below + 1}"><text:p>${text}</text:p></table:table-cell>`,
  );
  const table = data.map((row) => `<table:table-row>${row}</table:table-row>`).join('');
  return archive({
    'content.xml': `<office:document-content><office:body><office:${kind}><table:table table:name="Plan">${table}</table:table></office:${kind}></office:body></office:document-content>`,
  });
};

describe.each([
  ['plan.docx', inWord()],
  ['plan.xlsx', inExcel()],
  ['plan.ods', inOpenDocument('spreadsheet')],
  ['plan.odt', inOpenDocument('text')],
  ['plan.html', inHtml()],
])('a cell over several rows of %s', (name, content) => {
  it('is the outcome and the lead of each action beside it', async () => {
    const { actions } = await imported(name, content);
    expect(
      actions.map(({ ref, outcomes, lead }) => [
        ref,
        outcomes.map(({ text }) => text),
        lead.map(({ text }) => text),
      ]),
    ).toEqual([
      ['1.1', ['Fewer repeat referrals'], ['Chair']],
      ['1.2', ['Fewer repeat referrals'], ['Training Officer']],
      ['1.3', ['Fewer repeat referrals'], ['Training Officer']],
      ['1.4', ['Parents answer'], ['Chair']],
    ]);
  });

  it('is asked about where it is progress, which is seldom that of two actions', async () => {
    const { imported: made } = await imported(name, content);
    expect(made.doubts.filter(({ why }) => why.includes('merged')).map(({ source }) => source)).toEqual([
      'Drafted',
    ]);
  });
});

describe('heads of two rows', () => {
  const plan = (heads: string, row: readonly string[]): string =>
    `<table>${heads}<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr></table>`;
  const th = (text: string, span = ''): string => `<th ${span}>${text}</th>`;

  it('name each column: one that is merged down is the head of its own', async () => {
    const both = ['% complete', 'Cost', 'BRAG'].map((head) => th(head, 'rowspan=2')).join('');
    const heads = `<tr>${th('Action', 'colspan=2')}${th('Delivery', 'colspan=2')}${both}</tr><tr>${['Ref', 'What', 'Who', 'When'].map((head) => th(head)).join('')}</tr>`;
    const row = ['1.1', 'Audit the homes', 'Nurse', 'Mar 2026', '40%', '£1,250', 'Amber'];
    const { imported: made } = await imported('plan.html', plan(heads, row));
    const [area] = made.draft.areas;
    expect(area?.actions).toMatchObject([
      {
        ref: '1.1',
        action: 'Audit the homes',
        lead: ['Nurse'],
        completion: 'Mar 2026',
        progress: [{ rag: 'amber' }],
        fields: [
          ['% complete', '40%'],
          ['Cost', '£1,250'],
        ],
      },
    ]);
    expect(made.draft.introduction).toEqual([]);
    expect(made.aside.map(({ text }) => text)).toContain('Action | Delivery | % complete | Cost | BRAG');
  });

  it('that say the same in several groups have the words of their group', async () => {
    const groups = `<tr>${th('Ref', 'rowspan=2')}${th('Action', 'rowspan=2')}${th('Quarter 1', 'colspan=2')}${th('Quarter 2', 'colspan=2')}</tr>`;
    const heads = `${groups}<tr>${['RAG', 'Update', 'RAG', 'Update'].map((head) => th(head)).join('')}</tr>`;
    const { imported: made } = await imported(
      'plan.html',
      plan(heads, ['1.1', 'Audit the homes', 'Green', 'Begun', 'Amber', 'Late']),
    );
    expect(made.columns.map(({ head }) => head)).toEqual([
      ...['Ref', 'Action', 'Quarter 1 RAG', 'Quarter 1 Update', 'Quarter 2 RAG', 'Quarter 2 Update'],
    ]);
  });

  it('are read together in a sheet that does not say what is merged', async () => {
    const { actions } = await imported(
      'plan.csv',
      'Action,,Delivery,,BRAG\nRef,What,Who,When,\n1.1,Audit the homes,Nurse,Mar 2026,Amber\n',
    );
    expect(actions.map(({ ref, progress }) => [ref, progress[0]?.rag])).toEqual([['1.1', 'amber']]);
  });

  it('are not made of a row of the plan', async () => {
    const { actions } = await imported(
      'plan.csv',
      'Ref,Action,Who,When,Note\n1.1,Audit the homes,Nurse,Mar 2026,Begun\nRef,Action,Who,When,\n1.2,Train staff,Chair,Mar 2026,\n',
    );
    expect(actions.map(({ ref, action }) => [ref, action])).toEqual([
      ['1.1', 'Audit the homes'],
      ['1.2', 'Train staff'],
    ]);
  });
});

describe('a ref that is merged over rows with an action each', () => {
  const heads = ['No.', 'Objective', 'Action / step', 'Lead', 'Target date', 'Done?'];
  const table = (rows: readonly string[]): string =>
    `<h3>Priority 1: Prevention</h3><table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const cells = (...texts: string[]): string => texts.map((text) => `<td>${text}</td>`).join('');
  const merged = (text: string): string => `<td rowspan=3>${text}</td>`;
  const steps = [
    cells('Publish the leaflet', 'Nurse', 'May 2025', '✓'),
    cells('Put it on the website', 'Nurse', 'June 2025', '✗'),
    cells('Radio interview', 'Nurse', 'Jan 2026', ''),
  ];
  const last = cells('1.2', 'Fewer falls', 'Audit the homes', 'Nurse', 'Mar 2026', '');

  it('has these as its steps where its objective is merged as it is, and it is asked about', async () => {
    const [first = '', ...others] = steps;
    const { imported: made } = await imported(
      'plan.html',
      table([`${merged('1.1')}${merged('People raise concerns')}${first}`, ...others, last]),
    );
    expect(
      made.draft.areas[0]?.actions.map(({ ref, action, milestones }) => [
        ref,
        action,
        milestones.map(({ what, when, done }) => [what, when, done]),
      ]),
    ).toEqual([
      [
        '1.1',
        'People raise concerns',
        [
          ['Publish the leaflet', 'May 2025', 'yes'],
          ['Put it on the website', 'June 2025', null],
          ['Radio interview', 'Jan 2026', null],
        ],
      ],
      ['1.2', 'Fewer falls', [['Audit the homes', null, null]]],
    ]);
    const doubts = made.doubts.map(({ why }) => why);
    expect(doubts).toContainEqual(expect.stringMatching(/^a cross is beside it/));
    expect(made.doubts.map(({ at }) => at)).toContain('column “Action / step”');
  });

  it.each([
    ['each has a colour of its own', 'Objective', 'BRAG'],
    ['what is merged as it is are areas of the plan', 'Area', 'Note'],
  ])('leaves each an action of its own where %s', async (_, over, last) => {
    const row = (...texts: string[]): string => `<tr>${cells(...texts)}</tr>`;
    const { imported: made } = await imported(
      'plan.html',
      `<table>${row('Ref', over, 'Action', 'Lead', 'By when', last)}<tr>${merged('1.1')}${merged('Voice of the child')}${cells('Audit cases', 'Nurse', 'May 2025', 'Green')}</tr>${row('Train staff', 'Chair', 'June 2025', 'Red')}${row('Report', 'Nurse', 'July 2025', '')}</table>`,
    );
    const [area] = made.draft.areas;
    expect(area?.title).toBe('Voice of the child');
    expect(
      area?.actions.map(({ action, milestones, completion }) => [action, milestones, completion]),
    ).toEqual([
      ['Audit cases', [], 'May 2025'],
      ['Train staff', [], 'June 2025'],
      ['Report', [], 'July 2025'],
    ]);
    if (last === 'BRAG')
      expect(area?.actions.map(({ progress }) => progress[0]?.rag ?? null)).toEqual(['green', 'red', null]);
    expect(made.doubts.filter(({ why }) => why.startsWith('its ref is merged'))).toHaveLength(2);
  });

  it('is asked about where nothing else is merged as it is', async () => {
    const rows = steps.map((row, i) => `${i === 0 ? merged('1.1') : ''}<td>Objective ${i}</td>${row}`);
    const { imported: made } = await imported('plan.html', table([...rows, last]));
    expect(
      made.doubts.filter(({ why }) => why.startsWith('its ref is merged')).map(({ source }) => source),
    ).toEqual(['Put it on the website', 'Radio interview']);
  });
});

describe('a table inside a cell', () => {
  const inner =
    '<table><tr><td>Plan</td><td>May 2025</td></tr><tr><td>Run</td><td>July 2025</td></tr></table>';
  const page = (action: string, milestones: string): string =>
    `<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>Lead</th><th>By when</th></tr><tr><td>1.1</td><td>${action}</td><td>${milestones}</td><td>Nurse</td><td>Mar 2026</td></tr></table>`;
  const word = (tag: string, inside: string): string => `<w:${tag}>${inside}</w:${tag}>`;
  const inWordCells = (html: string): string =>
    html
      .replaceAll(
        /<(\/?)(table|tr)>/g,
        (_, end: string, tag: string) => `<${end}w:${tag === 'tr' ? 'tr' : 'tbl'}>`,
      )
      .replaceAll(/<t[hd]>([^<]*)/g, (_, text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .replaceAll(/<\/t[hd]>/g, '</w:tc>');
  const docx = (html: string): Uint8Array =>
    archive({ 'word/document.xml': word('document', word('body', inWordCells(html))) });

  it.each([
    ['of milestones of a web page', 'plan.html', page('Train staff', inner)],
    ['of the action of a web page', 'plan.html', page(`Train staff${inner}`, '')],
    ['of milestones in Word', 'plan.docx', docx(page('Train staff', inner))],
    ['of the action in Word', 'plan.docx', docx(page(`Train staff${inner}`, ''))],
  ])('is a milestone a row: %s', async (_, name, content) => {
    const { imported: made } = await imported(name, content);
    const [action] = made.draft.areas.flatMap(({ actions }) => actions);
    expect(action?.action).toBe('Train staff');
    expect(action?.milestones.map(({ what, when }) => [what, when])).toEqual([
      ['Plan', 'May 2025'],
      ['Run', 'July 2025'],
    ]);
  });
});

it('a ref that is given is not one that another row of the document has', async () => {
  const { actions } = await imported(
    'plan.html',
    `<h2>Children are heard</h2><table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th><th>RAG</th></tr>
<tr><td>1.1</td><td>Ask children</td><td>Chair</td><td>June 2013</td><td>Green</td></tr>
<tr><td></td><td>Ask parents</td><td>Chair</td><td>July 2013</td><td>Red</td></tr></table>
<h2>Families are helped</h2><table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th><th>RAG</th></tr>
<tr><td>1.2</td><td>Brief staff</td><td>Chair</td><td>May 2013</td><td>Amber</td></tr></table>`,
  );
  expect(actions.map(({ ref, action }) => `${ref} ${action}`)).toEqual([
    '1.1 Ask children',
    '1.3 Ask parents',
    '1.2 Brief staff',
  ]);
});

it.each([
  [['C3.1', 'C3.10', ''], 'C3.11'],
  [['SP1', 'SP2', ''], 'SP3'],
  [['2.1', '', '2.7'], '2.8'],
])('a ref that is given goes on after those of its area: %j', async (refs, given) => {
  const { actions } = await imported(
    'plan.csv',
    `Ref,Action,Lead,By when\n${refs.map((ref, i) => `${ref},Hold event ${i + 1},Chair,June 2026`).join('\n')}\n`,
  );
  expect(actions.map(({ ref }) => ref)).toEqual(refs.map((ref) => ref || given));
});
