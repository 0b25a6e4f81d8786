import { describe, expect, it } from 'vitest';
import type { Change, Value } from '../../src/edit/change.ts';
import type { Plan } from '../../src/model/plan.ts';
import { add, changed, changedSettings, changedWhere, file, set } from './changed.ts';

const first = ['actions', 0];
const row = (lines: string): string =>
  `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n${lines}`;

describe('a key inside an entry of an action', () => {
  const figures =
    '    outcomes:\n      - measure: Repeat plans\n        want: down\n        baseline: { date: Mar 2012, value: 14 }\n        readings:\n          - { date: Jun 2012, value: 13 }\n';
  const next =
    '    progress:\n      - date: 3 Jun 2013\n        note: Begun\n        next:\n          what: Ask\n          by: Nov 2013\n';
  it.each<[string, Change['at']['path'], string, Value, string, string]>([
    [next, ['progress', 0, 'next'], 'what', 'Tell', 'what: Ask', 'what: Tell'],
    [next, ['progress', 0, 'next'], 'by', 'Dec 2013', 'Nov', 'Dec'],
    [next, ['progress', 0], 'note', 'Half done', 'Begun', 'Half done'],
    [figures, ['outcomes', 0, 'baseline'], 'value', '15', 'value: 14', 'value: 15'],
    [figures, ['outcomes', 0, 'readings', 0], 'date', 'Jul 2012', 'Jun', 'Jul'],
    [figures, ['outcomes', 0], 'want', 'up', 'want: down', 'want: up'],
    [figures, ['outcomes', 0], 'unit', '%', '        want', '        unit: "%"\n        want'],
    [
      '    milestones:\n      - what: News\n        when: May 2013\n        redated: { from: Apr 2013, to: May 2013 }\n',
      ['milestones', 0, 'redated'],
      'agreed',
      'Board 3 Apr 2013',
      ' }',
      ', agreed: Board 3 Apr 2013 }',
    ],
    [
      '    closed: { as: on hold, until: Dec 2013 }\n',
      ['closed'],
      'until',
      'Jan 2014',
      'Dec 2013',
      'Jan 2014',
    ],
  ])('is set, and nothing else with it: %#', (lines, path, key, value, old, now) => {
    expect(changed(row(lines), set([...first, ...path], key, value))).toBe(row(lines).replace(old, now));
  });
});

/** The plan with something in it that its text does not say, as a change with a side effect would leave it. */
const withOther = (plan: Plan, path: readonly (string | number)[], value: unknown): Plan => {
  const copy = structuredClone(plan);
  const last = path.at(-1) ?? '';
  const owner = path
    .slice(0, -1)
    .reduce<unknown>((one, step) => (one as Record<string, unknown>)[step], copy);
  (owner as Record<string, unknown>)[last] = value;
  return copy;
};
/** What is said of a change whose new words are read with this beside them. */
const beside = (change: Change, path: readonly (string | number)[], value: unknown): string =>
  changedWhere((plan) => withOther(plan, path, value))(two, change);

const two = row(
  '    lead: Chair\n    completion: July 2013\n    milestones:\n      - what: News\n        when: May 2013\n      - Film\n  - ref: "1.2"\n    action: Tell\n    lead: Board\n    Priority: high\n',
);
const setting = (key: string, value: Value): Change => ({ at: { file: 'plan.yaml', path: [] }, key, value });
const word = 'make the change in a text editor';
const also = (key: string, line: number, name = file): string =>
  `refused: it would also change “${key}” (${name}, line ${line}): ${word}`;

