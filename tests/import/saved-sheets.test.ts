import { describe, expect, it } from 'vitest';
import { archive, workbook } from './archive.ts';
import { imported } from './made.ts';

const rows = [
  ['Ref', 'What we do', 'Lead', 'Deadline', 'Outcome'],
  ['1.1', 'Agree the toolkit', 'Named Nurse', 'June 2026', '"- 10 courses run\n- 200 staff are sure"'],
  ['1.2', 'Train staff', 'Chair', 'July 2026', 'Staff know'],
];
const sheet = (mark: string): string => rows.map((row) => row.join(mark)).join('\r\n');

it('a sheet saved as a text with tabs has the rows of the same sheet saved as CSV', async () => {
  const [tabs, commas] = [await imported('plan.txt', sheet('\t')), await imported('plan.csv', sheet(','))];
  expect(tabs.actions.map(({ ref, outcomes }) => [ref, outcomes.map(({ text }) => text)])).toEqual([
    ['1.1', ['10 courses run', '200 staff are sure']],
    ['1.2', ['Staff know']],
  ]);
  expect([...tabs.files]).toEqual([...commas.files]);
});

it('a CSV that is empty or cut off is said to be so', async () => {
  await expect(imported('plan.csv', ' \n')).rejects.toThrow('it is empty');
  await expect(imported('plan.csv', sheet(',').split('sure')[0] ?? '')).rejects.toThrow(
    'a cell that begins with a quotation mark in line 2 has no mark at its end',
  );
});

it('a tick alone in a sheet is kept as it was written, and is no colour', async () => {
  const { actions, imported: made } = await imported(
    'plan.csv',
    'Ref,Action,Lead,Deadline,RAG\n1.1,Agree the toolkit,Named Nurse,June 2026,✔\n1.2,Train staff,Chair,July 2026,Green\n',
  );
  expect(actions[0]?.progress.map(({ rag, note }) => [rag, note])).toEqual([[null, '✔']]);
  expect(made.doubts.filter(({ source }) => source === '✔').map(({ why }) => why)).toEqual([
    'no colour was read: ✔; where it means done, mark the action done',
  ]);
});

it('a sheet of notes beside that of the plan is no area of it: its priorities are, and the notes are named', async () => {
  const { read, imported: made } = await imported(
    'plan.xlsx',
    workbook({
      Plan: [
        ['No.', 'Priority', 'Action', 'Lead', 'Target date'],
        ['A1.1', 'Prevention', 'Agree the toolkit', 'Chair', 'May 2026'],
        ['B2.1', 'Listening to adults', 'Ask about outcomes', 'Chair', 'July 2026'],
      ],
      Notes: [['BRAG key: blue is done'], ['Figures are those of June']],
    }),
  );
  expect(read.plan?.areas.map(({ title, actions }) => [title, actions.map(({ ref }) => ref)])).toEqual([
    ['Prevention', ['A1.1']],
    ['Listening to adults', ['B2.1']],
  ]);
  expect(made.aside.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['BRAG key: blue is done', 'Figures are those of June']),
  );
});

