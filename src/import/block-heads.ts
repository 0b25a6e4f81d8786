import { tallied } from '../model/grouped.ts';
import { type BlockColumn, type Lines, type Memo, splitOver } from './block-cells.ts';
import { isBulleted, Unreadable } from './document.ts';
import { areaIn } from './headings.ts';
import { type Head, kindOfHead, type Role, roleOfHead } from './heads.ts';
import { refIn } from './looks.ts';
import { remedy } from './lost-columns.ts';

/** Lines that an empty line, or the end of a page, keeps apart from others. */
export interface Part {
  readonly lines: Lines;
  readonly at: string;
  readonly page: number;
}

/** Heads of columns that follow each other, and what comes right after them. */
interface Heads {
  readonly heads: readonly Head[];
  readonly to: number;
  /** The part that may be one more head, or a cell. */
  readonly unsure: Part | null;
}

/** What a part says as a head of a column; null where it says more than one can. */
const headIn = (lines: Lines): Role | null => {
  const head = lines.join(' ');
  const isSentence = /[.;]$/.test(head) && /\s/.test(head);
  const isLong = head.split(' ').length > 11 || isSentence || /\d{4}|\bplan\b/i.test(head);
  const isCell = isLong || refIn(head) !== null || areaIn(head) !== null || kindOfHead(head) === 'cell';
  return isCell ? null : roleOfHead(head);
};

/** A part with the title of an area apart from what is right below it, and so the head of the first column below another title. */
export const withHeadApart = (part: Part, next: Part | undefined, isTop: boolean): Part[] => {
  const { lines } = part;
  const cutAt = (line: number): Part[] => [
    { ...part, lines: lines.slice(0, line) },
    { ...part, lines: lines.slice(line) },
  ];
  const area = lines.findIndex((line, i) => (i === 0 || isTop) && !isBulleted(line) && areaIn(line) !== null);
  if (area >= 0) return area + 1 < lines.length ? cutAt(area + 1) : [part];
  const cut = [2, 1].find(
    (count) =>
      lines.length > count && headIn(lines.slice(-count)) === (count === 2 ? 'ref' : headIn(lines.slice(-1))),
  );
  const isHead = cut !== undefined && headIn(lines) === null && headIn(lines.slice(-cut)) !== null;
  return isHead && headIn(next?.lines ?? []) !== null ? cutAt(-cut) : [part];
};

/** The most lines that a head has. */
const longest = 4;

/** The words that a part begins with, a line more each time. */
const beginnings = ({ lines }: Part): string[] =>
  lines.slice(0, longest).map((_, i) => lines.slice(0, i + 1).join(' '));

/** Words that can be a head and that several parts begin with: heads repeat. */
const repeated = (parts: readonly Part[]): Head[] => {
  const counts = tallied(parts.flatMap(beginnings));
  return [...counts].flatMap(([head, count]): Head[] => {
    const role = count < 2 ? null : headIn([head]);
    const isCut = [...counts].some(
      ([other, often]) => often === count && other.startsWith(`${head} `) && headIn([other]) !== null,
    );
    return role === null || isCut ? [] : [{ head, role }];
  });
};

/** The longest of these heads that a part begins with. */
const beginsWith = (part: Part, heads: readonly Head[]): Head | undefined => {
  const own = new Set(beginnings(part));
  return heads.filter(({ head }) => own.has(head)).sort((a, b) => b.head.length - a.head.length)[0];
};

/** True where a part comes after the same part once more: heads repeat, and the first cell below them does not. */
const followsAgain = (parts: readonly Part[], at: number): boolean => {
  const [before, own] = [parts[at - 1], parts[at]].map((part) => part?.lines.join(' '));
  return parts.some(
    ({ lines }, i) => i !== at && lines.join(' ') === own && parts[i - 1]?.lines.join(' ') === before,
  );
};

