import { describe, expect, it } from 'vitest';
import { firstReader } from '../../src/read/keys/plan.ts';
import {
  type Cursor,
  inOneLine,
  keyOf,
  line,
  phrase,
  prose,
  wholeNumber,
  word,
} from '../../src/read/reader.ts';

const cursor = (value: string): Cursor => ({
  tree: { is: 'text', value, style: 'plain', start: 0, end: value.length },
  at: { file: '1-voice.yaml', path: ['actions', 0, 'lead'] },
  ref: '1.1',
});

/** What a reading answers of a text, with the rules that it reports. */
const told = <T>(read: (reader: ReturnType<typeof firstReader>, at: Cursor) => T, value: string) => {
  const rules: string[] = [];
  return [
    read(
      firstReader(({ rule, fixable }) => rules.push(fixable ? `${rule}, fixed` : rule)),
      cursor(value),
    ),
    rules,
  ];
};

describe('a text on one line', () => {
  it.each([
    ...['\t', '\n', '\v', '\f', '\r', '\r\n', '  ', '\u00a0', '\u1680', '\u2000', '\u2005', '\u200a'],
    ...['\u2028', '\u2029', '\u202f', '\u205f', '\u3000', '\ufeff', ' \n\t '],
  ])('has one space in place of %j', (space) => {
    expect(inOneLine(`${space}Heard${space}all of them${space}`)).toBe('Heard all of them');
  });

  it('keeps what has a width or none', () => {
    expect(inOneLine('He\u200bard · all\u00ad')).toBe('He\u200bard · all\u00ad');
  });

  it('is none where there is nothing but space, or no text', () => {
    expect(line(cursor(' \n '))).toBeNull();
    expect(line({ ...cursor(''), tree: { is: 'nothing', start: 0, end: 0 } })).toBeNull();
    expect(prose(cursor(' \r\n '))).toBeNull();
    expect(prose({ ...cursor(''), tree: { is: 'nothing', start: 0, end: 0 } })).toBeNull();
  });
});

it('prose keeps its lines, with the line ends of Unix', () => {
  expect(prose(cursor(' One  word\r\n\r\nTwo\rThree\n'))).toBe('One  word\n\nTwo\nThree');
});

it.each([
  ['“Chair”', 'Chair', true],
  ['‘Chair’', 'Chair', true],
  ['„ Chair “', 'Chair', true],
  ['„Chair”', 'Chair', true],
  ['“ Chair ”', 'Chair', true],
  ['“”', null, true],
  ['“Chair', '“Chair', false],
  ['“Chair” and “Clerk”', '“Chair” and “Clerk”', false],
  ['the “Chair”', 'the “Chair”', false],
  ['Chair', 'Chair', false],
])('a word in curly quotes is read without them, and named: %s', (text, read, isNamed) => {
  expect(told(word, text)).toEqual([read, isNamed ? ['curly-quotes, fixed'] : []]);
});

it.each([
  ['1', 1, []],
  ['31', 31, []],
  ['999999', 999_999, []],
  ['0', null, ['unreadable-number']],
  ['1000000', null, ['unreadable-number']],
  ['7.5', null, ['unreadable-number']],
  ['-1', null, ['unreadable-number']],
  ['7 days', null, ['unreadable-number']],
  ['', null, []],
])('a whole number of at least one: %j', (text, number, rules) => {
  expect(told((reader, at) => wholeNumber(reader, at, 1), text)).toEqual([number, rules]);
});

it('a whole number may be nought where that is the least', () => {
  expect(told((reader, at) => wholeNumber(reader, at, 0), '0')).toEqual([0, []]);
});

it('a date that cannot be placed is kept in its words', () => {
  const [found, rules] = told((reader, at) => phrase(reader, at), '31 Sep 2013');
  expect(rules).toEqual(['unreadable-date']);
  expect(found).toMatchObject({
    reading: {
      text: '31 Sep 2013',
      kind: 'undated',
      windows: [],
      remark: null,
      approximate: false,
      warning: null,
    },
  });
  expect(told((reader, at) => phrase(reader, at), ' ')).toEqual([null, []]);
});

it('a value is called by the key that it is under, and that of a whole file by nothing else', () => {
  const at = (...path: (string | number)[]) => ({ ...cursor(''), at: { file: '1-voice.yaml', path } });
  expect(keyOf(at('actions', 0, 'lead', 1))).toBe('lead');
  expect(keyOf(at(0))).toBe('this file');
});
