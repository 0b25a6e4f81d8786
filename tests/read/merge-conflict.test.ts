import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const action = (ref: string, more = ''): string => `  - ref: "${ref}"\n    action: Review of ${ref}\n${more}`;
const refLast = (ref: string): string => `  - action: Review of ${ref}\n    ref: "${ref}"\n`;
const [ours, base, between, theirs] = ['<<<<<<< HEAD\n', '||||||| 1a2b3c\n', '=======\n', '>>>>>>> other\n'];
const merge = (one: string, other: string): string => ours + one + between + other + theirs;
const lead = (name: string): string => `    lead: ${name}\n`;
const impact = (text: string): string => `    impact: ${text}\n`;

const read = (text: string) => {
  const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': text })];
  const { plan, problems } = readPlan('plan', sources);
  return {
    area: plan?.areas[0],
    merges: problems.filter(({ rule }) => rule === 'merge-conflict'),
    others: problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'merge-conflict'),
  };
};

/** The lines below `actions:`, the refs that are read, and what each unfinished merge hides. */
type Row = readonly [
  what: string,
  lines: string,
  refs: readonly string[],
  hides: readonly (readonly string[] | undefined)[],
];

describe('an unfinished merge leaves out every action that it touches, and no other', () => {
  it.each<Row>([
    [
      'none for lines of one action only',
      action('1.1') + merge(lead('Chair'), lead('Vice-Chair')) + action('1.2'),
      ['1.1', '1.2'],
      [undefined],
    ],
    [
      'the one that begins above it and ends in it',
      action('1.1') + action('1.2') + merge(lead('Chair') + action('1.3'), action('1.4')) + action('1.5'),
      ['1.1', '1.5'],
      [['1.2', '1.3', '1.4']],
    ],
    [
      'the one that ends below it',
      action('1.1') + merge(action('1.2'), action('1.3')) + lead('Chair') + action('1.4'),
      ['1.1', '1.4'],
      [['1.2', '1.3']],
    ],
    [
      'the one of whose outcomes there are two versions',
      action('1.1') +
        action('1.2', '    outcomes:\n') +
        merge('      - Heard\n', '      - Safe\n') +
        action('1.3'),
      ['1.1', '1.3'],
      [['1.2']],
    ],
    [
      'none for dashes in block text',
      action('1.1') + merge(impact('|\n      - heard'), impact('|\n      - safe')) + action('1.2'),
      ['1.1', '1.2'],
      [undefined],
    ],
    [
      'those that one version adds, and not the one above',
      action('1.1') + merge('', action('1.2')) + action('1.3') + merge(action('1.4'), '') + action('1.5'),
      ['1.1', '1.3', '1.5'],
      [['1.2'], ['1.4']],
    ],
    [
      'the one above, where one version is empty and lines of it may be below',
      action('1.1') + merge(action('1.2'), '') + lead('Chair') + action('1.3'),
      ['1.3'],
      [['1.1', '1.2']],
    ],
    [
      'those that begin with their words',
      refLast('1.1') + merge(refLast('1.2'), refLast('1.3')) + refLast('1.4'),
      ['1.1', '1.4'],
      [['1.2', '1.3']],
    ],
    [
      'those of three versions',
      action('1.1') +
        ours +
        action('1.2') +
        base +
        action('1.3') +
        between +
        action('1.4') +
        theirs +
        action('1.5'),
      ['1.1', '1.5'],
      [['1.2', '1.3', '1.4']],
    ],
    [
      'all that follows, where the last mark is gone',
      action('1.1') + ours + action('1.2') + between + action('1.3'),
      ['1.1'],
      [['1.2', '1.3']],
    ],
    [
      'none, where the last mark alone is there',
      action('1.1') + theirs + action('1.2'),
      ['1.1', '1.2'],
      [undefined],
    ],
    [
      'those of each of two merges',
      action('1.1') + merge(action('1.2'), '') + action('1.3') + merge(action('1.4'), action('1.5')),
      ['1.1', '1.3'],
      [['1.2'], ['1.4', '1.5']],
    ],
    [
      'no more for a second one in lines that are left out already',
      action('1.1') + merge(action('1.2'), action('1.3')) + merge(lead('Chair'), lead('Vice-Chair')),
      ['1.1'],
      [['1.2', '1.3'], undefined],
    ],
    [
      'those below one that is in a single action',
      action('1.1') +
        merge(lead('Chair'), '') +
        merge(impact('More') + action('1.2'), action('1.3')) +
        action('1.4'),
      ['1.1', '1.4'],
      [undefined, ['1.2', '1.3']],
    ],
    [
      'none for a last mark that is there twice',
      action('1.1') + merge(lead('Chair'), lead('Vice-Chair')) + theirs + action('1.2'),
      ['1.1', '1.2'],
      [undefined, undefined],
    ],
    [
      'all that follows, where the file ends with the mark between the versions',
      action('1.1') + ours + action('1.2') + between.trimEnd(),
      ['1.1'],
      [['1.2']],
    ],
    [
      'those of a second one that begins in lines that are left out already',
      action('1.1') +
        merge(action('1.2'), action('1.3')) +
        merge(lead('Chair') + action('1.4'), lead('Vice-Chair') + action('1.5')) +
        action('1.6'),
      ['1.1', '1.6'],
      [
        ['1.2', '1.3'],
        ['1.4', '1.5'],
      ],
    ],
    [
      'the first ones, and not the line that opens their list',
      `${ours}    # agreed in June\n${action('1.1')}${between}${action('1.2')}${theirs}${action('1.3')}`,
      ['1.3'],
      [['1.1', '1.2']],
    ],
  ])('%s', (_, lines, refs, hides) => {
    const { area, merges, others } = read(`area: 1\nactions:\n${lines}`);
    expect(others).toEqual([]);
    expect(area?.actions.map(({ ref }) => ref)).toEqual(refs);
    expect(merges.map(({ about }) => about?.hides)).toEqual(hides);
  });

  it('and what the file says of the area, above and below, is kept', () => {
    const actions = action('1.1') + merge(action('1.2'), lead('Chair'));
    const { area, others } = read(`area: 1\nactions:\n${actions}description: What we do\ntitle: Voice\n`);
    expect(others).toEqual([]);
    expect(area).toMatchObject({ area: 1, title: 'Voice', description: 'What we do', actions: [] });
  });

  it('and of one action both versions alone', () => {
    const { area } = read(
      `area: 1\nactions:\n${action('1.1') + lead('Chair') + merge(impact('More'), impact('Less'))}    completion: May 2013\n`,
    );
    expect(area?.actions[0]?.lead.map(({ name }) => name)).toEqual(['Chair']);
    expect(area?.actions[0]?.impact).toBeNull();
    expect(area?.actions[0]?.completion?.reading.text).toBe('May 2013');
  });

  it('and is shown at its first mark, wherever that is on the line', () => {
    const indented = merge('Heard\n', 'Safe\n').replaceAll(/^/gm, '      ').trimEnd();
    const text = `area: 1\nactions:\n${action('1.1', impact(`|\n${indented}`))}`;
    const { area, merges } = read(text);
    expect(merges.map(({ at }) => at.part)).toEqual([
      { start: text.indexOf('<<<<<<<'), end: text.indexOf(' HEAD') },
    ]);
    expect(area?.actions[0]?.impact ?? null).toBeNull();
  });

  it('and a line that begins with < or > is no mark of one', () => {
    const text = impact('|\n      <10 agencies answered\n      >20 were asked\n      ====');
    const { area, merges } = read(
      `area: 1\nactions:\n${action('1.1', text) + merge(lead('Chair'), lead('Vice-Chair'))}`,
    );
    expect(merges).toHaveLength(1);
    expect(area?.actions[0]?.impact).toBe('<10 agencies answered\n>20 were asked\n====');
  });
});

