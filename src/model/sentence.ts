const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `1,204`. */
export const figure = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A count as running text has it: words to nine, commas over 999. */
export const inWords = (n: number): string => small[n] ?? figure(n);

/** `1 action`, `2 actions`, `1,204 days`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${figure(n)} ${n === 1 ? one : many}`;

/** `one date`, `two dates`. */
export const countedInWords = (n: number, one: string, many = `${one}s`): string =>
  `${inWords(n)} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[], last = 'and'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** The first letter in upper case. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
