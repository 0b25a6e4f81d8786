import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/render/csv.ts';
import { gathered } from '../../src/render/csv-gathered.ts';
import { json } from '../../src/render/json.ts';

describe('CSV', () => {
  const rows = (...cells: (string | number | boolean | null)[]) =>
    csv({ head: ['ref'], rows: cells.map((one) => [one]) });

  it('has one header row and ends its lines as RFC 4180 says', () => {
    expect(csv({ head: ['ref', 'what'], rows: [['4.10', 'say "yes", twice']] })).toBe(
      'ref,what\r\n4.10,"say ""yes"", twice"\r\n',
    );
  });

  it('of many boards gives a line the empty cells of columns that come later, whatever is in it', () => {
    const { take, all } = gathered();
    const page = { title: '', blocks: [] };
    const answer = (head: string[], ...rows: string[][]) => ({ page, json: null, rows: { head, rows } });
    take({ board: 'A', folder: 'a', answer: answer(['what'], ['say "yes",\r\n"no"'], ['"']) });
    take({ board: 'B', folder: 'b', answer: answer(['whom', 'what'], ['x', 'y']) });
    expect(take({ board: 'C', folder: 'c', answer: { page, json: null, rows: null } })).toBe(false);
    const text = [...all()].join('');
    expect(text.endsWith('\r\nB,y,x\r\n')).toBe(true);
    expect((parse(text) as string[][]).map((row) => [row.length, row.at(-1)])).toEqual([
      [3, 'whom'],
      [3, ''],
      [3, ''],
      [3, 'x'],
    ]);
  });

  it('of many boards has one column for what they spell differently, and two for what one board keeps apart', () => {
    const { take, all } = gathered();
    const board = (name: string, head: string[], row: string[]) =>
      take({
        board: name,
        folder: name,
        answer: { page: { title: '', blocks: [] }, json: null, rows: { head, rows: [row] } },
      });
    board('A', ['ref', 'Theme'], ['1.1', 'a']);
    board('B', ['theme', 'ref'], ['b', '2.1']);
    board('C', ['ref', 'Theme', 'THEME', 'Board'], ['3.1', 'c', 'cc', 'ours']);
    board('D', ['ref', 'theme', 'Theme'], ['4.1', 'd', 'dd']);
    expect(parse([...all()].join(''))).toEqual([
      ['board', 'ref', 'Theme', 'THEME', 'Board'],
      ['A', '1.1', 'a', '', ''],
      ['B', '2.1', 'b', '', ''],
      ['C', '3.1', 'c', 'cc', 'ours'],
      ['D', '4.1', 'dd', 'd', ''],
    ]);
  });

  it.each([
    '=1+1',
    '+44 20',
    '-2+3',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠x',
    '\t=1',
    ' =1',
    '::error::x',
  ])('disarms %j, which a spreadsheet would calculate', (text) => {
    const [, [cell]] = parse(rows(text)) as [unknown, [string]];
    expect(cell.startsWith("'")).toBe(true);
  });

  it('leaves figures, dashes and empty cells alone', () => {
    expect(rows(-5, '-5', '-', null, true, '2013-09-10')).toBe(
      'ref\r\n-5\r\n-5\r\n-\r\n\r\ntrue\r\n2013-09-10\r\n',
    );
  });

  it('keeps a row on one line and shows control characters', () => {
    expect(rows('two\nlines \u001b[2J')).toBe('ref\r\ntwo lines \\x1b[2J\r\n');
  });
});

describe('JSON', () => {
  it('is one document with a last newline', () => {
    expect(json({ schema: 'bscb.list/1', actions: [] })).toBe(
      '{\n  "schema": "bscb.list/1",\n  "actions": []\n}\n',
    );
  });

  it('gives back every text as it was, and shows no control or CI command as it is', () => {
    const text = 'a\u001b[31m \u009b \u202e x\u2028y ##[error]z\n::error::';
    const written = json({ text });
    expect(JSON.parse(written)).toEqual({ text });
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(written).not.toContain('##[');
    expect(written).not.toMatch(/^\s*::/m);
  });
});
