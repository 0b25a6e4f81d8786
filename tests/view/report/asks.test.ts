import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/render/markdown.ts';
import { inFull } from '../../runs.ts';
import { factsOf, made, midYear, planOf, published } from './a-report.ts';

const textOf = (...asked: Parameters<typeof made>): string => markdown(made(...asked).answer.page);
const under = (text: string, heading: string): string =>
  text.split(`\n${heading}\n`)[1]?.split('\n#')[0] ?? '';

/** One red action, and one whose change of date waits. */
const two = `  - ref: "1.1"
    action: Ask children what has changed for them
    lead: Business Manager
    completion: May 2013
    progress:
      - { date: 2 Sep 2013, rag: amber, note: The post is vacant, cause: funding, next: { what: Interviews, by: 16 Sep 2013 } }
  - ref: "1.2"
    action: Publish what children said
    lead: L&D Manager
    completion: Dec 2013
    redated: [{ from: May 2013, to: Dec 2013, date: 2 Sep 2013, reason: Figures came late }]
`;
const meets = 'bodies:\n  Board:\n    meets: [24 Jun 2013, 23 Sep 2013, 9 Dec 2013]\nreview: Board\n';

describe('the first page of the exception report', () => {
  const text = textOf(planOf(two, meets), 'progress');

  it('says for which meeting it is, and both colours in one breath', () => {
    expect(text).toContain(
      'For the Board of 23 September 2013. By their dates 2 of 2 actions are red and none amber; none is rated red and 1 is rated amber.',
    );
  });

  it('names every red action in its first lines, with how late it is', () => {
    expect(text).toContain(
      'Red by either colour, and how late completion or a named milestone is: 1.1 Ask children what has changed for… (102 days) and 1.2 Publish what children said (102 days).',
    );
  });

  it('asks by number for each change of date, with the lead, the reason and the colour that follows', () => {
    const asked = under(text, '### 1. Agree one change of date');
    expect(asked).toContain(
      'If the Board agrees it, red by dates goes from 2 to 1: 1.1 Ask children what has changed for… stays red.',
    );
    expect(asked).toContain(
      '| a | **1.2 Publish what children said**, L\\&D Manager | May 2013 | Dec 2013 | Figures came late | red to not due |',
    );
  });

  it('writes days over 999 alike for completion and for the milestone that is later', () => {
    const old = `  - ref: "1.1"
    action: Ask children what has changed for them
    milestones: [{ what: Questions agreed, when: 30 Apr 2010 }]
    completion: 31 May 2010
`;
    expect(textOf(planOf(old, meets), 'progress')).toContain('| 1,198 days; 1.1/1, 1,229 |');
  });

  it('asks to settle a rating that the dates dispute, with why and what happens next', () => {
    expect(under(text, '### 2. Settle one rating that the dates dispute')).toContain(
      '| a | **1.1 Ask children what has changed for them**, Business Manager | ▲ amber, 2 September 2013; by dates ■ red | Completion May 2013 is 102 days late. The post is vacant. Waiting for funding. | Interviews, by 16 Sep 2013 |',
    );
  });

  it('asks who acts on each red action, and to ask where nobody wrote what happens next', () => {
    const red = under(text, '### 3. Note two actions that are red, and ask who acts');
    expect(red).toContain(
      '| a | **1.1 Ask children what has changed for them**, Business Manager | 102 days |',
    );
    expect(red).toContain('| Change of date: 1a. | not said: ask |');
  });

  it('says when the day of a next step has passed', () => {
    expect(textOf(planOf(two, meets), 'progress', { today: '2013-09-17' })).toContain(
      'Interviews, by 16 Sep 2013 – that day has passed: ask',
    );
  });

  it('names who has not rated, and asks nothing where there is nothing to ask', () => {
    expect(text).toContain('### 4. Note one action that is not rated');
    const calm = planOf(
      '  - { ref: "1.1", action: Listen, lead: Board, completion: Mar 2014, progress: [{ date: 2 Sep 2013, rag: green }] }\n',
      meets,
    );
    expect(textOf(calm, 'progress')).toContain('## The Board has nothing to decide');
  });
});

describe('the colour of an action if its change of date is agreed', () => {
  it('is found by assessing the plan a second time: all agreed, 1.6, 4.5, 4.11 and 5.3 of the mid-year plan stay red', () => {
    const { asks, counts } = factsOf(made(midYear, 'progress'));
    expect(counts.bySuggested.red).toBe(6);
    expect(asks.redIfAllAgreed).toEqual(['1.6', '4.5', '4.11', '5.3']);
    expect(
      asks.moves.map((one: Record<string, string>) => [one.ref, one.suggested, one.suggestedIfAgreed]),
    ).toEqual([
      ['2.1', 'red', 'green'],
      ['4.4', 'amber', 'green'],
      ['4.7', 'red', 'not-due'],
      ['5.2', 'amber', 'green'],
    ]);
  });

  it('is the same as the plan’s own where nothing waits', () => {
    expect(factsOf(made(published, 'progress')).asks).toMatchObject({ moves: [], ratings: [] });
  });
});

