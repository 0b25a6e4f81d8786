import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../src/dates/calendar.ts';
import { readPlan } from '../../src/read/plan.ts';
import { inFull } from '../runs.ts';
import { typed } from './folder.ts';

const settings = `
board: Bromley Safeguarding Children Board
title: Business Plan
period: 2013-14
version: 2
published: March 2013
introduction: |
  One line.

  Another paragraph.
achievements: [A learning portal, A higher profile for neglect]
bodies:
  Board:
    meets: [23 Sep 2013, 24 Jun 2013]
    papers: 7 days
  QA&PM:
    name: Quality Assurance and Performance Management Committee
    aliases: [QA & PM, QA & PM Ctte]
    meets: Jun 2013
    papers: two weeks
  Executive:
posts:
  Business Manager:
    aliases: BSCB Business Manager
    agency: Bromley Council
    short: BM
    email: bscb@example.gov.uk
  L&D Manager:
agencies: [Bromley Council, Metropolitan Police]
abbreviations:
  MASH: Multi-Agency Safeguarding Hub
terms: { Autumn term 2013: 4 Sep 2013 to 20 Dec 2013 }
quarters: calendar
rag: { profile: meetings, of: the board, amber: 1, red: 3, colours: [Red, Yellow, Green] }
review: Executive
guidance: 2013
small_numbers: 10
`;

const area = `
area: 1
title: Strategic leadership and accountability
short: Leadership
description: What the Board is for
actions:
  - ref: "1.3"
    action: >
      Develop the BSCB annual report
      for 2012-13
    short: Annual report
    outcomes:
      - The Board is held to account
      - measure: Repeat child protection plans
        unit: "%"
        want: [{ until: Mar 2014, want: up }, { want: down }]
        baseline: { date: Mar 2012, value: 14 }
        target: { date: Mar 2014, value: "10%" }
        readings: [{ date: Sep 2013, value: "1,300.5" }, { date: Jun 2013, value: 13.2 }]
        people: yes
    milestones:
      - what: First draft completed
        when: May 2013
        at: BSCB Executive
        lead: L and D manager
        done: 28 May 2013
        evidence: Executive minutes, 28 May 2013
        redated:
          from: April 2013
          to: May 2013
          date: 3 Apr 2013
          agreed: Board 3 Apr 2013
          reason: Figures came late
      - what: Newsletter sent to the network
        when: Mar 2013 / Jun 2013 / Sep 2013 / Dec 2013
        done: [20 Mar 2013, { for: Jun 2013, date: 2 Jul 2013, evidence: The newsletter }, yes]
    lead: [BM, All agencies, QA&PM CTTE, Somebody else]
    partners: metropolitan police
    completion: July 2013
    progress:
      - date: 10 Jun 2013
        rag: Yellow
        note: Awaiting revised guidance
        cause: Guidance
        by: Business Manager
      - date: Jul 2013
        rag: Blue
    impact: It was read
    closed: { date: 12 Nov 2013, as: Carried-forward, by: "1.9", until: Mar 2014, reason: No time }
    waive: { rule: late-milestone, because: the audit waits for the census, until: Sep 2013 }
    was: "1.2"
    origin: 2012-13 4.3
`;

const meetings = `
- body: Board
  date: 24 Jun 2013
  decisions: The annual report is agreed
  actions:
    - { what: Send the report to partners, lead: BM, when: July 2013, done: 3 Jul 2013 }
`;

const { plan, problems } = readPlan(
  'plan',
  typed({ 'plan.yaml': settings, '1-leadership.yaml': area, 'meetings.yaml': meetings }),
);
const action = plan!.areas[0]!.actions[0]!;

