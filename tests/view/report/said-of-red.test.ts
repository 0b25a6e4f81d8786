import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/render/markdown.ts';
import { made, midYear, planOf } from './a-report.ts';

const textOf = (...asked: Parameters<typeof made>): string => markdown(made(...asked).answer.page);

describe.each(['progress', 'chair', 'pack'] as const)('the page of the %s', (kind) => {
  it('names 5.4, which is rated red and on hold, beside the red ones', () => {
    expect(textOf(midYear, kind)).toContain('5.4 is rated red, but is on hold until December 2013.');
  });

  it('says how an action that was rated red was closed', () => {
    const plan = planOf(
      '  - { ref: "1.1", action: Ask, progress: [{ date: 2 Jul 2013, rag: red }], closed: { date: 1 Aug 2013, as: withdrawn, reason: No need } }\n',
    );
    expect(textOf(plan, kind)).toContain('1.1 is rated red, but was closed as withdrawn.');
  });

  it('says no such thing where every action rated red is open', () => {
    const plan = planOf('  - { ref: "1.1", action: Ask, progress: [{ date: 2 Jul 2013, rag: red }] }\n');
    expect(textOf(plan, kind)).not.toContain('rated red, but');
  });
});

describe('what has changed since the last meeting', () => {
  const meets = 'bodies:\n  Board:\n    meets: [24 Jun 2013, 23 Sep 2013]\nreview: Board\n';

  it('says of the ratings that none has changed, and of the dates how many more are red', () => {
    expect(textOf(midYear, 'chair', { today: '2015-01-01' })).toContain(
      'Since 24 March 2014, no rating has changed; by their dates 5 more are red.',
    );
  });

  it('speaks of the dates alone where nothing is rated', () => {
    const plan = planOf('  - { ref: "1.1", action: Ask, completion: Jul 2013 }\n', meets);
    expect(textOf(plan, 'chair')).toContain('Since 24 June, by their dates 1 more is red.');
    expect(textOf(plan, 'chair', { today: '2013-07-10' })).toContain(
      'Since 24 June, by their dates none is red, now or then.',
    );
  });

  it('says which colour is worse where a rating has changed', () => {
    const rated = '[{ date: 3 Jun 2013, rag: green }, { date: 2 Sep 2013, rag: amber }]';
    const plan = planOf(
      `  - { ref: "1.1", action: Ask, completion: Mar 2013, progress: ${rated} }\n  - { ref: "1.2", action: Tell, completion: Mar 2013, progress: [{ date: 3 Jun 2013, rag: green }] }\n`,
      meets,
    );
    expect(textOf(plan, 'chair')).toContain(
      'Since 24 June, 1 action is worse and none better in the colour shown (as rated, else by dates); by their dates as many are red as then.',
    );
  });
});
