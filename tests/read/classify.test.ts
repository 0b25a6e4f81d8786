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
    ...['  \t', '\u00a0'].map((one) => [one, 'blank']),
    ...['<<<<<<<', '>>>>>>> theirs', '=======  '].map((one) => [one, 'merge']),
    ...['<<<<<<<<', '<<<<<< HEAD', 'a >>>>>>> b', '======= HEAD', 'a ======='].map((one) => [one, 'text']),
    ...['-\tFirst draft', '- -', '-\u00a0First draft'].map((one) => [one, 'dash']),
    ...['--all', '-.5 per cent', '– 5', '*Children', 'o children', 'ongoing'].map((one) => [
      one,
      one === '– 5' ? 'bullet' : 'text',
    ]),
    ...['• Heard', '•Heard', '– Heard', '* Heard', '*\tHeard', 'o Heard', 'o\theard', '12.  Heard'].map(
      (one) => [one, 'bullet'],
    ),
    ...['123. Heard', '2.5 visits', '2. 5 visits', '2.Heard', 'a • Heard', 'a 2. Heard'].map((one) => [
      one,
      'text',
    ]),
    ...['"Priority": high', "'Priority':", '"a: b": c', 'lead:\tChair', 'Head of Service: new'].map((one) => [
      one,
      'key',
    ]),
    ...['"Priority" high', '@all: x', '[a]: x', 'a #b: c', `${'a'.repeat(62)}: x`].map((one) => [
      one,
      'text',
    ]),
    ...['completion:2013', 'Completion:July', 'lead:"Chair"'].map((one) => [one, 'stuck-key']),
    ...['completion:/a', 'http:1', 'a lead:Chair'].map((one) => [one, 'text']),
    ...['completion', 'lead\tChair', 'milestones Draft'].map((one) => [one, 'bare-key']),
    ...['Lead Chair', 'lead-in', 'leaders', 'to lead', 'as before', 'because of it', 'red'].map((one) => [
      one,
      'text',
    ]),
  ])('%j is %s', (words, kind) => expect(classify(words).kind).toBe(kind));

  it('by its key, past its dash, and by whether the value is below', () => {
    expect(classify('- what: First draft')).toMatchObject({ mark: 2, key: 'what', opens: false });
    expect(classify('milestones: # two')).toMatchObject({ mark: 0, key: 'milestones', opens: true });
    expect(['what:', "- 'what': a", '-\t"what": a'].map((one) => classify(one).key)).toEqual(
      Array(3).fill('what'),
    );
    expect(['what a', 'what:a', 'Head of: a', 'so, what: a'].map((one) => classify(one).key)).toEqual(
      Array(4).fill(null),
    );
    expect(['lead:', 'lead:  ', 'lead:\t# c'].every((one) => classify(one).opens)).toBe(true);
    expect(['lead: a', 'lead: a # c', 'lead'].some((one) => classify(one).opens)).toBe(false);
  });

  it.each([
    ['-   First draft', 4],
    ['-', 0],
    ['-First draft', 1],
    ['•\tFirst draft', 2],
    ['2)  First draft', 4],
    ['First - draft', 0],
  ])('and where its words begin: %j', (words, mark) => expect(classify(words).mark).toBe(mark));

  it.each([
    ['- ref: "1.1"', '1.1'],
    ['- { ref: 1.10, action: Annual report }', '1.10'],
    ['-ref "1.2."', '1.2'],
    ['Ref: 1.3', '1.3'],
    ['- ref: none', null],
    ['- ref:', null],
    ['- ref: SP', 'SP'],
    ['- ref: 1.2 # so', '1.2'],
    ['{ "ref": "1.2" }', '1.2'],
    ["- 'ref' : '1.2'", '1.2'],
    ['-\u00a0“ref”: 1.2', '1.2'],
    ['ref 1.2', '1.2'],
  ])('%j begins an action', (words, ref) => expect(classify(words).head).toEqual({ ref }));

  it('no text that goes on with a word such as refer begins an action', () => {
    for (const words of [
      'referral 1.1 was discussed',
      'ref: SP',
      '- ref SP',
      'see ref 1.1',
      'ref 1/2',
      'ref',
    ])
      expect(classify(words).head).toBeNull();
    const text = 'actions:\n  - ref: "1.1"\n    action: Agree the\n      referral 1.2\n';
    expect(refsOf(text, linesOf(text))(text.length)).toBe('1.1');
  });
});
