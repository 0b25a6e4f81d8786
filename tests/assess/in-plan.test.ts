import { describe, expect, it } from 'vitest';
import { nameExists, nameTest } from '../../src/assess/asked-names.ts';
import { refExists, refFits } from '../../src/assess/asked-refs.ts';
import { assess } from '../../src/assess/assess.ts';
import { closedOn, holdEnd } from '../../src/assess/case.ts';
import { ruleOf } from '../../src/assess/profiles/index.ts';
import { transitionsInWords } from '../../src/assess/transitions.ts';
import { action, boardMeetings, body, closed, days, milestone, name, plan, post } from './a-plan.ts';

const step = milestone('May 2013', { lead: [name('School Nurse')], body: name('Health Forum', 'body') });
const whole = plan(
  [
    action('Jul 2013', { lead: [name('Chair')], partners: [name('Police', 'agency')], milestones: [step] }),
    action('Jul 2013', { ref: '2.1' }),
  ],
  { posts: [post('Business Manager', { aliases: ['Manager'], short: 'BM' })], bodies: [body('Board', null)] },
);
const today = assess(whole, '2013-09-10');

describe('a name that is asked for', () => {
  it.each([
    ...['chair', 'POLICE', 'School nurse', 'health forum', 'Business Manager', 'manager', 'bm', 'Board'],
  ])('is in the plan, registered or not: %s', (asked) => {
    expect(nameExists(today, asked)).toBe(true);
  });

  it.each(['Nurse', 'Forum', 'Police and Chair', 'Manager of Business'])('is not in it: %s', (asked) => {
    expect(nameExists(today, asked)).toBe(false);
  });

  it('is known by what is written and by what the register has for it', () => {
    const asksFor = nameTest(whole, ['BM']);
    expect(asksFor(name('Manager', 'post', 'Business Manager'))).toBe(true);
    expect(asksFor(name('Business Manager'))).toBe(true);
    expect(asksFor(name('Chair'))).toBe(false);
    expect(nameTest(whole, ['Lead nurse'])(name('Lead Nurse', 'post', 'School Nurse'))).toBe(true);
  });
});

describe('a ref that is asked for', () => {
  const coded = plan([action('Jul 2013', { ref: '1.1' }), action('Jul 2013', { ref: '2.1' })]);
  const areas = coded.areas.map((area, i) => ({ ...area, area: i === 0 ? ('CC1' as const) : area.area }));
  const withCode = { ...coded, areas };

  it('is an area by its code, in any capitals and with blanks round it', () => {
    const [first, second] = areas;
    for (const asked of ['CC1', 'cc1', ' Cc1 ']) {
      const fits = refFits(withCode, asked);
      expect([first && fits(first, '1.1'), second && fits(second, '2.1')]).toEqual([true, false]);
      expect(refExists(assess(withCode, '2013-09-10'), asked)).toBe(true);
    }
  });

  it.each(['CC2', '3', '1.9', 'none', ''])('is neither an area nor an action of the plan: %j', (asked) => {
    expect(refExists(assess(withCode, '2013-09-10'), asked)).toBe(false);
  });
});

describe('a hold', () => {
  it('has an end where it says until when, and nothing else that is closed has one', () => {
    expect(holdEnd(closed('on hold', '2013-05-01', 'Sep 2013'))).toBe('2013-09-30');
    expect(holdEnd(closed('on hold', '2013-05-01'))).toBeNull();
    expect(holdEnd(closed('withdrawn', '2013-05-01', 'Sep 2013'))).toBeNull();
  });

  it('is in force from its day to its last day', () => {
    const hold = closed('on hold', '2013-05-01', 'Sep 2013');
    expect(closedOn(hold, '2013-04-30', '2013-04-30')).toBeNull();
    expect(closedOn(hold, '2013-05-01', '2013-05-01')).toBe(hold);
    expect(closedOn(hold, '2013-09-30', '2013-09-30')).toBe(hold);
    expect(closedOn(hold, '2013-10-01', '2013-10-01')).toBeNull();
    const gone = closed('withdrawn', '2013-05-01', 'Sep 2013');
    expect(closedOn(gone, '2014-01-01', '2014-01-01')).toBe(gone);
  });
});

describe('a rule of colour', () => {
  it('is named with its figures', () => {
    expect(ruleOf(whole, days).title).toBe('days (amber from 7, red from 30)');
    expect(ruleOf(whole, boardMeetings).title).toContain('Board');
  });
});

describe('the transitions of a colour, in words', () => {
  it('are those to not due and to no colour too', () => {
    expect(transitionsInWords([{ from: '2013-10-01', to: 'not-due' }], '2013-09-10')).toBe(
      'Not due from 1 October.',
    );
    expect(transitionsInWords([{ from: '2013-10-01', to: 'none' }], '2013-09-10')).toBe(
      'No colour from 1 October.',
    );
    expect(transitionsInWords([], '2013-09-10')).toBe('');
  });
});
