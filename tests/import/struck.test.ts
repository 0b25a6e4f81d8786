import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const heads = ['Ref', 'Action', 'Lead', 'By when', 'Outcome', 'Progress'];
const table = (...cells: string[]): string =>
  `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr><tr><td>1.2</td><td>Train staff</td><td>Chair</td><td>July 2014</td><td>Staff are sure</td><td>Begun</td></tr></table>`;

const left = 'words are struck out, so they were left out';

describe('words that are struck out', () => {
  it.each([
    ['action', ['1.1', 'Hold <s>two</s> three events', 'Chair', 'May 2014', 'All come', 'Begun']],
    ['lead', ['1.1', 'Hold three events', '<s>Named Nurse</s><br>Chair', 'May 2014', 'All come', 'Begun']],
    ['outcome', ['1.1', 'Hold three events', 'Chair', 'May 2014', '<s>Many</s> All come', 'Begun']],
    [
      'update',
      ['1.1', 'Hold three events', 'Chair', 'May 2014', 'All come', '<s>Late<br>again.</s><br>Begun'],
    ],
  ])('are no part of the plan, and are named: %s', async (_, cells) => {
    const { actions, imported: made } = await imported('plan.html', table(...cells));
    const [first] = actions;
    expect(first).toMatchObject({
      action: 'Hold three events',
      lead: [{ text: 'Chair' }],
      outcomes: [{ text: 'All come' }],
      progress: [{ note: 'Begun' }],
    });
    expect(made.doubts.map(({ why }) => why)).toContain(left);
  });

  it('that are all there is in a cell leave it empty, a date too, and are named', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      table('1.1', 'Hold three events', 'Chair', '<s>May 2014</s>', 'All come', ''),
    );
    expect(actions[0]?.completion).toBeNull();
    expect(made.doubts).toContainEqual(
      expect.objectContaining({
        why: 'the whole cell is struck out, so it was left out',
        source: '~~May 2014~~',
        read: null,
      }),
    );
  });

  it('from end to end of a row are an action that was withdrawn, with all that it said', async () => {
    const { actions } = await imported(
      'plan.html',
      table(
        '1.1',
        ...['Hold three events', 'Chair', 'May 2014', 'All come', 'Begun'].map((cell) => `<s>${cell}</s>`),
      ),
    );
    expect(actions[0]).toMatchObject({
      action: 'Hold three events',
      lead: [{ text: 'Chair' }],
      outcomes: [{ text: 'All come' }],
      completion: { reading: { text: 'May 2014' } },
      closed: { as: 'withdrawn' },
    });
  });

  it('leave the rest of a row alone whose action alone is struck out', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      table(
        '1.1',
        '<s>Hold three events</s>',
        '<s>Nurse</s> Chair',
        '<s>May 2014</s> Sept 2014',
        'All come',
        'Begun',
      ),
    );
    expect(actions[0]).toMatchObject({
      lead: [{ text: 'Chair' }],
      completion: { reading: { text: 'Sept 2014' } },
      redated: [{ from: { reading: { text: 'May 2014' } }, to: { reading: { text: 'Sept 2014' } } }],
      closed: { as: 'withdrawn' },
    });
    expect(made.doubts.map(({ why }) => why)).toContain(
      'the whole action is struck out: it was read as withdrawn',
    );
  });

  it('over a whole row, its ref with it, leave the action its ref', async () => {
    const cells = ['2.10', 'Hold three events', 'Chair', 'May 2014', 'All come', 'Begun'];
    const { actions } = await imported('plan.html', table(...cells.map((cell) => `<s>${cell}</s>`)));
    expect(actions.map(({ ref, closed }) => [ref, closed?.as ?? null])).toEqual([
      ['2.10', 'withdrawn'],
      ['1.2', null],
    ]);
  });

  it('keep the milestones of an action that was withdrawn, and it is said', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      `<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>Lead</th><th>By when</th></tr><tr>${['1.1', 'Hold three events', 'Venue booked – May 2013', 'Chair', 'May 2014'].map((cell) => `<td><s>${cell}</s></td>`).join('')}</tr></table>`,
    );
    expect(actions[0]?.milestones).toMatchObject([
      { what: 'Venue booked', when: { reading: { text: 'May 2013' } } },
    ]);
    expect(made.doubts.map(({ why }) => why)).toContain(
      'the whole action is struck out: it was read as withdrawn',
    );
  });

  const dated = (first: string, revised: string): string =>
    `<table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>Original date</th><th>Revised date</th></tr><tr><td>1.1</td><td>Hold three events</td><td>Chair</td><td>${first}</td><td>${revised}</td></tr><tr><td>1.2</td><td>Train staff</td><td>Chair</td><td>July 2014</td><td></td></tr></table>`;

  it.each([
    ['<s>May 2013</s>', 'Aug 2013', [['May 2013', 'Aug 2013']]],
    ['May 2013', 'Aug 2013', [['May 2013', 'Aug 2013']]],
    [
      'May 2013',
      '<s>June 2013</s> Aug 2013',
      [
        ['May 2013', 'June 2013'],
        ['June 2013', 'Aug 2013'],
      ],
    ],
  ])('are moves in columns of the first and the revised date: %s and %s', async (first, revised, moves) => {
    const { actions, imported: made } = await imported('plan.html', dated(first, revised));
    expect(actions[0]?.completion?.reading.text).toBe('Aug 2013');
    expect(
      actions[0]?.redated.map(({ from, to }) => [from?.reading.text ?? null, to?.reading.text ?? null]),
    ).toEqual(moves);
    expect(made.doubts.map(({ why }) => why)).not.toContain(
      'the whole cell is struck out, so it was left out',
    );
  });

  it('are no lead in a column of leads and dates', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      '<table><tr><th>Ref</th><th>Action</th><th>Lead and timescale</th></tr><tr><td>1.1</td><td>Hold three events</td><td><s>Chair</s><br>Nurse<br>May 2013</td></tr><tr><td>1.2</td><td>Train staff</td><td>Chair<br>July 2014</td></tr></table>',
    );
    expect(actions[0]).toMatchObject({
      lead: [{ text: 'Nurse' }],
      completion: { reading: { text: 'May 2013' } },
    });
    expect(made.doubts).toContainEqual(expect.objectContaining({ why: left, read: 'Nurse / May 2013' }));
  });

  it.each([
    ['Launch – Jan 2014 <s>Nov 2013</s>', 'Launch', 'Jan 2014', 'Nov 2013'],
    ['Launch – <s>Nov 2013</s> Jan 2014', 'Launch', 'Jan 2014', 'Nov 2013'],
    ['Launch – <s>Nov 2013</s> tbc', 'Launch', 'tbc', 'Nov 2013'],
  ])('are the date that a milestone had before: %s', async (cell, what, when, from) => {
    const { actions } = await imported(
      'plan.html',
      `<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>By when</th></tr><tr><td>1.1</td><td>Hold three events</td><td>${cell}</td><td>May 2014</td></tr></table>`,
    );
    expect(actions[0]?.milestones).toMatchObject([
      { what, when: { reading: { text: when } }, redated: [{ from: { reading: { text: from } } }] },
    ]);
  });

  it('leave no milestone without words where a date is all that is left', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      '<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>By when</th></tr><tr><td>1.1</td><td>Hold three events</td><td><s>Print leaflet</s> – Aug 2013</td><td>May 2014</td></tr></table>',
    );
    expect(actions[0]?.milestones).toEqual([]);
    expect(made.doubts.map(({ why }) => why)).toContain('the whole line is struck out, so it was left out');
  });
});

