import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnglish, isEveryday, runsOf, withWord } from '../../src/dates/english.ts';
import { fold } from '../../src/dates/fold.ts';
import { plainly } from '../../src/model/as-typed.ts';
import { inFull } from '../runs.ts';

const everyCharacter = (): string[] =>
  Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...'CSE LD&Q-–’…aé1²ǅ𝟗\u0301 .'), fc.string({ unit: 'grapheme', maxLength: 2 })),
  )
  .map((parts) => parts.join(''));

describe('a text in English', () => {
  it.runIf(inFull)('has no letters and figures but those of English', () => {
    const odd = everyCharacter().filter(
      (one) => isEnglish(one) && /[\p{L}\p{N}]/u.test(one) !== /[A-Za-z0-9]/.test(one),
    );
    expect(odd).toEqual([]);
  });

  it('is known again among texts as long, of which another has a letter of another language', () => {
    const line = 'The Board agreed the plan.\n';
    const long = line.repeat(50);
    const other = `${long.slice(0, -2)}é\n`;
    for (const _ of ['first', 'again']) {
      expect([isEveryday(long), isEnglish(long)]).toEqual([true, true]);
      expect([isEveryday(other), isEnglish(other)]).toEqual([false, false]);
    }
  });

  it('may have the marks that Word makes, and no letter with an accent', () => {
    expect(isEnglish('Mar – Oct 2013 (“the Board’s”)…')).toBe(true);
    expect(isEnglish('Café')).toBe(false);
  });

  it('has the same name as by the rules for all languages', () => {
    const plain: Record<string, string> = {
      ł: 'l',
      ø: 'o',
      đ: 'd',
      ħ: 'h',
      ı: 'i',
      ð: 'd',
      æ: 'ae',
      œ: 'oe',
      ß: 'ss',
      þ: 'th',
    };
    const general = (name: string): string =>
      name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/./gu, (letter) => plain[letter] ?? letter)
        .replace(/&/g, 'and')
        .replace(/[^\p{L}\p{N}]/gu, '');
    for (let code = 0; code < 0x3000; code++) {
      const name = `QA & ${String.fromCodePoint(code)}x`;
      if (fold(name) !== general(name)) expect([code, fold(name)]).toEqual([code, general(name)]);
    }
    fc.assert(fc.property(text, (name) => fold(name) === general(name)));
  });

  it.each([
    ['Łukasz Wójcik', 'Lukasz Wojcik'],
    ['Søren Ægidius', 'Soren Aegidius'],
    ['Siân Évans', 'sian evans'],
    ['Máire Ní Dhomhnaill', 'MAIRE NI DHOMHNAILL'],
  ])('%s is the name of %s', (name, typed) => {
    expect(fold(name)).toBe(fold(typed));
  });

  it('is cut at the same marks as by the rules for all languages', () => {
    const general = (one: string) => one.split(/[^\p{L}\p{N}]+/u).join('|');
    fc.assert(fc.property(text, (one) => runsOf(one).join('|') === general(one)));
  });
});

describe('a word in a text', () => {
  it('gets others in its place where it stands alone, as by the rules for all languages', () => {
    expect(withWord('CSE, the CSEs and pre-CSE', 'CSE', 'exploitation')).toBe(
      'exploitation, the CSEs and pre-exploitation',
    );
    expect(withWord('𝐀CSE, CSE𝐀, éCSE and CSE', 'CSE', 'x')).toBe('𝐀CSE, CSE𝐀, éCSE and x');
    expect(withWord('CSE', '', 'x')).toBe('CSE');
    fc.assert(
      fc.property(text, fc.constantFrom('CSE', 'L', 'LD&Q', '11', '-C', '..'), (one, word) => {
        const escaped = word.replace(/[.&]/g, '\\$&').replace('\\&', '&');
        const alone = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
        expect(withWord(one, word, 'x y')).toBe(one.replaceAll(alone, 'x y'));
      }),
    );
  });
});

describe('figures of other scripts', () => {
  it.runIf(inFull)('are plain ones to whoever looks for a number, every one', () => {
    const figures = everyCharacter().filter((one) => /\p{Nd}/u.test(one));
    expect(figures.length).toBeGreaterThan(600);
    expect(figures.filter((one) => !/^[0-9]$/.test(plainly(`a ${one}`).text.slice(2)))).toEqual([]);
  });
});
