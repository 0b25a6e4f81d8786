import fc from 'fast-check';
import { addDays } from '../../src/dates/day.ts';
import type { PlanDate } from '../../src/dates/reading.ts';
import { longDay, months } from '../../src/dates/words.ts';
import type { Action, Done, Milestone, Phrase } from '../../src/model/plan.ts';
import type { Profile } from '../../src/model/profile.ts';
import {
  action,
  boardMeetings,
  closed,
  continuing,
  days,
  done,
  milestone,
  moved,
  noted,
  phrase,
  undated,
} from './a-plan.ts';

/** Any day of 2012 to 2014, and any day up to another. */
export const anyDay = fc.integer({ min: 0, max: 1095 }).map((n) => addDays('2012-01-01', n));
const dayBy = (last: PlanDate) => fc.integer({ min: 0, max: 600 }).map((n) => addDays(last, -n));

const month = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 2012, max: 2014 }))
  .map(([m, year]) => ({ text: `${months[m]?.slice(0, 3)} ${year}`, order: year * 12 + m }));
const series = fc
  .uniqueArray(month, { minLength: 2, maxLength: 4, selector: (one) => one.order })
  .map((some) =>
    [...some]
      .sort((a, b) => a.order - b.order)
      .map((one) => one.text)
      .join(' / '),
  );
const dated: fc.Arbitrary<Phrase> = fc.oneof(
  month.map((one) => phrase(one.text)),
  anyDay.map((day) => phrase(day)),
  series.map((text) => phrase(text)),
);
export const anyPhrase: fc.Arbitrary<Phrase | null> = fc.oneof(
  { weight: 6, arbitrary: dated },
  { weight: 1, arbitrary: fc.constant(undated('as required')) },
  { weight: 1, arbitrary: anyDay.map((day) => continuing('Throughout', '2012-01-01', day)) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** A mark of done made by a day. */
export const anyDone = (last: PlanDate): fc.Arbitrary<Done> =>
  fc
    .tuple(fc.option(dayBy(last), { nil: 'yes' as const }), fc.option(month, { nil: null, freq: 3 }))
    .map(([on, met]) => done(on, met?.text ?? null));

const anyMove = (last: PlanDate) =>
  fc
    .tuple(
      fc.option(month, { nil: null, freq: 5 }),
      fc.option(month, { nil: null, freq: 2 }),
      fc.option(dayBy(last), { nil: null, freq: 5 }),
      fc.oneof(
        fc.constantFrom(null, 'yes', 'to be agreed'),
        dayBy(last).map((day) => `Board ${longDay(day)}`),
      ),
    )
    .map(([from, to, on, agreed]) => moved(from?.text ?? null, to?.text ?? null, on, agreed));

const moves = (last: PlanDate) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(anyMove(last), { maxLength: 3 }) },
  );

const anyMilestone = (last: PlanDate): fc.Arbitrary<Milestone> =>
  fc
    .tuple(anyPhrase, fc.array(anyDone(last), { maxLength: 4 }), moves(last))
    .map(([when, marks, redated]) => milestone(when, { done: marks, redated }));

/** Any action whose entries were all made by a day. */
export const anyAction = (last: PlanDate): fc.Arbitrary<Action> =>
  fc
    .record({
      completion: anyPhrase,
      milestones: fc.array(anyMilestone(last), { maxLength: 3 }),
      redated: moves(last),
      progress: fc.array(
        fc
          .tuple(fc.option(dayBy(last), { nil: null }), fc.boolean(), fc.boolean())
          .map(([on, outside, rated]) =>
            noted(on, {
              note: 'A draft is out',
              cause: outside ? 'guidance' : null,
              rag: rated ? 'green' : null,
            }),
          ),
        { maxLength: 2 },
      ),
      closed: fc.oneof(
        { weight: 9, arbitrary: fc.constant(null) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(
              fc.constantFrom('complete', 'withdrawn', 'on hold'),
              dayBy(last),
              fc.option(month, { nil: null }),
            )
            .map(([as, on, until]) => closed(as, on, as === 'on hold' ? (until?.text ?? null) : null)),
        },
      ),
    })
    .map(({ completion, ...more }) => action(completion, more));

export const anyProfile: fc.Arbitrary<Profile> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Profile>({ profile: 'months' }) },
  { weight: 1, arbitrary: fc.constant(days) },
  { weight: 1, arbitrary: fc.constant(boardMeetings) },
);

/** The Board meets every quarter of those years. */
export const quarterly = [
  '2012-03-26',
  '2012-06-25',
  '2012-09-24',
  '2012-12-17',
  '2013-03-25',
  '2013-06-24',
  '2013-09-23',
  '2013-12-16',
  '2014-03-24',
  '2014-06-23',
  '2014-09-22',
  '2014-12-15',
];
