/** Lines kept round a change, so that a reader sees where it stands. */
const context = 3;

/** Beyond this many compared pairs a range is shown as wholly replaced: a diff is for reading, not for proof. */
const mostPairs = 4_000_000;

interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/**
 * A unified diff of two texts by lines, as `diff -u` and git print it; empty where they are the same.
 * Line ends count: a line that ends in CR LF differs from one that ends in LF.
 */
export const unifiedDiff = (name: string, before: string, after: string): string => {
  if (before === after) return '';
  const steps = compare(linesOf(before), linesOf(after));
  return `--- ${name}\n+++ ${name}\n${hunksOf(steps).join('')}`;
};

/** Lines with their ends; a last line without one stays so. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

const compare = (a: readonly string[], b: readonly string[]): Step[] => {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [
    ...a.slice(0, head).map((text) => ({ sign: ' ' as const, text })),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((text) => ({ sign: ' ' as const, text })),
  ];
};

/** The longest common lines of what differs, from a table of their lengths. */
const middle = (a: readonly string[], b: readonly string[]): Step[] => {
  const removed = a.map((text) => ({ sign: '-' as const, text }));
  const added = b.map((text) => ({ sign: '+' as const, text }));
  if (a.length * b.length > mostPairs) return [...removed, ...added];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const after = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j] ? after(i + 1, j + 1) + 1 : Math.max(after(i + 1, j), after(i, j + 1));
  const steps: Step[] = [];
  for (let i = 0, j = 0; ; ) {
    const [out, into] = [removed[i], added[j]];
    if (out === undefined || into === undefined) return [...steps, ...removed.slice(i), ...added.slice(j)];
    const isKept = out.text === into.text;
    const isGone = !isKept && after(i + 1, j) >= after(i, j + 1);
    steps.push(isKept ? { sign: ' ', text: out.text } : isGone ? out : into);
    if (isKept || isGone) i++;
    if (!isGone) j++;
  }
};

const hunksOf = (steps: readonly Step[]): string[] => {
  const changed = steps.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]));
  const hunks: string[] = [];
  // Lines of each text that are above the hunk.
  let [above, old, next] = [0, 0, 0];
  for (let i = 0; i < changed.length; i++) {
    const from = Math.max(above, (changed[i] ?? 0) - context);
    // Where they would touch they are one.
    while ((changed[i + 1] ?? Infinity) <= (changed[i] ?? 0) + 2 * context + 1) i++;
    const within = steps.slice(from, (changed[i] ?? 0) + context + 1);
    // What is between two hunks is in both texts.
    old += from - above;
    next += from - above;
    const [removed, added] = [count(within, '-'), count(within, '+')];
    hunks.push(hunk(within, rangeOf(old, removed), rangeOf(next, added)));
    [above, old, next] = [from + within.length, old + removed, next + added];
  }
  return hunks;
};

const count = (steps: readonly Step[], sign: '-' | '+'): number =>
  steps.filter((step) => step.sign === ' ' || step.sign === sign).length;

const rangeOf = (above: number, length: number): string =>
  `${above + (length > 0 ? 1 : 0)}${length === 1 ? '' : `,${length}`}`;

const hunk = (within: readonly Step[], old: string, next: string): string => {
  const body = within
    .map(({ sign, text }) =>
      text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`,
    )
    .join('');
  return `@@ -${old} +${next} @@\n${body}`;
};
