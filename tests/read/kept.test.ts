import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';
import { actionOf, area, news } from './said.ts';

const readingOf = (settings: string, more: Readonly<Record<string, string>> = {}) =>
  readPlan('plan', typed({ 'plan.yaml': `board: Anytown\n${settings}\n`, ...more }));

describe('what is kept of an entry', () => {
  it.each([
    ['waive: { because: the audit waits }'],
    ['waive: { rule: no-measure }'],
    ['waive: { until: Mar 2014 }'],
  ])('a waiver without its rule or its reason silences nothing: %s', (line) => {
    expect(actionOf(area(line))?.waivers).toEqual([]);
    expect(readingOf(line).plan?.waivers).toEqual([]);
  });

  it('what happens next is a text, or an entry that says what', () => {
    const nextOf = (next: string) => actionOf(news(`next: ${next}`))?.progress[0]?.next;
    expect(nextOf('Briefing')).toEqual({ what: 'Briefing', by: null, who: [] });
    expect(nextOf('{ what: Briefing, who: Clerk }')).toMatchObject({
      what: 'Briefing',
      who: [{ name: 'Clerk' }],
    });
    expect(nextOf('{ who: Clerk }')).toBeNull();
  });

  it.each([
    ['up', [{ until: null, want: 'up' }]],
    [
      '[{ until: Mar 2014, want: up }, down]',
      [
        { until: '2014-03-31', want: 'up' },
        { until: null, want: 'down' },
      ],
    ],
    ['[{ until: Mar 2014 }, { want: down }]', [{ until: null, want: 'down' }]],
  ])('which way is better: %s', (want, kept) => {
    const action = actionOf(area(`outcomes: [{ measure: Repeat plans, want: ${want} }]`));
    expect(action?.outcomes[0]?.indicator?.want).toEqual(kept);
  });

  it('readings are in the order of their days, and one without its day or its figure is none', () => {
    const readings =
      '[{ date: Sep 2013, value: 3 }, { date: Jun 2013, value: 4 }, { date: Jun 2013, value: 5 }, { value: 6 }, { date: Mar 2013 }]';
    const action = actionOf(area(`outcomes: [{ measure: Repeat plans, readings: ${readings} }]`));
    expect(action?.outcomes[0]?.indicator?.readings).toEqual([
      { on: '2013-06-30', text: 'Jun 2013', value: 4 },
      { on: '2013-06-30', text: 'Jun 2013', value: 5 },
      { on: '2013-09-30', text: 'Sep 2013', value: 3 },
    ]);
  });

  it.each([
    ['7 days', 7],
    ['10', 10],
    ['a week', 7],
    ['one day', 1],
    ['Two weeks before', 14],
    ['3 calendar days beforehand', 3],
    ['four weeks', 28],
    ['7 days or so', null],
  ])('papers are due %s before a meeting', (papers, days) => {
    const { plan } = readingOf(`bodies: { Executive: { papers: ${papers} } }`);
    expect(plan?.bodies.find(({ name }) => name === 'Executive')?.papersDays).toBe(days);
  });

  it('a meeting that is named twice is one, and meetings are in order', () => {
    const { plan } = readingOf('bodies: { Executive: { meets: [23 Sep 2013, 24 Jun 2013, 23 Sep 2013] } }');
    const { meets } = plan!.bodies.find(({ name }) => name === 'Executive')!;
    expect(meets?.map(({ start }) => start)).toEqual(['2013-06-24', '2013-09-23']);
  });
});

describe('a board’s own column', () => {
  const kinds = 'fields: { Size: number, Share: percent, Cost: money }';
  const figureOf = (line: string) =>
    readingOf(kinds, area(line)).plan?.areas[0]?.actions[0]?.own.map(({ value }) => value);

  it.each([
    ['Size: 1,200', 1200],
    ['Size: -3.5', -3.5],
    ['Size: +4', 4],
    ['Share: 40%', 40],
    ['Share: 40', 40],
    ['Share: 100 %', 100],
    ['Share: 0', 0],
    ['Cost: £12,500', 12_500],
    ['Cost: 12.5k', 12_500],
    ['Cost: £1.5M', 1_500_000],
    ['Cost: -£300', -300],
    ['Cost: 300', 300],
  ])('has a figure: %s', (line, value) => {
    expect(figureOf(line)).toEqual([value]);
    expect(readingOf(kinds, area(line)).problems.map(({ rule }) => rule)).not.toContain('dash-without-space');
  });

  it.each([
    'Size: £3',
    'Size: 3k',
    'Size: 40%',
    'Share: 101',
    'Share: -1',
    'Share: £4',
    'Cost: 40%',
    'Size: 1,20',
  ])('has none of its kind: %s', (line) => {
    expect(figureOf(line)).toEqual([]);
    const said = readingOf(kinds, area(line)).problems.map(({ message }) => message);
    const should = {
      Size: 'a number, such as 1,200 or 13.5',
      Share: 'a percentage from 0 to 100, such as 40%',
      Cost: 'an amount, such as £12,500',
    };
    const [name = '', value] = line.split(': ');
    expect(said).toContain(`${name} is "${value}"; it should be ${should[name as 'Size']}`);
  });
});

describe('what is said of years and files', () => {
  it('the plan’s own years are no month, and others may be', () => {
    const said = (years: string) =>
      readingOf('period: 2010-11', area(`completion: ${years}`)).problems.map(({ rule }) => rule);
    expect(said('2010-11')).not.toContain('disputed-date');
    expect(said('2009-10')).toContain('disputed-date');
  });

  it('a file that cannot be opened is named, with what a plan file is', () => {
    const sources = [
      ...typed({ 'plan.yaml': 'board: Anytown\n' }),
      { name: 'voice.yaml', bytes: null, fault: 'it is a folder' },
    ];
    const { problems, plan } = readPlan('plan', sources);
    const [found] = problems.filter(({ rule }) => rule === 'unreadable-file');
    expect(found?.message).toBe('voice.yaml cannot be read: it is a folder');
    expect(hintText(found?.hint ?? '')).toBe(
      'A plan file is a text file in the plan folder that you may open.',
    );
    expect(plan?.unreadable.map(({ file, whole }) => [file, whole])).toEqual([['voice.yaml', true]]);
  });

  it('a plan.yaml in capitals is to be renamed', () => {
    const hint = readPlan('plan', typed({ 'Plan.yaml': 'board: Anytown\n' })).problems[0]?.hint;
    expect(hintText(hint ?? '')).toBe('Rename Plan.yaml to plan.yaml, in small letters.');
  });
});
