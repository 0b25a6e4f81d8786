import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { ActionNow } from '../../src/assess/assessment.ts';
import { countActions, countAreas } from '../../src/assess/counts.ts';
import { datesDue } from '../../src/assess/due.ts';
import { lateActions, missedDates } from '../../src/assess/overdue.ts';
import { transitionsInWords } from '../../src/assess/transitions.ts';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { isPhraseProblem } from '../../src/dates/reading.ts';
import type { Phrase } from '../../src/model/plan.ts';
import { rows } from '../plan/document.ts';
import { on } from '../plan/expected.ts';
import { action, milestone, name, noted, plan } from './a-plan.ts';

const calendar = {
  ...bareCalendar,
  period: { start: '2013-04-01', due: '2014-03-31' },
  leadIn: { start: '2013-03-01', due: '2013-03-31' },
  bodies: [{ name: 'QA&PM', aliases: ['QA & PM', 'QA & PM Ctte'], meets: null }],
};
const read = (text: string | null): Phrase | null => {
  if (text === null) return null;
  const reading = readPhrase(text, calendar);
  if (isPhraseProblem(reading)) throw new Error(`${text}: ${reading.error}`);
  return { reading, at: { file: '', path: [] } };
};

/** The document's rows as a plan; the four notes in its status column are undated. */
const notes = ['1.5', '2.6', '3.3', '4.10'];
const bromley = plan(
  rows.map((row) =>
    action(read(row.completion.text), {
      ref: row.ref,
      lead: row.lead.map((lead) => name(lead)),
      milestones: row.milestones.map((when) => milestone(read(when.text))),
      progress: notes.includes(row.ref) ? [noted(null, { note: 'As the document has it' })] : [],
    }),
  ),
);
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const refs = (actions: readonly ActionNow[], colour: string) =>
  actions.filter((one) => one.suggested.colour === colour).map((one) => one.action.ref);

describe('the Bromley plan, nothing of it recorded as done', () => {
  for (const [day, expected] of Object.entries(on))
    it(`on ${day} it stands as worked out by hand`, () => {
      const { actions, nothingDone } = assess(bromley, day);
      expect(nothingDone).toBe(true);
      expect(
        missedDates(actions)
          .map(({ milestone }) => milestone.milestone.id)
          .sort(),
      ).toEqual(words(expected.late).sort());
      expect(
        lateActions(actions)
          .map(({ one }) => one.action.ref)
          .sort(),
      ).toEqual(words(expected.pastCompletion).sort());
      expect(refs(actions, 'red')).toEqual(words(expected.red));
      expect(refs(actions, 'amber')).toEqual(words(expected.amber));
      expect(refs(actions, 'green')).toEqual(words(expected.green));
      expect(refs(actions, 'not-due')).toEqual(words(expected.notDue));
      expect(refs(actions, 'none')).toEqual(words(expected.none));
    });

  const { actions } = assess(bromley, '2013-09-10');

  it('on 10 September has 19 red, 14 amber, none green and 3 others, area by area', () => {
    expect(countActions(actions)).toMatchObject({
      actions: 36,
      milestones: 79,
      bySuggested: { red: 19, amber: 14, green: 0, complete: 0, 'not-due': 2, none: 1 },
      undated: 8,
      actionsUndated: 1,
      completionsLate: 19,
      actionsLate: 33,
      datesMissed: 60,
      datesMet: 0,
      notRated: 36,
    });
    expect(
      countAreas(actions).map(({ area, counts }) => [
        area.area,
        counts.bySuggested.red,
        counts.bySuggested.amber,
        counts.actions,
      ]),
    ).toEqual([
      [1, 5, 3, 8],
      [2, 3, 2, 7],
      [3, 1, 3, 4],
      [4, 7, 4, 12],
      [5, 3, 2, 5],
    ]);
  });

  it('misses 26 milestone dates in the 14 actions whose completion still lies ahead', () => {
    expect(missedDates(actions.filter((one) => !one.completion?.late))).toHaveLength(26);
  });

  it('has seven milestone dates due within six weeks, and five dates of completion, all on 30 September', () => {
    expect(
      datesDue(actions, '2013-09-10', '2013-10-22').map(({ one, milestone, nth, of }) =>
        [milestone?.milestone.id ?? one.action.ref, ...(of > 1 ? [`${nth} of ${of}`] : [])].join(' '),
      ),
    ).toEqual([
      '1.2/2',
      '2.2/1 3 of 4',
      '4.3/3',
      '4.3/4 2 of 2',
      '4.4/3',
      '4.9/2',
      '5.5/2',
      '2.2 3 of 4',
      '3.2 2 of 3',
      '4.4',
      '5.2',
      '5.5',
    ]);
  });

  it('4.7 is red, though both its milestones lie ahead', () => {
    const { suggested } = actions.find((one) => one.action.ref === '4.7')!;
    expect(suggested.reason).toBe(
      'Completion July 2013 was due by 31 July and passed 41 days ago, which is more than one month.',
    );
    expect(transitionsInWords(suggested.transitions, '2013-09-10')).toBe(
      'Amber from 1 August, red from 1 September.',
    );
    expect(suggested.against).toEqual([
      'Both milestones are dated Feb 2014, seven months after completion. Neither is late: one of the two dates is probably wrong.',
    ]);
    expect(suggested.changes).toEqual([
      {
        to: 'not-due',
        words: 'agree a completion of Feb 2014 at the Board',
        write: [
          { under: '4.7', yaml: 'completion: Feb 2014' },
          {
            under: '4.7',
            yaml: 'redated:\n  - from: July 2013\n    to: Feb 2014\n    date: 10 Sep 2013\n    agreed: Board 10 Sep 2013',
          },
        ],
        commands: ['bscb redate 4.7 --to "Feb 2014" --agreed "Board 10 Sep 2013"'],
      },
      {
        to: 'complete',
        words: 'meet both milestones, and give each its day',
        write: [
          { under: '4.7/1', yaml: 'done: …' },
          { under: '4.7/2', yaml: 'done: …' },
        ],
        commands: ['bscb done 4.7 --on "…"'],
      },
    ]);
  });

  it('says why, with the sum, for actions of every kind', () => {
    const why = Object.fromEntries(actions.map((one) => [one.action.ref, one.suggested.reason]));
    expect(why).toMatchObject({
      '1.1':
        'Milestone 1.1/1 (Mar 2013) was due by 31 March and is 163 days late; "Throughout 2013-14" still lies ahead.',
      '1.6':
        'Three dates are late: the oldest is milestone 1.6/1 (May 2013), due by 31 May and 102 days late, which is more than one month; completion Aug 2013 passed 10 days ago.',
      '2.3':
        'Completion "Agreed dates throughout year" has no date in it and there are no milestones: there is nothing to judge by.',
      '2.5': 'Nothing is late and nothing has happened yet: completion is due by 31 December 2013.',
      '4.1':
        'Nothing is late and nothing has happened yet: the next date is 31 October 2013, milestone 4.1/1.',
      '4.12': 'Completion July 2013 was due by 31 July and passed 41 days ago, which is more than one month.',
      '5.5':
        'Milestone 5.5/1 (Mar 2013) was due by 31 March and is 163 days late; completion September 2013 still lies ahead.',
    });
  });
});