/** Heads of columns, each at the beginning of a part; those that repeat are known. */
const headsAt = (parts: readonly Part[], at: number, known: readonly Head[]): Heads | null => {
  const heads: Head[] = [];
  let unsure: Part | null = null;
  let to = at;
  for (const part of parts.slice(at)) {
    const again = beginsWith(part, known);
    const head = again?.head ?? part.lines.join(' ');
    const role = again?.role ?? headIn(part.lines);
    if (role === null || heads.some((one) => one.head === head)) break;
    const isSure = kindOfHead(head) === 'head';
    if (heads.length === 0 && !isSure && again === undefined) break;
    // what comes before a head that is sure is one too, and so is what comes after the same head again
    if (isSure || again !== undefined || followsAgain(parts, to)) unsure = null;
    else unsure ??= part;
    heads.push({ head, role });
    to++;
  }
  const isRun =
    heads.length >= 3 &&
    (withAction(heads) !== null || heads.filter(({ head }) => kindOfHead(head) === 'head').length > 3);
  return isRun ? { heads, to, unsure } : null;
};

/** Heads with one for what is done: what the board wants to achieve, where nothing else is; null where there is none. */
const withAction = (heads: readonly Head[]): readonly Head[] | null => {
  if (heads.some(({ role }) => role === 'action' || role === 'milestone')) return heads;
  const stands = heads.find(({ role, head }) => role === 'outcome' && /^what\b/i.test(head));
  if (stands === undefined) return null;
  return heads.map((one) => (one === stands ? { head: one.head, role: 'action' } : one));
};

/** The heads of all columns of a text, in their order; null where it has none. */
export const columnHeads = (parts: readonly Part[]): readonly Head[] | null => {
  const known = repeated(parts);
  const first = parts.findIndex((_, i) => headsAt(parts, i, known) !== null);
  const found = first < 0 ? null : headsAt(parts, first, known);
  if (found === null) return null;
  mustEndPlainly(found, parts[found.to], known);
  const all = found.heads.slice();
  const add = (
    one: Head | undefined,
    isSure = one !== undefined && kindOfHead(one.head) === 'head',
  ): void => {
    const isNew = all.every(
      ({ head, role }) => head !== one?.head && (role !== one?.role || oftenTwice.has(role)),
    );
    if (one !== undefined && isNew && isSure) all.push(one);
  };
  for (let i = first; i < parts.length; i++) {
    const run = headsAt(parts, i, [...known, ...all]);
    if (run === null) continue;
    for (const one of run.heads) add(one);
    i = run.to - 1;
  }
  for (const one of known) add(one, kindOfHead(one.head) === 'head' || isBesideHeads(one, all, parts));
  for (let i = first - 1; i >= 0 && areaIn(parts[i]?.lines[0] ?? '') === null; i--) add(firstHead(parts[i]));
  for (const [i, part] of parts.entries())
    if (beginsWith(part, all) !== undefined)
      for (const beside of [i + 1, i - 1]) add(wholeHead(parts[beside]));
  const apart = all.filter(({ head }) => !isSeveral(head, all));
  return withAction(inOrder(apart, parts));
};

/** Columns of which a table may have two. */
const oftenTwice: ReadonlySet<Role> = new Set(['outcome', 'field', 'area']);

/** True of words that repeat, each time with a head before or after them. */
const isBesideHeads = (one: Head, heads: readonly Head[], parts: readonly Part[]): boolean => {
  const there = parts.flatMap((part, i) => (beginsWith(part, [one]) === undefined ? [] : [i]));
  return there.every((i) =>
    [parts[i - 1], parts[i + 1]].some((part) => part !== undefined && beginsWith(part, heads) !== undefined),
  );
};

/** A part that is a head and nothing else. */
const wholeHead = (part: Part | undefined): Head | undefined => {
  const role = part === undefined ? null : headIn(part.lines);
  return part === undefined || role === null ? undefined : { head: part.lines.join(' '), role };
};

/** A head in the first line of a part, above the table that is known. */
const firstHead = (part: Part | undefined): Head | undefined => {
  const [head = ''] = part?.lines ?? [];
  const role = headIn([head]);
  return role === null ? undefined : { head, role };
};

