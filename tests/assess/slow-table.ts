import type { Action, Done, Phrase, Plan, Redating } from '../../src/model/plan.ts';

/**
 * The table of colours once more, as slow and plain as design.md has it, for comparison: days are counted one by one,
 * and nothing is taken from src/assess or src/dates but the windows that phrases were read as.
 */
const remembered = new Map<string, string>();
const step = (day: string, by: 1): string => {
  const known = remembered.get(day);
  if (known !== undefined) return known;
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
  remembered.set(day, next);
  return next;
};
const isLast = (day: string): boolean => step(day, 1).slice(8) === '01';

/** So many months on: walk to the first of that month, then to the same day, or to its last. */
export const monthsOn = (day: string, months: number): string => {
  let at = `${day.slice(0, 8)}01`;
  for (let i = 0; i < months; i++) {
    const month = at.slice(0, 7);
    while (at.slice(0, 7) === month) at = step(at, 1);
  }
  while ((isLast(day) || at.slice(8) < day.slice(8)) && !isLast(at)) at = step(at, 1);
  return at;
};

const short = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a minute names: `Board 24 Jun 2013, item 6`. */
const minuteDay = (agreed: string | null): string | null => {
  const [, day, month, year] = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(agreed ?? '') ?? [];
  if (day === undefined || month === undefined) return null;
  const number = short.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const inForce = (written: Phrase | null, moves: readonly Redating[], day: string): Phrase | null => {
  let phrase = moves.length > 0 ? (moves[0]?.from ?? written) : written;
  for (const move of moves) {
    const minute = minuteDay(move.agreed);
    if (minute !== null && minute <= day && (move.on ?? '') <= day) phrase = move.to ?? written;
  }
  return phrase;
};

interface Date2 {
  readonly due: string | null;
  done: boolean;
}

const datesOf = (phrase: Phrase | null, marks: readonly Done[], day: string): Date2[] => {
  const windows = phrase?.reading.windows ?? [];
  const dates: Date2[] =
    windows.length === 0
      ? [{ due: null, done: false }]
      : windows.map(({ due }) => ({ due: due >= '2099-12-31' ? null : due, done: false }));
  const so = marks.filter((mark) => (mark.on ?? '') <= day);
  for (const mark of so.filter((one) => one.for !== null)) {
    const named = mark.for?.reading.windows[0];
    const found = dates.find(
      ({ due, done }) => !done && named && due && named.start <= due && due <= named.due,
    );
    if (found) found.done = true;
  }
  for (const _ of so.filter((one) => one.for === null)) {
    const open = dates.find(({ done }) => !done);
    if (open) open.done = true;
  }
  return dates;
};

type Rule = 'months' | 'days' | 'meetings' | 'completion' | 'strict' | 'achieved';

/** Not late, late within the grace, amber or red. */
const grade = (rule: Rule, due: string, day: string, board: readonly string[]): number => {
  if (day <= due) return 0;
  let late = 0;
  for (let at = due; at < day; at = step(at, 1)) late++;
  const missed = board.filter((meeting) => meeting > due && meeting < day).length;
  if (rule === 'days') return late >= 30 ? 3 : late >= 7 ? 2 : 1;
  if (rule === 'meetings') return missed >= 2 ? 3 : missed >= 1 ? 2 : 1;
  if (rule === 'strict') return 3;
  return day > monthsOn(due, 1) ? 3 : 2;
};

/** The colour that design.md asks for. */
export const slowColour = (plan: Plan, action: Action, day: string, rule: Rule): string => {
  const { closed } = action;
  const finished = rule === 'achieved' ? 'green' : 'complete';
  if (closed !== null && (closed.on ?? '') <= day) {
    const until = closed.until?.reading.windows.at(-1)?.due;
    if (closed.as === 'complete') return finished;
    if (closed.as !== 'on hold' || until === undefined || until >= day) return closed.as.replace(' ', '-');
  }
  const board = (plan.bodies.find(({ name }) => name === 'Board')?.meets ?? []).map(({ due }) => due);
  const milestones = action.milestones.flatMap((one) =>
    datesOf(inForce(one.when, one.redated, day), one.done, day),
  );
  if (milestones.length > 0 && milestones.every(({ done }) => done)) return finished;
  const completion = inForce(action.completion, action.redated, day);
  const goesOn = completion?.reading.kind === 'continuing';
  const ends = datesOf(completion, [], day).flatMap(({ due }) => due ?? []);
  const last = ends.at(-1) ?? null;
  const earlier = goesOn
    ? []
    : ends.slice(0, -1).filter((end) => {
        const by = milestones.filter(({ due }) => due !== null && due <= end);
        return by.length === 0 || by.some(({ done }) => !done);
      });
  const steps = rule === 'completion' ? [] : milestones;
  if ((last === null || goesOn) && steps.every(({ due }) => due === null)) return 'none';
  const open = [...steps.flatMap(({ due, done }) => (done ? [] : (due ?? []))), ...earlier];
  const worst = Math.max(0, ...open.map((due) => grade(rule, due, day, board)));
  const ending = last === null || goesOn ? 0 : grade(rule, last, day, board);
  const ahead = last === null ? goesOn : last >= day;
  if (rule === 'meetings' && board.length === 0 && worst + ending > 0) return 'none';
  if (ending === 3 || (worst === 3 && (!ahead || rule === 'strict'))) return 'red';
  if (ending === 2 || worst >= 2) return 'amber';
  const moved = [
    ...action.redated,
    ...(rule === 'completion'
      ? []
      : action.milestones.flatMap((one) =>
          datesOf(inForce(one.when, one.redated, day), one.done, day).every(({ done }) => done)
            ? []
            : one.redated,
        )),
  ];
  const waits = ({ agreed, on }: Redating): boolean => {
    const minute = minuteDay(agreed);
    return (on ?? '') <= day && (minute === null || minute > day);
  };
  if (moved.some(waits)) return 'amber';
  const noted = action.progress.some(
    (entry) => (entry.on ?? '') <= day && (entry.note !== null || entry.rag !== null) && entry.cause === null,
  );
  const begun = noted || milestones.some(({ done }) => done);
  if (rule === 'strict' && !begun) {
    const review = board.find((meeting) => meeting >= day) ?? monthsOn(day, 3);
    if ([...open, ...(last === null || goesOn ? [] : [last])].some((due) => due < review)) return 'amber';
  }
  if (worst === 1 || ending === 1) return 'green';
  return begun && rule !== 'achieved' ? 'green' : 'not-due';
};
