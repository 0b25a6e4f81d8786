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

it.each([
  ['✓ ✓ ✓ ✗', ['✓ ✓ ✓ ✗']],
  ['✓ Draft sent out', ['✓ Draft sent out']],
  ['✓ 12/05/2014 – Draft agreed', ['✓ Draft agreed']],
  ['✓ Green – draft sent out', ['✓ draft sent out']],
  ['Draft sent out. ✓ Signed off', ['Draft sent out. ✓ Signed off']],
])('a tick before the words of an update stays with them: %s', async (said, notes) => {
  const { actions } = await imported('plan.docx', word('Progress', said, 'Begun'));
  expect(actions[0]?.progress.map(({ note }) => note)).toEqual(notes);
});

describe('ticks before milestones', () => {
  const milestonesOf = async (lines: readonly string[], second: readonly string[] = []) => {
    const row = (ref: string, said: readonly string[]): string =>
      `<tr><td>${ref}</td><td>Agree the toolkit of group ${ref}</td><td>${said.map((line) => `<p>${line}</p>`).join('')}</td><td>Chair</td><td>June 2014</td></tr>`;
    const { actions, imported: made } = await imported(
      'plan.html',
      `<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>Lead</th><th>By when</th></tr>${row('1.1', lines)}${second.length > 0 ? row('1.2', second) : ''}</table>`,
    );
    return {
      days: actions.flatMap(({ milestones }) =>
        milestones.flatMap(({ done }) => done.map(({ text }) => text)),
      ),
      milestones: actions
        .flatMap(({ milestones }) => milestones)
        .map(({ what, when, done }) => [what, when?.reading.text ?? null, done.length > 0]),
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
    expect(doubts).toContain('a tick is beside it: it was read as done, on a day that is not known');
  });

  it.each([['✓'], ['✓', '✓'], ['☐'], ['✓✓']])(
    'is named where no words are with it: %s %s',
    async (...signs) => {
      const { milestones, doubts } = await milestonesOf(signs);
      expect(milestones).toEqual([]);
      expect(doubts).toContain('a tick, a box or a cross is here and no words: no milestone was read');
    },
  );

  it('is not lost where a bullet alone is below it', async () => {
    const { milestones, doubts } = await milestonesOf(['✓', '•', 'Audit – May 2013']);
    expect(milestones).toEqual([['Audit', 'May 2013', false]]);
    expect(doubts).toContainEqual(expect.stringMatching(/^marks are in the line/));
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

  it('is one of a list that has it before every line elsewhere, where it is alone in a cell', async () => {
    const { milestones } = await milestonesOf(
      ['✓ Draft agreed – May 2013', '✓ Sent out – June 2013'],
      ['✓ Staff told – July 2013'],
    );
    expect(milestones.map(([what, , done]) => [what, done])).toEqual([
      ['Draft agreed', false],
      ['Sent out', false],
      ['Staff told', false],
    ]);
  });

  it('before every line of one cell is done, where another cell has it before some', async () => {
    const { milestones } = await milestonesOf(
      ['✓ Draft agreed – May 2013', '✓ Sent out – June 2013'],
      ['✓ Staff told – July 2013', 'Staff asked – Aug 2013'],
    );
    expect(milestones.map(([, , done]) => done)).toEqual([true, true, true, false]);
  });

  it.each([
    ['Leaflet printed Aug 2013 ✓', 'Leaflet printed', 'Aug 2013'],
    ['Report 1 – 10 June 2013 ✓', 'Report 1', '10 June 2013'],
    ['June 2013: Draft ✓', 'Draft', 'June 2013'],
    ['Draft ✓ June 2013', 'Draft', 'June 2013'],
    ['Draft – June 2013 (✔)', 'Draft', 'June 2013'],
    ['Draft – June 2013 (done)', 'Draft', 'June 2013'],
    ['Draft: June 2013 COMPLETED', 'Draft', 'June 2013'],
    ['Draft – June 2013 - done', 'Draft', 'June 2013'],
    ['Draft - June 2013 - completed.', 'Draft', 'June 2013'],
    ['Draft – June 2013 [done]', 'Draft', 'June 2013'],
    ['Draft: June 2013 (achieved June 2013)', 'Draft', 'June 2013'],
    ['Draft: June 2013 – done 12/5/13', 'Draft', 'June 2013'],
    ['[x] Draft – June 2013', 'Draft', 'June 2013'],
    ['Done: Draft – June 2013', 'Draft', 'June 2013'],
  ])('%s is done, keeps its date, and is one milestone', async (line, what, when) => {
    const { milestones, doubts } = await milestonesOf([line, 'Consult – Sept 2013']);
    expect(milestones).toEqual([
      [what, when, true],
      ['Consult', 'Sept 2013', false],
    ]);
    expect(doubts).toContainEqual(expect.stringMatching(/read as done|say that it is done/));
  });

  it('with a day behind the date was done on that day', async () => {
    const { days, milestones } = await milestonesOf(['Draft – June 2013, completed 3 July 2013']);
    expect({ days, milestones }).toEqual({
      days: ['3 July 2013'],
      milestones: [['Draft', 'June 2013', true]],
    });
  });

  it('of one line says nothing of the line below it', async () => {
    const { milestones } = await milestonesOf([
      'June 2013: Draft ✓',
      '✓ Sept 2013 – Consult',
      'Jan 2014 Final',
      '12 Feb 2014 Launch',
    ]);
    expect(milestones).toEqual([
      ['Draft', 'June 2013', true],
      ['Consult', 'Sept 2013', true],
      ['Final', 'Jan 2014', false],
      ['Launch', '12 Feb 2014', false],
    ]);
  });

  it('of one paragraph says nothing of those below it, whatever letter they begin with', async () => {
    const { milestones } = await milestonesOf(['✓ Plan written', 'Consult staff', 'Launch – Mar 2014']);
    expect(milestones).toEqual([
      ['Plan written', null, true],
      ['Consult staff', null, false],
      ['Launch', 'Mar 2014', false],
    ]);
    const small = await milestonesOf([
      '✔ action plan agreed 10 June 2013',
      'half-way report 9 Dec 2013',
      'consult partners (jan 2014)',
      'launch at conference mar 2014',
    ]);
    expect(small.milestones).toEqual([
      ['action plan agreed', '10 June 2013', true],
      ['half-way report', '9 Dec 2013', false],
      ['consult partners', 'jan 2014', false],
      ['launch at conference', 'mar 2014', false],
    ]);
  });

  it('ends its line, also where the next goes on with a small word', async () => {
    const { milestones } = await milestonesOf(['Report drafted May 2013 ✓', 'to Board July 2013']);
    expect(milestones).toEqual([
      ['Report drafted', 'May 2013', true],
      ['to Board', 'July 2013', false],
    ]);
  });

  it('in a line of its own is that of the line below it, or above where it is the last', async () => {
    const before = await milestonesOf(['✓', 'Audit of cases Apr 2013', 'Report Jun 2013']);
    expect(before.milestones.map(([what, , done]) => [what, done])).toEqual([
      ['Audit of cases', true],
      ['Report', false],
    ]);
    const behind = await milestonesOf(['Audit of cases Apr 2013', '✓']);
    expect(behind.milestones).toEqual([['Audit of cases', 'Apr 2013', true]]);
  });

  it('a box that is typed and empty is open', async () => {
    expect((await milestonesOf(['[ ] Draft – June 2013'])).milestones).toEqual([
      ['Draft', 'June 2013', false],
    ]);
  });

  it('in a line of two is that of the one beside it; of more than it has, none is done, and it is said', async () => {
    const one = await milestonesOf(['✓ draft by May 2013; consult by June 2013']);
    expect(one.milestones.map(([, , done]) => done)).toEqual([true, false]);
    const last = await milestonesOf(['draft by May 2013; consult by June 2013 ✓']);
    expect(last.milestones.map(([, , done]) => done)).toEqual([false, true]);
    const between = await milestonesOf(['Draft – June 2013 ✓ Final – Sept 2013']);
    expect(between.milestones.map(([, , done]) => done)).toEqual([false, false]);
    expect(between.doubts).toContainEqual(expect.stringMatching(/not certain what they are beside/));
    const unsure = await milestonesOf(['✓ draft by May 2013; consult by June 2013; launch ✓ by July 2013']);
    expect(unsure.milestones.map(([, , done]) => done)).toEqual([false, false, false]);
    expect(unsure.doubts).toContainEqual(expect.stringMatching(/not certain what they are beside/));
  });

  it.each(['not done', 'partly done', '50% completed', 'if completed', 'done in part'])(
    'a remark in a bracket is no milestone, and does not say that it is done: (%s)',
    async (remark) => {
      const { milestones } = await milestonesOf([`Draft – June 2013 (${remark})`]);
      expect(milestones).toEqual([[`Draft (${remark})`, 'June 2013', false]]);
    },
  );

  it('no word is taken for done that is part of what is to be done', async () => {
    const { milestones } = await milestonesOf([
      'Audit not completed',
      'Completed: none',
      '☐ Interviews May 2013 done',
      'Interviews May 2013 [ ] done',
      'Draft – June 2013 (complete in Sept 2013)',
      'Complete: survey of staff Jun 2013',
      'Have the work done by June 2013',
      'Actions achieved and reported – July 2013',
      'Draft – June 2013, completed by Dec 2013',
    ]);
    expect(milestones.map(([, , done]) => done)).toEqual(milestones.map(() => false));
    expect(milestones).toHaveLength(9);
  });
});

it('words behind an empty box in the column of what is done are named', async () => {
  const { done, doubts } = await doneIn('plan.docx', word('Done', '☐ awaiting the Chair', '☐'));
  expect(done).toEqual([[], []]);
  expect(doubts.filter((why) => why.startsWith('an empty box'))).toHaveLength(1);
});

it('a tick beside each step of an action over several rows is that of the step', async () => {
  const row = (...cells: string[]): string => `<tr>${cells.join('')}</tr>`;
  const cell = (text: string): string => `<td>${text}</td>`;
  const { actions, imported: made } = await imported(
    'plan.html',
    `<table>${row(...['No.', 'Action', 'Milestones', 'Lead', 'Target date', 'Done?'].map((head) => `<th>${head}</th>`))}${row('<td rowspan="3">1.1</td><td rowspan="3">Agree the toolkit</td>', ...['Publish the leaflet', 'Chair', 'May 2013', '✓'].map(cell))}${row(...['Ask schools', 'Chair', 'June 2013', '3 July 2013'].map(cell))}${row(...['Report', 'Chair', 'Mar 2014', ''].map(cell))}${row(...['1.2', 'Train staff', 'Course written', 'Chair', 'July 2014', ''].map(cell))}</table>`,
  );
  const [first] = actions;
  expect(first?.done ?? []).toEqual([]);
  expect(
    first?.milestones.map(({ what, when, done }) => [what, when?.reading.text, done.map(({ text }) => text)]),
  ).toEqual([
    ['Publish the leaflet', 'May 2013', ['yes']],
    ['Ask schools', 'June 2013', ['3 July 2013']],
    ['Report', 'Mar 2014', []],
  ]);
  expect(made.doubts.map(({ why }) => why)).not.toContainEqual(expect.stringMatching(/left out/));
});

describe('a sign that Word keeps by its number in a font', () => {
  const actionWith = async (sign: string) => {
    const cells = `<w:p>${run('Raise attendance to ')}${sign}${run(' 90%')}</w:p>`;
    const { actions, imported: made } = await imported(
      'plan.docx',
      zipSync({
        'word/document.xml': bytes(
          `<w:document xmlns:w="w"><w:body><w:tbl>${row('Ref', 'Action', 'Lead', 'By when')}${row('1.1', cells, 'Chair', 'June 2014')}${row('1.2', 'Train staff', 'Chair', 'July 2014')}</w:tbl></w:body></w:document>`,
        ),
      }),
    );
    return {
      action: actions[0]?.action,
      doubts: made.doubts.filter(({ why }) => why.startsWith('has a sign')),
    };
  };

  it.each([
    ['F0B3', 'Symbol', '≥'],
    ['F0A3', 'Symbol', '≤'],
    ['00B1', 'Symbol', '±'],
    ['F0B4', 'Symbol', '×'],
    ['F0AE', 'Symbol', '→'],
    ['F0E0', 'Wingdings', '→'],
    ['2265', 'Cambria Math', '≥'],
    ['00B1', 'Arial', '±'],
  ])('is what the document shows: %s of %s is %s', async (char, font, sign) => {
    expect(await actionWith(symbol(char, font))).toEqual({
      action: `Raise attendance to ${sign} 90%`,
      doubts: [],
    });
  });

  it('is kept as it is where nobody else shows it, and its cell is named', async () => {
    for (const char of ['F04A', '004A']) {
      const { action, doubts } = await actionWith(symbol(char));
      expect(action).toBe('Raise attendance to \uf04a 90%');
      expect(doubts).toEqual([
        expect.objectContaining({ at: 'table 1, row 2, cell 2', why: expect.stringContaining('F04A') }),
      ]);
    }
  });

  it('that has no number that can be read is named too', async () => {
    const { action, doubts } = await actionWith(symbol('D800'));
    expect(action).toBe('Raise attendance to � 90%');
    expect(doubts).toHaveLength(1);
  });

  it('is no other sign where the letter is not of the font', async () => {
    expect((await actionWith(run('≣', 'Symbol'))).action).toBe('Raise attendance to ≣ 90%');
    expect((await actionWith(run('³', 'Symbol'))).action).toBe('Raise attendance to ≥ 90%');
  });
});

it('a tick in a cell of its own, of a table inside a cell, is beside the milestone and not one of its words', async () => {
  const steps =
    '<table><tr><td>✓</td><td>Launch</td><td>April 2013</td></tr><tr><td></td><td>Review</td><td>Oct 2013</td></tr></table>';
  const { actions } = await imported(
    'plan.html',
    `<table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>Lead</th></tr><tr><td>1.1</td><td>Ask children</td><td>${steps}</td><td>Chair</td></tr></table>`,
  );
  const made = actions[0]?.milestones.map(({ what, when, done }) => [
    what,
    when?.reading.text,
    done?.[0]?.text,
  ]);
  expect(made).toEqual([
    ['Launch', 'April 2013', 'yes'],
    ['Review', 'Oct 2013', undefined],
  ]);
});
