import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { addDays, dayOf, planDate } from '../../src/dates/day.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { quickReading } from '../../src/dates/quick.ts';
import { longDay, longMonth, shortDay, shortMonth } from '../../src/dates/words.ts';
import { isLocked } from '../../src/model/personal.ts';
import { runs } from '../runs.ts';
import { bromley } from './reads.ts';

/** The same phrase in a form that is not the common one: with a second blank, or a stop at its end. */
const inFull = (text: string) => {
  const answer = readPhrase(text.includes(' ') ? text.replace(' ', '  ') : `${text}.`, bromley);
  return { ...answer, text };
};

describe('the common forms are decided by their first characters', () => {
  it('and read as the general forms read them, on every day there is', () => {
    for (let date = '1989-12-20', n = 0; date <= '2100-01-10'; date = addDays(date, runs(29, 1)), n++) {
      const forms = [
        date,
        longDay(date),
        `${shortDay(date)} ${date.slice(0, 4)}`,
        longMonth(date),
        shortMonth(date),
      ];
      const text = forms[n % forms.length] ?? date;
      const quick = quickReading(text, bromley);
      if (quick === null) expect(readPhrase(text, bromley)).toHaveProperty('error');
      else if (isLocked(text)) expect.fail(`${text} is starred out`);
      else if (JSON.stringify(quick) !== JSON.stringify(inFull(text))) expect(quick).toEqual(inFull(text));
    }
  });

  it('and so are months in a row, ranges of months, years and what goes on in them', () => {
    const months = Array.from({ length: 12 }, (_, i) => planDate(2013, i + 1, 1));
    const named = (i: number, year: number): string =>
      [longMonth, shortMonth][i % 2]?.(`${year}${months[i]?.slice(4)}`) ?? '';
    const taken: Record<string, number> = {};
    for (let year = 1988; year <= 2101; year += runs(37, 3))
      for (let i = 0; i < 144; i++) {
        const [from, to] = [i % 12, Math.floor(i / 12)];
        const next = `${year + 1}`.slice(2);
        for (const text of [
          `${named(from, year)} / ${named(to, year)}`,
          `${named(from, year)} / ${named(to, year)} / ${named(from, year + 1)}`,
          `${named(from, year).slice(0, -5)} ${'-–'[i % 2]} ${named(to, year)}`,
          ...[`${year}-${next}`, `by ${named(to, year)}`],
          `${['ongoing', 'Ongoing', 'throughout', 'Throughout'][i % 4]} ${year}-${next}`,
          `${['Ongoing', 'Throughout'][i % 2]} ${year}-${String(i % 100).padStart(2, '0')}`,
          `${['Ongoing', 'Throughout'][i % 2]} ${year}-${i % 10}`,
        ]) {
          const quick = quickReading(text, bromley);
          if (quick === null) continue;
          if (isLocked(text)) expect.fail(`${text} is starred out`);
          taken[quick.kind] = (taken[quick.kind] ?? 0) + 1;
          if (JSON.stringify(quick) !== JSON.stringify(inFull(text))) expect(quick).toEqual(inFull(text));
        }
      }
    expect(Object.keys(taken).sort()).toEqual(['continuing', 'month', 'range', 'series', 'year']);
  });

  it.each([
    'Jun 2013 / Mar 2013',
    'Mar 2013 / Mar 2013',
    'Mar 2013 / 4 Jun 2013',
    'Mar 2013/Jun 2013',
    'Oct – Mar 2013',
    '2009-10',
    '1999-00',
    'Ongoing 2019-0',
    '2013-4',
    'Ongoing 2013-5',
    'Ongoing 2013-145',
    '2013-15',
    'ONGOING 2013-14',
    'by 4 May 2013',
    '31 Feb 2013',
    '2013-02-30',
    'May 1989',
    'Smarch 2013',
    '0 May 2013',
    'May 2013.',
    'xx 2013',
    '2013-13-01',
  ])('%s is left to the general forms', (text) => {
    expect(quickReading(text, bromley)).toBeNull();
  });

  it('and so are the words for no date, in capitals or not', () => {
    for (const text of [
      'various',
      'Various',
      'TBC',
      'as and when required',
      'N/A',
      'Agreed dates throughout year',
    ])
      for (const written of [text, text.toUpperCase()]) {
        const quick = quickReading(written, bromley);
        expect(quick).toMatchObject({ kind: 'undated', windows: [], warning: null });
        expect(quick).toEqual(inFull(written));
      }
  });

  it('and every meeting of a body with initials, of whose meetings nobody has told', () => {
    const body = (name: string, aliases: string[] = []) => ({ name, aliases, meets: null });
    for (const name of ['QA & PM', 'QA&PM', 'L&D Group', 'A & E Board', 'SAB&CSP Committee', 'T&F Panel']) {
      const calendar = { ...bromley, bodies: [...bromley.bodies.slice(0, 1), body('Quality', [name])] };
      const quick = quickReading(`every ${name}`, calendar);
      expect(quick?.warning).toMatch(/^no meetings of Quality are in plan\.yaml/);
      const { text: _, ...whole } = readPhrase(`every  ${name}`, calendar) as typeof quick & object;
      expect(quick).toEqual({ text: `every ${name}`, ...whole });
    }
    const two = { ...bareCalendar, bodies: [body('Quality', ['QA & PM']), body('Audit', ['Q.A. and P.M.'])] };
    expect(quickReading('every QA & PM', two)).toBeNull();
    const [board] = bromley.bodies;
    const meets = { ...bareCalendar, bodies: [{ ...body('QA&PM'), meets: board?.meets ?? [] }] };
    expect(quickReading('every QA&PM', meets)).toBeNull();
  });

  it('a body or a term with the name of a month comes first', () => {
    const march = { name: 'March', aliases: [], meets: [{ start: '2013-05-07', due: '2013-05-07' }] };
    expect(quickReading('May 2013', { ...bareCalendar, bodies: [march] })).toBeNull();
    const terms = new Map([['May 2013', { start: '2013-05-07', due: '2013-05-09' }]]);
    const calendar = { ...bareCalendar, terms };
    expect(readPhrase('May 2013', calendar)).toMatchObject({
      kind: 'term',
      windows: [{ due: '2013-05-09' }],
    });
  });

  it.each(['Ongoing', 'Throughout 2013-14', 'By the Board', '2013-14'])('so does %s', (name) => {
    const calendar = { ...bareCalendar, bodies: [{ name, aliases: [], meets: null }] };
    for (const text of ['Ongoing 2013-14', 'Throughout 2013-14', 'by May 2013', '2013-14'])
      expect(quickReading(text, calendar)).toBeNull();
  });

  it('most dates of the real plan are', () => {
    expect(quickReading('May 2013', bromley)?.kind).toBe('month');
    expect(quickReading('28 May 2013', bromley)?.windows[0]?.due).toBe('2013-05-28');
    expect(dayOf(quickReading('Feb 2012', bromley)?.windows[0]?.due ?? '')).toBe(29);
  });
});
