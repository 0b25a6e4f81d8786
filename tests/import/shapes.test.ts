import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const csv = [
  'Priority;Action;Who leads;By when;How will we know;RAG',
  'Priority 1: Neglect;"1.1 Agree a neglect toolkit";Named Nurse;by Sept 2014;"Fewer children wait";Green',
  ';1.2 Train staff in its use;Training Officer;Oct 2014 / Jan 2015;;Amber',
  'Priority 2: Online safety;2.1 Survey schools;Education Lead;Q3 2014-15;Schools answer;',
].join('\r\n');

describe('a table with separated values', () => {
  it('is read with semicolons, refs in front of the words, and areas in a column of their own', async () => {
    const { actions, read } = await imported('plan.csv', csv);
    expect(actions.map(({ ref, action }) => [ref, action])).toEqual([
      ['1.1', 'Agree a neglect toolkit'],
      ['1.2', 'Train staff in its use'],
      ['2.1', 'Survey schools'],
    ]);
    expect(read.plan?.areas.map(({ title }) => title)).toEqual(['Neglect', 'Online safety']);
    expect(actions.map(({ completion }) => completion?.reading.text)).toEqual([
      'by Sept 2014',
      'Oct 2014 / Jan 2015',
      'Q3 2014-15',
    ]);
    expect(actions.map(({ progress }) => progress.map(({ rag }) => rag))).toEqual([['green'], ['amber'], []]);
    expect(actions[0]?.outcomes.map(({ text }) => text)).toEqual(['Fewer children wait']);
  });

  it('is read in the encoding of Windows, with its dashes and pounds', async () => {
    const bytes = Uint8Array.from(
      [...'No,Action,Lead,Timescale\n1,Agree budget – £5k,Chair,May 2014\n'].map((letter) =>
        letter === '–' ? 0x96 : letter.charCodeAt(0),
      ),
    );
    expect((await imported('plan.csv', bytes)).imported.draft.areas[0]?.actions[0]?.action).toBe(
      'Agree budget – £5k',
    );
  });
});

describe('colours in a table', () => {
  const whys = (made: { readonly imported: { readonly doubts: readonly { readonly why: string }[] } }) =>
    made.imported.doubts.map(({ why }) => why);
  const ragOf = (rags: readonly string[]) =>
    imported(
      'plan.csv',
      [
        'Ref,Action,Lead,By when,RAG',
        ...rags.map((rag, i) => `1.${i + 1},Agree toolkit ${i + 1},Named Nurse,May 2026,${rag}`),
      ].join('\n'),
    );

  it('are not read out of numbers of the board’s own', async () => {
    const { imported: made, actions } = await imported(
      'plan.csv',
      [
        'Our No.,Action,Lead,By when,RAG',
        'A1,Agree the toolkit,Named Nurse,May 2026,Green',
        'A2,Train staff,Chair,June 2026,Red',
        'B1,Survey schools,Chair,July 2026,Amber',
        'C1,Ask parents,Chair,July 2026,Green',
      ].join('\n'),
    );
    expect(actions.map(({ ref, progress }) => [ref, progress.map(({ rag }) => rag)])).toEqual([
      ['A1', ['green']],
      ['A2', ['red']],
      ['B1', ['amber']],
      ['C1', ['green']],
    ]);
    expect(made.columns.filter(({ went }) => went === 'rag')).toHaveLength(1);
  });

  it('are words, letters and signs, and a completion has its day', async () => {
    const { actions } = await ragOf([
      '🔴',
      '🟠',
      '🟡 Amber',
      '🟢',
      'Complete(d)',
      'R',
      'Completed 3/4/26',
      'Complete (Apr 26)',
    ]);
    expect(actions.at(-1)?.progress[0]?.dateText).toBe('Apr 26');
    expect(actions.map(({ progress }) => progress[0]?.rag)).toEqual([
      'red',
      'amber',
      'amber',
      'green',
      'complete',
      'red',
      'complete',
      'complete',
    ]);
    expect(actions.at(-2)?.progress[0]?.on).toBe('2026-04-03');
  });

  it('are missed aloud: each cell of their column in which none is read is named', async () => {
    const made = await ragOf(['Green', 'On track', 'Delayed', 'Overdue']);
    for (const word of ['On track', 'Delayed', 'Overdue'])
      expect(whys(made)).toContain(`no colour was read: ${word}`);
  });

  it('a row with a lead, a date and a colour of its own, and no words for its action, is a row', async () => {
    const made = await imported(
      'plan.csv',
      'Action,Lead,By when,RAG\nAgree the toolkit,Named Nurse,May 2026,Green\n,Chair,June 2026,Red\nAsk parents,Chair,July 2026,Green\n',
    );
    expect(made.actions.map(({ completion }) => completion?.reading.text)).toEqual([
      'May 2026',
      'June 2026',
      'July 2026',
    ]);
    expect(whys(made)).toContain('the row has no words for its action, and was kept as a row of its own');
  });
});

