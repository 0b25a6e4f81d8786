import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Action } from '../../src/model/plan.ts';
import { action, continuing, milestone, moved, plan, undated } from './a-plan.ts';

/** What would change the colour on 10 September 2013, in words and as commands; what marks the work done is left out. */
const changes = (one: Action) =>
  (assess(plan([one]), '2013-09-10').actions[0]?.suggested.changes ?? []).filter(
    ({ to }) => to !== 'complete',
  );
const words = (one: Action) => changes(one).map(({ to, words }) => [to, words]);
const commands = (one: Action) => changes(one).map(({ commands }) => commands);
const agreed = '--agreed "Board 10 Sep 2013"';
const unagreed = (from: string, to: string) => [moved(from, to, '2013-06-03')];

describe('moves that wait are agreed', () => {
  const step = milestone('Nov 2013', { redated: unagreed('Oct 2013', 'Nov 2013') });

  it('one by its own ref, several of an action together', () => {
    const one = action('Dec 2013', { milestones: [step] });
    expect(words(one)).toEqual([['not-due', 'have the move agreed at the Board']]);
    expect(commands(one)).toEqual([['bscb agree 1.1/1 "Board 10 Sep 2013"']]);
    const two = action('Dec 2013', { redated: unagreed('Oct 2013', 'Dec 2013'), milestones: [step] });
    expect(words(two)).toEqual([['not-due', 'have the two moves agreed at the Board']]);
    expect(commands(two)).toEqual([['bscb agree 1.1 "Board 10 Sep 2013" --all']]);
    const both = action('Dec 2013', { milestones: [step, step] });
    expect(commands(both)).toEqual([['bscb agree 1.1 "Board 10 Sep 2013" --all']]);
    expect(changes(two)[0]?.write.map(({ under }) => under)).toEqual([
      ...['1.1, redated to Dec 2013', '1.1/1, redated to Nov 2013'],
    ]);
  });

  it('and no other date is offered for a completion whose move waits', () => {
    const late = action('Aug 2013', { redated: unagreed('Jul 2013', 'Aug 2013') });
    expect(words(late).map(([, said]) => said)).not.toContainEqual(
      expect.stringContaining('agree a completion'),
    );
  });
});