describe('exception papers', () => {
  it('take an action by the worse of its two colours: four rated green or amber are red by their dates', () => {
    const { red, amber, counts } = factsOf(made(midYear, 'progress'));
    const refs = (rows: { ref: string }[]) => rows.map((row) => row.ref).sort();
    expect(refs(red)).toEqual(['1.6', '2.1', '4.11', '4.5', '4.7', '5.3']);
    expect(refs(amber)).toEqual(['1.2', '2.6', '3.2', '3.3', '4.10', '4.4', '4.9', '5.2']);
    expect(counts.byGravest).toEqual({ red: 6, amber: 8 });
  });

  it.runIf(inFull)('do not say who rated an action', () => {
    for (const kind of ['progress', 'pack', 'plan'] as const)
      expect(textOf(midYear, kind)).not.toMatch(/rated by (?:its|their) leads?/);
  });

  it('put the figures behind what is asked: the first table is of changes of date', () => {
    const text = textOf(midYear, 'progress');
    expect(text.indexOf('## Annex')).toBeGreaterThan(text.indexOf('## Due before'));
    expect(text.indexOf('| State |')).toBeGreaterThan(text.indexOf('## Annex'));
  });
});

describe('a paper of some dates of an action', () => {
  it('does not say that nothing is late where other dates of it are', () => {
    const plan = planOf(`  - ref: "1.1"
    action: Ask children
    lead: Business Manager
    completion: May 2013
    milestones: [{ what: Report, when: Dec 2013, at: Board }]
    progress: [{ date: 2 Sep 2013, rag: green, next: Report is drafted }]
`);
    const text = textOf(plan, 'progress', { filters: { bodies: ['Board'] } });
    expect(text).toContain('Completion May 2013 was due by 31 May');
    expect(text).toContain('late in other dates');
    expect(text).not.toContain('Nothing is late');
  });
});

describe('the papers of a committee', () => {
  const { report } = made(midYear, 'pack', { meeting: 'QA&PM' });
  const text = markdown(made(midYear, 'pack', { meeting: 'QA&PM' }).answer.page);
  const facts = report.facts() as { asks: Record<string, unknown>; due: { lead: string[]; body: string }[] };

  it('hold what it leads and what goes to it, and not the Board’s list', () => {
    expect(text).toContain('Of 36 actions, these papers hold the');
    expect(facts.asks).toMatchObject({ body: 'QA&PM', moves: [], ratings: ['3.3'] });
    for (const one of facts.due) expect(one.body === 'QA&PM' || one.lead.includes('QA&PM')).toBe(true);
  });

  it('hold a red action whole, though another leads its dates: completion of 1.6 is 10 days late and a milestone 41, and three dates of it are open', () => {
    expect(text).toContain('1.6 Lay Membership of BSCB reviewed… (10 days; milestone 1.6/2, 41 days)');
    const full = text.split('\n### 1.6 ')[1]!;
    expect(full.split('\n- **Latest note**')[0]).toContain('Completion: August 2013, 10 days late');
    expect(full).not.toContain('nothing with a date');
  });

  it('hold each red action in full: why, what is still to do, and what happens next', () => {
    const board = textOf(midYear, 'pack');
    const full = under(board, '### 4.5 Develop a multi agency plan around safeguarding Older Young People.');
    expect(full).toContain('- **Lead**: HOS – Bromley Youth Support Programme');
    expect(full).toContain('Completion: May 2013, 102 days late');
    expect(full).toContain('- **What happens next**: not said: ask');
  });
});

describe('ratings that are missing or too old, where they are too many for the first page', () => {
  it.each(['pack', 'progress'] as const)('are counted there and named further on in the same %s', (kind) => {
    const text = textOf(midYear, kind, { today: '2014-04-15' });
    const [, title] = /by lead under “(.*?)”/.exec(text)!;
    const named = text.split(`Annex: ${title!.toLowerCase()}\n`)[1]!.split('\n## ')[0]!;
    const { now } = made(midYear, kind, { today: '2014-04-15' });
    const lacking = now.actions.filter((one) => one.notRated || one.stale);
    expect(lacking.length).toBeGreaterThan(8);
    for (const { action } of lacking) expect(named).toContain(`${action.ref} `);
  });
});

it('an earlier date of completion that is late is not told of completion, which lies ahead', () => {
  const text = textOf(
    planOf(
      `  - ref: "1.1"
    action: Review the risk register
    lead: Business Manager
    completion: June 2013, Sept 2013 and Mar 2014
    progress:
      - { date: 2 Sep 2013, rag: green }
`,
      meets,
    ),
    'progress',
  );
  expect(text).toContain('An earlier date of completion (30 June 2013) is 72 days late.');
  expect(text).not.toContain('ompletion June 2013, Sept 2013 and Mar 2014 is');
});

it('an action to close that was marked done itself has its day, or its month, as the last', () => {
  const actions = ['10 Aug 2013', 'Aug 2013'].map(
    (done, index) => `  - ref: "1.${index + 1}"
    action: Agree the contributions of ${index + 2} partners
    lead: Business Manager
    completion: Dec 2013
    done: ${done}
`,
  );
  const text = textOf(planOf(actions.join(''), meets), 'progress');
  expect(text).toContain('Business Manager | 10 August 2013 |');
  expect(text).toContain('Business Manager | August 2013 |');
});