describe('a text whose cells are kept apart by tabs', () => {
  it('has areas in its headings, objectives beside its actions, and a title of two lines', async () => {
    const { imported: made, actions } = await imported(
      'plan.txt',
      [
        '# Northvale Local Safeguarding Children Board',
        '# Business Plan 2012-13',
        '## Priority 1: Early help is offered in time',
        'Objective\tAction\tTimescale / Target\tLead\tOutcome measurement\tRAG rating',
        'Families get help early\tC1.1.1 Launch the pathway\tApril 2012\tEarly Help Manager\tMore assessments\tG',
        '\tC1.1.2 Agree step-down arrangements with social\t\tService Manager\tFewer referrals\tA',
        '',
        '\tcare teams\tJune 2012\t\t\t',
      ].join('\n'),
    );
    expect(actions.map(({ ref, action }) => [ref, action])).toEqual([
      ['C1.1.1', 'Launch the pathway'],
      ['C1.1.2', 'Agree step-down arrangements with social care teams'],
    ]);
    expect(made.draft.areas.map(({ area, title }) => [area, title])).toEqual([
      ['1', 'Early help is offered in time'],
    ]);
    expect(made.draft.areas[0]?.actions.map(({ fields }) => fields)).toEqual([
      [['Objective', 'Families get help early']],
      [['Objective', 'Families get help early']],
    ]);
    expect([made.draft.board, made.draft.title, made.draft.period]).toEqual([
      'Northvale Local Safeguarding Children Board',
      'Business Plan',
      '2012-13',
    ]);
  });
});

describe('a table in markdown or on a web page', () => {
  it('keeps what is struck out as a date that was moved', async () => {
    const { actions } = await imported(
      'plan.md',
      '| Ref | Action | Lead | Target date |\n|---|---|---|---|\n| 1.1 | Publish the report | Chair | ~~June 2014~~ Sept 2014 |\n',
    );
    expect(actions[0]?.completion?.reading.text).toBe('Sept 2014');
    expect(actions[0]?.redated[0]?.from?.reading.text).toBe('June 2014');
  });

  it('fetches and runs nothing, and reads areas that are over all columns', async () => {
    const { actions, read } = await imported(
      'plan.html',
      '<script>document.body.innerHTML=""</script><h1>Anytown Safeguarding Adults Board Strategic Plan 2015-18</h1>' +
        '<table><tr><th>Ref<th>Action<th>Lead officer<th>Due</tr><tr><td colspan=4>Theme 1: Prevention</tr>' +
        '<tr><td rowspan=2>1.1<td>Map services<ul></ul><td>Commissioner<td>June 2015</tr></table>',
    );
    expect(read.plan?.board).toBe('Anytown Safeguarding Adults Board');
    expect(read.plan?.period?.text).toBe('2015-18');
    expect(read.plan?.areas[0]?.title).toBe('Prevention');
    expect(actions).toHaveLength(1);
  });
});

describe('a column that is the board’s own', () => {
  const cells = (...values: string[]): string =>
    ['Ref,Action,Lead,Due,Risk,% complete,Budget', ...values].join('\n');

  it('is a key that the plan reads, each value of its kind', async () => {
    const { actions, read } = await imported(
      'plan.csv',
      cells(
        '1.1,Agree the toolkit,Named Nurse,May 2014,High,40%,"£12,500"',
        '1.2,Train staff,Training Officer,June 2014,Low,100%,£300',
        '1.3,Survey schools,Education Lead,July 2014,High,5%,£2k',
        '1.4,Ask parents,Education Lead,July 2014,low,0%,£80.50',
      ),
    );
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.plan?.fields.map(({ name, kind }) => [name, kind])).toEqual([
      ['Risk', 'choice'],
      ['% complete', 'percent'],
      ['Budget', 'money'],
    ]);
    expect(actions.map(({ own }) => own.map(({ value }) => value))).toEqual([
      ['high', 40, 12500],
      ['low', 100, 300],
      ['high', 5, 2000],
      ['low', 0, 80.5],
    ]);
  });

  it('is of text, where a value is none that a percentage or an amount can be', async () => {
    const { read } = await imported(
      'plan.csv',
      cells('1.1,Agree the toolkit,Named Nurse,May 2014,Staff leave,140%,"£12,50"'),
    );
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.plan?.fields.map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
  });

  it('has another name, where its head is a key already', async () => {
    const { actions, read } = await imported(
      'plan.csv',
      'Ref,Action,Lead,Due,Origin,#\n1.1,Agree the toolkit,Named Nurse,May 2014,Audit of 2013,7',
    );
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(actions[0]?.own.map(({ name, value }) => [name, value])).toEqual([
      ['Origin column', 'Audit of 2013'],
      ['# column', 7],
    ]);
  });
});

describe('a table in Word', () => {
  const cell = (...lines: readonly string[]): string =>
    `<w:tc><w:p><w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p></w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  it('has a milestone a line where line breaks part them in their cell, and no two words run together', async () => {
    const table = [
      row(cell('Ref'), cell('Action'), cell('Milestones'), cell('Lead')),
      row(
        cell('1.1'),
        cell('Agree a', 'toolkit'),
        cell('Draft agreed – May 2014', 'Toolkit printed – July 2014'),
        cell('Named Nurse'),
      ),
    ].join('');
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`;
    const bytes = zipSync({ 'word/document.xml': new TextEncoder().encode(xml) });
    const [action] = (await imported('plan.docx', bytes)).actions;
    expect(action?.action).toBe('Agree a toolkit');
    expect(action?.milestones.map(({ what, when }) => [what, when?.reading.text])).toEqual([
      ['Draft agreed', 'May 2014'],
      ['Toolkit printed', 'July 2014'],
    ]);
  });
});

it('a paragraph below the last table is no aim of an area, and is named as left aside', async () => {
  const { imported: made, read } = await imported(
    'plan.html',
    '<h2>Area 1: Leadership</h2><p>Leaders know what children need.</p><table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th></tr><tr><td>1.1</td><td>Agree the toolkit</td><td>Chair</td><td>June 2014</td></tr></table><p>Key: Red = over a month late; Green = on target.</p>',
  );
  expect(made.draft.areas.map(({ description }) => description)).toEqual([
    ['Leaders know what children need.'],
  ]);
  expect(made.aside).toContainEqual(
    expect.objectContaining({ text: 'Key: Red = over a month late; Green = on target.' }),
  );
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
