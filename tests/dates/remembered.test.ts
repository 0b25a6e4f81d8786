import { expect, it } from 'vitest';
import { fold } from '../../src/dates/fold.ts';
import { kept } from '../../src/dates/kept.ts';
import { remembered } from '../../src/dates/remembered.ts';

it('what is made of a text is made once, until more texts came than are remembered', () => {
  const made: string[] = [];
  const shout = remembered((text) => {
    made.push(text);
    return text.toUpperCase();
  }, 2);
  expect([shout('may'), shout('may'), shout('june'), shout('may')]).toEqual(['MAY', 'MAY', 'JUNE', 'MAY']);
  expect(made).toEqual(['may', 'june']);
  expect([shout('july'), shout('may')]).toEqual(['JULY', 'MAY']);
  expect(made).toEqual(['may', 'june', 'july', 'may']);
});

it('a name folds alike the first time and the second, however long it is', () => {
  const long = `${'Head of Quality & '.repeat(5)}Practice`;
  for (const name of ['QA & PM', 'Café', long])
    expect(fold(name)).toBe(
      name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/&/g, 'and')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    );
  expect(fold('QA & PM')).toBe('qaandpm');
});

it('what is kept of a thing is kept apart for each that asks, and is no part of the thing', () => {
  const areas = Object.freeze([3, 1, 2]);
  const count = kept((all: readonly number[]) => ({ count: all.length }));
  const first = kept((all: readonly number[]) => ({ first: all[0] }));
  expect(count(areas)).toBe(count(areas));
  expect(first(areas)).toEqual({ first: 3 });
  expect(count(areas)).toEqual({ count: 3 });
  expect(count([...areas])).not.toBe(count(areas));
  expect(Reflect.ownKeys(areas)).toEqual(['0', '1', '2', 'length']);
});
