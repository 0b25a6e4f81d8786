import { describe, expect, it } from 'vitest';
import { entryAt, lineEnd, textAt } from '../../src/edit/nodes.ts';

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
