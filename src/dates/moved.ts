import type { Calendar } from './calendar.ts';
import { pointAt } from './forms/index.ts';
import { pastPlainWords } from './joint.ts';
import { type Match, match, refuse } from './match.ts';
import { isPointProblem, type Point } from './point.ts';
import { missingYear } from './series.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { namesNoDate } from './undated.ts';
import { longDay, longMonth } from './words.ts';
import { type Dated, giveYears } from './years.ts';

/** Words that say that a date was changed, on the way to the new one. */
const changes = oneOf(
  'moved slipped extended revised changed deferred postponed delayed rescheduled amended redated reprogrammed pushed slips',
);
const onTheWay = oneOf('to : - until till date back forward now');
const backTo = oneOf('put brought pushed moved');
const backOrOn = oneOf('back forward');
const arrows = oneOf('→ ⇒ ➔ ➜ ➝ ⟶ >');
const shafts = oneOf('- =');
const before = oneOf('was originally previously formerly');

/** Where a change is said in a phrase, and whether the new date is behind it or before it. */
interface Change {
  readonly next: number;
  readonly isNew: boolean;
  /** True where it is a change only beside the date before it: an arrow, `revised` alone. */
  readonly needsOld: boolean;
}

const arrowAt = (tokens: Tokens, i: number): number => {
  const head = pastAny(tokens, i, shafts, 4);
  return isOneOf(tokens, head, arrows) ? head + 1 : i;
};

/** `→`, `moved to`, `revised:`, `put back to`, `now` before the new date; `revised from`, `was` before the old one. */
const changeAt = (tokens: Tokens, i: number): Change | null => {
  const arrow = arrowAt(tokens, i);
  if (arrow > i) return { next: arrow, isNew: true, needsOld: true };
  const colon = past(tokens, i + 1, ':');
  if (isText(tokens, i, 'now')) return { next: colon, isNew: true, needsOld: false };
  if (isOneOf(tokens, i, before)) return { next: colon, isNew: false, needsOld: true };
  const put = isOneOf(tokens, i, backTo) && isOneOf(tokens, i + 1, backOrOn);
  if (!put && !isOneOf(tokens, i, changes)) return null;
  if (isText(tokens, i + 1, 'from')) return { next: i + 2, isNew: false, needsOld: true };
  const next = pastAny(tokens, i + 1, onTheWay, 3);
  return { next, isNew: true, needsOld: next === i + 1 };
};

/** The marks of a text struck out, `~~June~~`: the tokens between them, and the place behind. */
const struckAt = (tokens: Tokens, i: number): { from: number; to: number; next: number } | null => {
  const isMark = (j: number): boolean =>
    isText(tokens, j, '~') && isText(tokens, j + 1, '~') && at(tokens, j + 1).glued;
  if (!isMark(i)) return null;
  for (let j = i + 2; j < i + 14; j++) if (isMark(j)) return { from: i + 2, to: j, next: j + 2 };
  return null;
};

/** What a phrase says of a change: the date before it, where one is said, and the date after it. */
interface Move {
  readonly old: Point | null;
  readonly now: Point;
  /** The tokens it takes. */
  readonly from: number;
  readonly next: number;
}

const brackets = oneOf('( , ; : -');
const dateAfter = (tokens: Tokens, i: number, calendar: Calendar): Point | null =>
  pointAt(tokens, pastPlainWords(tokens, pastAny(tokens, i, brackets, 2)), calendar);

/** The change that is said at a place, with the date before it; null where none is. */
const moveAt = (tokens: Tokens, i: number, last: Point | null, calendar: Calendar): Move | null => {
  const struck = struckAt(tokens, i);
  const change = struck === null ? changeAt(tokens, i) : null;
  const next = struck?.next ?? change?.next;
  const date = next === undefined ? null : dateAfter(tokens, next, calendar);
  if (date === null) return null;
  const made = (old: Point | null, now: Point, from: number): Move => {
    const end = Math.max(date.next, now.next);
    return { old, now, from, next: past(tokens, end, ')') };
  };
  if (struck !== null) return made(dateAfter(tokens, struck.from, calendar), date, i);
  if (change?.isNew) return change.needsOld && last === null ? null : made(last, date, last?.from ?? i);
  const after = isOneOf(tokens, date.next, onTheWay) ? dateAfter(tokens, date.next + 1, calendar) : null;
  if (after !== null) return made(date, after, i);
  return last === null ? null : made(date, last, last.from);
};

