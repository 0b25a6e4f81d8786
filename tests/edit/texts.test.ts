import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../runs.ts';
import { add, changed, changedSettings, set } from './changed.ts';

const first = ['actions', 0];
const row = (rest = ''): string =>
  `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n${rest}`;
/** How the impact of an action is written, and what any reader of YAML makes of it. */
const written = (text: string, old = ''): string =>
  changed(row(old), set(first, 'impact', text)).slice(row().length);
const read = (lines: string): unknown => parse(row(lines)).actions[0].impact;

describe('a text in a plan file', () => {
  it.each([
    'More children are heard',
    'Is it yes or no?',
    'to be agreed',
    'online',
    'knowing',
    'Not null',
    '3 June 2013',
    '28 Medi 2013',
    'She said "yes" and left [early]',
    'a\tb',
  ])('is written as it was typed where YAML takes it so: %s', (text) => {
    expect(written(text)).toBe(`    impact: ${text}\n`);
  });

  it.each([
    ['Item 5: 12 July 2013', 'a colon'],
    ['3 June 2013: begun', 'a colon after a day'],
    ['seen at 1:1', 'a colon without a space'],
    ['No. 4 #3', 'what would begin a comment'],
    ['Audit, twice', 'a comma, which cuts a list in two'],
    ['1.10', 'a ref that would lose its nought'],
    ['100 heard', 'a figure'],
    ['+5', 'a plus'],
    ['.5', 'a point'],
    ['- heard', 'a dash, as a list has'],
    ['– heard', 'a pasted dash'],
    ['• heard', 'a pasted bullet'],
    ['o heard', 'the o of a pasted list'],
    ['? who', 'a question mark'],
    ['[draft]', 'brackets'],
    ['{plan}', 'braces'],
    ['& more', 'an anchor'],
    ['*see minutes', 'an alias'],
    ['!important', 'a tag'],
    ['|', 'a bar'],
    ['>10 heard', 'a fold'],
    ["'Good' reports", 'a quote'],
    ['%', 'a percent sign'],
    ['@BSCB', 'an at sign'],
    ['`most`', 'a backtick'],
    ['no: agreed', 'a no with more behind it'],
    ['agreed: yes', 'a yes with more before it'],
    ['true', 'a word that means true'],
    ['No', 'a word that means false'],
    ['OFF', 'the same in capitals'],
    ['y', 'a letter that means true'],
    ['null', 'a word that means nothing'],
    ['~', 'a mark that means nothing'],
  ])('is in double quotes where it could be taken for something else: %s (%s)', (text) => {
    const lines = written(text);
    expect([lines, read(lines)]).toEqual([`    impact: "${text}"\n`, text]);
  });

  it.each([
    ['“Good”, they "said"', String.raw`"“Good”, they \"said\""`],
    [String.raw`C:\plan`, String.raw`"C:\\plan"`],
    ['in lines\u2028of another program', String.raw`"in lines\u2028of another program"`],
    ['with a mark\ufeffin it', String.raw`"with a mark\ufeffin it"`],
    ['begun:\tdone', String.raw`"begun:\tdone"`],
    ['\nAn empty line\nbefore it', String.raw`"\nAn empty line\nbefore it"`],
    ['Empty lines\nafter it\n\n', String.raw`"Empty lines\nafter it\n\n"`],
  ])('has marks that cannot be seen in a form that can: %j', (text, as) => {
    const lines = written(text);
    expect([lines, read(lines)]).toEqual([`    impact: ${as}\n`, text]);
  });

  it.each([
    [
      'with a newline at its end',
      'Asked\n\nAsked again:\n  #1\n',
      '|\n      Asked\n\n      Asked again:\n        #1',
    ],
    ['without', 'Asked\nAsked again', '|-\n      Asked\n      Asked again'],
  ])('of several lines is in lines of its own, %s', (_, text, as) => {
    const lines = written(text);
    expect([lines, read(lines)]).toEqual([`    impact: ${as}\n`, text]);
  });

  it.each([
    ["'Heard'", "Children's views", "'Children''s views'"],
    ["'Heard'", 'heard', "'heard'"],
    ["'Heard'", 'one\u2028two', String.raw`"one\u2028two"`],
    ["'Heard'", 'of all 2\u00a0000 – “yes”', "'of all 2\u00a0000 – “yes”'"],
    ['"Heard"', 'heard', '"heard"'],
    ['"Heard"', 'She said "yes"', String.raw`"She said \"yes\""`],
    ['Heard', 'Heard: all', '"Heard: all"'],
  ])('takes the place of another in the quotes of that one: %s', (old, text, as) => {
    expect(written(text, `    impact: ${old} # in May\n`)).toBe(`    impact: ${as} # in May\n`);
  });

  it('with a character that no file may hold is not written', () => {
    for (const mark of ['\u0007', '\u0085', '\ufffe'])
      expect(changed(row(), set(first, 'impact', `Heard${mark}`))).toMatch(/^refused: .*may hold/);
  });

  it.each([
    ['version: 2', 'version', '3', 'version: 3'],
    ['version: 2', 'version', '3.1', 'version: "3.1"'],
    ['version: second', 'version', '3', 'version: "3"'],
    ['version: "2"', 'version', '3', 'version: "3"'],
    ["version: '2'", 'version', '3', "version: '3'"],
    ['published: 2013-14', 'published', '2014-15', 'published: 2014-15'],
  ])('a figure has quotes where the figure before it had: %s', (old, key, value, as) => {
    const settings = (line: string): string => `board: Anytown\nperiod: 2013-14\n${line}\n`;
    expect(changedSettings(settings(old), set([], key, value))).toBe(settings(as));
  });

  it('is in quotes as a ref always, as yes never, and inside brackets where it has one', () => {
    const before = 'area: 1\ntitle: Voice\nactions:\n  - { ref: "1.1", action: Ask }\n';
    const one = { ref: 'A1', action: 'Ask', done: 'yes', impact: 'heard [often] {soon}' };
    expect(changed(before, add([], 'actions', one))).toBe(
      `${before}  - { ref: "A1", action: Ask, done: yes, impact: "heard [often] {soon}" }\n`,
    );
    expect(changed(row(), add([], 'actions', one))).toBe(
      `${row()}  - ref: "A1"\n    action: Ask\n    done: yes\n    impact: heard [often] {soon}\n`,
    );
  });

  it('says the same to every reader of YAML, whatever is typed', () => {
    const marks = fc.constantFrom(...' \t\n"\'\\#:-–•o?,[]{}&*!|>%@`~.+0129aéλ“”\u00a0\u2028\ufeff');
    fc.assert(
      fc.property(fc.string({ unit: marks, minLength: 1, maxLength: 12 }), (text) => {
        fc.pre(text.trim() !== '');
        const lines = written(text);
        fc.pre(!changed(row(), set(first, 'impact', text)).startsWith('refused'));
        expect(read(lines)).toBe(text);
      }),
      { numRuns: runs(8, 300) },
    );
  });
});
