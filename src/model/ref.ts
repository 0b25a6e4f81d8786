/** What a ref may be: 1 to 20 letters, figures and `. - ( )`, beginning with a letter or figure. A word
 * that says that there is none yet is not one. */
export const refPattern =
  /^(?!(?:[Nn]one|NONE|[Tt][Bb][AaCcDd]|[Nn]ull|[Nn]il|[Uu]nknown)$)[A-Za-z0-9][A-Za-z0-9.()-]{0,19}$/;

/** An area's number, or the short code that a board gives it: 4, CC1. */
export type AreaCode = number | string;

/** An area as a file has it, a number where it is one; null where it cannot be either. */
export const areaCode = (text: string): AreaCode | null => {
  if (!areaPattern.test(text)) return null;
  return /^\d+$/.test(text) ? Number(text) : text;
};

/** What an area may be called: a number from 1 to 999, or a code of up to 10 characters with a letter in it. */
export const areaPattern = /^(?:[1-9]\d{0,2}|(?=[A-Za-z0-9.()-]{1,10}$)\d*[A-Za-z][A-Za-z0-9.()-]*)$/;

/** The figures and the words of a text, in order: "4.10a" is 4, 10 and a. */
const partsOf = (text: string): readonly string[] => {
  const before = parts.get(text);
  if (before !== undefined) return before;
  const now = text.toLowerCase().match(/\d+|[^\d\s.()/-]+/g) ?? [];
  // what is longer may be a slice of a file, and would keep all of it
  if (text.length < 13 && parts.size < mostParts) parts.set(text, now);
  return now;
};

/** Those of refs that were compared before: each is compared with many. */
const parts = new Map<string, readonly string[]>();
const mostParts = 2000;

const isFigures = (part: string): boolean => part >= '0' && part < ':';

/** Compares by parts, figures as numbers and before words: 4.2 before 4.10, 4.10 before 4.10a, 9 before C1. */
export const compareParts = (a: string, b: string): number => compared(a, partsOf(a), b, partsOf(b));

/** The places of texts once they are sorted by their parts. Each is taken apart once: that takes longer than to compare. */
export const ranksByParts = (texts: Iterable<string>): ReadonlyMap<string, number> => {
  const all = [...new Set(texts)].map((text) => ({ text, parts: partsOf(text) }));
  all.sort((a, b) => compared(a.text, a.parts, b.text, b.parts));
  return new Map(all.map(({ text }, at) => [text, at]));
};