/** The last change in a phrase. */
const moveIn = (tokens: Tokens, calendar: Calendar): Move | null => {
  let found: Move | null = null;
  let last: Point | null = null;
  let from = tokens.list.length;
  for (let i = 0; i < tokens.list.length; ) {
    const move: Move | null = moveAt(tokens, i, last, calendar);
    const point: Point | null = move?.now ?? pointAt(tokens, i, calendar);
    if (move !== null) {
      from = Math.min(from, move.from);
      found = { ...move, from };
    }
    last = point ?? last;
    i = move?.next ?? point?.next ?? i + 1;
  }
  return found;
};

/** The words and marks without one of which no change is said: most phrases are looked at no further. */
const triggers = new Set([...changes, ...arrows, ...before, ...backTo, 'now', '~']);

const nameOf = (tokens: Tokens, { point, year, month }: Dated): string => {
  const window = point.place(year, month);
  if (isPointProblem(window) || (point.kind !== 'day' && point.kind !== 'month'))
    return between(tokens, point.from, point.next);
  return point.kind === 'day' ? longDay(window.due) : longMonth(window.due);
};

/** `June 2013 → Sept 2013`, `Sept 2013 (revised from June)`, `~~June~~ Sept`: the date it was moved to, and the entry to write. */
export const movedAt = (tokens: Tokens, calendar: Calendar): Match | null => {
  const move = tokens.list.some(({ text }) => triggers.has(text)) ? moveIn(tokens, calendar) : null;
  if (move === null) return null;
  const { old, now } = move;
  const given = giveYears(old === null ? [now] : [old, now], ['to'], calendar);
  const to = given?.dated.at(-1);
  if (given === null || to === undefined) return null;
  const window = now.place(to.year, to.month);
  if (isPointProblem(window)) return refuse(move.from, move.next, window.error, window.suggestion);
  const [from] = old === null ? [] : given.dated;
  const name = nameOf(tokens, to);
  const entry = `redated: { ${from === undefined ? '' : `from: ${nameOf(tokens, from)}, `}to: ${name} }`;
  const note = `it says that the date was moved, and is read as ${name}; write ${name} alone, and beside it ${entry}`;
  const yearless = given.dated.every(({ point }) => point.year === null);
  return match({
    kind: now.kind,
    windows: [window],
    from: move.from,
    next: move.next,
    approximate: now.approximate,
    notes: [...(yearless ? [missingYear([to], calendar)] : []), ...now.notes, note],
  });
};

/** `~~June~~`, `June 2013 → tbc`: what is said of a date that was taken out with none in its place; null of all else. */
export const takenOut = (tokens: Tokens, calendar: Calendar): string | null => {
  const struck = struckAt(tokens, 0);
  const beside = struck === null ? '' : between(tokens, struck.next, tokens.list.length);
  if (struck !== null && beside === '') return 'the date is struck out, so no date is read in it';
  if (struck !== null && namesNoDate(beside))
    return `the date is struck out, and no date is named instead, so it is undated; write ${beside} alone`;
  if (!tokens.list.some(({ text }) => triggers.has(text))) return null;
  const count = tokens.list.length;
  for (let i = 1; i < count; i++) {
    const change = changeAt(tokens, i);
    let end = change?.isNew === false ? i : 0;
    while (isOneOf(tokens, end - 1, brackets)) end--;
    const now = between(tokens, 0, end);
    const isToCome = /^(?:dates? )?(?:tb[acd]|to be )/i.test(now) && namesNoDate(now);
    if (change !== null && isToCome && dateAfter(tokens, change.next, calendar) !== null)
      return `it says what the date was, and names no date now, so it is undated; write ${now} alone`;
    const rest = change === null ? '' : between(tokens, change.next, count).replace(/(?<![).])[).]+$/, '');
    const old = rest !== '' && rest.length < 60 && namesNoDate(rest) ? pointAt(tokens, 0, calendar) : null;
    if (old === null || !change?.isNew) continue;
    return `it says that the date was moved, and names no date instead, so it is undated; write ${rest} alone`;
  }
  return null;
};
