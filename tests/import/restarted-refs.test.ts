import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

/** What is said of the refs of two areas that have these. */
const saidOf = async (first: readonly string[], second: readonly string[]) => {
  const table = (refs: readonly string[]): string =>
    [
      '| Ref | Action | Lead | By when |',
      '|-|-|-|-|',
      ...refs.map((ref, i) => `| ${ref} | Hold event ${i} | Chair | May 2026 |`),
    ].join('\n');
  const page = `# Anytown Board Business Plan 2026-27\n\n## Priority 1: Neglect\n\n${table(first)}\n\n## Priority 2: Harm\n\n${table(second)}\n`;
  const { actions, imported: made } = await imported('plan.md', page);
  expect(actions.map(({ ref }) => ref)).toEqual([...first, ...second]);
  return made.doubts
    .filter(({ why }) => why.includes('begin anew'))
    .map(({ source, why }) => [source, /write in .*/.exec(why)?.[0]]);
};

describe('refs that begin anew in each area', () => {
  it('are named, with those that have the number of the area before them', async () => {
    expect(await saidOf(['1', '2'], ['1', '2', '3'])).toEqual([
      ['1, 2', 'write in its file “1.1” for 1, “1.2” for 2'],
      ['1, 2, 3', 'write in its file “2.1” for 1, “2.2” for 2, “2.3” for 3'],
    ]);
    expect(
      await saidOf(
        ['a', 'b'].map((letter) => `1${letter}`),
        ['1a', '1b'],
      ),
    ).toHaveLength(2);
  });

  it.each([
    ['go on', ['1', '2'], ['3', '4']],
    ['have that number already', ['1.1', '1.2'], ['2.1', '2.2']],
    ['are a slip in one row', ['1', '2', '3'], ['3', '4', '5']],
  ])('are not those that %s', async (_, first, second) => {
    expect(await saidOf(first, second)).toEqual([]);
  });

  it('are not offered where another row has what they would be', async () => {
    expect(await saidOf(['1', '2', '2.1'], ['1', '2'])).toEqual([
      ['1, 2', 'write in its file “1.1” for 1, “1.2” for 2'],
    ]);
  });
});

it('no two actions of different areas are given one ref', async () => {
  const rows = ['A1,Agree it', ',Train staff', 'Priority 2: Harm,', 'A2,Ask schools', ',Ask parents'];
  const { actions } = await imported(
    'plan.csv',
    ['Ref,Action,Lead,By when', ...rows.map((row) => `${row},${row.endsWith(',') ? '' : 'Chair'},`)].join(
      '\n',
    ),
  );
  expect(actions.map(({ ref }) => ref)).toEqual(['A1', 'A3', 'A2', 'A4']);
});