describe('a date that a tracked change of Word takes away', () => {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const gone = (text: string): string =>
    `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const come = (text: string): string => `<w:ins>${run(text)}</w:ins>`;
  const wordRow = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:p>${cell}</w:p></w:tc>`).join('')}</w:tr>`;
  const read = async (milestone: string, when: string, ref = run('1.1'), words = run('Train staff')) => {
    const heads = ['Ref', 'Action', 'Milestones', 'Lead', 'By when'].map(run);
    const document = `<w:document><w:body><w:tbl>${wordRow(heads)}${wordRow([ref, words, milestone, run('Chair'), when])}</w:tbl></w:body></w:document>`;
    const { imported: made } = await imported(
      'plan.docx',
      zipSync({ 'word/document.xml': new TextEncoder().encode(document) }),
    );
    return { action: made.draft.areas[0]?.actions[0], doubts: made.doubts.map(({ why }) => why) };
  };
  const moved = 'a date is struck out: it was read as moved, and no agreement is recorded';

  it.each([
    ['the whole date', `${gone('Dec 2025')}${come('Mar 2026')}`],
    [
      'its month and its year, each by itself',
      `${gone('Dec')}${come('Mar')}${run(' ')}${gone('2025')}${come('2026')}`,
    ],
  ])('was moved, and it is asked about: %s', async (_, change) => {
    const { action, doubts } = await read(`${run('Draft – ')}${change}`, change);
    expect(action).toMatchObject({
      completion: 'Mar 2026',
      redated: [{ from: 'Dec 2025', to: 'Mar 2026' }],
      milestones: [{ what: 'Draft', when: 'Mar 2026', redated: [{ from: 'Dec 2025', to: 'Mar 2026' }] }],
    });
    expect(doubts.filter((why) => why === moved)).toHaveLength(2);
  });

  it.each([
    ['1.1.11', `${gone('1.1.10')}${come('1.1.11')}`],
    ['1.2.3', `${run('1.2.3 ')}${gone('2013')}`],
    ['2.3.3', `${gone('May')}${run(' 2.3.3')}`],
  ])('is no move outside cells of dates: the ref %s and the words stay as accepted', async (ref, change) => {
    const { action, doubts } = await read(
      run('Draft – May 2026'),
      run('May 2026'),
      change,
      `${run('Report of ')}${gone('2012')}${come('2013')}`,
    );
    expect(action).toMatchObject({ ref, given: false, action: 'Report of 2013' });
    expect(doubts.filter((why) => /struck|ref/.test(why))).toEqual([]);
  });

  it('is named where no other comes in its place; other words are as accepted', async () => {
    const { action, doubts } = await read(
      `${run('Draft ')}${gone('of two papers ')}${gone('Dec 2025')}`,
      run('May 2026'),
    );
    expect(action?.milestones).toMatchObject([{ what: 'Draft', when: null }]);
    expect(doubts).toContain('words are struck out, so they were left out');
  });
});

it('a lead of a step that is struck out is named, and its date leaves no dash behind', async () => {
  const { imported: made } = await imported(
    'plan.html',
    '<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>Lead</th><th>By when</th></tr><tr><td rowspan=2>1.1</td><td rowspan=2>Hold events</td><td>Venue booked</td><td>Chair</td><td>May 2013</td></tr><tr><td>Invites sent</td><td><s>Nurse</s></td><td>June 2013</td></tr><tr><td>1.2</td><td>Train</td><td>Course written – <s>May 2013</s></td><td>Chair</td><td>June 2013</td></tr></table>',
  );
  expect(
    made.draft.areas[0]?.actions.flatMap(({ milestones }) =>
      milestones.map(({ what, lead }) => [what, lead]),
    ),
  ).toEqual([
    ['Venue booked', []],
    ['Invites sent', []],
    ['Course written', []],
  ]);
  expect(
    made.doubts
      .filter(({ why }) => why.includes('the whole cell is struck out'))
      .map(({ source, read }) => [source, read]),
  ).toEqual([['~~Nurse~~', null]]);
});
