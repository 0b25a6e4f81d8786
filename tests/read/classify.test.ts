import { describe, expect, it } from 'vitest';
import { classify } from '../../src/read/classify.ts';
import { refsOf } from '../../src/read/entries.ts';
import { linesOf } from '../../src/read/lines.ts';

describe('a line is known by what it begins with', () => {
  it.each([
    ['', 'blank'],
    ['# a remark', 'comment'],
    ['<<<<<<< HEAD', 'merge'],
    ['=======', 'merge'],
    ['- First draft', 'dash'],
    ['-', 'dash'],
    ['-First draft', 'stuck-dash'],
    ['-5 per cent', 'text'],
    ['• First draft', 'bullet'],
    ['2) First draft', 'bullet'],
    ['completion: July 2013', 'key'],
    ['Head of Service:', 'key'],
    ['completion:July 2013', 'stuck-key'],
    ['completion July 2013', 'bare-key'],
    ['by July 2013', 'text'],
    ['https://example.org', 'text'],
  ])('%j is %s', (words, kind) => expect(classify(words).kind).toBe(kind));

  it('by its key, past its dash, and by whether the value is below', () => {
    expect(classify('- what: First draft')).toMatchObject({ mark: 2, key: 'what', opens: false });
    expect(classify('milestones: # two')).toMatchObject({ mark: 0, key: 'milestones', opens: true });
  });

  it.each([
    ['- ref: "1.1"', '1.1'],
    ['- { ref: 1.10, action: Annual report }', '1.10'],
    ['-ref "1.2."', '1.2'],
    ['Ref: 1.3', '1.3'],
    ['- ref: none', null],
  ])('%j begins an action', (words, ref) => expect(classify(words).head).toEqual({ ref }));

  it('no text that goes on with a word such as refer begins an action', () => {
    expect(classify('referral 1.1 was discussed').head).toBeNull();
    const text = 'actions:\n  - ref: "1.1"\n    action: Agree the\n      referral 1.2\n';
    expect(refsOf(text, linesOf(text))(text.length)).toBe('1.1');
  });
});
