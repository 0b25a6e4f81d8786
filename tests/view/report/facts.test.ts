import { describe, expect, it } from 'vitest';
import { datesDue } from '../../../src/assess/due.ts';
import { lateActions, missedDates } from '../../../src/assess/overdue.ts';
import { markdown } from '../../../src/render/markdown.ts';
import { owed } from '../../../src/view/report/owed.ts';
import { on } from '../../plan/expected.ts';
import { some } from '../../runs.ts';
import { factsOf, made, midYear, planOf, published } from './a-report.ts';

const refs = (text: string): string[] => text.split(/\s+/).filter(Boolean);
// biome-ignore lint/suspicious/noExplicitAny: JSON of a paper
const refsOf = (rows: any[]): string[] => rows.map((row) => row.ref);
const sorted = (list: readonly string[]): string[] => [...list].sort();

describe('the facts of the papers', () => {
  const expected = on['2013-09-10']!;

  it('red and amber in the progress report are the actions that the document’s dates make so', () => {
    const facts = factsOf(made(published, 'progress'));
    expect(sorted(refsOf(facts.red))).toEqual(sorted(refs(expected.red)));
    expect(sorted(refsOf(facts.amber))).toEqual(sorted(refs(expected.amber)));
    expect(facts.counts).toMatchObject({ actions: 36, shown: { red: 19, amber: 14, 'not-due': 2, none: 1 } });
    expect(facts.counts).toMatchObject({ notRated: 36, stale: 0, disputed: 0 });
  });

  it('a pack counts 60 missed milestone dates, 19 completions and 3 earlier completion dates', () => {
    expect(factsOf(made(published, 'pack')).late).toBe(60 + 19 + 3);
    expect(refs(expected.late)).toHaveLength(60);
  });

  it('a pack without meeting dates looks six weeks ahead, and finds the dates of September', () => {
    const { due, meeting } = factsOf(made(published, 'pack'));
    expect(meeting).toMatchObject({ body: null, until: '2013-10-22' });
    expect(due.map((one: { ref: string; id: string | null }) => one.id ?? one.ref)).toEqual(
      refs('1.2/2 2.2/1 2.2 3.2 4.3/3 4.3/4 4.4/3 4.4 4.9/2 5.2 5.5/2 5.5'),
    );
  });

  it('agree with what overdue and due say, under every filter', () => {
    for (const plan of [published, midYear])
      for (const filters of [{}, { areas: ['4'] }, { leads: ['Business Manager'] }, { bodies: ['Board'] }]) {
        const { now, report } = made(plan, 'pack', { filters });
        const facts = report.facts() as { due: unknown[]; meeting: { until: string } };
        const missed = missedDates(now.actions).length + lateActions(now.actions, { earlier: true }).length;
        expect(owed(now).filter((one) => one.daysLate > 0)).toHaveLength(missed);
        const whole = owed(now).filter(
          (one) => one.due !== null && one.due >= now.today && one.due <= facts.meeting.until,
        );
        expect(whole).toHaveLength(datesDue(now.actions, now.today, facts.meeting.until).length);
      }
  });

  it('count only what the filter lets through, and say so in the heading', () => {
    const { answer, report } = made(published, 'progress', { filters: { areas: ['4'] } });
    expect(report.title).toBe(
      'Bromley Safeguarding Children Board: progress of the Business Plan 2013-14 (areas 4)',
    );
    expect(factsOf({ answer } as never).counts.actions).toBe(12);
    expect(markdown(answer.page)).toContain('12 of the plan’s 36 actions');
    expect(markdown(answer.page)).not.toContain('| 1.3 |');
  });

  it('on 1 April 2013 stand as they stood that day', () => {
    const facts = factsOf(made(published, 'progress', { today: '2013-04-01' }));
    expect(sorted(refsOf(facts.red))).toEqual(sorted(refs(on['2013-04-01']!.red)));
    expect(facts.asOf).toBe('2013-04-01');
  });

  it('an annual report puts each action in one state, and the states add up', () => {
    for (const plan of [published, midYear]) {
      const { counts, areas } = factsOf(made(plan, 'annual'));
      const sum = (one: Record<string, number>) =>
        ['done', 'in progress', 'late', 'carried forward', 'other'].reduce(
          (all, state) => all + one[state]!,
          0,
        );
      expect(sum(counts)).toBe(36);
      expect(areas.map((one: { counts: Record<string, number> }) => sum(one.counts))).toEqual([
        8, 7, 4, 12, 5,
      ]);
    }
  });

  it('in mid-year the dates that wait for the board are told from those it agreed', () => {
    const { moved } = factsOf(made(midYear, 'progress'));
    const at = (one: { id: string | null; ref: string }) => one.id ?? one.ref;
    expect(moved.filter((one: { waiting: boolean }) => one.waiting).map(at)).toEqual(
      refs('2.1 2.1/3 4.4 4.4/3 4.7 5.2/3'),
    );
    expect(moved.filter((one: { settled: boolean }) => one.settled).map(at)).toEqual(
      refs('1.8 1.8/1 2.6 4.2/2 4.6 4.10 4.10/1'),
    );
  });
});

