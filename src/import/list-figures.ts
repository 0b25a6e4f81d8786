/** The letters of a place in a list: `a`, `b`, after `z` `aa`. */
export const letters = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const romans: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The Roman figures of a place in a list. */
export const roman = (n: number): string => {
  let left = n;
  let text = '';
  for (const [worth, sign] of romans) for (; left >= worth; left -= worth) text += sign;
  return text;
};

/** The figures of lists as web pages and OpenDocument call them, by the first of each. */
export const figures: ReadonlyMap<string, (n: number) => string> = new Map([
  ['1', String],
  ['a', letters],
  ['A', (n) => letters(n).toUpperCase()],
  ['i', roman],
  ['I', (n) => roman(n).toUpperCase()],
]);
