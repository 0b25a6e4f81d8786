import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import type { PlanFileKind } from '../../src/model/plan-file.ts';
import {
  byBoth,
  byNone,
  fileNames,
  inAction,
  inMilestone,
  inOutcome,
  inPlan,
  inProgress,
  read,
  taken,
} from './taken.ts';

/** A choice: where it is written, what may be written there, slips of which the word is offered, and what is no word of it. */
const choices: Readonly<
  Record<
    string,
    {
      kind: PlanFileKind;
      file: (value: string) => string;
      words: readonly string[];
      slips: Readonly<Record<string, string>>;
    }
  >
> = {
  'how an action left the plan': {
    kind: 'area',
    file: (as) => inAction(`closed: { as: ${as}, date: 12 Nov 2013 }`),
    words: ['complete', 'withdrawn', 'superseded', 'carried forward', 'on hold'],
    slips: {
      completed: 'complete',
      withdrawm: 'withdrawn',
      superceded: 'superseded',
      'carry forward': 'carried forward',
      'on-holt': 'on hold',
    },
  },
  'what holds it up': {
    kind: 'area',
    file: (cause) => inProgress(`cause: ${cause}`),
    words: ['guidance', 'partner', 'funding', 'other'],
    slips: { guidence: 'guidance', partners: 'partner', fundng: 'funding', others: 'other' },
  },
  'which way is better': {
    kind: 'area',
    file: (want) => inOutcome(`want: [{ until: Dec 2013, want: ${want} }]`),
    words: ['up', 'down'],
    slips: { upp: 'up', downn: 'down' },
  },
  'which quarters': {
    kind: 'plan',
    file: (quarters) => inPlan(`quarters: ${quarters}`),
    words: ['financial', 'calendar'],
    slips: { finantial: 'financial', calender: 'calendar' },
  },
  'how lateness becomes colour': {
    kind: 'plan',
    file: (profile) => inPlan(`rag: { profile: ${profile} }`),
    words: ['months', 'days', 'meetings', 'completion', 'strict', 'achieved'],
    slips: {
      month: 'months',
      day: 'days',
      meeting: 'meetings',
      completed: 'completion',
      strickt: 'strict',
      acheived: 'achieved',
    },
  },
  'a column with a list of the board’s own': {
    kind: 'area',
    file: (value) => inAction(`Priority: ${value}`),
    words: ['high', 'low'],
    slips: { hihg: 'high', lowe: 'low' },
  },
};