describe('a new date for what is late', () => {
  it.each<[string, Action, [string, string][]]>([
    ['completion', action('Jul 2013'), [['not-due', 'agree a completion at the Board, such as Mar 2014']]],
    ['no completion', action(null), [['not-due', 'agree a completion at the Board, such as Mar 2014']]],
    [
      'completion with a milestone to come, in its month',
      action('Jul 2013', { milestones: [milestone('Nov 2013')] }),
      [['not-due', 'agree a completion of Nov 2013 at the Board']],
    ],
    [
      'completion with a milestone to come, on its day',
      action('Jul 2013', { milestones: [milestone('2013-11-15')] }),
      [['not-due', 'agree a completion of 15 Nov 2013 at the Board']],
    ],
    [
      'completion and a milestone',
      action('Jul 2013', { milestones: [milestone('Jun 2013')] }),
      [
        ['amber', 'agree a completion at the Board, such as Mar 2014'],
        ['not-due', 'agree new dates for completion and 1.1/1 at the Board, such as Mar 2014'],
      ],
    ],
    [
      'a milestone, with completion to come',
      action('Dec 2013', { milestones: [milestone('Jun 2013')] }),
      [['not-due', 'agree a new date for 1.1/1 at the Board, such as Dec 2013']],
    ],
    [
      'two milestones, with completion to come',
      action('Dec 2013', { milestones: [milestone('Jun 2013'), milestone('May 2013')] }),
      [['not-due', 'agree new dates for the two late milestones at the Board, such as Dec 2013']],
    ],
    [
      'a milestone of work that goes on past the plan',
      action(continuing('Ongoing 2013-16', '2013-04-01', '2016-03-31'), {
        milestones: [milestone('Jun 2013')],
      }),
      [['not-due', 'agree a new date for 1.1/1 at the Board, such as Mar 2014']],
    ],
    [
      'one date of a series, which is met and not moved',
      action('Dec 2013', { milestones: [milestone('Jun 2013 / Nov 2013')] }),
      [['green', 'meet 1.1/1, and give its day']],
    ],
    [
      'work that has gone on to its end, which is closed or carried forward and not moved',
      action(continuing('Ongoing', '2013-04-01', '2013-08-31')),
      [],
    ],
    [
      'completion with a whole series to come, by its last day',
      action('Jul 2013', { milestones: [milestone('Oct 2013 / Dec 2013')] }),
      [['not-due', 'agree a completion of Dec 2013 at the Board']],
    ],
    [
      'two milestones, where a move of one waits: that is settled first',
      action('Dec 2013', {
        milestones: [
          milestone('May 2013'),
          milestone('Aug 2013', { redated: [moved('Jun 2013', 'Aug 2013', '2013-06-03')] }),
        ],
      }),
      [],
    ],
  ])('%s', (_, one, expected) => {
    expect(words(one)).toEqual(expected);
  });

  it('for a milestone is by the earlier of two dates for completion, where a move of that waits', () => {
    const rag = { profile: { profile: 'strict' }, colours: null };
    const dates = (from: string, to: string) => {
      const one = action(to, { redated: unagreed(from, to), milestones: [milestone('May 2013')] });
      const { suggested } = assess(plan([one], { rag }), '2013-09-10').actions[0] ?? expect.fail();
      return suggested.changes.map(({ words: said }) => said).filter((said) => said.includes('such as'));
    };
    expect(dates('Dec 2013', 'Feb 2014')).toEqual([
      'agree a new date for 1.1/1 at the Board, such as Dec 2013',
    ]);
    expect(dates('Dec 2013', 'Oct 2013')).toEqual([
      'agree a new date for 1.1/1 at the Board, such as Oct 2013',
    ]);
  });

  it('one command moves all that is open, else there is one for each date', () => {
    expect(commands(action('Jul 2013', { milestones: [milestone('Jun 2013')] }))).toEqual([
      [`bscb redate 1.1 --to "Mar 2014" ${agreed}`],
      [`bscb redate 1.1 --to "Mar 2014" ${agreed} --all`],
    ]);
    const ahead = action('Jul 2013', { milestones: [milestone('Jun 2013'), milestone('Nov 2013')] });
    expect(commands(ahead).at(-1)).toEqual([
      `bscb redate 1.1 --to "Nov 2013" ${agreed}`,
      `bscb redate 1.1/1 --to "Nov 2013" ${agreed}`,
    ]);
    const steps = action('Dec 2013', { milestones: [milestone('Jun 2013'), milestone('May 2013')] });
    expect(commands(steps)).toEqual([
      [`bscb redate 1.1/1 --to "Dec 2013" ${agreed}`, `bscb redate 1.1/2 --to "Dec 2013" ${agreed}`],
    ]);
  });

  it('what is written keeps the date before it, beside the moves that were', () => {
    const entry = 'from: Jun 2013\n  to: Dec 2013\n  date: 10 Sep 2013\n  agreed: Board 10 Sep 2013';
    const write = (one: Action) => changes(one)[0]?.write;
    expect(write(action('Dec 2013', { milestones: [milestone('Jun 2013')] }))).toEqual([
      { under: '1.1/1', yaml: 'when: Dec 2013' },
      { under: '1.1/1', yaml: `redated:\n  - ${entry.replaceAll('\n', '\n  ')}` },
    ]);
    const before = [moved('May 2013', 'Jun 2013', '2013-04-01', 'Board 3 Apr 2013')];
    expect(write(action('Dec 2013', { milestones: [milestone('Jun 2013', { redated: before })] }))).toEqual([
      { under: '1.1/1', yaml: 'when: Dec 2013' },
      { under: '1.1/1, redated', yaml: `- ${entry}` },
    ]);
    expect(write(action(null))).toEqual([{ under: '1.1', yaml: 'completion: Mar 2014' }]);
    expect(write(action(undated('tbc')))?.[1]?.yaml).toContain('from: tbc');
  });
});
