/** A ref is `4.10`, `4.10.2` or `4.10a`, its first part the area, 1.1 to 999.9999. */
export const refPattern = /^[1-9]\d{0,2}(?:\.[1-9]\d{0,3}){1,3}[a-z]?$/;

/** Sorts refs by their parts, 4.2 before 4.10, 4.10 before 4.10a. */
export const compareRefs = (a: string, b: string): number => {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const one = left[i] ?? { number: -1, letter: '' };
    const other = right[i] ?? { number: -1, letter: '' };
    if (one.number !== other.number) return one.number - other.number;
    if (one.letter !== other.letter) return one.letter < other.letter ? -1 : 1;
  }
  return 0;
};

const parts = (ref: string): { number: number; letter: string }[] =>
  ref.split('.').map((part) => ({
    number: Number.parseInt(part, 10) || 0,
    letter: part.replace(/^\d+/, ''),
  }));

/** The area that a ref belongs to by its first part. */
export const areaOfRef = (ref: string): number => Number.parseInt(ref, 10);
