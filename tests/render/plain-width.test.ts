import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { LateSegmenter, plainWidth } from '../../src/render/plain-width.ts';

const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => plainWidth(sign) !== null,
);

it('every sign that counts as plain takes one column, alone and among others', () => {
  expect(signs.length).toBeGreaterThan(600);
  expect(signs.filter((sign) => stringWidth(sign) !== 1)).toEqual([]);
  expect(stringWidth(signs.join(''))).toBe(signs.length);
});

it('plain signs do not join, so each is a sign of its own', () => {
  const text = signs.join('');
  const late = [...new LateSegmenter().segment(text)].map(({ segment, index }) => [segment, index]);
  expect(late).toEqual([...new Intl.Segmenter().segment(text)].map(({ segment, index }) => [segment, index]));
});

it.each(['e\u0301', '児童', '🚩', 'a\u00adb', '©\ufe0f', 'a\tb', 'a\nb'])('%j wants measuring', (text) => {
  expect(plainWidth(text)).toBeNull();
  expect([...new LateSegmenter().segment(text)].length).toBe([...new Intl.Segmenter().segment(text)].length);
});

it('colour takes no room', () => {
  expect(plainWidth('\u001b[1;31m■ red\u001b[0m – due')).toBe(11);
});
