import { describe, expect, it } from 'vitest';
import { tablesIn } from '../../src/commands/apply-read.ts';
import { CannotProceed } from '../../src/commands/cannot-proceed.ts';
import { rowsOfYaml } from '../../src/edit/form-file.ts';
import { FileFault, type World } from '../../src/world.ts';

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
    [
      '- Row: 1\n  Answer: *later\n',
      /^a text in line 2 begins with \*, & or !; put the text of the answer in/,
    ],
    ['- Row: 1\n  Answer: &c yes\n', /^a text in line 2 begins with/],
    ['- Row: 1\n  Answer: !yes\n', /^a text in line 2 begins with/],
    ['- Row: 1\n- [done]\n', /^line 2 is an entry without keys/],
  ])('is refused with the line of what cannot be an answer: %j', (text, message) => {
    expect(rowsOfYaml(text)).toMatch(message);
  });
});

describe('a form that is read', () => {
  const world = (read: () => Uint8Array): World => ({ files: { read } }) as unknown as World;

  it('names a fault of the file, and lets a fault of the program be one', async () => {
    const bytes = (text: string) => () => new TextEncoder().encode(text);
    await expect(tablesIn(world(bytes('- done\n')), 'form.yaml', () => true)).rejects.toThrow(
      'form.yaml cannot be read: line 1 is an entry without keys',
    );
    await expect(tablesIn(world(bytes('PK\u0003\u0004')), 'form.xlsx', () => true)).rejects.toThrow(
      CannotProceed,
    );
    const gone = () => {
      throw new FileFault('ENOENT', 'there is no such file');
    };
    await expect(tablesIn(world(gone), 'form.xlsx', () => true)).rejects.toThrow(
      'form.xlsx cannot be read: there is no such file.',
    );
    const wrong = () => {
      throw new TypeError('of ours');
    };
    for (const file of ['form.yaml', 'form.xlsx'])
      await expect(tablesIn(world(wrong), file, () => true)).rejects.toThrow(TypeError);
  });
});
