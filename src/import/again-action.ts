import { type Entry, entriesOf, isEntry } from '../edit/value.ts';
import { fold } from '../model/name.ts';
import { type Beside, changedKeys, type Days, gone, type Made, standing, valueWords } from './again-entry.ts';
import { movedMilestones, movesOf } from './again-milestones.ts';
import { wholeDate } from './looks.ts';
import { isSameValue } from './trip-read.ts';

const progressIn = (entry: Entry): Entry[] => entriesOf(entry.progress).filter(isEntry);

const isSaid = (one: Entry, { rag, note }: Entry): boolean =>
  isSameValue(one.rag, rag) && isSameValue(one.note, note);

/** True of a note in which the newer document has a colour, in the board's own word for it. */
const isColourOf = (was: Entry, { rag, note }: Entry): boolean =>
  was.rag === undefined &&
  was.note !== undefined &&
  rag !== undefined &&
  fold(valueWords(was.note)) === fold([rag, note ?? ''].map(valueWords).join(' '));

/** An update of an older document, read as the newer one is where a word of it is a colour by now. */
const readAgain = (was: Entry, next: readonly Entry[]): Entry => {
  const now = next.find((one) => isColourOf(was, one));
  if (now === undefined) return was;
  const { note: _, ...rest } = was;
  return { ...rest, rag: now.rag ?? '', ...(now.note === undefined ? {} : { note: now.note }) };
};

/** Notes here that the document gave, and that are ratings now that the board has words of its own for colours. */
const ratedNotes = ({ at, before, here, now }: Beside, made: Made): string[] =>
  entriesOf(here.progress).flatMap((one, place) => {
    if (!isEntry(one) || !progressIn(before).some((was) => isSaid(was, one))) return [];
    const found = progressIn(now).find((next) => isColourOf(one, next));
    if (found?.rag === undefined) return [];
    const own = { ...at, path: [...at.path, 'progress', place] };
    made.changes.push({ at: own, key: 'rag', value: found.rag });
    made.changes.push({ at: own, key: 'note', value: found.note ?? null });
    const date = one.date === undefined ? found.date : undefined;
    if (date !== undefined) made.changes.push({ at: own, key: 'date', value: date });
    return [
      `rated ${valueWords(found.rag)}, which was a note${date === undefined ? '' : `, dated ${valueWords(date)}`}`,
    ];
  });

/** True of an update that says what an older one did; a day that the document does not give makes it no other. */
const isAsBefore = (now: Entry, { rated }: Days, before: Entry): boolean =>
  isSaid(before, now) && (now.date === undefined || now.date === rated || isSameValue(now.date, before.date));

/** The first day that an update is of; null where it has none. */
const dayOf = ({ date }: Entry, { calendar }: Days): string | null =>
  date === undefined ? null : (wholeDate(String(date), calendar)?.windows[0]?.start ?? null);

/** Ratings and notes that the older document did not have, put among those that the plan has, each by its day. */
const addedProgress = (beside: Beside, days: Days, made: Made): string[] => {
  const next = progressIn(beside.now);
  const [old = [], own = []] = [beside.before, beside.here].map((entry) =>
    progressIn(entry).map((one) => readAgain(one, next)),
  );
  const since = own.slice(own.findLastIndex((one) => old.some((was) => isSaid(was, one))) + 1);
  const fresh = next.filter((one) => !old.some((was) => isAsBefore(one, days, was)));
  const added = fresh.filter((one) => !since.some((there) => isSaid(there, one)));
  if (fresh.length === 0 && next.length < old.length) {
    const left = old.filter((was) => !next.some((one) => isSaid(was, one)));
    made.differences.push(gone(`${beside.name} progress`, left.map(sayings).join('; ')));
  }
  let rag = own.findLast((one) => one.rag !== undefined)?.rag;
  const there = entriesOf(beside.here.progress).map((one) => (isEntry(one) ? dayOf(one, days) : null));
  return added.map((one) => {
    const value = { ...one, date: one.date ?? days.today };
    const on = dayOf(value, days);
    const later = there.findIndex((day) => day !== null && on !== null && day > on);
    const isLast = later < 0;
    there.splice(isLast ? there.length : later, 0, on);
    made.changes.push({ at: beside.at, key: 'progress', value, entry: isLast ? 'last' : later });
    const day = one.date === undefined ? `, dated ${days.today} because the document has no date` : '';
    const rated =
      !isLast || rag === undefined ? one.rag : rag === one.rag ? `${rag} again` : `${rag} to ${one.rag}`;
    const then = isLast ? day : ` on ${value.date}, before what the plan has of later days`;
    const rating = one.rag === undefined ? [] : [`rated ${rated}${then}`];
    if (isLast) rag = one.rag ?? rag;
    return [
      ...rating,
      ...(one.note === undefined ? [] : [`note added${one.rag === undefined ? day : ''}: ${one.note}`]),
    ].join('; ');
  });
};

/** Updates here that still have no day, and get the one that the document, or --as-of, gives them now. */
const datedProgress = ({ at, before, here, now, name }: Beside, days: Days, made: Made): string[] => {
  const undated = (one: Entry, of: Entry): boolean => one.date === undefined && isSaid(one, of);
  const given = progressIn(now).filter((one) => one.date !== undefined);
  return entriesOf(here.progress).flatMap((one, place) => {
    if (!isEntry(one)) return [];
    const [found, other] = given.filter((now) => undated(one, now));
    if (found?.date === undefined) return [];
    const isAsked = found.date === days.rated;
    if (!progressIn(before).some((was) => (isAsked ? isSaid(was, one) : undated(was, one)))) return [];
    if (other !== undefined) {
      made.differences.push({
        where: `${name} progress`,
        plan: `${sayings(one)} without a day`,
        document: `the same with more than one day: ${valueWords(found.date)}, ${valueWords(other.date)}`,
      });
      return [];
    }
    made.changes.push({
      at: { ...at, path: [...at.path, 'progress', place] },
      key: 'date',
      value: found.date,
    });
    return [`${sayings(one)} dated ${valueWords(found.date)}`];
  });
};

const sayings = ({ rag, note }: Entry): string =>
  [rag, note]
    .filter((one) => one !== undefined)
    .map(valueWords)
    .join(': ');

/** The date of an action: the one before stays under `redated`, and waits for the board's agreement. */
const movedCompletion = (beside: Beside, { today }: Days, made: Made): string[] => {
  const { at, here, now } = beside;
  const stands = standing(beside, 'completion', made);
  // what was changed by hand and not in the document has no move that the document knows of
  if (stands === 'differs' || (stands === 'as it is' && !isSameValue(here.completion, now.completion)))
    return [];
  const moves = movesOf(here, now, 'completion', today);
  for (const value of moves) made.changes.push({ at, key: 'redated', value, entry: 'last' });
  if (stands === 'as it is') return moves.length === 0 ? [] : ['redated added'];
  made.changes.push({ at, key: 'completion', value: now.completion ?? null });
  return [`completion ${valueWords(here.completion)} to ${valueWords(now.completion)}`];
};

/** What a newer document changes in one action, in words. */
export const changedAction = (beside: Beside, days: Days, made: Made): string[] => [
  ...changedKeys(beside, ['progress', 'completion', 'redated', 'milestones'], made),
  ...movedCompletion(beside, days, made),
  ...movedMilestones(beside, days, made),
  ...ratedNotes(beside, made),
  ...datedProgress(beside, days, made),
  ...addedProgress(beside, days, made),
];