describe('a plan with everything in it', () => {
  it('has nothing wrong with it', () => {
    expect(problems.map((problem) => problem.message)).toEqual([]);
  });

  it('knows its years, and its lead-in from the month of publication', () => {
    expect(plan!.period).toEqual({ text: '2013-14', start: '2013-04-01', end: '2014-03-31' });
    expect(plan!.calendar.leadIn).toEqual({ start: '2013-03-01', due: '2013-03-31' });
  });

  it('keeps the paragraphs of its introduction', () => {
    expect(plan!.introduction).toBe('One line.\n\nAnother paragraph.');
  });

  it('has meetings in order, as windows, and papers in days', () => {
    const [board, quality, executive] = plan!.bodies;
    expect(board!.meets).toEqual([
      { start: '2013-06-24', due: '2013-06-24' },
      { start: '2013-09-23', due: '2013-09-23' },
    ]);
    expect(board!.fullName).toBe('Bromley Safeguarding Children Board');
    expect(board!.papersDays).toBe(7);
    expect(quality!.meets).toEqual([{ start: '2013-06-01', due: '2013-06-30' }]);
    expect(quality!.papersDays).toBe(14);
    expect(executive!.meets).toBeNull();
  });

  it("takes the board's own terms and quarters", () => {
    expect(plan!.calendar.terms.get('Autumn term 2013')).toEqual({ start: '2013-09-04', due: '2013-12-20' });
    expect(plan!.calendar.quarters).toBe('calendar');
  });

  it('has its policy of colour, with the body by its registered name', () => {
    expect(plan!.rag).toMatchObject({
      profile: { profile: 'meetings', of: 'Board', amber: 1, red: 3 },
      colours: [
        { word: 'red', means: 'red' },
        { word: 'Yellow', means: 'amber' },
        { word: 'green', means: 'green' },
      ],
    });
    expect([plan!.review, plan!.guidance, plan!.smallNumbers, plan!.version]).toEqual([
      'Executive',
      2013,
      10,
      '2',
    ]);
  });

  it('reads an action on one line, whatever its text is folded into', () => {
    expect(action.action).toBe('Develop the BSCB annual report for 2012-13');
    expect([action.short, action.impact, action.was, action.origin]).toEqual([
      'Annual report',
      'It was read',
      '1.2',
      '2012-13 4.3',
    ]);
  });

  it('finds names in the register without case, spaces and marks, and keeps unknown ones as written', () => {
    expect(action.lead.map(({ text, name, register }) => [text, name, register])).toEqual([
      ['BM', 'Business Manager', 'post'],
      ['All agencies', 'All agencies', 'all-agencies'],
      ['QA&PM CTTE', 'QA&PM', 'body'],
      ['Somebody else', 'Somebody else', null],
    ]);
    expect(action.partners.map(({ name, register }) => [name, register])).toEqual([
      ['Metropolitan Police', 'agency'],
    ]);
    expect(action.milestones[0]!.lead.map(({ name }) => name)).toEqual(['L&D Manager']);
  });

  it('reads a measure with its figures in order of date, a month standing for its last day', () => {
    expect(action.outcomes[1]!.indicator).toEqual({
      unit: '%',
      want: [
        { until: '2014-03-31', want: 'up' },
        { until: null, want: 'down' },
      ],
      baseline: { on: '2012-03-31', text: 'Mar 2012', value: 14 },
      target: { on: '2014-03-31', text: 'Mar 2014', value: 10 },
      readings: [
        { on: '2013-06-30', text: 'Jun 2013', value: 13.2 },
        { on: '2013-09-30', text: 'Sep 2013', value: 1300.5 },
      ],
      people: true,
    });
  });

  it('reads marks of done: a day, a day for a date of the series, yes', () => {
    expect(action.milestones[0]!.done.map((done) => done.on)).toEqual(['2013-05-28']);
    expect(
      action.milestones[1]!.done.map((done) => [done.on, done.for?.reading.text ?? null, done.evidence]),
    ).toEqual([
      ['2013-03-20', null, null],
      ['2013-07-02', 'Jun 2013', 'The newsletter'],
      [null, null, null],
    ]);
  });

  it('reads what was moved, and how it was agreed', () => {
    const [moved] = action.milestones[0]!.redated;
    expect([
      moved!.from?.reading.text,
      moved!.to?.reading.text,
      moved!.on,
      moved!.agreed,
      moved!.reason,
    ]).toEqual(['April 2013', 'May 2013', '2013-04-03', 'Board 3 Apr 2013', 'Figures came late']);
  });

  it('reads progress with colours of any case, and blue for complete', () => {
    expect(action.progress.map(({ on, rag, cause }) => [on, rag, cause])).toEqual([
      ['2013-06-10', 'Yellow', 'guidance'],
      ['2013-07-01', 'complete', null],
    ]);
  });

  it('reads how it was closed, and what is waived', () => {
    expect(action.closed).toMatchObject({
      on: '2013-11-12',
      as: 'carried forward',
      by: '1.9',
      reason: 'No time',
    });
    expect(action.closed?.until?.reading.windows[0]?.due).toBe('2014-03-31');
    expect(action.waivers).toMatchObject([
      { rule: 'late-milestone', because: 'the audit waits for the census' },
    ]);
  });

  it('reads the action log', () => {
    expect(plan!.meetings).toMatchObject([
      {
        body: { name: 'Board' },
        on: '2013-06-24',
        decisions: ['The annual report is agreed'],
        actions: [
          {
            what: 'Send the report to partners',
            lead: [{ name: 'Business Manager' }],
            done: [{ on: '2013-07-03' }],
          },
        ],
      },
    ]);
  });

  it('reads the same with every line end as Windows writes it', () => {
    const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
    const windows = readPlan(
      'plan',
      typed({
        'plan.yaml': crlf(settings),
        '1-leadership.yaml': crlf(area),
        'meetings.yaml': crlf(meetings),
      }),
    );
    expect(windows.problems).toEqual([]);
    expect(JSON.stringify(windows.plan)).toBe(JSON.stringify(plan));
  });
});

