import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const run = (text: string, font = ''): string =>
  `<w:r>${font === '' ? '' : `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`}<w:t>${text}</w:t></w:r>`;
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<w:p>') ? cell : `<w:p>${cell.startsWith('<') ? cell : run(cell)}</w:p>`}</w:tc>`).join('')}</w:tr>`;

/** A Word table whose last column has this head, and this in its two rows. */
const word = (head: string, first: string, second: string): Uint8Array =>
  zipSync({
    'word/document.xml': bytes(
      `<w:document xmlns:w="w" xmlns:w14="w14"><w:body><w:tbl>${row('Ref', 'Action', 'Lead', 'By when', head)}${row('1.1', 'Agree the toolkit', 'Chair', 'June 2014', first)}${row('1.2', 'Train staff', 'Chair', 'July 2014', second)}</w:tbl></w:body></w:document>`,
    ),
  });

const symbol = (char: string, font = 'Wingdings'): string =>
  `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const box = (checked: 0 | 1): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(checked ? '☒' : '☐')}</w:sdtContent></w:sdt>`;
const oldBox = (checked: 0 | 1): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${checked}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const doneIn = async (name: string, content: Uint8Array | string) => {
  const { actions, imported: made, read } = await imported(name, content);
  return {
    done: actions.map((action) => (action.done ?? []).map(({ text }) => text)),
    doubts: made.doubts.map(({ why }) => why),
    errors: read.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
};

describe('a tick in the column of what is done', () => {
  it.each([
    ['typed', '✓', ''],
    ['a symbol of Wingdings', symbol('F0FC'), symbol('F0A8')],
    ['a symbol of Wingdings 2', symbol('F052', 'Wingdings 2'), symbol('F0A3', 'Wingdings 2')],
    ['a letter in Wingdings', run('þ', 'Wingdings'), run('¨', 'Wingdings')],
    ['a box to tick, which Word shows with a cross', box(1), box(0)],
    ['a box of an old form', oldBox(1), oldBox(0)],
    ['a symbol without its font', '\uf0fe', '\uf0a8'],
  ])('is done, and a box without one is not: %s', async (_, ticked, empty) => {
    expect(await doneIn('plan.docx', word('Complete?', ticked, empty))).toMatchObject({
      done: [['yes'], []],
      errors: [],
    });
  });

  it('says the day that is behind it, and a cross is asked about', async () => {
    const { done, doubts } = await doneIn('plan.docx', word('Done', '☑ 12 May 2014', '✗'));
    expect(done).toEqual([['12 May 2014'], []]);
    expect(doubts).toContain('a cross may mean done or not done: the action was left open');
  });

  it('is done in a web page too, where it is a box of a form', async () => {
    const cells = ['checked', ''].map(
      (checked, i) =>
        `<tr><td>1.${i}</td><td>Train staff of team ${i}</td><td>Chair</td><td>June 2014</td><td><input type="checkbox" ${checked}></td></tr>`,
    );
    const head = '<tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th><th>Done</th></tr>';
    expect((await doneIn('plan.html', `<table>${head}${cells.join('')}</table>`)).done).toEqual([
      ['yes'],
      [],
    ]);
  });
});

it('a tick among updates is kept as it is, and named', async () => {
  const { actions, imported: made } = await imported('plan.docx', word('Progress', symbol('F0FC'), 'Begun'));
  expect(actions[0]?.progress.map(({ note }) => note)).toEqual(['✓']);
  expect(made.doubts.map(({ why }) => why)).toContainEqual(
    expect.stringMatching(/^a tick, a box or a cross alone/),
  );
});

describe('ticks before milestones', () => {
  const milestonesOf = async (lines: readonly string[]) => {
    const { actions, imported: made } = await imported(
      'plan.html',
      `<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>Lead</th><th>By when</th></tr><tr><td>1.1</td><td>Agree the toolkit</td><td>${lines.map((line) => `<p>${line}</p>`).join('')}</td><td>Chair</td><td>June 2014</td></tr></table>`,
    );
    return {
      milestones: (actions[0]?.milestones ?? []).map(({ what, when, done }) => [
        what,
        when?.reading.text ?? null,
        done.length > 0,
      ]),
      doubts: made.doubts.map(({ why }) => why),
    };
  };

  it.each([
    ['☑', '☐'],
    ['✓', '•'],
    ['✔', '☐'],
  ])('%s is done and %s is not, and no sign is among the words', async (ticked, open) => {
    const { milestones, doubts } = await milestonesOf([
      `${ticked} Draft agreed – May 2013`,
      `${open} Sent out – June 2013`,
    ]);
    expect(milestones).toEqual([
      ['Draft agreed', 'May 2013', true],
      ['Sent out', 'June 2013', false],
    ]);
    expect(doubts).toContain('a tick is before it: it was read as done, on a day that is not known');
  });

  it('before every line may mark a list: none is read as done, and it is said', async () => {
    const { milestones, doubts } = await milestonesOf([
      '✓ Draft agreed – May 2013',
      '✓ Sent out – June 2013',
    ]);
    expect(milestones.map(([what, , done]) => [what, done])).toEqual([
      ['Draft agreed', false],
      ['Sent out', false],
    ]);
    expect(doubts).toContain('a tick is before each line, as the mark of a list: none was read as done');
  });
});
