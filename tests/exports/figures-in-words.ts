import type { Said } from './said.ts';

const number = (word: string): number => (/^(?:no|none|neither)/i.test(word) ? 0 : Number(word));

/** The first of these sentences that the words have; none at all is a sentence that nobody reads here, so an error. */
const read = (
  words: string,
  what: string,
  forms: readonly [RegExp, (found: readonly string[]) => Said][],
): Said => {
  for (const [form, figures] of forms) {
    const found = form.exec(words);
    if (found !== null) return figures(found.map((part) => part ?? '0'));
  }
  throw new Error(`no ${what} in: ${words}`);
};

const count = '(\\d+|[Nn]one|[Nn]either)';

const colours = (words: string): Said =>
  read(words, 'count of colours', [
    [/No action fits what was asked for\./, () => ({ actions: 0, red: 0, ratedAmber: 0 })],
    [
      /[Tt]he one action is (?:without a )?([a-z -]+?); it is (?:not )?rated ?([a-z ]*)\./,
      ([, suggested, rated]) => ({
        actions: 1,
        red: suggested === 'red' ? 1 : 0,
        ratedAmber: rated === 'amber' ? 1 : 0,
      }),
    ],
    [
      new RegExp(
        `By their dates ${count} of (?:the )?(\\d+) actions (?:is|are) red and ${count} (?:(?:is|are) )?amber; (?:none is rated\\.|${count} (?:is|are) rated red and ${count} (?:(?:is|are) rated )?amber)`,
      ),
      ([, red, actions, , , amber]) => ({
        red: number(red!),
        actions: Number(actions),
        ratedAmber: number(amber!),
      }),
    ],
  ]);

const late = (words: string): Said =>
  read(words, 'count of dates', [
    [/No action fits what was asked for\./, () => ({ dates: 0 })],
    [/No milestone has a date\./, () => ({ dates: 0 })],
    [/No milestone date is late\./, () => ({ lateDates: 0 })],
    [/(\d+) milestone dates? (?:is|are) late(?: and \d+ ahead)?\./, ([, n]) => ({ lateDates: Number(n) })],
    [/(\d+) milestone dates? (?:is|are) ahead\./, () => ({ lateDates: 0 })],
    [
      /The one milestone date is (met|late|not due yet)\./,
      ([, state]) => ({ dates: 1, met: state === 'met' ? 1 : 0, lateDates: state === 'late' ? 1 : 0 }),
    ],
    [
      new RegExp(`${count} of (?:the )?(\\d+) milestone dates (?:is|are) met and ${count} (?:is|are) late`),
      ([, met, dates, missed]) => ({ met: number(met!), dates: Number(dates), lateDates: number(missed!) }),
    ],
  ]);

/** The figures of `By their dates 6 of 36 actions are red … 47 of 84 milestone dates are met and 8 are late.`, as a reader takes them. */
export const openingFigures = (words: string): Said => ({ ...colours(words), ...late(words) });

/** The figures of `Of 84 milestone dates, 47 (56%) are met … 6 actions are past the completion date; 5 milestones …`. */
export const annexFigures = (words: string): Said => {
  const past =
    /(No|\d+) actions? (?:is|are) past (?:its|the) completion date(?:; (\d+) milestones? still to be done)?/.exec(
      words,
    );
  const dates = /Of (\d+) milestone dates?, (none|\d+)(?: \(\d+%\))? (?:is|are) met, (none|\d+)/.exec(words);
  return {
    ...(past === null ? {} : { completionsLate: number(past[1]!), undated: Number(past[2] ?? 0) }),
    ...(dates === null
      ? {}
      : { dates: Number(dates[1]), met: number(dates[2]!), lateDates: number(dates[3]!) }),
  };
};

/** The figures of the last lines of status: `By dates 6 red, 5 amber … of 36. Rated 30 of 36: 2 red, 9 amber.` */
export const statusFigures = (words: string): Said =>
  read(words, 'last line of status', [
    [
      /By dates (\d+) red, \d+ amber[^.]* of (\d+)\. Rated \d+ of \d+(?:: \d+ red, (\d+) amber)?\./,
      ([, red, actions, amber]) => ({
        red: Number(red),
        actions: Number(actions),
        ratedAmber: Number(amber),
      }),
    ],
    [/No action matches\./, () => ({ actions: 0 })],
  ]);

/** The figures of `10 of 36 actions have something late: 6 past completion, 8 dates missed by 8 milestones.` */
export const overdueFigures = (words: string): Said =>
  read(words, 'last line of overdue', [
    [
      /\d+ of (\d+) actions? (?:has|have) something late: (\d+) past completion, (\d+) dates? missed/,
      ([, actions, past, missed]) => ({
        actions: Number(actions),
        completionsLate: Number(past),
        lateDates: Number(missed),
      }),
    ],
    [/Nothing is late in the one action\./, () => ({ actions: 1, lateAll: 0 })],
    [/Nothing is late in the (\d+) actions\./, ([, n]) => ({ actions: Number(n), lateAll: 0 })],
    [/No action matches\./, () => ({ actions: 0, lateAll: 0 })],
  ]);

/** The figures of `36 actions by dates: 6 red, 5 amber …` */
export const listFigures = (words: string): Said =>
  read(words, 'last line of list', [
    [
      /(\d+) actions? by dates: (?:(\d+) red)?/,
      ([, actions, red]) => ({ actions: Number(actions), red: Number(red) }),
    ],
    [/No action matches\./, () => ({ actions: 0 })],
  ]);