describe.each(Object.entries(choices))('%s', (_, { kind, file, words, slips }) => {
  it.each(words)('may be %s, to the reader and to an editor', (word) => {
    expect(taken(kind, file(word))).toEqual(byBoth);
  });

  it.each(words)('may be %s in capitals, to the reader', (word) => {
    expect(taken(kind, file(word.toUpperCase())).reader).toBe(true);
  });

  it.each(Object.entries(slips))('is not %s, and %s is offered', (slip, word) => {
    expect(taken(kind, file(slip))).toEqual(byNone);
    const [{ message, hint } = { message: '', hint: null }, ...more] = read({
      [fileNames[kind]]: file(slip),
    }).problems;
    expect(more).toEqual([]);
    expect(message).toContain(
      `is "${slip}"; it should be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    );
    expect(hintText(hint ?? '').split('\n')[0]).toBe(`Did you mean ${word}?`);
  });

  it('is no other word, of which none is offered', () => {
    expect(taken(kind, file('something else'))).toEqual(byNone);
    const [problem] = read({ [fileNames[kind]]: file('something else') }).problems;
    expect(hintText(problem?.hint ?? '')).not.toContain('Did you mean');
  });
});

/** Values that both take, and values that both refuse. */
const values: Readonly<
  Record<string, readonly [PlanFileKind, (value: string) => string, good: string[], bad: string[]]>
> = {
  'a ref': [
    'area',
    (ref) => `area: 1\nactions:\n  - { ref: ${ref}, action: Ask children }\n`,
    ['"4.10"', '"C1.1"', '"SP1"', '"4"', '"4.1(a)"', '"A-1"', `"${'1'.repeat(20)}"`],
    ['"4 / 10"', `"${'1'.repeat(21)}"`, '"(a)"', '"tbc"', '"None"', '"é1"'],
  ],
  'an area': [
    'area',
    (area) => `area: ${area}\n`,
    ['1', '999', 'CC1', '"4"', 'C'],
    ['0', '1000', '-1', 'A long code', '"1.5"'],
  ],
  'a figure': [
    'area',
    (value) => inOutcome(`baseline: { date: Mar 2012, value: ${value} }`),
    ['14', '13.2', '-2', '"1,200"', '13.2%', '"12,345,678"'],
    ['many', '"13,2"', '13.2.1', '£5', '"1,20"', 'about 5'],
  ],
  'yes or no': ['area', (people) => inOutcome(`people: ${people}`), ['yes', 'no'], ['perhaps', 'y', '1']],
  'a mark of done': [
    'area',
    (done) => inMilestone(`done: ${done}`),
    ['28 May 2013', 'yes', 'Yes', 'done', 'Completed', 'signed off.'],
    ['maybe', 'soon', 'no', 'ongoing'],
  ],
  'a colour': [
    'area',
    (rag) => inProgress(`rag: ${rag}`),
    [
      'stuck',
      'Stuck',
      'not-so good',
      'Not so good',
      'green',
      'red',
      'amber',
      'R',
      'a',
      'G',
      'blue',
      'Completed',
      'complete',
    ],
    ['purple', 'redd', 'stuck in the mud', 'b', 'amber because late'],
  ],
  'a number of actions': [
    'area',
    (actions) => `area: 1\nactions: ${actions}\n`,
    ['[]'],
    ['none', '{ a: b }'],
  ],
  'a text': [
    'area',
    (title) => `area: 1\ntitle: ${title}\n`,
    ['Listening', '2013', '"yes: no"', 'x'.repeat(20_000)],
    ['[a]', '{ a: b }', 'x'.repeat(20_001)],
  ],
  'a register': [
    'plan',
    (bodies) => inPlan(`bodies: ${bodies}`),
    ['Executive', '[Executive, Board]', '{ Executive: { meets: June 2013 } }', '{ Executive: }'],
    ['{ Executive: [June 2013] }', '[{ a: b }]'],
  ],
  'kinds of columns': [
    'plan',
    (kind) => inPlan(`fields: { Risk: ${kind} }`),
    ['text', 'number', 'percent', 'money', 'date', '[a, b]'],
    ['colour', '{ a: b }'],
  ],
  'a column of money': [
    'area',
    (sum) => inAction(`Budget: ${sum}`),
    ['£12,500', '12500', '£2.5k'],
    ['[1]', '{ a: 1 }'],
  ],
  'a column of dates': [
    'area',
    (date) => inMilestone(`Review: ${date}`),
    ['May 2013', '28 May 2013'],
    ['[[May]]', '{ a: 1 }'],
  ],
  'a column of texts': ['area', (text) => inMilestone(`Remark: ${text}`), ['Well', '5'], ['[a]', '{ a: 1 }']],
  'a lead': [
    'area',
    (lead) => inAction(`lead: ${lead}`),
    ['Head of Quality', '[Head of Quality, Executive]', 'All agencies', 'Somebody new'],
    ['{ a: b }', '[[Executive]]'],
  ],
};

describe.each(Object.entries(values))('%s', (_, [kind, file, good, bad]) => {
  it.each(good)('may be %s, to the reader and to an editor', (value) => {
    expect(taken(kind, file(value))).toEqual(byBoth);
  });

  it.each(bad)('may not be %s, to the reader and to an editor', (value) => {
    expect(taken(kind, file(value))).toEqual(byNone);
  });
});
