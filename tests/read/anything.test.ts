import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadPlan, readPlan, type Source } from '../../src/read/plan.ts';
import { character } from '../characters.ts';
import { inFull, runs } from '../runs.ts';
import { sourcesOf, typed } from './folder.ts';

const bromley = sourcesOf('plan');
const decoder = new TextDecoder();

/** Every problem points into its file, and nowhere before its own beginning. */
const placesHold = ({ problems, locate, texts }: ReadPlan): void => {
  for (const problem of problems) {
    const place = locate(problem.at);
    const lines = (texts.get(problem.at.file) ?? '').split('\n');
    const says = `${problem.rule} at ${JSON.stringify(place)}`;
    expect(place.line >= 1 && place.line <= lines.length, says).toBe(true);
    expect(place.endLine >= place.line && place.endLine <= lines.length, says).toBe(true);
    expect(place.column >= 1 && place.column <= lines[place.line - 1]!.length + 1, says).toBe(true);
    expect(place.endColumn >= 1 && place.endColumn <= lines[place.endLine - 1]!.length + 1, says).toBe(true);
    if (place.line === place.endLine) expect(place.endColumn >= place.column, says).toBe(true);
    expect(problem.message, says).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  }
};

/** Pieces of plans and of YAML, which thrown together make files that are nearly right. */
const scrap = fc.constantFrom(
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n      ',
    '\n        ',
    '\r\n',
    '\n\t',
    ' ',
    ': ',
    ':',
    '- ',
    '-',
    '\n  - ref: "1.1"',
    '\n    action: x',
    '\n    milestones:',
    '\n      - what: a',
    '\n        when: May 2013',
    'area: 1',
    'actions:',
    'title: ',
    '"',
    "'",
    '“',
    '”',
    '#',
    ' #',
    ' #4',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a',
    '*a',
    '!t',
    '!!str ',
    '|',
    '>',
    '|2',
    '>-',
    '?',
    '? ',
    '@',
    '`',
    '%',
    '---',
    '\n---\n',
    '\n...\n',
    '<<: ',
    '\n<<<<<<< a\n',
    '\n=======\n',
    '\n>>>>>>> b\n',
    '• ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\ud800',
    '__proto__: ',
    'constructor: ',
    'lead: ',
    'done: ',
    'no',
    'rag: ',
    'progress:',
    'bodies:',
    'posts:',
    'meets: ',
    'outcomes:',
    '\\',
    '~',
    'null',
    'é',
    '日本',
    '😀',
    'aаo',
  ],
);
const soup = fc.array(scrap, { maxLength: 40 }).map((pieces) => pieces.join(''));

const file = fc.constantFrom('plan.yaml', '1-leadership.yaml', 'meetings.yaml', 'x.yml');

describe('whatever comes in', () => {
  it('bytes of any kind are read or refused, and never throw', () => {
    fc.assert(
      fc.property(file, fc.uint8Array({ maxLength: 300 }), (name, bytes) =>
        placesHold(readPlan('plan', typed({ [name]: bytes }))),
      ),
      { numRuns: runs(5, 150) },
    );
  });

  it.runIf(inFull)('text of any kind is read or refused, and never throws', () => {
    fc.assert(
      fc.property(file, fc.string({ unit: character, maxLength: 200 }), (name, text) =>
        placesHold(readPlan('plan', typed({ [name]: text }))),
      ),
      { numRuns: runs(5, 150) },
    );
  });

  it('scraps of plans in any order are read or refused, and never throw', () => {
    fc.assert(
      fc.property(file, soup, (name, text) => placesHold(readPlan('plan', typed({ [name]: text })))),
      { numRuns: runs(10, 500) },
    );
  });

  it('the real plan with a slip anywhere loses no action without saying so', () => {
    const area = bromley.find((source) => source.name === '1-leadership.yaml')!;
    const settings = bromley.find((source) => source.name === 'plan.yaml')!;
    const text = decoder.decode(area.bytes!);
    const slip = fc.record({
      at: fc.nat(text.length),
      cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
      put: fc.oneof(scrap, fc.string({ unit: character, maxLength: 3 })),
    });
    fc.assert(
      fc.property(slip, ({ at, cut, put }) => {
        const changed: Source = {
          name: area.name,
          bytes: new TextEncoder().encode(text.slice(0, at) + put + text.slice(at + cut)),
          fault: null,
        };
        const read = readPlan('plan', [settings, changed]);
        placesHold(read);
        // what is lost is named: no action goes missing without an error
        const kept = read.plan?.areas[0]?.actions.length ?? 0;
        const errors = read.problems.filter((problem) => problem.severity === 'error');
        if (kept < 8) expect(errors, JSON.stringify({ at, cut, put })).not.toEqual([]);
      }),
      { numRuns: runs(2, 60) },
    );
  });
});