describe('a cell of Excel', () => {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const head = ['Ref', 'Action', 'Lead', 'By when', 'Cost'];
  /** A workbook with one row: its ref, its date and its cost are these cells. */
  const book = (ref: string, when: string, cost: string): Uint8Array =>
    archive({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="_-&quot;£&quot;#,##0_-"/><numFmt numFmtId="171" formatCode="0 &quot;days&quot;"/><numFmt numFmtId="173" formatCode="[h]:mm"/><numFmt numFmtId="172" formatCode="[=1]&quot;Yes&quot;;&quot;No&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/><xf numFmtId="172"/><xf numFmtId="22"/><xf numFmtId="173"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${head.map(text).join('')}</row><row>${ref}${text('Agree the toolkit')}${text('Chair')}${when}${cost}</row></sheetData></worksheet>`,
    });

  it('has the ref, the money and the words that the sheet shows, and a day typed in full', async () => {
    const { actions, imported: made } = await imported(
      'plan.xlsx',
      book(
        '<c s="1"><v>4.0999999999999996</v></c>',
        '<c t="d"><v>2026-05-28T00:00:00</v></c>',
        '<c s="2"><v>15000</v></c>',
      ),
    );
    const [action] = actions;
    expect(action?.ref).toBe('4.10');
    expect(action?.completion?.reading.text).toBe('28 May 2026');
    expect(made.draft.areas[0]?.actions[0]?.fields).toEqual([['Cost', '£15,000']]);
  });

  it.each(['2014-13-01', '2014-02-30', '2014-00-10'])(
    'keeps a day that there is not as it is written: %s',
    async (day) => {
      const { files, read } = await imported(
        'plan.xlsx',
        book(text('1.1'), `<c t="d"><v>${day}</v></c>`, text('£5')),
      );
      expect([...files.values()].join()).toContain(day);
      expect(read.problems.map(({ message }) => message).join()).toContain(
        `"${day}" cannot be read as a date`,
      );
    },
  );

  it.each([
    ['<c s="4"><v>0.75</v></c>', '18:00'],
    ['<c s="4"><v>12.75</v></c>', '12.75'],
  ])('has the time that the sheet shows: %s', async (cost, shown) => {
    const { imported: made } = await imported('plan.xlsx', book(text('1.1'), text('May 2026'), cost));
    expect(made.draft.areas[0]?.actions[0]?.fields).toEqual([['Cost', shown]]);
  });

  it.each([
    ['<c s="6"><v>46170.6</v></c>', '28 May 2026, 14:24'],
    ['<c s="6"><v>46170</v></c>', '28 May 2026'],
    ['<c t="d"><v>2026-05-28T14:30:00</v></c>', '28 May 2026, 14:30'],
  ])('has the time beside its day: %s', async (when, shown) => {
    const { actions } = await imported('plan.xlsx', book(text('1.1'), when, text('£5')));
    expect(actions[0]?.completion?.reading.text).toBe(shown);
  });

  it.each([
    ['in words', '5', '1', '([=1]"Yes";"No")'],
    ['as a length of time', '7', '1.2', '([h]:mm)'],
  ])('that shows its number %s is named', async (_, style, value, format) => {
    const cost = `<c r="E2" s="${style}"><v>${value}</v></c>`;
    const { imported: made } = await imported('plan.xlsx', book(text('1.1'), text('May 2026'), cost));
    expect(made.doubts.filter(({ at }) => at === 'sheet Plan, E2')).toEqual([
      { at: 'sheet Plan, E2', source: value, why: expect.stringContaining(format), read: value },
    ]);
  });

  it('keeps every figure that it has, shown or not', async () => {
    const { actions, imported: made } = await imported(
      'plan.xlsx',
      book('<c s="1"><v>4.125</v></c>', text('May 2026'), '<c s="3"><v>12.5</v></c>'),
    );
    expect(actions[0]?.ref).toBe('4.125');
    expect(made.draft.areas[0]?.actions[0]?.fields).toEqual([['Cost', '12.5 days']]);
  });

  it('with a formula that has no value, or an error, is named', async () => {
    const { imported: made } = await imported(
      'plan.xlsx',
      book(text('1.1'), '<c r="D2"><f>Dates!A1</f></c>', '<c r="E2" t="e"><f>B1</f><v>#REF!</v></c>'),
    );
    expect(made.doubts.map(({ at, source, read }) => [at, source, read])).toEqual(
      expect.arrayContaining([
        ['sheet Plan, D2', '=Dates!A1', null],
        ['sheet Plan, E2', '#REF!', '#REF!'],
      ]),
    );
  });
});

it('an error of a formula is named in a sheet that was saved as CSV or by another office program, too', async () => {
  const rows = ['Ref,Action,Lead,By when', '1.1,Agree the toolkit,#REF!,May 2026'];
  const { imported: made } = await imported('plan.csv', rows.join('\n'));
  expect(made.doubts).toContainEqual({
    at: 'row 2, cell 3',
    source: '#REF!',
    why: 'the cell shows an error and no value; correct it in the workbook',
    read: '#REF!',
  });
});

