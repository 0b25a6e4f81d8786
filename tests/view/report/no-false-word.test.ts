import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/render/markdown.ts';
import { factsOf, made, midYear } from './a-report.ts';

const textOf = (...asked: Parameters<typeof made>): string => markdown(made(...asked).answer.page);

describe('a paper says nothing that is untrue', () => {
  it('says of a body with no part in the plan that it has none, and nothing of ratings and dates', () => {
    const text = textOf(midYear, 'pack', { meeting: 'Executive' });
    expect(text).toContain('Executive leads no action of the plan, and no milestone goes to it.');
    expect(text).toContain('No action is open.');
    for (const untrue of ['No milestone has a date', 'Every open action is rated', 'is rated yet'])
      expect(text).not.toContain(untrue);
  });

  it('lists what QA&PM agreed in July for its next meeting as due in September, and not as late since May', () => {
    const pack = made(midYear, 'pack', { meeting: 'QA&PM' });
    expect(markdown(pack.answer.page)).toContain(
      '| Bring the July dataset to the next meeting | Performance & Improvement Officer | September 2013 | open |',
    );
    expect(factsOf(pack).lastMeeting.actions[0]).toMatchObject({ due: '2013-09-30', late: false });
    expect(
      factsOf(made(midYear, 'pack', { meeting: 'QA&PM', today: '2013-10-01' })).lastMeeting.actions[0].late,
    ).toBe(true);
  });

  it('says when the next step was said, once the rating beside it is out of date', () => {
    // said on 10 July; the Board met on 23 September
    expect(textOf(midYear, 'chair', { today: '2013-09-10' })).toContain(
      'Next: Interviews on 16 September.\n',
    );
    expect(textOf(midYear, 'chair', { today: '2013-09-30' })).toContain(
      'Next: Interviews on 16 September – said on 10 July 2013: ask.',
    );
  });

  it('does not say that a red action has nothing to do where a filter left its late dates out', () => {
    const text = textOf(midYear, 'pack', { filters: { bodies: ['QA&PM'] } });
    expect(text).toContain('**Still to do**: nothing among the dates asked for');
  });

  it('says how late completion is by the date that has passed, not by all that it ever had', () => {
    const text = textOf(midYear, 'progress', { today: '2014-04-15' });
    expect(text).toContain(
      'Completion November 2013 (third of three) is 136 days late and milestone 3.2/2 is 258 days late.',
    );
  });

  it('does not call what all agencies lead the work of one agency’s posts', () => {
    const text = textOf(midYear, 'agency', { filters: { agencies: ['Barnardos'] } });
    expect(text).toContain('### Open actions that it leads');
  });

  it('says in words which one of a series a date is', () => {
    expect(textOf(midYear, 'progress')).toContain('Agencies complete Section 11 Audits (third of six)');
    expect(textOf(midYear, 'pack', { today: '2014-04-15' })).toContain(
      'milestone 1.1/2 (third of six dates), due by 30 September 2013',
    );
    for (const kind of ['progress', 'pack', 'annual', 'lead', 'agency', 'chair'] as const)
      expect(textOf(midYear, kind, { today: '2014-04-15' })).not.toMatch(
        /\bdate \d+ of \d|(?:first|second|third|fourth|fifth|sixth) of \d/,
      );
  });
});
