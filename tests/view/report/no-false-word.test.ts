import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/render/markdown.ts';
import { factsOf, made, midYear, planOf } from './a-report.ts';

const textOf = (...asked: Parameters<typeof made>): string => markdown(made(...asked).answer.page);

describe('a paper says nothing that is untrue', () => {
  it('says of a body with no part in the plan that it has none, and nothing of ratings and dates', () => {
    const text = textOf(midYear, 'pack', { meeting: 'Executive' });
    expect(text).toContain('Executive leads no action of the plan, and nothing goes to it.');
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

  // Green by the rule of meetings, though its completion is late: no Board has met since July.
  const late = planOf(
    `  - ref: "1.1"
    action: Ask children
    lead: Business Manager
    completion: July 2013
    milestones:
      - { what: Questions agreed, when: June 2013, at: Executive, done: 28 May 2013 }
      - { what: Answers sent, when: Dec 2013 }
    progress: [{ date: 8 Jul 2013, rag: amber, note: The first group has met }]
`,
    `bodies:
  Board:
    meets: [24 Jun 2013, 23 Sep 2013]
  Executive:
    meets: [3 Jun 2013, 16 Sep 2013]
rag: { profile: meetings, of: Board, amber: 1, red: 2 }
`,
  );

  it('tells a committee of an action’s late completion, though completion is not its own', () => {
    const text = textOf(late, 'pack', { meeting: 'Executive' });
    expect(text).toContain('Completion July 2013 is 41 days late. The first group has met.');
    expect(text).not.toContain('Nothing is late');
    expect(text).toContain('The Executive leads no action whose rating differs from what the dates suggest.');
  });

  it('does not say under a filter that nothing is late where other dates are', () => {
    const text = textOf(late, 'progress', { filters: { bodies: ['Executive'] } });
    expect(text).not.toContain('Nothing is late');
    expect(text).toContain('passed 41 days ago');
  });

  it('has among what was done each action that is marked done itself, with its day and what shows it', () => {
    const plan = planOf(`  - ref: "1.1"
    action: Print the letter.
    completion: May 2013 / August 2013
    done:
      - 20 May 2013
      - { for: August 2013, date: 12 Aug 2013, evidence: Sent to the teams }
  - ref: "1.2"
    action: Ask children
    done: 12 Jun 2013
  - ref: "1.3"
    action: Tell children
    completion: tbc
    done: yes
`);
    const text = textOf(plan, 'annual');
    expect(text).toContain('Of 3 actions, 3 (100%) are done.');
    for (const row of [
      '| 1.1 | Completion (first of two): Print the letter | 20 May 2013 | none recorded |',
      '| 1.2 | Completion: Ask children | 12 June 2013 | none recorded |',
      '| 1.1 | Completion (second of two): Print the letter | 12 August 2013 | Sent to the teams |',
      '| 1.3 | Completion: Tell children |',
      '| 1.1 Print the letter | 0 | 0 | 0 | none | May 2013 / August 2013, done |',
    ])
      expect(text).toContain(row);
    expect(text).not.toContain('Nothing is recorded as done');
  });

  it('says beside the figures of milestones that completion is late', () => {
    expect(textOf(midYear, 'annual')).toContain(
      '| 4.5 Develop a multi agency plan around… | 0 | 0 | 0 | 0 | none set | May 2013, late |',
    );
  });
});

describe('a date that cannot be read', () => {
  const plan = planOf(`  - ref: "1.1"
    action: Listen
    lead: Business Manager
    milestones: [{ what: Survey, when: Smarch 2013 }, { what: Report, when: tbc }]
    completion: Mar 2014
    progress: [{ date: 2 Sep 2013, rag: amber }]
  - { ref: "1.2", action: Write, lead: Business Manager, completion: 31 Feb 2014, progress: [{ date: 2 Sep 2013, rag: amber }] }
`);

  it('is no lack of one on the page of its lead', () => {
    const text = textOf(plan, 'lead');
    expect(text).toContain('Without a date: 1.1/2 Report.');
    expect(text).toContain('With a date that cannot be read: 1.1/1 Survey and 1.2 Write.');
  });

  it('is among the next steps of the annual report as it is written', () => {
    const text = textOf(plan, 'annual');
    expect(text).toContain('| Smarch 2013 (cannot be read) | 1.1/1 | Survey |');
    expect(text).toContain('| 31 Feb 2014 (cannot be read) | 1.2 | Completion: Write |');
    expect(text).toContain('| no date | 1.1/2 | Report |');
  });

  it('leaves its action without a colour, and not without a date', () => {
    const bare = planOf('  - { ref: "1.1", action: Write, completion: 31 Feb 2014 }\n');
    expect(textOf(bare, 'plan')).toContain('1 (100%) without a colour');
  });
});