describe('a count of people that is small', () => {
  const plan = planOf(`  - ref: "1.1"
    action: Find the children at risk
    outcomes:
      - measure: Children found
        unit: children
        want: up
        baseline: { date: Mar 2013, value: 3 }
        target: { date: Mar 2014, value: 12 }
        readings: [{ date: Jun 2013, value: 4 }]
      - measure: Conferences on time
        unit: "%"
        want: up
        baseline: { date: Mar 2013, value: 3 }
        readings: [{ date: Jun 2013, value: 4 }]
`);

  it('is printed as fewer than five, in words and in the data of a paper', () => {
    for (const kind of ['plan', 'progress', 'annual'] as const) {
      const one = made(plan, kind);
      expect(markdown(one.answer.page)).toContain(
        '| fewer than 5, Mar 2013 | fewer than 5, Jun 2013 | 12 children, Mar 2014 |',
      );
      expect(JSON.stringify(one.answer)).not.toMatch(/4 children|3 children/);
    }
    const [children, share] = factsOf(made(plan, 'progress')).measures;
    expect(children).toMatchObject({ baseline: null, latest: null, target: 12 });
    expect(share).toMatchObject({ baseline: 3, latest: 4 });
  });
});

describe('a lead’s page', () => {
  it('has a note to paste that names each thing owed, with its date, and goes to the post’s mailbox', () => {
    const { leads } = factsOf(made(midYear, 'lead', { filters: { leads: ['business manager'] } }));
    expect(leads).toHaveLength(1);
    const { chaser } = leads[0];
    expect(chaser.to).toBe('business.manager@bscb.example.gov.uk');
    expect(chaser.text).toContain('Could I have your update by 16 September 2013, when the papers are due?');
    expect(chaser.text).toContain('“Review of lay membership completed” (July 2013)');
    expect(chaser.text).toContain('completion (August 2013)');
  });

  it('has a milestone that somebody else leads on that lead’s page alone', () => {
    const plan = planOf(`  - ref: "1.1"
    action: Annual report
    lead: Business Manager
    completion: December 2013
    milestones:
      - what: Figures collected
        when: May 2013
        lead: Data Officer
`);
    const { leads } = factsOf(made(plan, 'lead'));
    const owes = Object.fromEntries(
      leads.map((one: { name: string; owed: { id: string | null; ref: string }[] }) => [
        one.name,
        one.owed.map((each) => each.id ?? each.ref),
      ]),
    );
    expect(owes).toEqual({ 'Data Officer': ['1.1/1'], 'Business Manager': ['1.1'] });
  });

  it('has no note where nothing is owed soon', () => {
    const plan = planOf(
      '  - ref: "1.1"\n    action: Annual report\n    lead: Business Manager\n    completion: March 2014\n    progress: [{ date: 2 Sep 2013, rag: green }]\n',
    );
    expect(factsOf(made(plan, 'lead')).leads[0].chaser).toBeNull();
  });

  it('has a note that asks for a colour where none or an old one is recorded, and for what happens next where it is red', () => {
    const plan = planOf(
      `  - { ref: "1.1", action: Annual report, lead: Data Officer, completion: May 2013, progress: [{ date: 2 May 2013, rag: green }] }
  - { ref: "1.2", action: Dataset, lead: Data Officer, completion: Mar 2014 }
`,
    );
    const { text } = factsOf(made(plan, 'lead')).leads[0].chaser;
    expect(text).toContain(
      '- 1.1 Annual report: completion (May 2013). What happens next, and by when? What colour is it today (last rated green, 2 May 2013)?\n',
    );
    expect(text).toContain('red, amber or green?\n\n- 1.2 Dataset (not rated)\n');
  });

  it('has a note in the colours of the board, and names the body that agrees a new date', () => {
    const plan = planOf(
      `  - { ref: "1.1", action: Annual report, lead: Data Officer, completion: May 2013 }
  - { ref: "1.2", action: Dataset, lead: Data Officer, completion: Mar 2014 }
`,
      'rag: { colours: { red: Off track, amber: At risk, green: On track, complete: Done } }\nbodies: [Strategic Partnership]\nreview: Strategic Partnership\n',
    );
    const { text } = factsOf(made(plan, 'lead')).leads[0].chaser;
    expect(text).toContain('What colour do you give this today: Off track, At risk or On track?');
    expect(text).toContain('A new date needs Strategic Partnership’s agreement.');
  });

  it.each(some(['2013-06-01', '2013-09-10', '2014-04-15'], 1))(
    'has each action that the lead has, and a note in which it stands once for what is late and once for what is coming (%s)',
    (today) => {
      for (const plan of [published, midYear]) {
        const one = made(plan, 'lead', { today });
        const pages = markdown(one.answer.page).split(/^## /m).slice(1);
        for (const [i, { name, actions, chaser }] of factsOf(one).leads.entries()) {
          const missing = actions.filter(
            (ref: string) => !new RegExp(`(?<![\\d/])${ref.replace('.', '\\.')}(?!\\d)`).test(pages[i] ?? ''),
          );
          expect({ name, missing }).toEqual({ name, missing: [] });
          for (const lines of (chaser?.paragraphs ?? []).filter(Array.isArray)) {
            const said = lines.map((line: string) => line.split(' ')[0]);
            expect({ name, said }).toEqual({ name, said: [...new Set(said)] });
          }
        }
      }
    },
  );

  it('has a note that speaks of one date, or of one colour, as of one', () => {
    const noteOf = (action: string): string =>
      factsOf(
        made(planOf(`  - { ref: "1.1", action: Annual report, lead: Data Officer, ${action} }\n`), 'lead'),
      ).leads[0].chaser.text;
    const rated = 'progress: [{ date: 9 Sep 2013, rag: green }]';
    expect(noteOf(`completion: May 2013, ${rated}`)).toContain('This date has passed. Is it done, and');
    expect(noteOf(`completion: September 2013, ${rated}`)).toContain('Please say if it is already done');
    expect(noteOf('completion: March 2014')).toContain('What colour do you give this today');
  });

  it('has a note that asks for colours and next steps only who leads the action', () => {
    const plan = planOf(
      `  - ref: "1.1"
    action: Annual report
    lead: Business Manager
    completion: March 2014
    milestones: [{ what: Print it, when: May 2013, lead: Data Officer }]
    progress: [{ date: 2 May 2013, rag: red }]
`,
    );
    const { leads } = factsOf(made(plan, 'lead'));
    const noteTo = (name: string): string =>
      leads.find((one: { name: string }) => one.name === name).chaser.text;
    expect(noteTo('Data Officer')).toContain('- 1.1 Annual report: “Print it” (May 2013)\n');
    expect(noteTo('Data Officer')).not.toMatch(/What happens next|colour/);
    expect(noteTo('Business Manager')).toContain(
      '- 1.1 Annual report (last rated red, 2 May 2013). What happens next, and by when?',
    );
  });

  it('has a note that does not ask again for a date whose change is with the board already', () => {
    const plan = planOf(
      `  - ref: "1.1"
    action: Annual report
    lead: Data Officer
    completion: Dec 2013
    redated: [{ from: May 2013, to: Dec 2013, date: 2 Sep 2013 }]
    progress: [{ date: 2 Sep 2013, rag: red, next: Figures come in October }]
`,
    );
    expect(factsOf(made(plan, 'lead')).leads[0].chaser).toBeNull();
  });

  it('has a note that the post which keeps the plan signs', () => {
    const { chaser } = factsOf(made(midYear, 'lead', { filters: { leads: ['All agencies'] } })).leads[0];
    expect(chaser.text).toMatch(/Business Manager, Bromley Safeguarding Children Board\n$/);
  });
});

describe('an agency’s page', () => {
  it('has what its posts lead and what all agencies lead, and names leads whose agency nobody knows', () => {
    const plan = planOf(
      `  - ref: "1.1"
    action: Annual report
    lead: Business Manager
  - ref: "1.2"
    action: Training plans
    lead: All agencies
  - ref: "1.3"
    action: Dataset
    lead: Data Officer
`,
      'posts:\n  Business Manager: { agency: Anytown Council }\n  Data Officer:\nagencies: [Anytown Council, Anyshire Police]\n',
    );
    const one = made(plan, 'agency');
    expect(
      factsOf(one).agencies.map((each: { name: string; actions: string[] }) => [each.name, each.actions]),
    ).toEqual([
      ['Anytown Council', ['1.1', '1.2']],
      ['Anyshire Police', ['1.2']],
    ]);
    expect(markdown(one.answer.page)).toContain('- Data Officer: 1.3');
  });
});
