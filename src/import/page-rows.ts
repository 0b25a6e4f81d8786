import { hasDays, isFinished, isUnfinished, looksDated, refIn, wholeDate } from './looks.ts';

const isEmpty = (cells: readonly string[]): boolean => cells.every((text) => text === '');

/** Where rows begin that have a ref: at its line, or where a gap is, if refs are in the middle of their rows. */
const startsByRef = (lines: readonly (readonly string[])[], refs: readonly number[]): number[] => {
  const onTop = refs.filter((at) => at === 0 || isEmpty(lines[at - 1] ?? [])).length;
  const touching = refs.length - onTop;
  const inMiddle =
    touching * 2 > refs.length && refs.some((at, i) => gapBefore(lines, refs[i - 1] ?? -1, at) !== null);
  return refs.map((at, i) => (inMiddle ? (gapBefore(lines, refs[i - 1] ?? -1, at) ?? at) : at));
};

/** The line after the widest gap between two refs; null where there is none. */
const gapBefore = (lines: readonly (readonly string[])[], from: number, to: number): number | null => {
  let best = { size: 0, at: null as number | null };
  let size = 0;
  for (let i = from + 1; i <= to; i++) {
    if (isEmpty(lines[i] ?? [])) size += 1;
    else {
      if (size > 0 && size >= best.size) best = { size, at: i };
      size = 0;
    }
  }
  return best.at;
};

/** True of a line that begins a date in a column where the row has a whole one already. */
const isDatedAgain = (above: readonly (readonly string[])[], cells: readonly string[]): boolean =>
  cells.some((text, c) => {
    if (text === '' || /^(?:19|20)\d\d\b/.test(text) || !looksDated(text.split(' ')[0] ?? '')) return false;
    const over = above
      .map((line) => line[c] ?? '')
      .join(' ')
      .trim();
    return /\d{4}$/.test(over) && hasDays(over);
  });

/** Where rows begin without refs: below a gap, or where several cells begin on one line. */
const startsByCells = (lines: readonly (readonly string[])[], action: number): number[] => {
  const starts: number[] = [];
  for (const [i, cells] of lines.entries()) {
    if (cells[action] === '' || cells.filter((text) => text !== '').length < 2) continue;
    if (/^\p{Lu}/u.test(cells[action] ?? '') && isDatedAgain(lines.slice(starts.at(-1) ?? 0, i), cells)) {
      starts.push(i);
      continue;
    }
    const above = lines[i - 1] ?? [];
    const before = lastSaid(lines, i, action);
    if (isEmpty(above) || i === 0) {
      if (!isUnfinished(before) && !/^\p{Ll}/u.test(cells[action] ?? '')) starts.push(i);
      continue;
    }
    const begun = cells.filter((text, c) => c !== action && text !== '' && (above[c] ?? '') === '').length;
    const dated = cells.some(
      (text, c) =>
        c !== action && wholeDate(text)?.windows.length && (above[c] === '' || above[c] === undefined),
    );
    if (
      (begun >= 2 || dated) &&
      !/^\p{Ll}/u.test(cells[action] ?? '') &&
      (isFinished(before) || !isUnfinished(before))
    )
      starts.push(i);
  }
  return starts;
};

/** Groups of lines between gaps, each the row that it is: most have an action and half of the columns. */
const startsByGaps = (lines: readonly (readonly string[])[], action: number): number[] | null => {
  const groups: { from: number; filled: ReadonlySet<number>; first: string }[] = [];
  for (const [i, cells] of lines.entries()) {
    if (isEmpty(cells)) continue;
    const goesOn = i > 0 && !isEmpty(lines[i - 1] ?? []);
    const last = goesOn ? groups.at(-1) : undefined;
    const filled = cells.flatMap((text, c) => (text === '' ? [] : [c]));
    const own = cells[action] ?? '';
    if (last === undefined) groups.push({ from: i, filled: new Set(filled), first: own });
    else
      groups[groups.length - 1] = {
        from: last.from,
        filled: new Set([...last.filled, ...filled]),
        first: last.first === '' ? own : last.first,
      };
  }
  const columns = lines[0]?.length ?? 0;
  const whole = groups.filter(({ filled }) => filled.has(action) && filled.size * 2 >= columns);
  if (groups.length < 2 || whole.length * 10 < groups.length * 7) return null;
  return whole.filter(({ first }) => !/^\p{Ll}/u.test(first)).map(({ from }) => from);
};

const lastSaid = (lines: readonly (readonly string[])[], at: number, column: number): string => {
  for (let i = at - 1; i >= 0; i--) if ((lines[i]?.[column] ?? '') !== '') return lines[i]?.[column] ?? '';
  return '';
};

/** The lines on which the rows of a table begin; what is before the first goes on from the page before. */
export const rowStarts = (
  lines: readonly (readonly string[])[],
  refColumn: number | null,
  action: number,
): number[] => {
  const refs =
    refColumn === null
      ? []
      : lines.flatMap((cells, i) => (refIn(cells[refColumn] ?? '') !== null ? [i] : []));
  const starts =
    refs.length > 0
      ? startsByRef(lines, refs)
      : (startsByGaps(lines, action) ?? startsByCells(lines, action));
  return starts[0] === 0 ? starts : [0, ...starts];
};
