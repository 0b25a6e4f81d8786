import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Action } from '../../src/model/plan.ts';
import { action, closed, done, milestone, plan } from './a-plan.ts';

const changesOf = (one: Action) => assess(plan([one]), '2013-09-10').actions[0]?.suggested.changes ?? [];
const met = (one: Action) =>
  changesOf(one).flatMap(({ words }) => (/meet |close /.test(words) ? [words] : []));
const isDone = { done: [done('2013-05-20')] };

describe('to meet what is to be met', () => {
  it.each<[string, Action['milestones'], readonly string[]]>([
    ['one of one', [milestone('May 2013')], ['meet its one milestone, and give its day']],
    [
      'one of two',
      [milestone('May 2013'), milestone('Nov 2013')],
      ['meet 1.1/1, and give its day', 'meet both milestones, and give each its day'],
    ],
    ['both', [milestone('May 2013'), milestone('Jun 2013')], ['meet both milestones, and give each its day']],
    [
      'two of three',
      [milestone('May 2013'), milestone('Jun 2013'), milestone('Nov 2013')],
      [
        'meet the two milestones that are late, and give each its day',
        'meet all three milestones, and give each its day',
      ],
    ],
    [
      'the one left',
      [milestone('May 2013', isDone), milestone('Jun 2013')],
      ['meet the one milestone left, and give its day'],
    ],
    [
      'the two left',
      [milestone('May 2013', isDone), milestone('Jun 2013'), milestone('Jul 2013')],
      ['meet the two milestones left, and give each its day'],
    ],
  ])('is said with how many they are: %s', (_, milestones, words) => {
    expect(met(action('Dec 2013', { milestones }))).toEqual(words);
  });

  it('has a command for each date that is late, which names it where there are several', () => {
    const milestones = [
      milestone('Mar 2013 / Jun 2013 / Sep 2013'),
      milestone('May 2013'),
      milestone('Nov 2013'),
    ];
    const [late, all] = changesOf(action('Mar 2014', { milestones })).filter(({ words }) =>
      words.startsWith('meet'),
    );
    expect(late?.commands).toEqual([
      'bscb done 1.1/1 --for "Mar 2013" --on "…"',
      'bscb done 1.1/1 --for "Jun 2013" --on "…"',
      'bscb done 1.1/2 --on "…"',
    ]);
    expect(late?.write).toEqual([
      { under: '1.1/1', yaml: 'done:\n  - …\n  - …' },
      { under: '1.1/2', yaml: 'done: …' },
    ]);
    expect(all?.commands).toEqual(['bscb done 1.1 --on "…"']);
  });

  it('has a mark beside marks that say more than a day, which are not written again', () => {
    const write = (mark: ReturnType<typeof done>) =>
      changesOf(
        action('Mar 2014', { milestones: [milestone('Mar 2013 / Jun 2013', { done: [mark] })] }),
      ).find(({ words }) => words.startsWith('meet'))?.write;
    const one = [{ under: '1.1/1, done', yaml: '- …' }];
    expect(write({ ...done('2013-03-20'), evidence: 'Minutes' })).toEqual(one);
    expect(write(done('2013-03-20', 'Mar 2013'))).toEqual(one);
    expect(write(done('2013-03-20'))).toEqual([{ under: '1.1/1', yaml: 'done:\n  - 2013-03-20\n  - …' }]);
  });

  it('is to close an action without milestones, but none of which a part is lost or that is to be closed otherwise', () => {
    const close = ['close it as complete when the work is done'];
    const lost = [{ key: 'milestones', text: null, line: 9, shown: false }];
    expect(met(action('Jul 2013'))).toEqual(close);
    expect(met(action('Jul 2013', { unread: lost }))).toEqual([]);
    expect(met(action('Jul 2013', { closed: closed('withdrawn', '2013-12-01') }))).toEqual([]);
  });
});