describe('a plan with little in it', () => {
  const bare = readPlan('plan', typed({ 'plan.yaml': 'title: Plan\n' })).plan!;

  it('has a body called Board all the same', () => {
    expect(bare.bodies.map((body) => body.name)).toEqual(['Board']);
  });

  it('has the usual settings', () => {
    expect([bare.rag.profile, bare.smallNumbers, quartersOf(bare.calendar, false), bare.period]).toEqual([
      { profile: 'months' },
      5,
      'financial',
      null,
    ]);
  });

  it('takes an area number from the name of its file, else from its refs', () => {
    const areas = readPlan(
      'plan',
      typed({
        'plan.yaml': 'title: Plan\n',
        '7-voice.yaml': 'title: Voice\n',
        'voice.yaml': 'actions:\n  - { ref: "12.1", action: Listen }\n',
      }),
    ).plan!.areas;
    expect(areas.map(({ area: number, title }) => [number, title])).toEqual([
      [7, 'Voice'],
      [12, 'Area 12'],
    ]);
  });

  it('is no plan without plan.yaml, and its area files are looked through all the same', () => {
    const read = readPlan('plan', typed({ '1-a.yaml': 'actions:\n  - ref: 1.1\n    action: Listen\n' }));
    expect(read.plan).toBeNull();
    expect(read.problems.map((problem) => problem.rule)).toEqual(['no-plan-file', 'unquoted-ref']);
  });

  it('is no plan with Plan.yaml, which a disk of Windows takes for plan.yaml, and it is said', () => {
    const { problems } = readPlan('plan', typed({ 'Plan.yaml': 'board: Anytown\n' }));
    expect(problems[0]?.hint).toBe('Rename Plan.yaml to plan.yaml, in small letters.');
  });

  it.each([
    ['2014-15', []],
    ['2010-11', []],
    ['2014-15x', ['disputed-date']],
    ['x2014-15', ['disputed-date']],
  ])('covers %s, and a letter beside its years is pointed out', (years, rules) => {
    const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': `period: ${years}\n` }));
    expect(plan?.period?.text).toBe(years);
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
  });

  it('names a file that could not be opened, and shows the rest', () => {
    const read = readPlan('plan', [
      ...typed({ 'plan.yaml': 'title: Plan\n' }),
      { name: '2-b.yaml', bytes: null, fault: 'it is a folder' },
    ]);
    expect(read.problems.map((problem) => problem.message)).toEqual([
      '2-b.yaml cannot be read: it is a folder',
    ]);
    expect(read.plan?.unreadable).toEqual([
      { file: '2-b.yaml', missing: null, whole: true, actions: [], parts: [] },
    ]);
  });
});

describe('what a file may hold', () => {
  const rules = (text: string): string[] =>
    readPlan('plan', typed({ 'plan.yaml': 'title: Plan\n', '1-a.yaml': text })).problems.map(
      (problem) => problem.rule,
    );

  it.runIf(inFull)('is 5,000 actions', () => {
    const actions = (count: number): string =>
      `actions:\n${Array.from({ length: count }, (_, i) => `  - { ref: "1.${i + 1}", action: x }\n`).join('')}`;
    expect(rules(actions(5000))).toEqual([]);
    expect(rules(actions(5001))).toEqual(['too-many-actions']);
  });

  it('is 20,000 characters in a value', () => {
    expect(rules(`description: ${'x'.repeat(20_000)}\n`)).toEqual([]);
    expect(rules(`description: ${'x'.repeat(20_001)}\n`)).toEqual(['too-long']);
  });

  it('is 2 MB in all', () => {
    expect(rules(`# ${'x'.repeat(2 * 1024 * 1024)}\n`)).toEqual(['too-large']);
  });
});

describe('a place', () => {
  const { locate } = readPlan(
    'plan',
    typed({
      'plan.yaml': 'title: Plan\n',
      '1-a.yaml':
        'area: 1\nactions:\n  - ref: "1.1"\n    action: >\n      Listen\n    lead: Business Manager\n',
    }),
  );
  const at = (path: (string | number)[], part?: 'key') => {
    const { line, column, endLine, endColumn } = locate({
      file: '1-a.yaml',
      path,
      ...(part ? { part } : {}),
    });
    return [line, column, endLine, endColumn];
  };

  it('is that of a value, from its first character to just past its last', () => {
    expect(at(['actions', 0, 'lead'])).toEqual([6, 11, 6, 27]);
    expect(at(['actions', 0, 'ref'])).toEqual([3, 10, 3, 15]);
  });

  it('is that of a key where the key is meant', () => {
    expect(at(['actions', 0, 'lead'], 'key')).toEqual([6, 5, 6, 9]);
  });

  it('is that of a single value for the first of a list', () => {
    expect(at(['actions', 0, 'lead', 0])).toEqual([6, 11, 6, 27]);
  });

  it('is the head of the action for what the action has not', () => {
    expect(at(['actions', 0, 'completion'])).toEqual([3, 5, 3, 15]);
    expect(at(['actions', 0, 'milestones', 3, 'when'])).toEqual([3, 5, 3, 15]);
  });

  it('is the head of the file for what the file has not', () => {
    expect(at(['actions', 7, 'when'])).toEqual([3, 3, 3, 15]);
    expect(at(['title'])).toEqual([1, 1, 1, 8]);
    expect(locate({ file: 'nowhere.yaml', path: [] })).toEqual({
      file: 'nowhere.yaml',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    });
  });
});
