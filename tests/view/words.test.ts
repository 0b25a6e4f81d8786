import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { figure, inWords, listed, ordinal, placeOf } from '../../src/model/sentence.ts';
import { markOf, sideBySide } from '../../src/view/colours.ts';
import { sheetsOf } from '../../src/view/export-sheets.ts';
import { shortDue } from '../../src/view/words.ts';
import { midYear } from './report/a-report.ts';

describe('words of the papers', () => {
  it('writes counts to nine in words and thousands with commas', () => {
    expect([inWords(7), inWords(12), figure(1204), figure(1234567)]).toEqual([
      'seven',
      '12',
      '1,204',
      '1,234,567',
    ]);
  });

  it('joins a list with "and" before the last', () => {
    expect([listed(['4.4']), listed(['4.4', '5.2', '5.5'])]).toEqual(['4.4', '4.4, 5.2 and 5.5']);
  });

  it('says a whole month as the month and a day as the day', () => {
    expect(shortDue('2013-02-01', '2013-02-28')).toBe('Feb 2013');
    expect(shortDue('2013-05-28', '2013-05-28')).toBe('28 May 2013');
  });

  it('counts in ordinals', () => {
    expect([ordinal(2), ordinal(11), ordinal(12), ordinal(22)]).toEqual(['second', '11th', '12th', '22nd']);
  });

  it('says which one of a series in words as far as nine', () => {
    expect([placeOf(3, 6), placeOf(10, 12), placeOf(2, 12)]).toEqual([
      'third of six',
      '10th of 12',
      'second of 12',
    ]);
  });
});

describe('a workbook', () => {
  it.each(['Business Plan', 'Business Plan 2013-14'])('of a plan called %s names its year once', (title) => {
    const now = assess({ ...midYear, title }, '2013-09-10');
    const about = sheetsOf(now, now).find(({ name }) => name === 'About');
    expect(about?.rows).toContainEqual(['Plan', 'Business Plan 2013-14']);
  });
});

describe('marks of colour', () => {
  it('gives every colour a letter of its own, so that monochrome print can tell them apart', () => {
    const letters = [
      'red',
      'amber',
      'green',
      'complete',
      'not-due',
      'none',
      'on-hold',
      'withdrawn',
      'superseded',
      'carried-forward',
    ].map((colour) => markOf(colour).letter);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('shows an action that nobody rated with a dash beside its suggestion', () => {
    expect(
      sideBySide('red', null)
        .map((span) => (typeof span === 'string' ? span : span.text))
        .join(''),
    ).toBe('R■ – ');
  });
});