describe('a change that would change something else too', () => {
  const [one, other] = [
    ['areas', 0, 'actions', 0],
    ['areas', 0, 'actions', 1],
  ];
  it.each<[string, Change, readonly (string | number)[], unknown, string]>([
    ['another key of the action', set(first, 'lead', 'Vice'), [...one, 'action'], 'Say', also('action', 4)],
    ['a date of it', set(first, 'lead', 'Vice'), [...one, 'completion'], null, also('completion', 4)],
    ['a milestone', set(first, 'lead', 'Vice'), [...one, 'milestones', 0, 'what'], 'x', also('what', 9)],
    ['another action', set(first, 'lead', 'Vice'), [...other, 'lead'], [], also('lead', 12)],
    [
      'a column of the board',
      set(first, 'lead', 'Vice'),
      [...other, 'own', 0, 'text'],
      'low',
      also('Priority', 12),
    ],
    ['its area', set(first, 'lead', 'Vice'), ['areas', 0, 'title'], 'x', also('title', 1)],
    [
      'the board',
      set(first, 'lead', 'Vice'),
      ['board'],
      'x',
      `refused: it would also change “board”: ${word}`,
    ],
    [
      'the other milestone',
      set([...first, 'milestones', 0], 'what', 'Vice'),
      [...one, 'milestones', 1, 'what'],
      'x',
      also('what', 11),
    ],
    [
      'another key of the milestone',
      set([...first, 'milestones', 0], 'what', 'Vice'),
      [...one, 'milestones', 0, 'when'],
      null,
      also('when', 9),
    ],
    [
      'the action of a milestone',
      set([...first, 'milestones', 0], 'what', 'Vice'),
      [...one, 'lead'],
      [],
      also('lead', 4),
    ],
    [
      'a column of the action',
      set(['actions', 1], 'lead', 'Vice'),
      [...other, 'own', 0, 'text'],
      'low',
      also('Priority', 12),
    ],
    [
      'its lead, with a column',
      set(['actions', 1], 'Priority', 'low'),
      [...other, 'lead'],
      [],
      also('lead', 12),
    ],
    [
      'a setting beside it',
      setting('version', '2'),
      ['title'],
      'x',
      `refused: it would also change “title”: ${word}`,
    ],
    [
      'a post, with a setting',
      setting('version', '2'),
      ['posts', 0, 'short'],
      'x',
      `refused: it would also change “short” (plan.yaml, line 5): ${word}`,
    ],
    [
      'a post, with an action',
      set(first, 'lead', 'Vice'),
      ['posts', 0, 'short'],
      'x',
      also('short', 5, 'plan.yaml'),
    ],
    [
      'the title of the plan, with that of its area',
      set([], 'title', 'Vice'),
      ['title'],
      'x',
      `refused: it would also change “title”: ${word}`,
    ],
    ['the words of a name', set(first, 'lead', 'Vice'), [...other, 'lead', 0, 'text'], 'x', also('lead', 12)],
    [
      'a post, with the board',
      setting('board', 'Vice'),
      ['posts', 0, 'short'],
      'x',
      also('short', 5, 'plan.yaml'),
    ],
    [
      'a body, with another setting',
      setting('version', '2'),
      ['bodies', 0, 'papersDays'],
      9,
      also('papersDays', 6, 'plan.yaml'),
    ],
    [
      'what cannot be read',
      set(first, 'lead', 'Vice'),
      [...other, 'completion'],
      { reading: null },
      also('completion', 12),
    ],
    [
      'a milestone above the one taken out',
      set([...first, 'milestones'], 1, null),
      [...one, 'milestones', 0, 'what'],
      'x',
      also('what', 9),
    ],
    [
      'a milestone below the one that is another',
      set([...first, 'milestones'], 0, 'Poster'),
      [...one, 'milestones', 1, 'what'],
      'x',
      also('what', 11),
    ],
    [
      'a milestone beside the one taken out',
      set([...first, 'milestones'], 1, null),
      [...one, 'lead'],
      [],
      also('lead', 4),
    ],
  ])('is not made: %s', (_, change, path, value, said) => {
    expect(beside(change, path, value)).toBe(said);
  });

  it.each<[string, Change, readonly (string | number)[], unknown]>([
    ['what follows from other words', set(first, 'lead', 'Vice'), ['calendar'], {}],
    ['where an action is', set(first, 'lead', 'Vice'), [...other, 'line'], 99],
    [
      'how a date is understood',
      set(first, 'lead', 'Vice'),
      [...one, 'completion', 'reading', 'windows'],
      [],
    ],
    ['how a name is understood', set(first, 'lead', 'Vice'), [...other, 'lead', 0, 'register'], 'agency'],
    ['the body that the board is', setting('board', 'Vice'), ['bodies', 0, 'fullName'], 'x'],
    ['how an area is read by plan.yaml', setting('version', '2'), ['areas', 0, 'title'], 'x'],
  ])('is made where that follows from it: %s', (_, change, path, value) => {
    expect(beside(change, path, value)).not.toMatch(/^refused/);
  });
});

describe('a change by which other things are read otherwise', () => {
  it.each<[string, string, Change, string, string]>([
    [
      'the lines of actions without a ref',
      '  - action: Tell\n    lead: Board\n',
      set(first, 'lead', 'Chair'),
      'Ask\n',
      'Ask\n    lead: Chair\n',
    ],
    [
      'the places of milestones',
      '    milestones:\n      - Film\n',
      add([...first], 'milestones', { what: 'News' }, 0),
      '      - Film',
      '      - what: News\n      - Film',
    ],
    [
      'a milestone in the place of another',
      '    milestones:\n      - Film\n      - News\n',
      set([...first, 'milestones'], 1, 'Poster'),
      'News',
      'Poster',
    ],
    [
      'one fewer',
      '    milestones:\n      - Film\n      - News\n',
      set([...first, 'milestones'], 0, null),
      '      - Film\n',
      '',
    ],
    [
      'one fewer, so that all after it take another place',
      '    milestones:\n      - Film\n      - News\n      - Poster\n      - Talk\n',
      set([...first, 'milestones'], 0, null),
      '      - Film\n',
      '',
    ],
    [
      'all of them',
      '    milestones:\n      - Film\n',
      set(first, 'milestones', [{ what: 'News', when: 'May 2013' }]),
      '- Film',
      '- what: News\n        when: May 2013',
    ],
    [
      'a date that nobody could read',
      '    completion: Smarch 2013\n',
      set(first, 'completion', 'March 2014'),
      'Smarch 2013',
      'March 2014',
    ],
    [
      'one of a milestone',
      '    milestones:\n      - what: News\n        when: Smarch 2013\n',
      set([...first, 'milestones', 0], 'when', 'May 2013'),
      'Smarch',
      'May',
    ],
  ])('is made: %s', (_, lines, change, old, now) => {
    expect(changed(row(lines), change)).toBe(row(lines).replace(old, now));
  });
});

