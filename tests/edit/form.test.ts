import { describe, expect, it } from 'vitest';
import { rowsOfYaml } from '../../src/edit/form-file.ts';

describe('a form that comes back as YAML', () => {
  it('is a table whose head has every key of its entries, each once and in the order that they come in', () => {
    const text = `- Row: 1
  The plan says: Draft – May 2013
  Answer: " yes "
-
- Row: 2
  Words: done, mostly
`;
    expect(rowsOfYaml(text)).toEqual([
      ['Row', 'The plan says', 'Answer', 'Words'],
      ['1', 'Draft – May 2013', 'yes', ''],
      ['2', '', '', 'done, mostly'],
    ]);
  });

  it.each([
    ['', []],
    ['Row: 1\nAnswer: yes\n', []],
    ['[]', [[]]],
    ["- ''\n", [[]]],
  ])('has no rows where it is no list of entries: %j', (text, rows) => {
    expect(rowsOfYaml(text)).toEqual(rows);
  });

  it.each([
    ['- Row: 1\n  Words: "late\n', /^line \d is not YAML; put the text of an answer in quotes/],
    ['- Row: 1\n- Row: 2\n  Words: done: mostly\n', /^line 3 is not YAML; .* where it has a colon/],
    ['- Row: 1\n  Answer: yes\n  Answer: no\n', /^line 3 is not YAML; .* write each key once$/],
    [
      '- Row: 1\n\n# here\n- Row: 2\n  Answer: [yes]\n',
      /^the entry in line 4 has a list, or keys within a key/,
    ],
    [
      '- Row: 1\n  Answer: { of: May }\n',
      /^the entry in line 1 has a list, or keys within a key; put the text/,
    ],
    [
      '- Row: 1\n- done\n',
      /^line 2 is an entry without keys; write its Row, The plan says, Answer, Day and Words/,
    ],
    ['- Row: 1\n- [done]\n', /^line 2 is an entry without keys/],
  ])('is refused with the line of what cannot be an answer: %j', (text, message) => {
    expect(() => rowsOfYaml(text)).toThrow(message);
  });
});