describe('a merge of which some marks were deleted', () => {
  it('is named once where its middle mark alone is left, and its action is read in part', () => {
    const { area, merges, others } = read(
      `area: 1\nactions:\n${action('1.1', lead('Chair'))}${between}${lead('Vice-Chair')}${action('1.2')}`,
    );
    expect(merges.map(({ message }) => message)).toEqual([expect.stringContaining(' is left of its marks')]);
    expect(others.every(({ message }) => !message.includes('======='))).toBe(true);
    expect(area?.actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
  });

  it('says no more than that where its last mark is gone', () => {
    for (const marks of [ours, `${ours}${lead('Chair')}${between}`]) {
      const { merges } = read(`area: 1\nactions:\n${action('1.1')}${marks}${lead('Vice-Chair')}`);
      expect(merges.map(({ message }) => message)).toEqual([
        expect.stringContaining(' is left of its marks'),
      ]);
    }
  });

  it('leaves the second version out where the first mark is gone', () => {
    const { area, merges } = read(
      `area: 1\nactions:\n${action('1.1')}${between}${action('1.2')}${theirs}${action('1.3')}`,
    );
    expect(merges.map(({ message }) => message)).toEqual([
      expect.stringContaining('======= and >>>>>>> on line 8 are left of its marks'),
    ]);
    expect(area?.actions.map(({ ref }) => ref)).toEqual(['1.1', '1.3']);
  });

  it.each([
    ['alone', base + lead('Chair'), '||||||| is left of its marks'],
    ['above the last', base + lead('Chair') + theirs, '||||||| and >>>>>>> on line 7 are left of its marks'],
    [
      'with what is below it',
      base + lead('Chair') + between + lead('Nurse') + theirs,
      '||||||| and >>>>>>> on line 9 are left',
    ],
    [
      'of a whole merge',
      ours + lead('Chair') + base + lead('Clerk') + between + lead('Nurse') + theirs,
      'both versions are in the file, between <<<<<<< and >>>>>>> on line 11',
    ],
  ])('knows the mark of what was before both versions: %s', (_, marked, message) => {
    const { area, merges, others } = read(`area: 1\nactions:\n${action('1.1')}${marked}${action('1.2')}`);
    expect(merges.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
    expect(others).toEqual([]);
    expect(area?.actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
  });

  it('is not seen in a heading that is underlined in block text', () => {
    const { merges } = read(
      `area: 1\ndescription: |\n  Why\n  =======\n  Because.\nactions:\n${action('1.1')}`,
    );
    expect(merges).toEqual([]);
  });
});
