import { headRuns, type Span } from './page-heads.ts';
import type { PageLine } from './page-lines.ts';
import { meeting, slip } from './page-meeting.ts';

/** A column of a page, in characters, with its head. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly head: string;
}

const centre = ({ from, to }: Span): number => (from + to) / 2;

/** Ranges of a page that some line of several runs has letters in: columns are what lies between the rivers. */
const ranges = (lines: readonly PageLine[]): { from: number; to: number }[] => {
  const covered: boolean[] = [];
  for (const line of lines)
    if (line.runs.length > 1)
      for (const { from, to } of line.runs) for (let x = from; x < to; x++) covered[x] = true;
  const found: { from: number; to: number }[] = [];
  for (let x = 0; x < covered.length; x++) {
    if (!covered[x]) continue;
    const from = x;
    while (covered[x]) x++;
    found.push({ from, to: x });
  }
  return found;
};

/** The column that is over a range of words, else the nearest. */
export const nearestOf = <T extends Span>(strips: readonly T[], run: Span): number => {
  let best = { i: 0, score: Number.NEGATIVE_INFINITY };
  for (const [i, strip] of strips.entries()) {
    const overlap = Math.min(strip.to, run.to) - Math.max(strip.from, run.from);
    const score = overlap > 0 ? overlap : overlap - Math.abs(centre(strip) - centre(run)) / 100;
    if (score > best.score) best = { i, score };
  }
  return best.i;
};

/** The columns under heads: a range of the page for each head, cut or joined where they are not as many. */
export const stripsUnder = (head: readonly PageLine[], body: readonly PageLine[]): Strip[] => {
  const heads = headRuns(head, body);
  const found = ranges(body);
  if (found.length === 0)
    return heads.map((one, i) => ({
      head: one.text,
      from: i === 0 ? 0 : one.from,
      to: (heads[i + 1]?.from ?? one.to + 40) - 1,
    }));
  const nearest = heads.map((run) => nearestOf(found, run));
  const isOver = (h: number): boolean => {
    const [head, range] = [heads[h], found[nearest[h] ?? 0]];
    return head !== undefined && range !== undefined && head.from < range.to && range.from < head.to;
  };
  // a head with nothing under it has a column of its own, beside the one whose head is over its words
  const under = nearest.map((s, h) =>
    isOver(h) || !nearest.some((other, i) => other === s && i !== h && isOver(i)) ? s : null,
  );
  const strips: Strip[] = heads.flatMap((one, h) =>
    under[h] === null ? [{ head: one.text, from: one.from, to: one.to }] : [],
  );
  for (const [s, range] of found.entries()) {
    const own = heads.filter((_, h) => under[h] === s);
    let { from } = range;
    for (const [k, one] of own.entries()) {
      const next = own[k + 1];
      const to = next === undefined ? range.to : meeting(body, one, next);
      strips.push({ head: one.text, from, to });
      from = to;
    }
    if (own.length === 0) strips.push({ head: '', ...range });
  }
  strips.sort((a, b) => a.from - b.from);
  return reaching(joined(strips, body), body);
};

const isBulletStrip = (strip: Strip, body: readonly PageLine[]): boolean =>
  body
    .flatMap(({ words }) => words.filter((word) => word.from >= strip.from && word.to <= strip.to))
    .every(({ text }) => /^[•●▪■o\uf0b7·*–-]$/u.test(text));

/** A range without a head is part of its neighbour: bullets of the one on the right, else of the nearer. */
const joined = (strips: readonly Strip[], body: readonly PageLine[]): Strip[] => {
  const result: Strip[] = [];
  let begun: number | null = null;
  for (const [i, strip] of strips.entries()) {
    const next = strips[i + 1];
    const last = result.at(-1);
    if (
      strip.head === '' &&
      next !== undefined &&
      (last === undefined || isBulletStrip(strip, body) || next.from - strip.to < strip.from - last.to)
    ) {
      begun ??= strip.from;
    } else if (strip.head === '' && last !== undefined) {
      result[result.length - 1] = { ...last, to: strip.to };
    } else {
      result.push({ ...strip, from: Math.min(strip.from, begun ?? strip.from) });
      begun = null;
    }
  }
  return result;
};

