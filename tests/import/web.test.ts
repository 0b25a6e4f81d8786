import { describe, expect, it } from 'vitest';
import { imported, rowOf } from './made.ts';

/** A plan as a web page: what is before its table, and the cells of one row. */
const page = (cells: readonly string[], before = '', rowLook = ''): string =>
  `<html><body>${before}<table><caption>Dates agreed by the Board</caption><tr><th>Ref<th>Action<th>Lead<th>By when<th>RAG</tr><tr ${rowLook}>${cells.join('')}</tr></table></body></html>`;

const row = ['<td>1.1', '<td>Agree the toolkit', '<td>Chair', '<td>May 2026', '<td>Green'];
const withCell = (at: number, cell: string): string[] => row.map((one, c) => (c === at ? cell : one));

describe('a web page', () => {
  it.each([
    ['style="background-color:#ff0000"', 'red'],
    ['style="color:black; background: #f00 none"', 'red'],
    ['style="background:rgb(255, 192, 0)"', 'amber'],
    ['bgcolor="lime"', 'green'],
    ['bgcolor="#eeeeee"', null],
    ['', null],
  ])('has the colour of a cell that is only filled: %s', async (look, colour) => {
    const cell = `<td ${look}>&nbsp;`;
    const { actions } = await imported('plan.html', page(withCell(4, cell)));
    expect(actions[0]?.progress[0]?.rag ?? null).toBe(colour);
  });

  it.each([
    ['of its class', 'td.late, .bad { background: #f00 }', 'class="x late"', 'red'],
    [
      'of its class under another',
      '.plan .s3{font-size:9pt;background-color:#ffc000}',
      'class="s3"',
      'amber',
    ],
    ['of its id', '/* due */ #c7 { background-color: rgb(0, 128, 0) }', 'id="c7"', 'green'],
    ['for a screen', '@media screen { .s { background: lime } }', 'class="s"', 'green'],
    ['of its own before its class', '.s { background: lime }', 'class="s" style="background: red"', 'red'],
    [
      'nearest to it',
      '.s.s2 { background: red } td { background: lime } .s { background: gold }',
      'class="s s2"',
      'red',
    ],
    ['of nothing that it is', '.plan2 .s { background: lime } th { background: red }', 'class="s"', null],
    ['for paper alone', '@media print { .s { background: lime } }', 'class="s"', null],
  ])('has the colour that its style sheet says %s', async (_, css, look, colour) => {
    const cell = `<td ${look}>`;
    const { actions, imported: made } = await imported(
      'plan.html',
      page(withCell(4, cell), `<style>${css}</style><div class="plan">`),
    );
    expect(actions[0]?.progress[0]?.rag ?? null).toBe(colour);
    expect(made.doubts.filter(({ why }) => /which cells it colours/.test(why))).toEqual([]);
  });

  it('names a rule that fills cells and is not understood', async () => {
    const css = '<style>td:nth-child(5) { background: red } tr:hover { background: red }</style>';
    const { imported: made } = await imported('plan.html', page(row, css));
    expect(
      made.doubts.filter(({ why }) => /which cells it colours/.test(why)).map(({ source }) => source),
    ).toEqual(['td:nth-child(5)']);
  });

  it.each([
    ['<td class="s4">', ['colours.css']],
    ['<td class="s4">Green', []],
    ['<td class="s4" style="background: lime">', []],
  ])('names a style sheet beside it where a cell has no words: %s', async (cell, named) => {
    const sheet = '<link rel="stylesheet" href="colours.css">';
    const { imported: made } = await imported('plan.html', page(withCell(4, cell), sheet));
    expect(
      made.doubts.filter(({ why }) => /which cells it colours/.test(why)).map(({ source }) => source),
    ).toEqual(named);
  });

  it('has words that its style sheet strikes out left out, and those that it hides named', async () => {
    const css = '<style>.gone { text-decoration: line-through } .off { display: none }</style>';
    const cell = '<td><span class="gone">Agree it</span> Agree the toolkit <b class="off">once funded</b>';
    const { actions, imported: made } = await imported('plan.html', page(withCell(1, cell), css));
    expect(actions[0]?.action).toBe('Agree the toolkit once funded');
    expect(
      made.doubts.filter(({ why }) => /hidden in the page/.test(why)).map(({ source }) => source),
    ).toEqual(['once funded']);
  });

  it('has a cell and a whole row that its style sheet strikes out taken as struck out', async () => {
    const css = '<style>.gone { text-decoration: line-through }</style>';
    const cell = await imported(
      'plan.html',
      page(withCell(2, '<td class="gone">Chair, <s>Named Nurse</s>'), css),
    );
    expect(cell.actions[0]?.lead).toEqual([]);
    expect(cell.imported.doubts.map(({ source }) => source)).toContain('~~Chair, Named Nurse~~');
    const whole = await imported('plan.html', page(row, css, 'class="gone"'));
    expect(whole.actions.map(({ ref, closed }) => [ref, closed?.as])).toEqual([['1.1', 'withdrawn']]);
  });

  it('shows of a form what is chosen and what is typed, and nothing else', async () => {
    const cells = [
      '<td>1.1',
      '<td>Agree the toolkit',
      '<td><select><optgroup><option>Chair<option selected>Named Nurse</optgroup></select>',
      '<td><input type="hidden" value="x7"><input type="text" value="May 2026">',
      '<td><select><option>Amber<option>Red</select>',
    ];
    const { actions } = await imported('plan.html', page(cells));
    expect(actions.map(rowOf)).toEqual([
      ['1.1', 'Agree the toolkit', 'Named Nurse', 'May 2026', '', 'amber'],
    ]);
  });

  it('keeps the words for a picture, and those above a table', async () => {
    const cell = '<td>Train <img src="x.png" alt="all staff"> in May';
    const { actions, files } = await imported('plan.html', page(withCell(1, cell)));
    expect(actions[0]?.action).toBe('Train all staff in May');
    expect([...files.values()].join()).toContain('Dates agreed by the Board');
  });

  it('keeps the words of a drawing, which may be the colour, and those of fields apart', async () => {
    const drawn = '<td><svg><style>.a{}</style><title>Amber</title><circle r="4"/></svg>';
    const { actions } = await imported('plan.html', page(withCell(4, drawn)));
    expect(actions[0]?.progress[0]?.rag).toBe('amber');
    const typed = '<td>Agree<textarea>the toolkit</textarea>by post';
    const { actions: own } = await imported('plan.html', page(withCell(1, typed)));
    expect(own[0]?.action).toBe('Agree the toolkit by post');
  });

  it('has its parts apart: the head of the page is not run together with what follows', async () => {
    const before = '<header>Anytown Board</header><main>Business Plan 2026-27</main>';
    const { files } = await imported('plan.html', page(row, before));
    expect([...files.values()].join()).not.toContain('BoardBusiness');
  });
});