/** True of the words of two or three heads side by side. */
const isSeveral = (text: string, heads: readonly Head[]): boolean =>
  heads.some(
    ({ head }) =>
      text.startsWith(`${head} `) &&
      (heads.some((other) => other.head === text.slice(head.length + 1)) ||
        isSeveral(text.slice(head.length + 1), heads)),
  );

/** Heads as they most often come one after the other, the refs first. */
const inOrder = (heads: readonly Head[], parts: readonly Part[]): readonly Head[] => {
  const said = parts.map((part) => headsOf(part, heads).found);
  const pairs = tallied(
    said.flatMap((own, i) =>
      [...own, ...(said[i + 1] ?? []).slice(0, 1)].flatMap(({ head }, k, line) => {
        const next = line[k + 1];
        return next === undefined ? [] : [`${head}|${next.head}`];
      }),
    ),
  );
  const first = heads.find(({ role }) => role === 'ref') ?? heads[0];
  let lines: { sum: number; line: readonly Head[] }[] = heads
    .filter((head) => head === first || first?.role !== 'ref' || head.role === 'area')
    .map((head) => ({ sum: head === first ? 0.5 : 0, line: [head] }));
  for (let n = 1; n < heads.length; n++) {
    const next = lines.flatMap(({ sum, line }) =>
      heads
        .filter((head) => !line.includes(head))
        .map((head) => ({
          sum:
            sum +
            (pairs.get(`${line.at(-1)?.head}|${head.head}`) ?? 0) * 10 -
            (heads.indexOf(head) / 100) * (heads.length - n),
          line: [...line, head],
        })),
    );
    lines = next.sort((a, b) => b.sum - a.sum).slice(0, 200);
  }
  return lines[0]?.line ?? heads;
};

/** The heads that a part begins with, also several on one line, and the lines below them. */
export const headsOf = (
  part: Part,
  heads: readonly Head[],
): { readonly found: readonly Head[]; readonly rest: Lines } => {
  const found: Head[] = [];
  let { lines } = part;
  for (;;) {
    const one = beginsWith({ ...part, lines }, heads);
    if (one !== undefined) {
      found.push(one);
      lines = lines.slice(beginnings({ ...part, lines }).indexOf(one.head) + 1);
      continue;
    }
    const [line = ''] = lines;
    const beside = heads.find(({ head }) => line.startsWith(`${head} `));
    if (line === '' || beside === undefined || !isSeveral(line, heads)) return { found, rest: lines };
    found.push(beside);
    lines = [line.slice(beside.head.length + 1), ...lines.slice(1)];
  }
};

/** How well words fit a lead, a date or a colour that is plainly one. */
const sure = 6;

const bestOver = (lines: Lines, columns: readonly BlockColumn[], from: number): number => {
  const memo: Memo = new Map();
  return Math.max(
    ...[1, 2, 3].map((count) => splitOver(lines, columns.slice(from, from + count), memo).score),
  );
};

/** @throws Unreadable where it is not plain which words are the last head, and which the first cell. */
const mustEndPlainly = ({ heads, unsure }: Heads, next: Part | undefined, known: readonly Head[]): void => {
  if (unsure !== null)
    throw new Unreadable(
      `its columns are lost, and “${unsure.lines.join(' ')}” at ${unsure.at} may be the head of a column or a cell below the heads. ${remedy}`,
    );
  const [first] = heads;
  if (next === undefined || first === undefined || areaIn(next.lines[0] ?? '') !== null) return;
  if (known.length > 0) return;
  const columns = heads.map(({ role }): BlockColumn => ({ role, width: null }));
  const others = heads.flatMap(({ role }, i) => (i > 0 && role !== first.role ? [i] : []));
  const isOther = ['ref', 'lead', 'partners', 'when', 'lead+when', 'rag'].includes(first.role)
    ? first.role !== 'ref' && bestOver(next.lines, columns, 0) < 0
    : others.some((i) => bestOver(next.lines, columns, i) >= sure);
  if (isOther)
    throw new Unreadable(
      `its columns are lost, and “${next.lines.join(' ')}” at ${next.at} is first below its heads but does not belong under “${first.head}”. ${remedy}`,
    );
};
