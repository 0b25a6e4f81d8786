import type { PageLine, Placed } from './page-lines.ts';

/** How far from the edge of its column a cell may begin: the characters of a page are not all as wide. */
export const slip = 3;

/** How likely two columns meet near this character: few lines have a word across it, and what is left of it is whole. */
const meetingAt = (lines: readonly PageLine[], x: number): number =>
  lines.reduce((sum, { text, words }) => {
    const first = words.find(({ from }) => Math.abs(from - x) <= slip);
    if (first === undefined) return sum - (words.some(({ from, to }) => from < x && to > x) ? 4 : 0);
    const left = text.slice(0, first.from).trimEnd();
    const begins = left.length < first.from - 1;
    const capital = /^\p{Lu}/u.test(first.text);
    return (
      sum +
      (begins ? 3 : 0) +
      (/\d{4}$|[.)]$/.test(left) ? 2 : 0) +
      (capital ? 1 : 0) -
      Math.abs(first.from - x) / 10
    );
  }, 0);

/** Where two columns meet: the likeliest place between the middle of one head and the end of the next. */
export const meeting = (lines: readonly PageLine[], left: Placed, right: Placed): number => {
  let best = { x: right.from, score: Number.NEGATIVE_INFINITY };
  for (let x = right.from; x >= left.to; x--) {
    const score = meetingAt(lines, x);
    if (score > best.score) best = { x, score };
  }
  return best.x;
};
