import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported, outlineOf } from './made.ts';

const level = (at: number, format: string, more = ''): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}"${more}/>`;
const listStyle = (name: string, ...levels: readonly string[]): string =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
const styles = `<office:automatic-styles>${[
  listStyle(
    'Plan',
    level(1, '1', ' style:num-suffix="."'),
    level(2, '1', ' text:display-levels="2"'),
    level(3, 'a', ' text:display-levels="3" loext:num-list-format="%1%.%2%%3%"'),
  ),
  listStyle('Steps', level(1, '1', ' style:num-suffix="."')),
  listStyle('Roman', level(1, 'I')),
  listStyle('Kanji', level(1, '一')),
  listStyle('Priority', level(1, '1', ' loext:num-list-format="Priority %1%:"')),
  '<style:style style:name="Head" style:family="paragraph" style:list-style-name="Plan"/>',
  '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Head"/>',
  '<style:style style:name="P0" style:family="paragraph" style:parent-style-name="Head" style:list-style-name=""/>',
].join('')}</office:automatic-styles>`;

const p = (text: string): string => `<text:p>${text}</text:p>`;
const item = (inner: string, more = ''): string => `<text:list-item${more}>${inner}</text:list-item>`;
const list = (style: string, inner: string, more = ''): string =>
  `<text:list text:style-name="${style}"${more}>${inner}</text:list>`;
const goesOn = ' text:continue-numbering="true"';
const heading = (text: string): string =>
  `<text:h text:style-name="P9" text:outline-level="1">${text}</text:h>`;
const cell = (inner: string): string =>
  `<table:table-cell>${inner.startsWith('<') ? inner : p(inner)}</table:table-cell>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
const table = (...rows: readonly string[]): string => `<table:table>${rows.join('')}</table:table>`;
const heads = row('Ref', 'Action', 'Milestones', 'Lead', 'By when');
/** A ref on the second level, or on the third. */
const ref = list('Plan', item(`<text:list>${item(p(''))}</text:list>`), goesOn);
const part = list(
  'Plan',
  item(`<text:list>${item(`<text:list>${item(p(''))}</text:list>`)}</text:list>`),
  goesOn,
);

const plan = async (body: string) => {
  const made = await imported(
    'plan.odt',
    archive({
      'content.xml': `<office:document-content>${styles}<office:body><office:text>${p('Anytown Safeguarding Board Business Plan 2026-27')}${body}</office:text></office:body></office:document-content>`,
    }),
  );
  return {
    ...outlineOf(made),
    named: made.imported.doubts.filter(({ why }) => /numbers these by itself/.test(why)),
  };
};

describe('a number that OpenDocument gives by itself', () => {
  it('to the rows of a table and to the headings above them is the ref, and the number of the area', async () => {
    const steps = list('Steps', item(p('Draft')) + item(p('Agree')));
    const {
      areas,
      actions,
      steps: found,
    } = await plan(
      heading('Leadership') +
        table(
          heads,
          row(ref, 'Agree the toolkit', steps, 'Chair', 'May 2026'),
          row(ref, 'Train staff', steps, 'Chair', 'June 2026'),
        ) +
        heading('The voice of children') +
        table(
          heads,
          row(ref, 'Ask children', '', 'Chair', 'May 2026'),
          row(part, 'Ask parents', '', 'Chair', 'June 2026'),
        ),
    );
    expect(areas).toEqual([
      [1, 'Leadership'],
      [2, 'The voice of children'],
    ]);
    expect(actions).toEqual([
      ['1.1', 'Agree the toolkit'],
      ['1.2', 'Train staff'],
      ['2.1', 'Ask children'],
      ['2.1a', 'Ask parents'],
    ]);
    expect(found).toEqual([['Draft', 'Agree'], ['Draft', 'Agree'], [], []]);
  });

  const numbered = (style: string): Promise<Awaited<ReturnType<typeof plan>>> =>
    plan(
      table(
        row('Action', 'Lead', 'By when'),
        row(list(style, item(p('Agree the toolkit')), ' xml:id="one"'), 'Chair', 'May 2026'),
        row(list(style, item(p('Train staff')), ' text:continue-list="one"'), 'Chair', 'June 2026'),
      ),
    );

  it('before the words of each action is its ref', async () => {
    expect((await numbered('Steps')).actions).toEqual([
      ['1', 'Agree the toolkit'],
      ['2', 'Train staff'],
    ]);
  });

  it('with words in it keeps them', async () => {
    const { areas } = await plan(
      list('Priority', item(p('Leadership'), ' text:start-value="3"')) +
        table(heads, row('3.1', 'Agree the toolkit', '', 'Chair', 'May 2026')),
    );
    expect(areas).toEqual([[3, 'Leadership']]);
  });

  it('goes on past a heading that is taken out of the numbers, and past words in no list', async () => {
    const { areas } = await plan(
      [
        '<text:h text:style-name="P0" text:outline-level="1">Foreword</text:h>',
        '<text:h text:style-name="P9" text:outline-level="1" text:is-list-header="true">How to read it</text:h>',
        '<text:p text:style-name="P9">The Board agreed this plan in March.</text:p>',
        heading('Leadership'),
        table(heads, row(ref, 'Agree the toolkit', '', 'Chair', 'May 2026')),
      ].join(''),
    );
    expect(areas).toEqual([[1, 'Leadership']]);
  });

  it.each([
    ['that is no ref', 'Roman', 'I Agree the toolkit', 'read from;'],
    ['of a kind that is not read', 'Kanji', 'Agree the toolkit', '(一);'],
  ])('%s is named', async (_, style, source, says) => {
    const { actions, named } = await numbered(style);
    expect(actions.map(([, action]) => action)).toEqual(['Agree the toolkit', 'Train staff']);
    expect(named).toEqual([
      expect.objectContaining({ source, read: null, why: expect.stringContaining(says) }),
    ]);
  });
});
