import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';

const text = 'area: 1\ntitle: Voice\n';
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
const latin = (words: string): Uint8Array => Uint8Array.from(words, (one) => one.charCodeAt(0));
const wide = (words: string, isBig: boolean): Uint8Array =>
  Uint8Array.from([...words].flatMap((one) => (isBig ? [0, one.charCodeAt(0)] : [one.charCodeAt(0), 0])));
const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...mark, ...bytes]);
const found = (bytes: Uint8Array) => {
  const { problems, ...read } = decode(bytes);
  return {
    ...read,
    rules: problems.map(({ rule, severity }) => `${severity} ${rule}`),
    problem: problems[0],
  };
};

describe('a file that is no plain text is named for what it is, and is not read', () => {
  it.each([
    ['with the mark of little ends', marked([0xff, 0xfe], wide(text, false))],
    ['with the mark of big ends', marked([0xfe, 0xff], wide(text, true))],
    ['without a mark, little ends', wide(text, false)],
    ['without a mark, big ends', wide(text, true)],
  ])('UTF-16 %s', (_, bytes) => {
    expect(found(bytes)).toMatchObject({ text, legible: false, rules: ['error not-utf-8'] });
    expect(found(bytes).problem?.message).toContain('UTF-16');
  });

  it('none of it where the mark is in part, or the bytes are few or mixed', () => {
    for (const bytes of [
      marked([0xff], utf8(text)),
      marked([0xfe], utf8(text)),
      utf8('a\0b\0'),
      utf8('a\0b\0cde\0'),
      utf8('\0a\0b\0\0\0d'),
    ])
      expect(found(bytes).problem?.message ?? '').not.toContain('UTF-16');
  });

  it('a file of Word has more NUL bytes than slip in by chance', () => {
    expect(found(utf8(`${text}\0\0\0\0`))).toMatchObject({ legible: true, rules: [] });
    expect(found(utf8(`${text}\0\0\0\0\0`))).toMatchObject({ legible: false, rules: ['error not-text'] });
  });

  it('the lines of an old Mac are kept for what can be counted in them', () => {
    const mac = found(utf8(text.replaceAll('\n', '\r')));
    expect(mac).toMatchObject({ text, legible: false, rules: ['error control-character'] });
    expect(mac.problem?.hint).toContain('Windows (CR LF) or of Unix (LF)');
  });

  it('more than 2 MB', () => {
    expect(found(utf8('a'.repeat(2 * 1024 * 1024)))).toMatchObject({ legible: true, rules: [] });
    const large = found(utf8('a'.repeat(2 * 1024 * 1024 + 1)));
    expect(large).toMatchObject({ text: '', legible: false, rules: ['error too-large'] });
    expect(large.problem).toMatchObject({
      start: 0,
      end: 0,
      loses: true,
      hint: expect.stringContaining('Split it'),
    });
    expect(large.problem?.message).toContain('this file has 2.1 MB');
  });
});

describe('a byte that is not UTF-8', () => {
  it.each([
    ['one', 'Children\x92s voice\n', 'a character here is not UTF-8: it is lost'],
    ['two in a line', '\x93Good\x94\n', 'a character here is not UTF-8: it is lost'],
    [
      'in two lines',
      '\x93Good\nbetter\nbest\x94\n',
      'a character here is not UTF-8, and on 1 more line: it is lost',
    ],
    [
      'in three lines',
      '\x96 a\n\x96 b\n\x96 c',
      'a character here is not UTF-8, and on 2 more lines: it is lost',
    ],
  ])('is named once, with how many lines have one: %s', (_, words, message) => {
    expect(found(latin(words))).toMatchObject({ legible: true, rules: ['error not-utf-8'] });
    expect(found(latin(words)).problem).toMatchObject({ message, loses: true });
  });

  it('is shown where the first is', () => {
    expect(found(latin('a: Children\x92s \x93voice\x94')).problem).toMatchObject({ start: 11, end: 12 });
    expect(found(latin('\x93voice\x94')).problem).toMatchObject({ start: 0, end: 1 });
  });

  it('between others that are none looks like Windows-1252; damaged UTF-8 does not', () => {
    const hint = (bytes: Uint8Array) => String(found(bytes).problem?.hint);
    for (const words of ['Children\x92s', '\x93Good', 'Good\x94'])
      expect(hint(latin(words))).toMatch(/^The file looks like Windows-1252.* Save it again/);
    for (const words of ['Children\xe2\x80s', '\xe2\x80\xe2\x80s \x7f'])
      expect(hint(latin(words))).toMatch(/^Save it again/);
  });

  it('is not there where the sign for one was typed', () => {
    expect(found(utf8('lost: \ufffd'))).toEqual({
      text: 'lost: \ufffd',
      legible: true,
      rules: [],
      problem: undefined,
    });
    expect(found(utf8('\ufefflost: \ufffd')).text).toBe('lost: \ufffd');
    expect(found(utf8('\ufeffarea: 1')).text).toBe('area: 1');
  });
});