describe('a setting of plan.yaml', () => {
  const settings = 'board: Anytown\nperiod: 2013-14\nbodies: { Board: { papers: 7 days } }\n';
  it.each<[string, Value, string]>([
    ['small_numbers', '7', `${settings}small_numbers: "7"\n`],
    ['board', 'Othertown', settings.replace('Anytown', 'Othertown')],
    [
      'rag',
      { profile: 'days', amber: '7', red: '30' },
      `${settings}rag:\n  profile: days\n  amber: "7"\n  red: "30"\n`,
    ],
    ['fields', { Cost: 'money' }, `${settings}fields:\n  Cost: money\n`],
  ])('is set: %s', (key, value, after) => {
    expect(changedSettings(settings, set([], key, value))).toBe(after);
  });
});

describe('a change inside an entry that would change something else in it', () => {
  const figures = { date: 'Mar 2012', value: 14 };
  const whole = row(
    [
      '    outcomes:',
      '      - measure: Repeat plans',
      '        want: down',
      `        baseline: { date: ${figures.date}, value: ${figures.value} }`,
      '        target: { date: Mar 2014, value: 10 }',
      '        readings:',
      '          - { date: Jun 2012, value: 13 }',
      '          - { date: Sep 2012, value: 12 }',
      '    milestones:',
      '      - what: News',
      '        when: May 2013',
      '        done: { date: 3 May 2013, evidence: Minutes }',
      '        redated: { from: Apr 2013, to: May 2013, date: 3 Apr 2013, agreed: Board 3 Apr 2013 }',
      '    closed: { as: on hold, date: 3 Jun 2013, until: Dec 2013, reason: Staff }',
      '    progress:',
      '      - date: 3 Jun 2013',
      '        rag: amber',
      '        note: Begun',
      '        next: { what: Ask, by: Nov 2013 }',
      '      - date: 3 Jul 2013',
      '        note: Half done',
      '',
    ].join('\n'),
  );
  const measured = ['outcomes', 0, 'indicator'];
  it.each<[string, Change['at']['path'], string, Value, readonly (string | number)[], unknown]>([
    ['the target', ['outcomes', 0, 'baseline'], 'value', '15', [...measured, 'target', 'value'], 9],
    [
      'the figure of its day',
      ['outcomes', 0, 'baseline'],
      'date',
      'Apr 2012',
      [...measured, 'baseline', 'value'],
      9,
    ],
    [
      'the day of its figure',
      ['outcomes', 0, 'baseline'],
      'value',
      '15',
      [...measured, 'baseline', 'on'],
      '2012-01-01',
    ],
    ['what is wanted', ['outcomes', 0], 'unit', '%', [...measured, 'want', 0, 'want'], 'up'],
    ['its words', ['outcomes', 0], 'unit', '%', ['outcomes', 0, 'text'], 'x'],
    ['its readings', ['outcomes', 0], 'measure', 'Plans', [...measured, 'readings', 0, 'value'], 9],
    ['the colour', ['progress', 0], 'note', 'x', ['progress', 0, 'rag'], 'red'],
    ['the day', ['progress', 0], 'note', 'x', ['progress', 0, 'on'], '2013-06-04'],
    ['the next step', ['progress', 0], 'note', 'x', ['progress', 0, 'next', 'what'], 'x'],
    ['by when', ['progress', 0, 'next'], 'what', 'x', ['progress', 0, 'next', 'by'], null],
    ['the note', ['progress', 0, 'next'], 'what', 'x', ['progress', 0, 'note'], 'x'],
    ['the other update', ['progress', 0], 'note', 'x', ['progress', 1, 'note'], 'x'],
    ['how it was closed', ['closed'], 'until', 'Jan 2014', ['closed', 'as'], 'withdrawn'],
    ['when it was closed', ['closed'], 'reason', 'x', ['closed', 'on'], '2013-06-04'],
    [
      'the minute',
      ['milestones', 0, 'redated'],
      'from',
      'Mar 2013',
      ['milestones', 0, 'redated', 0, 'agreed'],
      'x',
    ],
    [
      'the evidence',
      ['milestones', 0, 'done'],
      'date',
      '4 May 2013',
      ['milestones', 0, 'done', 0, 'evidence'],
      'x',
    ],
    [
      'the day it was done',
      ['milestones', 0, 'done'],
      'evidence',
      'x',
      ['milestones', 0, 'done', 0, 'on'],
      null,
    ],
  ])('is refused: %s', (_, path, key, value, other, as) => {
    const change = set([...first, ...path], key, value);
    const making = (at: readonly (string | number)[], now: unknown) =>
      changedWhere((plan) => withOther(plan, ['areas', 0, 'actions', 0, ...at], now))(whole, change);
    expect(changed(whole, change)).not.toMatch(/^refused/);
    expect(making(other, as)).toMatch(/^refused: it would also change/);
  });
});