const compared = (a: string, left: readonly string[], b: string, right: readonly string[]): number => {
  for (let i = 0; i < left.length; i++) {
    const one = left[i] ?? '';
    const other = right[i];
    if (other === undefined) return 1;
    const figures = isFigures(one);
    if (figures !== isFigures(other)) return figures ? -1 : 1;
    const mine = figures ? withoutNoughts(one) : one;
    const theirs = figures ? withoutNoughts(other) : other;
    if (figures && mine.length !== theirs.length) return mine.length - theirs.length;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  if (left.length < right.length) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
};

const withoutNoughts = (figures: string): string =>
  figures.startsWith('0') ? figures.replace(/^0+(?=\d)/, '') : figures;

/** Sorts refs by their parts; actions that have none, under the name that they are shown by, come last. */
export const compareRefs = (a: string, b: string): number => {
  const isRef = refPattern.test(a);
  return isRef === refPattern.test(b) ? compareParts(a, b) : isRef ? -1 : 1;
};

/** Sorts areas: numbers first, then codes. */
export const compareAreas = (a: AreaCode, b: AreaCode): number => compareParts(String(a), String(b));

/** What a ref has in common with the others of its area: `4` of 4.10, `C1` of C1.1.1, `SP` of SP1; null of
 * 7, which says nothing of its area. */
export const beginningOf = (ref: string): string | null => {
  const end = ref.search(/[.()-]/);
  const first = end < 0 ? ref : ref.slice(0, end);
  if (end >= 0 && /[^.()-]/.test(ref.slice(end))) return first;
  const run = /^(?:\d+|[A-Za-z]+)/.exec(first)?.[0] ?? '';
  return run === first ? null : run;
};

/** Whether a ref is another one or is below it, part by part: 4.10.2 is under 4.10 and under 4, and not under 4.1; C3.1 is under C3 and under C. */
const isUnder = (ref: string, above: string): boolean => {
  if (above === '' || !ref.toLowerCase().startsWith(above.toLowerCase())) return false;
  const next = ref.charAt(above.length);
  if (next === '' || '.-('.includes(next)) return true;
  return (
    beginningOf(ref)?.toLowerCase() === above.toLowerCase() || (isFigures(next) && /^[a-z]+$/i.test(above))
  );
};

/** A range that was asked for, as its first and last ref. */
interface Range {
  readonly from: string;
  readonly to: string;
}

/** What an asked `4.2-4.6` can mean, as its ends: the dash may be part of a ref, and a wide dash or a spaced one is not. */
const rangesIn = (asked: string): Range[] => {
  const wide = /^(.*?)(?:\s*[–—]\s*|\s+-\s+)(.*)$/.exec(asked);
  const dashes =
    wide === null ? [...asked.matchAll(/-/g)].map(({ index }) => [index, index + 1] as const) : [];
  const ends =
    wide === null ? dashes.map(([end, start]) => [asked.slice(0, end), asked.slice(start)]) : [wide.slice(1)];
  return ends.flatMap(([from = '', to = '']) =>
    refPattern.test(from.trim()) && refPattern.test(to.trim()) ? [{ from: from.trim(), to: to.trim() }] : [],
  );
};

const rangeMeant = (text: string, refs: readonly string[]): Range | null => {
  const has = (one: string): boolean => refs.some((ref) => isUnder(ref, one));
  const ranges = rangesIn(text);
  return (
    ranges.find(({ from, to }) => has(from) && has(to)) ??
    ranges.find(({ from, to }) => has(from) || has(to)) ??
    ranges[0] ??
    null
  );
};

/** The range that was meant where an asked one runs from a later ref to an earlier: `4.2-4.6` for `4.6-4.2`; null of any other. */
export const turnedRange = (asked: string, refs: readonly string[]): string | null => {
  const text = asked.trim();
  const range = refs.some((ref) => isUnder(ref, text)) ? null : rangeMeant(text, refs);
  return range === null || compareParts(range.from, range.to) <= 0 ? null : `${range.to}-${range.from}`;
};

/** Answers which of the refs of a plan an asked `4`, `4.2`, `4.2-4.6` or `4.2/1` takes in. A ref that the
 * plan has comes before a range: `1-3` is the action 1-3 where there is one, and else 1 to 3. Null where it
 * cannot be either. */
export const refsAsked = (asked: string, refs: readonly string[]): ((ref: string) => boolean) | null => {
  const text = asked.replace(/\/\d+\s*$/, '').trim();
  const own = refs.find((ref) => !refPattern.test(ref) && ref.toLowerCase() === text.toLowerCase());
  if (own !== undefined) return (ref) => ref === own;
  if (refs.some((ref) => isUnder(ref, text))) return (ref) => isUnder(ref, text);
  const range = rangeMeant(text, refs);
  if (range === null) return refPattern.test(text) ? () => false : null;
  const { from, to } = range;
  return (ref) =>
    isUnder(ref, from) ||
    isUnder(ref, to) ||
    (refPattern.test(ref) && compareParts(ref, from) >= 0 && compareParts(ref, to) <= 0);
};

/** The refs of actions that have one of their own. */
export const writtenRefs = (
  actions: readonly { readonly ref: string; readonly hasRef: boolean }[],
): readonly string[] => actions.filter(({ hasRef }) => hasRef).map(({ ref }) => ref);
