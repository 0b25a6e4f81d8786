import { describe, expect, it } from 'vitest';
import { endOf, entryAt, find, holdsComment, lineEnd, textAt } from '../../src/edit/nodes.ts';

const area =
  'area: 1\ntitle: Voice\npurpose:\nactions:\n  - just words\n  - ref: "1.2"\n    action: Tell\n  - ref: "1.3"\n';

describe('the end of a line', () => {
  it.each([
    ['the last line', 'Ask', 1, 3],
    ['a line with nothing in it', '\nAsk', 0, 0],
    ['a line as Windows ends it', 'Ask\r\nTell', 0, 3],
    ['a place between the two characters of such an end', 'Ask\r\nTell', 4, 4],
  ])('is found, never before the place it is asked for: %s', (_, text, offset, end) => {
    expect(lineEnd(text, offset)).toBe(end);
  });
});

describe('what the text of a file has at a place', () => {
  it('is the keys of an entry, or of the first entry of a list and how many the list has', () => {
    expect(entryAt(area, [])).toEqual({ keys: ['area', 'title', 'purpose', 'actions'], count: null });
    expect(entryAt(area, ['actions'])).toEqual({ keys: ['ref', 'action'], count: 3 });
    expect(entryAt(area, ['actions', 2])).toEqual({ keys: ['ref'], count: null });
    for (const path of [['title'], ['actions', 0], ['actions', 3], ['leads', 0]])
      expect(entryAt(area, path)).toBeNull();
  });

  it('is a text, empty for a key with nothing after it', () => {
    expect(textAt(area, ['title'], null)).toBe('Voice');
    expect(textAt(area, ['purpose'], null)).toBe('');
    for (const path of [['actions'], ['leads']]) expect(textAt(area, path, null)).toBeNull();
  });
});

describe('a place that cannot be made out', () => {
  it('is refused with what is there in its place', () => {
    const lost = (path: readonly (string | number)[]) => find(area, path, null);
    expect(lost(['actions', 5])).toMatchObject({ lost: { step: 5, is: 'list', count: 3, keys: [] } });
    expect(lost(['actions', 1, 'lead'])).toMatchObject({
      lost: { path: ['actions', 1], step: 'lead', is: 'entry', keys: ['ref', 'action'], count: 0 },
    });
    expect(lost(['title', 'lead'])).toMatchObject({ lost: { step: 'lead', is: 'text', keys: [] } });
    expect(find('lead: { Chair }\n', ['lead', 'Chair'], null)).toHaveProperty('refused');
  });

  it('is one of a key that is there twice', () => {
    const refused = 'lead is there twice, so that nobody can tell which one counts';
    expect(find('lead: Chair\nlead: Vice-Chair\n', ['lead'], null)).toEqual({ refused });
  });

  it('is any in a file that has a fault, but for an action by itself', () => {
    const fault = `actions:
  - ref: "1.1"
    action: Ask
# agreed in June

  # at the Board
    lead: Chair
  - ref: "1.2"
    action: "Tell
`;
    const from = fault.indexOf('ref: "1.1"');
    const path = ['actions', 0, 'lead'];
    expect(textAt(fault, path, from)).toBe('Chair');
    expect(find(fault, path, null)).toMatchObject({ first: 'bscb check' });
    expect(find(fault, ['actions', 1, 'action'], fault.indexOf('ref: "1.2"'))).toMatchObject({
      refused: 'the file has a fault that has to be corrected first',
    });
  });
});

describe('the end of a value', () => {
  const from = (text: string, path: readonly (string | number)[]): string => {
    const found = find(text, path, null);
    return 'refused' in found ? found.refused : text.slice(0, endOf(text, found.node));
  };
  it.each([
    ['a text', 'lead: Chair  # agreed\nimpact: More\n', ['lead'], 'lead: Chair'],
    ['block text', 'impact: |\n  5 > 3 + 1\n\nlead: Chair\n', ['impact'], 'impact: |\n  5 > 3 + 1'],
    [
      'block text that keeps its blank lines',
      'impact: |+\n  More\n\nlead: Chair\n',
      ['impact'],
      'impact: |+\n  More\n',
    ],
    ['a list in brackets', 'lead: [Chair]  # agreed\n', ['lead'], 'lead: [Chair]'],
    [
      'a list whose last dash has nothing behind it',
      'lead:\n  - Chair\n  -  # who?\n',
      ['lead'],
      'lead:\n  - Chair\n  -',
    ],
    ['an entry whose last key has nothing behind it', 'a:\n  lead:  # who?\n', ['a'], 'a:\n  lead:'],
  ])('is past its last character, be it %s', (_, text, path, before) => {
    expect(from(text, path)).toBe(before);
  });
});

describe('a comment in a part of a text', () => {
  it.each([
    ['begins with it', '# a\nb: c', 0, 3, true],
    ['has it within', 'a: b # c', 5, 6, true],
    ['begins behind it', 'a: b # c', 6, 8, false],
    ['ends before it, with a sign that is none', 'a#b #c', 0, 4, false],
    ['has it behind brackets', 'a: { b: c } # d', 12, 13, true],
    ['has a sign in a text alone', 'a: "b # c"', 0, 10, false],
  ])('is seen where the part %s', (_, text, start, end, isThere) => {
    expect(holdsComment(text, start, end)).toBe(isThere);
  });
});
