import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllThere } from '../../src/read/all-there.ts';
import { inBracketsOf } from '../../src/read/brackets.ts';
import { headsIn } from '../../src/read/entries.ts';
import { rangeOf, readFile } from '../../src/read/file.ts';
import { keysOf } from '../../src/read/keys/index.ts';
import { lineAt } from '../../src/read/lines.ts';
import { readPlainly } from '../../src/read/plain/index.ts';
import { readPlan } from '../../src/read/plan.ts';
import { runs } from '../runs.ts';
import { damage, damaged } from './typing.ts';

const settings = new TextEncoder().encode('board: A board\ntitle: Business Plan\nperiod: 2013-14\n');

/** What is read of an area file, and whether nothing of it is said to be missing before its lines are counted. */
const readingOf = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  const sources = [
    { name: 'plan.yaml', bytes: settings, fault: null },
    { name: '1-area.yaml', bytes, fault: null },
  ];
  const area = readPlan('plan', sources).plan?.areas[0] ?? null;
  const file = readFile('1-area.yaml', bytes, keysOf);
  return { area, file, sure: isAllThere(file, area) };
};

/** The same by counting: every line that begins an action has one, with no more milestones than it has. */
const isCounted = ({ area, file }: ReturnType<typeof readingOf>): boolean => {
  const byLine = new Map(
    (area?.actions ?? []).map((action) => [lineAt(file.lines, rangeOf(file, action.at).start) + 1, action]),
  );
  const heads = headsIn(file.text, file.lines, {
    actions: new Set(byLine.keys()),
    parts: new Set(),
    inBrackets: inBracketsOf(file),
  });
  return heads.every((head) => head.milestones <= (byLine.get(head.line)?.milestones.length ?? -1));
};

const texts = ['plan', 'tests/fixtures/mid-year', 'tests/fixtures/every-key'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'plan.yaml' && name !== 'meetings.yaml')
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

const unusual = `actions:
  - action: Report
    ref: "1.1"
    milestones:
      - what: Draft
        when: May 2013
        done:
        - 20 May 2013
      - when: June 2013
        what: Final
    progress:
      - date: 3 Jun 2013
        next:
          - what: Circulate the final report
`;

describe('an area file of which nothing is missing', () => {
  it('is known as such without counting its lines, as the plan that comes with bscb is', () => {
    const sure = texts.map((text) => readingOf(text).sure);
    expect(sure.filter(Boolean).length).toBeGreaterThan(texts.length / 2);
  });

  const shown = 'description: |\n  Each action begins so:\n';
  const rows = 'actions:\n  - ref: "1.1"\n    action: Report\n    lead: Chair\n';
  const steps = `${rows}    milestones:\n      - what: Draft\n        when: May 2013\n      - what: Final\n`;

  it.each([
    ['actions and milestones', steps],
    ['the line ends of Windows, and none at its end', steps.replaceAll('\n', '\r\n').trimEnd()],
    ['an action that begins with what it is to do', `${steps}  - action: Publish\n    ref: "1.2"\n`],
    ['an action without a ref', `${steps}  - action: Publish\n`],
    ['no actions', 'area: 1\ntitle: Voice\n'],
    [
      'texts that begin with such words',
      `${rows}    outcomes:\n      - referrals\n      - what we do\n      - action on truancy\n`,
    ],
    [
      'block text of other words',
      `description: |\n  re: our duties\n  wards, and what they say: all\n  action: ours\n${steps}`,
    ],
  ])('is known as such with %s', (_, text) => {
    expect(readingOf(text).sure).toBe(true);
  });

  it.each([
    ...['- ref: "1.9"', 'ref: 1.9', 'Ref 1.9', 'REF', '{ref: "1.9"}', '"ref": "1.9"', "'ref': '1.9'"].map(
      (one) => [one, one],
    ),
    ...[
      '“ref: 1.9',
      '-\tref 1.9',
      '-\u00a0ref 1.9',
      '- {ref: 1.9',
      '- action: Lost',
      '- "action" : Lost',
    ].map((one) => [one, one]),
    ...["- 'action'\t: Lost", '- what: Lost', '{ what: Lost }', '"what": Lost'].map((one) => [one, one]),
  ])('is not, where block text has a line %j', (_, line) => {
    expect(readingOf(`${shown}  ${line}\n${steps}`).sure).toBe(false);
  });

  it.each([
    ['milestones in brackets', `${rows}    milestones: [Draft]\n`],
    ['milestones in brackets on the next line', `${rows}    milestones:\r\n      [Draft]\r\n`],
    ['a milestone of words alone', `${rows}    milestones:\n      - Draft\n`],
    ['a word in place of milestones', `${rows}    milestones: Draft\n`],
    ['a word in place of actions', 'actions: Draft\n'],
    ['an action of words alone', 'actions:\n  - Draft\n'],
    [
      'a milestone that begins with its date',
      `${rows}    milestones:\n      - when: May 2013\n        what: Draft\n`,
    ],
    ['a slip', `${rows}\tcompletion: July 2013\n`],
  ])('is not, with %s', (_, text) => {
    expect(readingOf(text).sure).toBe(false);
  });

  it.each([
    ['an action that stands in block text', 'description: |\n  - ref: "1.9"\n    action: Lost\n'],
    ['an action that stands in a comment', '# - ref: "1.9"\n'],
    ['a milestone that does not begin with its words', unusual],
    ['a list of words that begins with a ref', 'actions:\n  - ref: "1.1"\n    lead:\n      - Ref 1.2\n'],
  ])('is counted where there is %s', (_, text) => {
    const reading = readingOf(text);
    expect(reading.sure && !isCounted(reading)).toBe(false);
  });

  it(
    'is never one in which counting finds more than was read, whatever happens to the file',
    () => {
      let sure = 0;
      const property = fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.array(damage, { maxLength: 2 }),
        (text, from, damages) => {
          const actions = text.split(/^(?= {2}- )/m);
          const start = from % actions.length;
          const few = actions.slice(0, 1).concat(actions.slice(Math.max(1, start), start + 2));
          const now = damages.reduce(damaged, few.join(''));
          if (readPlainly(now) === null) return true;
          const reading = readingOf(now);
          if (reading.sure) sure++;
          return !reading.sure || isCounted(reading);
        },
      );
      fc.assert(property, { numRuns: runs(25, 1_500), seed: 2013 });
      expect(sure).toBeGreaterThan(runs(3, 50));
    },
    runs(30_000, 120_000),
  );
});
