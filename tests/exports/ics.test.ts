import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { select } from '../../src/assess/filter.ts';
import { ics } from '../../src/render/ics.ts';
import { type CalendarEvent, eventsOf } from '../../src/view/export-events.ts';
import { planOf } from '../view/report/a-report.ts';
import { hostile, onDay } from './open.ts';

const real = onDay('plan', '2013-09-10');
const midYear = onDay('tests/fixtures/mid-year', '2013-09-10');

/** The calendar of a whole plan. */
const all = { bodies: [], whole: true };

/** Read by another library: the entries of a calendar. */
const readBack = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('the calendar', () => {
  it('has each open date as a whole day: the conference of 2.4 is held by 30 November 2013', async () => {
    const events = readBack(await ics('BSCB', eventsOf(real.assessment, real.selection, all), '2013-09-10'));
    const held = events.find((event) => event.summary === 'Due: 2.4/4 Conference Held')!;
    expect([held.startDate.toString(), held.endDate.toString()]).toEqual(['2013-11-30', '2013-12-01']);
    expect(held.startDate.isDate).toBe(true);
  });

  it('gives every entry a name of its own, which stays when another day is asked for', async () => {
    const names = async (plan: typeof real) =>
      readBack(await ics('B', eventsOf(plan.assessment, plan.selection, all), plan.assessment.today)).map(
        (event) => event.uid,
      );
    const september = await names(real);
    expect(new Set(september).size).toBe(september.length);
    expect(await names(onDay('plan', '2013-06-03'))).toEqual(september);
  });

  it('leaves out what is done, and has meetings and the day their papers are due', async () => {
    const events = eventsOf(midYear.assessment, midYear.selection, { bodies: ['Board'], whole: false });
    const board = midYear.plan.bodies.find((body) => body.name === 'Board')!;
    const meetings = events.filter((event) => event.categories.includes('Meeting'));
    expect(meetings.map((event) => event.start)).toEqual(board.meets!.map((window) => window.start));
    const done = new Set(
      midYear.assessment.actions.flatMap((one) =>
        one.milestones.filter((milestone) => milestone.met).map((milestone) => milestone.milestone.id),
      ),
    );
    expect(events.filter((event) => done.has(event.summary.split(' ')[1] ?? ''))).toEqual([]);
    if (board.papersDays !== null)
      expect(events.filter((event) => event.categories.includes('Papers')).length).toBe(meetings.length);
  });

  it('has the dates of one lead alone where one is asked for', () => {
    const selection = select(real.assessment, { leads: ['AD – Children’s Social Care'] });
    expect(
      eventsOf(real.assessment, selection, { bodies: [], whole: false }).map((event) =>
        event.summary.slice(0, 23),
      ),
    ).toEqual(['Due: 4.8/1 Report consi', 'Completion due: 4.8 Boa']);
  });

  it('keeps the name of an entry where a milestone is put before it', () => {
    const before = planOf(`  - ref: "1.1"
    action: Ask
    milestones: [{ what: Draft agreed, when: Sep 2013 }, { what: Draft agreed, when: Oct 2013 }]
`);
    const after = planOf(`  - ref: "1.1"
    action: Ask
    milestones:
      - { what: Group set up, when: Aug 2013 }
      - { what: Draft agreed, when: Sep 2013 }
      - { what: Draft agreed, when: Oct 2013 }
`);
    const names = (plan: typeof before): string[] => {
      const assessment = assess(plan, '2013-07-01');
      return eventsOf(assessment, assessment, all).map(({ uid }) => uid);
    };
    expect(names(before)).toHaveLength(2);
    expect(names(after).slice(1)).toEqual(names(before));
  });

  it('takes nobody’s time with a due date, nor with a meeting whose day is not settled', async () => {
    const plan = planOf(
      '  - { ref: "1.1", action: Ask, milestones: [{ what: Report, when: Sep 2013 }] }\n',
      'bodies:\n  Board:\n    meets: [24 Jun 2013, Sep 2013]\n',
    );
    const assessment = assess(plan, '2013-06-01');
    const text = await ics('Board', eventsOf(assessment, assessment, all), '2013-06-01');
    const free = new Map(
      readBack(text).map((event) => [event.summary, event.component.getFirstPropertyValue('transp')]),
    );
    expect(Object.fromEntries(free)).toEqual({
      'Due: 1.1/1 Report': 'TRANSPARENT',
      'Board meets': 'OPAQUE',
      'Board meets in these days, the day to be fixed': 'TRANSPARENT',
    });
  });

  it('of one post has the meetings to which its own work goes, and no others', () => {
    const selection = select(midYear.assessment, { leads: ['Domestic Abuse Strategy Coordinator'] });
    const meetings = eventsOf(midYear.assessment, selection, { bodies: [], whole: false })
      .filter(({ categories }) => categories.includes('Meeting'))
      .map(({ summary }) => summary.replace(/ meets.*/, ''));
    const goesTo = midYear.plan.areas
      .flatMap(({ actions }) => actions)
      .find(({ ref }) => ref === '4.1')!
      .milestones.flatMap(({ body }) => body?.name ?? []);
    expect([...new Set(meetings)]).toEqual([...new Set(goesTo)]);
    expect(
      eventsOf(midYear.assessment, select(midYear.assessment, { refs: ['4.5'] }), {
        bodies: [],
        whole: false,
      }),
    ).toHaveLength(1);
  });

  it('lets no text break out of its entry, and no line pass 75 octets', async () => {
    const event: CalendarEvent = {
      uid: 'x',
      summary: `${hostile}\r\nEND:VEVENT\r\nBEGIN:VALARM; , \\ ${'é'.repeat(60)}`,
      description: hostile,
      start: '2013-03-31',
      end: '2013-03-31',
      busy: false,
      categories: ['a,b;c\nEND:VCALENDAR'],
    };
    const text = await ics(`Board\nBEGIN:VEVENT ${hostile}`, [event], '2013-03-01');
    expect(readBack(text).length).toBe(1);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).not.toMatch(/[\u0007\u202e]/);
    expect(text.match(/^BEGIN:/gm)?.length).toBe(2);
  });
});
