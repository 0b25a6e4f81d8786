import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import {
  action,
  closed,
  continuing,
  done,
  indicator,
  milestone,
  moved,
  noted,
  phrase,
  plan,
  undated,
} from './a-plan.ts';

const now = (one: Action, more: Partial<Plan> = {}, today = '2013-09-10') =>
  assess(plan([one], more), today).actions[0]?.suggested;
const against = (one: Action, more?: Partial<Plan>, today?: string) => now(one, more, today)?.against;
const wrong = 'one of the two dates is probably wrong.';

describe('milestones dated after a completion that is late', () => {
  it.each<[string, readonly string[], string, string]>([
    [
      'Apr 2013',
      ['May 2013', 'Jun 2013'],
      'Both milestones are dated after completion, the last Jun 2013',
      `: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['Dec 2013', 'Dec 2013'],
      'Both milestones are dated Dec 2013, five months after completion',
      `. Neither is late: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['Nov 2013', 'Dec 2013', 'Jan 2014'],
      'All three milestones are dated after completion, the last Jan 2014',
      `. None is late: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['May 2013', 'Dec 2013', 'Dec 2013'],
      'Milestones 1.1/2 and 1.1/3 are dated Dec 2013, five months after completion',
      `. Neither is late: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['May 2013', 'Dec 2013'],
      'Milestone 1.1/2 is dated Dec 2013, five months after completion',
      `. It is not late: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['2013-09-10'],
      'Its one milestone is dated 2013-09-10, one month after completion',
      `. It is not late: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['2013-09-09'],
      'Its one milestone is dated 2013-09-09, one month after completion',
      `: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['2013-08-12'],
      'Its one milestone is dated 2013-08-12, 12 days after completion',
      `: ${wrong}`,
    ],
    [
      'Jul 2013',
      ['May 2013 / Aug 2013'],
      'Its one milestone is dated 31 August 2013, one month after completion',
      `: ${wrong}`,
    ],
  ])('%s and %j', (completion, dates, subject, verdict) => {
    const one = action(completion, { milestones: dates.map((date) => milestone(date)) });
    expect(against(one)).toEqual([`${subject}${verdict}`]);
  });

  it('speak against it where they are open alone', () => {
    const met = milestone('Dec 2013', { done: [done('2013-08-20')] });
    expect(against(action('Jul 2013', { milestones: [met, milestone('May 2013')] }))).toEqual([
      'One of its two milestones is met.',
    ]);
    expect(against(action('Jul 2013', { milestones: [met, met, milestone('May 2013')] }))).toEqual([
      'Two of its three milestones are met.',
    ]);
    expect(against(action(null, { milestones: [milestone('May 2013')] }))).toEqual([]);
    expect(
      against(action('Dec 2013', { milestones: [milestone('May 2013'), milestone('Jan 2014')] })),
    ).toEqual([]);
  });
});

describe('a move that waits', () => {
  const waits = [moved('Nov 2013', 'Feb 2014', '2013-09-05')];
  it('speaks against a colour that lateness gives, and not against the one that it gives itself', () => {
    expect(against(action('Feb 2014', { redated: waits }))).toEqual([]);
    expect(against(action('Feb 2014', { redated: waits, milestones: [milestone('May 2013')] }))?.[0]).toMatch(
      /^Completion was moved from Nov 2013 to Feb 2014 on 5 September 2013, but without agreement/,
    );
    expect(against(action('Feb 2014', { redated: waits, milestones: [milestone('Oct 2013')] }))).toEqual([]);
    expect(
      against(action('Feb 2014', { redated: [moved('Aug 2013', 'Feb 2014', '2013-09-05')] })),
    ).toHaveLength(1);
  });
});

describe('how a phrase was read', () => {
  const read = (text: string, warning: string | null, approximate = true) => {
    const when = phrase('Aug 2013');
    return { ...when, reading: { ...when.reading, text, warning, approximate } };
  };
  it('speaks against lateness by completion, or by the oldest open milestone', () => {
    expect(against(action(read('summer 2013', 'read as No. 8 of 2013.')))).toEqual([
      'How it was read: read as No. 8 of 2013.',
    ]);
    expect(against(action('Dec 2013', { milestones: [milestone(read('summer 2013', null))] }))).toEqual([
      '"summer 2013" is approximate; it was read as ending on 31 August 2013.',
    ]);
    expect(against(action('Dec 2013', { milestones: [milestone(read('Aug 2013', null, false))] }))).toEqual(
      [],
    );
  });
});

describe('what makes a green doubtful', () => {
  const begun = { progress: [noted('2013-09-01', { note: 'Begun' })] };
  it('late milestones, where the rule of the board looks at completion alone', () => {
    const rag: Plan['rag'] = { profile: { profile: 'completion' }, colours: null };
    const late = (...dates: string[]) =>
      against(action('Dec 2013', { ...begun, milestones: dates.map((one) => milestone(one)) }), { rag });
    expect(late('May 2013')).toEqual([
      "One milestone date is late, which the board's rule does not judge by.",
    ]);
    expect(late('May 2013 / Jun 2013', 'Nov 2013')).toEqual([
      "Two milestone dates are late, which the board's rule does not judge by.",
    ]);
    expect(late('2013-09-10')).toEqual([]);
  });

  it('no completion, or one without a date', () => {
    const milestones = [milestone('Nov 2013')];
    expect(against(action(null, { ...begun, milestones }))).toEqual([
      'No completion is given, so only milestones can be late.',
    ]);
    expect(against(action(undated('tbc'), { milestones }))).toEqual([
      'Completion "tbc" has no date, so only milestones can be late.',
    ]);
  });

  it('continuing work that has come to its end, and not on its last day', () => {
    const ongoing = continuing('Ongoing to 9 Sept', '2013-04-01', '2013-09-09');
    const milestones = [milestone('Nov 2013')];
    expect(against(action(ongoing, { milestones }))?.[0]).toMatch(
      /ended on 9 September 2013 and the action is still open/,
    );
    expect(against(action(ongoing, { milestones }), {}, '2013-09-09')).toEqual([]);
  });

  it('milestones without a date', () => {
    const of = (...all: (string | null)[]) =>
      against(action('Dec 2013', { ...begun, milestones: all.map((one) => milestone(one)) }));
    expect(of(null)).toEqual(['Its one milestone has no date, so nobody can say whether it is late.']);
    expect(of(null, null, 'Nov 2013')).toEqual([
      'Two of its three milestones have no date, so nobody can say whether they are late.',
    ]);
    expect(of('Nov 2013')).toEqual([]);
  });
});

describe('what speaks against complete', () => {
  it('milestones that are not marked done', () => {
    const milestones = [
      milestone('May 2013'),
      milestone('Jun 2013', { done: [done('2013-06-03')] }),
      milestone('Jul 2013'),
    ];
    expect(against(action('Jul 2013', { milestones, closed: closed('complete', null) }))).toEqual([
      'It is closed as complete, but milestones 1.1/1 and 1.1/3 are not marked done.',
    ]);
  });

  it('a measure that is no better, where all milestones are done', () => {
    const measured = (before: number, after: number) => {
      const on = (day: string, value: number) => ({ on: day, text: String(value), value });
      const figures = indicator({
        want: [{ until: null, want: 'down' }],
        baseline: on('2013-01-01', before),
        readings: [on('2013-06-01', after)],
      });
      const outcomes = [{ text: 'Repeat plans', indicator: figures, at: { file: 'x', path: [] } }];
      return against(
        action('Jul 2013', { outcomes, milestones: [milestone('May 2013', { done: [done('2013-05-20')] })] }),
      );
    };
    const flat = ['All milestones are done, but the measure "Repeat plans" is no better than it began.'];
    expect([measured(14, 14), measured(14, 15), measured(14, 13)]).toEqual([flat, flat, []]);
  });
});

describe('what would change a colour', () => {
  it('of what is not due yet is to begin it, with a first update or one more', () => {
    const [first] = now(action('Dec 2013'))?.changes ?? [];
    expect(first).toEqual({
      to: 'green',
      words: 'note what has been begun',
      write: [{ under: '1.1', yaml: 'progress:\n  - date: …\n    note: …' }],
      commands: ['bscb note 1.1 "…"'],
    });
    const waits = action('Dec 2013', {
      progress: [noted('2013-09-01', { note: 'Waits', cause: 'guidance' })],
    });
    expect(now(waits)?.changes[0]?.write).toEqual([{ under: '1.1, progress', yaml: '- date: …\n  note: …' }]);
  });

  it('of what is on hold is to reopen it; of what is done or closed nothing', () => {
    const held = action('Jul 2013', { closed: closed('on hold', null, 'Dec 2013') });
    expect(now(held)?.changes).toEqual([
      {
        to: 'red',
        words: 'take "closed" out and go on with the work',
        write: [],
        commands: ['bscb reopen 1.1'],
      },
    ]);
    const isDone = { milestones: [milestone('May 2013', { done: [done('yes')] })] };
    expect([
      now(action('Jul 2013', isDone))?.changes,
      now(action('Jul 2013', { closed: closed('complete', null) }))?.changes,
    ]).toEqual([[], []]);
  });
});
