import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/edit/change.ts';
import { add, changed, changedSettings, set } from './changed.ts';

const first = ['actions', 0];
const row = (rest: string): string =>
  `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n${rest}`;
const added = (path: Change['at']['path'], key: string, name: string): Change => ({
  ...set(path, key, name),
  among: 'added',
});
const gone = (path: Change['at']['path'], key: string, name: string): Change => ({
  ...set(path, key, name),
  among: 'gone',
});

describe('one name among those under a key', () => {
  it.each([
    [
      'of a list in lines',
      'partners:\n      - Police # asked\n',
      'partners:\n      - Police # asked\n      - Health\n',
    ],
    ['of a list in brackets', 'partners: [Police]\n', 'partners: [Police, Health]\n'],
    ['that is alone', 'partners: Police\n', 'partners:\n      - Police\n      - Health\n'],
    ['of a key with nothing under it', 'partners:\n', 'partners: Health\n'],
    ['of none', '', 'partners: Health\n'],
    ['that has it already', 'partners: [Police, Health]\n', 'partners: [Police, Health]\n'],
    ['that is it already', 'partners: Health\n', 'partners: Health\n'],
  ])('is added to those %s', (_, before, after) => {
    const indented = (line: string): string => row(line === '' ? '' : `    ${line}`);
    expect(changed(indented(before), added(first, 'partners', 'Health'))).toBe(indented(after));
  });

  it('is taken out where it is the only one, with its key', () => {
    for (const one of ['Police', '[Police]', '\n      - Police'])
      expect(changed(row(`    partners: ${one}\n    was: "1.0"\n`), gone(first, 'partners', 'Police'))).toBe(
        row('    was: "1.0"\n'),
      );
  });

  it.each([
    ['', 'Nothing is'],
    ['    partners:\n', 'Nothing is'],
    ['    partners: Police\n', 'There is Police'],
    ['    partners: [Police, Health]\n', 'There is Police; Health'],
  ])('is not taken out where it is not there, and those that are there are said', (before, there) => {
    expect(changed(row(before), gone(first, 'partners', 'School'))).toBe(
      `refused: “School” is not there. ${there}`,
    );
  });

  it('is neither added nor taken out under a key that is there twice', () => {
    const before = row('    partners: Police\n    partners: Health\n');
    expect(changed(before, added(first, 'partners', 'School'))).toMatch(/^refused: partners is there twice/);
  });

  it('is one text under a key: a list of names is added name by name', () => {
    const before = row('    partners: [Police]\n');
    const refused = 'refused: one name is added or taken out at a time, under a key';
    expect(changed(before, { ...set(first, 'partners', ['Health', 'School']), among: 'added' })).toBe(
      refused,
    );
    expect(changed(before, { ...set([...first, 'partners'], 0, 'Health'), among: 'gone' })).toBe(refused);
  });

  it('is not added to what is no entry with keys', () => {
    expect(
      changed(row('    milestones: [News]\n'), added([...first, 'milestones', 0], 'lead', 'Board')),
    ).toMatch(/^refused: /);
  });
});

describe('a name of a register in plan.yaml', () => {
  const settings = (posts: string): string => `board: Anytown\nperiod: 2013-14\n${posts}`;
  const inLines =
    'posts:\n  Business Manager:\n    short: BM # as in tables\n  L&D Manager:\n    short: LD\n';

  it('is added as a key with nothing under it, and every other keeps its settings', () => {
    expect(changedSettings(settings(inLines), added([], 'posts', 'Chair'))).toBe(
      `${settings(inLines)}  Chair:\n`,
    );
    expect(changedSettings(settings(inLines), added([], 'posts', 'L&D Manager'))).toBe(settings(inLines));
  });

  it('is taken out with its settings', () => {
    expect(changedSettings(settings(inLines), gone([], 'posts', 'L&D Manager'))).toBe(
      settings('posts:\n  Business Manager:\n    short: BM # as in tables\n'),
    );
    expect(changedSettings(settings(inLines), gone([], 'posts', 'Chair'))).toBe(
      'refused: “Chair” is not there. There is Business Manager; L&D Manager',
    );
  });

  it('is taken out of a plain list of names too', () => {
    expect(changedSettings(settings('posts: [Chair, L&D Manager]\n'), gone([], 'posts', 'Chair'))).toBe(
      settings('posts: [L&D Manager]\n'),
    );
  });
});

describe('an outcome, which may have figures and so keys of its own', () => {
  const figures =
    '    outcomes:\n      - Children are heard\n      - measure: Repeat plans\n        unit: "%"\n        want: down\n';

  it('is one among others by what it is called', () => {
    expect(changed(row(figures), gone(first, 'outcomes', 'Repeat plans'))).toBe(
      row('    outcomes:\n      - Children are heard\n'),
    );
    expect(changed(row(figures), added(first, 'outcomes', 'Repeat plans'))).toBe(row(figures));
    expect(changed(row(figures), gone(first, 'outcomes', 'Fewer plans'))).toBe(
      'refused: “Fewer plans” is not there. There is Children are heard; Repeat plans',
    );
  });

  it('is one entry also where it is not in a list', () => {
    const alone = '    outcomes:\n      measure: Repeat plans\n      want: down\n';
    expect(changed(row(alone), added(first, 'outcomes', 'Children are heard'))).toBe(
      row('    outcomes:\n      - measure: Repeat plans\n        want: down\n      - Children are heard\n'),
    );
    expect(changed(row(`${alone}    was: "1.0"\n`), gone(first, 'outcomes', 'Repeat plans'))).toBe(
      row('    was: "1.0"\n'),
    );
  });
});

describe('an entry that is written as one text', () => {
  const news = [...first, 'milestones', 0];
  const before = row('    milestones:\n      - News # monthly\n      - Film\n');

  it('gets the keys that its words come to, and the new one', () => {
    expect(changed(before, { ...set(news, 'when', 'May 2013'), words: { what: 'News' } })).toBe(
      row('    milestones:\n      - what: News\n        when: May 2013 # monthly\n      - Film\n'),
    );
    expect(changed(before, { ...add(news, 'done', '3 May 2013'), words: { what: 'News' } })).toBe(
      row(
        '    milestones:\n      - what: News\n        done:\n          - 3 May 2013 # monthly\n      - Film\n',
      ),
    );
  });

  it('is left as it is where nobody says what its words come to, or where a key is to go', () => {
    expect(changed(before, set(news, 'when', 'May 2013'))).toBe(
      'refused: the place in the file cannot be made out for certain',
    );
    expect(changed(before, { ...set(news, 'when', null), words: { what: 'News' } })).toBe(
      'refused: the place in the file cannot be made out for certain',
    );
  });

  it('is made where there is nothing yet', () => {
    expect(changed(row('    closed:\n'), set([...first, 'closed'], 'as', 'complete'))).toBe(
      row('    closed:\n      as: complete\n'),
    );
  });
});
