const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `1,204`. */
export const figure = (n: number): string =>
  n > -1000 && n < 1000 ? String(n) : String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A count as running text has it: words to nine, commas over 999. */
export const inWords = (n: number): string => small[n] ?? figure(n);

/** `1 action`, `2 actions`, `1,204 days`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${figure(n)} ${n === 1 ? one : many}`;

/** `one date`, `two dates`. */
export const countedInWords = (n: number, one: string, many = `${one}s`): string =>
  `${inWords(n)} ${n === 1 ? one : many}`;

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** `first`, `second`, `third` …; from ten up `10th`, `22nd`. */
export const ordinal = (n: number): string => {
  const teen = n % 100 > 10 && n % 100 < 14;
  return places[n - 1] ?? `${figure(n)}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
};

/** Which one of a series: `third of six`, `11th of 12`. */
export const placeOf = (place: number, of: number): string => `${ordinal(place)} of ${inWords(of)}`;

/** `none of the 36 actions`, `neither of the 2 actions`; of one alone it takes another sentence. */
export const noneOf = (n: number, one: string): string =>
  `${n === 2 ? 'neither' : 'none'} of the ${figure(n)} ${one}s`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[], last = 'and'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** The first letter in upper case. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** So many things are shown one by one where people read; the rest is counted. */
export const mostShown = 100;

/** The first of the lines, and how many there are besides: `and 12 more files`. */
export const firstOf = (lines: readonly string[], one: string): readonly string[] =>
  lines.length <= mostShown
    ? lines
    : [
        ...lines.slice(0, mostShown),
        `and ${figure(lines.length - mostShown)} more ${one}${lines.length === mostShown + 1 ? '' : 's'}`,
      ];

/** Without the full stop at its end, to go on after it. */
export const withoutStop = (text: string): string => text.replace(/(?<![.\s])[.\s]+$/, '');

/** With a full stop where it has no mark at its end. */
export const withStop = (text: string): string =>
  /[.!?:…]["'”’)]?\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`;