const fit = (strip: { from: number; to: number }, run: { from: number; to: number }): number => {
  const overlap = Math.min(strip.to, run.to) - Math.max(strip.from, run.from);
  return overlap > 0 ? Math.min(overlap, 12) : overlap;
};

/** Two ranges rarely lie in one column. */
const shared = 8;

/** For each range the column of the page before that it most likely is: in their order, each its own if it can. */
const inOrder = (before: readonly Strip[], found: readonly { from: number; to: number }[]): number[] => {
  let best = before.map(() => ({ score: 0, places: [] as number[] }));
  for (const [n, one] of found.entries()) {
    const last = best;
    best = before.map((column, c) => {
      const from = last
        .slice(0, c + 1)
        .map((each, p) => ({ ...each, score: each.score - (n > 0 && p === c ? shared : 0) }))
        .reduce((a, b) => (b.score > a.score ? b : a));
      return { score: from.score + fit(column, one), places: [...from.places, c] };
    });
  }
  return best.reduce((a, b) => (b.score > a.score ? b : a)).places;
};

/** How far a column of the page before may have moved on this one. */
export const drift = 8;

/** The columns of the page before, each edge moved a little to where fewest words go over it; null where many do. */
const keptStrips = (before: readonly Strip[], body: readonly PageLine[]): Strip[] | null => {
  const said = body.filter(({ runs }) => runs.length > 1);
  const crossing = (x: number): number =>
    said.filter(({ words }) => words.some((word) => word.from < x - slip && word.to > x)).length;
  const touching = (x: number): number => said.filter(({ text }) => /\S/.test(text[x - 1] ?? ' ')).length;
  const edges = before.map(({ from }, i) => {
    if (i === 0) return { x: 0, over: 0 };
    let best = { x: from, over: crossing(from), beside: touching(from) };
    for (let step = 1; step <= drift; step++)
      for (const x of [from - step, from + step]) {
        const at = { x, over: crossing(x), beside: touching(x) };
        if (at.over < best.over || (at.over === best.over && at.beside < best.beside)) best = at;
      }
    return best;
  });
  if (edges.some(({ over, x }, i) => over * 10 > said.length || (i > 0 && x <= (edges[i - 1]?.x ?? 0))))
    return null;
  return before.map((strip, i) => ({
    head: strip.head,
    from: edges[i]?.x ?? strip.from,
    to:
      (edges[i + 1]?.x ?? Math.max(strip.to, ...said.map(({ text }) => text.length))) -
      (edges[i + 1] === undefined ? 0 : 1),
  }));
};

/** The columns of a page without heads: its ranges, each the likeliest column of the page before. */
export const stripsLike = (before: readonly Strip[], body: readonly PageLine[]): Strip[] => {
  const bare = ranges(body).map((one): Strip => ({ ...one, head: '' }));
  const found = bare.reduceRight<Strip[]>((all, one) => {
    const [next, ...rest] = all;
    return next !== undefined && isBulletStrip(one, body)
      ? [{ ...next, from: one.from }, ...rest]
      : [one, ...all];
  }, []);
  if (found.length === 0) return [...before];
  const kept = found.length === before.length ? null : keptStrips(before, body);
  if (kept !== null) return kept;
  const places = found.length === before.length ? found.map((_, i) => i) : inOrder(before, found);
  const columns = before.map((column, c) => {
    const own = found.filter((_, i) => places[i] === c);
    const [first] = own;
    const last = own.at(-1);
    return first === undefined || last === undefined
      ? column
      : { head: column.head, from: first.from, to: last.to };
  });
  return reaching(columns, body);
};

/** How far a column goes: a line that has words in it alone may be longer than those with others beside it. */
const reach = ({ from, to }: Strip, next: Strip | undefined, body: readonly PageLine[]): number => {
  const alone = body.flatMap(({ runs }) => (runs.length === 1 ? runs : []));
  const ends = alone.filter((run) => run.from >= from && run.from < to).map((run) => run.to);
  return Math.max(to, Math.min(next?.from ?? to, Math.max(to, ...ends)));
};

const reaching = (strips: readonly Strip[], body: readonly PageLine[]): Strip[] =>
  strips.map((strip, i) => ({ ...strip, to: reach(strip, strips[i + 1], body) }));
