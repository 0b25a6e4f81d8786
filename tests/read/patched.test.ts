import { expect, it } from 'vitest';
import { applied, blanked } from '../../src/read/patched.ts';

const edit = (start: number, end: number, text: string) => ({ start, end, text });

/** A text with edits, and where each of its characters and its end were before. */
const after = (...edits: readonly ReturnType<typeof edit>[]) => {
  const { text, back } = applied('abcdef', edits);
  return [text, Array.from({ length: text.length + 1 }, (_, at) => back(at))];
};

it('a text with edits knows where each of its places was', () => {
  expect(after()).toEqual(['abcdef', [0, 1, 2, 3, 4, 5, 6]]);
  expect(after(edit(2, 4, 'X'))).toEqual(['abXef', [0, 1, 2, 4, 5, 6]]);
  expect(after(edit(2, 3, 'XYZ'))).toEqual(['abXYZdef', [0, 1, 2, 3, 3, 3, 4, 5, 6]]);
  expect(after(edit(2, 2, 'XY'))).toEqual(['abXYcdef', [0, 1, 2, 2, 2, 3, 4, 5, 6]]);
  expect(after(edit(2, 4, ''))).toEqual(['abef', [0, 1, 4, 5, 6]]);
  expect(after(edit(0, 1, 'X'), edit(6, 6, 'Y'))).toEqual(['XbcdefY', [0, 1, 2, 3, 4, 5, 6, 6]]);
});

it('edits may come in any order, and of two that overlap the later one yields', () => {
  expect(after(edit(4, 5, 'Y'), edit(1, 2, 'X'))).toEqual(after(edit(1, 2, 'X'), edit(4, 5, 'Y')));
  expect(after(edit(1, 4, 'X'), edit(3, 5, 'Y'))).toEqual(after(edit(1, 4, 'X')));
  expect(after(edit(1, 3, 'X'), edit(3, 5, 'Y'))[0]).toBe('aXYf');
});

it('a range made empty keeps its line ends', () => {
  expect(blanked('ab\r\n\tc\nd', 1, 7)).toEqual(edit(1, 7, ' \r\n  \n'));
});