describe('a tick before words', () => {
  const heads = ['Ref', 'Action', 'Outcome', 'Lead', 'By when', 'Priority'];
  const plan = (...rows: readonly (readonly string[])[]): string =>
    `<table><tr>${heads.map((head) => `<th>${head}`).join('')}</tr>${rows.map((cells) => `<tr><td>${cells.join('<td>')}</tr>`).join('')}</table>`;

  it('of an outcome, an action or a lead is none of them, and is named', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      plan([
        '1.1',
        '✓ Agree the toolkit',
        '✓ Staff are sure<br>☐ Children are heard',
        '✓ Chair',
        'May 2026',
        '',
      ]),
    );
    const [action] = actions;
    expect(action?.action).toBe('Agree the toolkit');
    expect(action?.outcomes.map(({ text }) => text)).toEqual(['Staff are sure', 'Children are heard']);
    expect(action?.lead.map(({ text }) => text)).toEqual(['Chair']);
    expect(
      made.doubts.filter(({ why }) => /a tick or a box is before/.test(why)).map(({ at }) => at),
    ).toEqual(['table 1, row 2, cell 2', 'table 1, row 2, cell 3', 'table 1, row 2, cell 4']);
  });

  it('of the board’s own column is kept: it may say which was chosen', async () => {
    const cells = (ref: string, priority: string): string[] => [
      ref,
      'Agree the toolkit',
      'Staff are sure',
      'Chair',
      'May 2026',
      priority,
    ];
    const rows = [
      cells('1.1', '☐ High<br>✓ Low'),
      cells('1.2', 'High'),
      cells('1.3', 'Low'),
      cells('1.4', 'Low'),
    ];
    const { imported: made } = await imported('plan.html', plan(...rows));
    expect(made.draft.areas[0]?.actions[0]?.fields).toEqual([['Priority', '☐ High ✓ Low']]);
  });

  it('is a bullet where a PDF has one before every entry', async () => {
    const { imported: made } = await imported(
      'plan.txt',
      'Ref\tAction\tOutcome\tLead\tBy when\n1.1\tAgree the toolkit\t✓ Staff are sure\tChair\tMay 2026\n1.2\tTrain staff\t✓ Children are heard\tChair\tMay 2026\n',
    );
    expect(made.doubts.filter(({ why }) => /a tick or a box is before/.test(why))).toEqual([]);
  });
});

describe('a table of markdown', () => {
  const table = ['| Ref | Action | Lead |', '|---|---|---|', '| 1.1 | Agree the toolkit | Chair |'];

  it('that is quoted is a table', async () => {
    const { actions } = await imported('plan.md', table.map((line) => `> ${line}`).join('\n'));
    expect(actions.map(({ action, lead }) => [action, lead[0]?.text])).toEqual([
      ['Agree the toolkit', 'Chair'],
    ]);
  });

  it('in an entry of a list has its cells apart', async () => {
    const listed = table.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`).join('\n');
    const { files } = await imported('plan.md', `# Anytown Plan 2026-27\n\n${listed}\n\n${table.join('\n')}`);
    expect([...files.values()].join()).not.toContain('RefAction');
  });
});
