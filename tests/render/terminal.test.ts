import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Setting } from '../../src/render/colour.ts';
import { terminal } from '../../src/render/terminal.ts';
import { inColour } from '../../src/render/tones.ts';
import { sideBySide } from '../../src/view/colours.ts';
import type { Block, Table } from '../../src/view/page.ts';

const wide = (width: number | null): Setting => ({ width, colour: false, unicode: true });
const drawn = (blocks: Block[], setting: Setting = wide(80)): string =>
  terminal({ title: '', blocks }, setting, setting.colour ? inColour : null);

const actions: Table = {
  caption: 'Past completion',
  columns: [
    { title: 'Past completion: 2 actions' },
    { title: '' },
    { title: '', shrink: 2, least: 24 },
    { title: 'Lead', shrink: 1, least: 14 },
    { title: 'Days', align: 'right' },
  ],
  rows: [
    {
      cells: [
        sideBySide('red', null),
        '4.8',
        'Board will review the changes to remand',
        ['Performance & Improvement Officer', ' +1'],
        '194',
      ],
      note: '"Awaiting revised guidance" (undated note)',
      noteColumn: 2,
    },
    { cells: [sideBySide('amber', 'green'), '4.10', 'Roll out MASH', 'All agencies', '9'] },
  ],
};

describe('a table in the terminal', () => {
  it('is whole in a pipe, each row on a line of its own', () => {
    expect(drawn([{ is: 'table', table: actions }], wide(null))).toBe(
      [
        `Past completion: 2 actions                            Lead                                  Days`,
        'R■ –   4.8   Board will review the changes to remand  Performance & Improvement Officer +1   194',
        '             "Awaiting revised guidance" (undated note)',
        'A▲ G●  4.10  Roll out MASH                            All agencies                             9',
        '',
      ].join('\n'),
    );
  });

  it.each([60, 72, 80, 100])('keeps to %i columns', (width) => {
    for (const line of drawn([{ is: 'table', table: actions }], wide(width)).split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('cuts names between words and keeps the number behind them', () => {
    const page = drawn([{ is: 'table', table: actions }], wide(72));
    expect(page).toContain('Performance… +1');
    expect(page).toContain('194');
  });
});

describe('running text', () => {
  it('is wrapped at 80 columns in a pipe', () => {
    const text = 'Nothing is recorded as done and no colour is recorded. '.repeat(4);
    for (const line of drawn([{ is: 'paragraph', text }], wide(null)).split('\n'))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  it('hangs under its first word where a ref stands in front', () => {
    expect(drawn([{ is: 'heading', level: 1, text: `4.7  ${'Review report '.repeat(8)}` }])).toBe(
      `4.7  ${'Review report '.repeat(5).trim()}\n     ${'Review report '.repeat(3).trim()}\n`,
    );
  });

  it('has the command for more at the right edge where there is room, else on the next line', () => {
    const short = drawn([{ is: 'paragraph', text: 'Not rated 36', command: 'bscb list --state not-rated' }]);
    expect(short).toBe(`Not rated 36${' '.repeat(80 - 12 - 27)}bscb list --state not-rated\n`);
    const long = drawn([{ is: 'paragraph', text: 'x'.repeat(70), command: 'bscb overdue' }]);
    expect(long).toBe(`${'x'.repeat(70)}\n${' '.repeat(68)}bscb overdue\n`);
  });

  it('never begins a line with what a CI runner obeys, even where plan text is wrapped', () => {
    const page = drawn([
      { is: 'facts', facts: [{ label: 'Why', text: [`${'x '.repeat(34)}::error::gone`] }] },
    ]);
    expect(page).not.toMatch(/^\s*::/m);
  });
});

describe('facts, mastheads and breaks', () => {
  it('labels stand in a column, their text hangs beside it', () => {
    const page = drawn([
      {
        is: 'facts',
        facts: [
          {
            label: 'Why',
            text: ['Completion July 2013 was due by 31 July and passed 41 days ago, which is late.'],
          },
          { label: 'Lead', text: ['Business Manager'] },
        ],
      },
    ]);
    expect(page).toBe(
      'Why        Completion July 2013 was due by 31 July and passed 41 days ago, which\n           is late.\nLead       Business Manager\n',
    );
  });

  it('a paragraph stands tight under its table, and a break sets it off', () => {
    const table: Block = {
      is: 'table',
      table: { caption: '', columns: [{ title: 'A' }], rows: [{ cells: ['1'] }] },
    };
    expect(drawn([table, { is: 'paragraph', text: 'legend' }])).toBe('A\n1\nlegend\n');
    expect(drawn([table, { is: 'break' }, { is: 'paragraph', text: 'sum' }])).toBe('A\n1\n\nsum\n');
  });

  it('has letters for marks where the terminal knows only ASCII', () => {
    const page = drawn([{ is: 'table', table: actions }], { width: 80, colour: false, unicode: false });
    expect(page).not.toMatch(/[^\x00-\x7f]/);
    expect(page).toContain('R -');
  });

  it('says colour in escape codes only where it is asked for', () => {
    expect(drawn([{ is: 'table', table: actions }], wide(80))).not.toContain('\u001b');
    expect(drawn([{ is: 'table', table: actions }], { ...wide(80), colour: true })).toContain('\u001b[31mR■');
  });
});

describe('a line of a file', () => {
  const line = `title: ${'Business Plan '.repeat(12)}: Version 2`;
  const remark = (width: number | null) =>
    drawn(
      [
        {
          is: 'remarks',
          remarks: [
            {
              label: 'line 3',
              tone: 'error',
              text: 'the title has a colon and a space in it',
              code: [{ text: line, mark: { from: line.length - 11, to: line.length - 10 } }],
              after: [
                { text: 'Put it in quotes:', typed: false },
                { text: 'title: "…"', typed: true },
              ],
            },
          ],
        },
      ],
      wide(width),
    );

  it('is whole in a pipe, with the mark under its place', () => {
    const [, code = '', mark = ''] = remark(null).split('\n');
    expect(code.trim()).toBe(line);
    expect(code[mark.indexOf('^')]).toBe(':');
  });

  it('shows in a terminal the part of the line round the mark, and says that it is cut', () => {
    const [, code = '', mark = ''] = remark(80).split('\n');
    expect(code.trim().startsWith('…')).toBe(true);
    expect(code[mark.indexOf('^')]).toBe(':');
    expect(code.length).toBeLessThanOrEqual(80);
  });
});