it.each([
  [
    'tables beside each other',
    'Ref,Action,Lead,By when,,Risk,Owner',
    '1.1,Agree,Chair,May 2026,,Flood,Nurse',
    '“Lead” and “Owner”',
    'Chair | Nurse',
    'lead',
  ],
  [
    'columns with one head',
    'Ref,Action,Lead,By when,By when',
    '1.1,Agree,Chair,May 2026,June 2026',
    '“By when”',
    'May 2026 | June 2026',
    'completion',
  ],
])(
  'words of several columns that are put together are named: %s',
  async (_, heads, row, named, source, read) => {
    const { imported: made } = await imported('plan.csv', `${heads}\n${row}\n`);
    expect(made.doubts.filter(({ why }) => /put together/.test(why))).toEqual([
      { at: `columns ${named}`, source, why: expect.stringContaining('several columns hold the same'), read },
    ]);
  },
);

it.each([
  ['extra words', 'under “By when”', 'completion'],
  ['Named Nurse', 'what is in it', 'lead'],
])('words in a column without a head are named, whatever they are put to: %s', async (words, why, read) => {
  const { imported: made } = await imported(
    'plan.csv',
    `Ref;Action;Lead;By when;\n1.1;Agree the toolkit;Chair;May 2026;${words}\n1.2;Train staff;Chair;June 2026;\n`,
  );
  expect(made.doubts).toContainEqual({
    at: 'row 2, cell 5',
    source: words,
    why: expect.stringContaining(why),
    read,
  });
});

it('the line that tells Excel how values are separated is no title', async () => {
  const { files, imported: made } = await imported('plan.csv', `sep=;\r\n${sheet(';')}`);
  expect(made.rows.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
  expect([...files.values()].join()).not.toContain('sep=');
});

describe('what a sheet hides is read, and named:', () => {
  const plan = [
    ['Ref', 'Action', 'Lead', 'By when', 'Cost'],
    ['1.1', 'Agree the toolkit', 'Chair', 'June 2026', '10'],
    ['1.2', 'Run the helpline', 'Chair', 'July 2026', '20'],
  ];
  const excel = archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><cols><col min="5" max="6" hidden="1"/></cols><sheetData>${plan.map((row, r) => `<row${r === 2 ? ' hidden="true"' : ''}>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
  });
  const open = archive({
    'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Plan"><table:table-column table:number-columns-repeated="4"/><table:table-column table:visibility="collapse"/>${plan.map((row, r) => `<table:table-row${r === 2 ? ' table:visibility="filter"' : ''}>${row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table><table:table table:name="Old" table:style-name="off"><table:table-row><table:table-cell><text:p>9.1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });

  it.each([
    ['Excel', 'plan.xlsx', excel],
    ['OpenDocument', 'plan.ods', open],
  ])('a row and a column of %s', async (_, name, bytes) => {
    const { actions, imported: made } = await imported(name, bytes);
    expect(actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
    expect(
      made.doubts.filter(({ why }) => /is hidden in the sheet/.test(why)).map(({ source }) => source),
    ).toEqual(['1.2 | Run the helpline | Chair | July 2026 | 20', 'Cost']);
  });
});

it('a text in UTF-8 with a damaged letter keeps its dashes, and the letter is named', async () => {
  const bytes = new TextEncoder().encode(
    'Ref,Action,Lead,By when\n1.1,Agree – the “toolkit” at the cafX,Chair,May 2026\n',
  );
  bytes[bytes.indexOf('X'.charCodeAt(0))] = 0xe9;
  const { actions, imported: made } = await imported('plan.csv', bytes);
  expect(actions[0]?.action).toBe('Agree – the “toolkit” at the caf\ufffd');
  expect(made.doubts.map(({ at }) => at)).toContain('row 2, cell 2');
});
