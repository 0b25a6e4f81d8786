import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fix, type Look, type Texts } from '../../src/edit/fix.ts';
import { readPlan } from '../../src/read/plan.ts';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { sourcesOf } from '../read/folder.ts';
import { inFull, runs, some } from '../runs.ts';

const folder = 'tests/fixtures/faults';

/** Reads and checks the texts of a plan; only what reading itself knows how to write may be fixed. */
const look = (texts: Texts): Look => {
  const read = readPlan(
    'plan',
    [...texts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text), fault: null })),
  );
  const problems = checkPlan(read, '2013-09-10').problems.map((problem) =>
    problem.edits === undefined && problem.rule !== 'curly-quotes' ? { ...problem, fixable: false } : problem,
  );
  return { plan: read.plan, problems, locate: read.locate };
};

const textsOf = (fixture: string): Texts => {
  const own = sourcesOf(`${folder}/${fixture}`);
  const all = own.some(({ name }) => name === 'plan.yaml') ? own : [...sourcesOf(folder), ...own];
  return new Map(all.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes ?? new Uint8Array())]));
};

const fixtures = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The first line that each fixture's fix writes. */
const written: Readonly<Record<string, string>> = {
  'action-too-far-right': '  - ref: "1.2"',
  'apostrophe-in-single-quotes': '    impact: "Children\'s Social Care answered"',
  'at-sign': '    impact: "@BromleySCB has 400 followers"',
  backtick: '    impact: "`most` agencies answered"',
  'braces-without-space': '      - {what: First draft}',
  'bracketed-text': '    impact: "[Draft] agencies answered"',
  'broken-line': '      and said how they know',
  'colon-in-milestone': '      - what: "First draft: for the Executive"',
  'colon-in-title': 'title: "Leadership: who is accountable"',
  'colon-without-space': '    completion: July 2013',
  'curly-quotes-and-colon': '    impact: "Agencies: all answered"',
  'curly-quotes-round-date': '    completion: "July 2013"',
  'curly-quotes-round-ref': '  - ref: "1.1"',
  'dash-without-space': '      - Children are safe',
  'dash-without-space-among-dashes': '      - what: Published',
  'greater-than': '    impact: ">10 agencies answered"',
  'key-at-margin': '    milestones:',
  'line-too-far-left': '    completion: July 2013',
  'line-too-far-right': '    completion: July 2013',
  'missing-dash': '  - ref: "1.2"',
  'no-break-space-after-colon': '    completion: July 2013',
  'no-break-space-indent': '    completion: July 2013',
  'pasted-bullet-among-dashes': '      - Agencies answer',
  'pasted-bullets': '      - Children are safe',
  'pasted-bullets-after-dashes': '      - Children are safe',
  percent: '    impact: "% of agencies that answered"',
  'quote-in-double-quotes': String.raw`    impact: "The \"best\" report so far"`,
  'quoted-first-word': String.raw`    impact: "\"Good\" reports from all"`,
  star: '    impact: "*see minutes"',
  tab: '      - what: Published',
};

describe('check --fix writes what reading understood of a slip that can mean one thing only', () => {
  it.each(some(fixtures, 30))('%s', (fixture) => {
    const texts = textsOf(fixture);
    const { fixed, left } = fix(texts, look);
    const lines = fixed.flatMap(({ before, after }) => {
      const was = new Set(before.split(/\r?\n/));
      return after.split(/\r?\n/).filter((line) => !was.has(line));
    });
    expect(lines[0]).toBe(written[fixture]);
    expect(left).toEqual([]);
    for (const { before, after } of fixed) expect(words(after)).toBe(words(before));
    const again = new Map([...texts, ...fixed.map(({ file, after }) => [file, after] as const)]);
    expect(fix(again, look).fixed).toEqual([]);
  });

  it.each(some(fixtures, 3))('is what check counts, and none is promised that is not made: %s', (fixture) => {
    const own = sourcesOf(`${folder}/${fixture}`);
    const sources = own.some(({ name }) => name === 'plan.yaml') ? own : [...sourcesOf(folder), ...own];
    // every rule may fix here; a file keeps its own bytes until a text is put in its place
    const every = (texts: Texts): Look => {
      const read = readPlan(
        'plan',
        sources.map((source) => {
          const text = texts.get(source.name);
          const same = text === undefined || text === typed.get(source.name);
          return same ? source : { ...source, bytes: new TextEncoder().encode(text) };
        }),
      );
      return { ...checkPlan(read, '2013-09-10'), plan: read.plan, locate: read.locate };
    };
    const typed = new Map(
      sources.flatMap(({ name, bytes }) => {
        const text = new TextDecoder().decode(bytes ?? new Uint8Array());
        return text.includes('\ufffd') ? [] : [[name, text] as const];
      }),
    );
    const promised = every(typed).problems.filter(({ fixable }) => fixable);
    const made = fix(typed, every).fixed.flatMap(({ problems }) => problems);
    expect(made).toHaveLength(promised.length);
  });

  it.each([
    [
      'goes on below the text, where it begins small',
      '      • Two\n      of three',
      '      - Two\n        of three',
    ],
    ['is left to be told where it begins with a capital', '      • Two\n      Three', null],
  ])('of a bullet with a line without one: it %s', (_, outcomes, written) => {
    const area = (text: string) =>
      `area: 1\ntitle: T\nactions:\n  - ref: "1.1"\n    action: A\n    outcomes:\n${text}\n`;
    const texts = new Map([
      ['plan.yaml', 'board: B\nperiod: 2013-14\n'],
      ['1-a.yaml', area(outcomes)],
    ]);
    const bullets = look(texts).problems.filter(({ rule }) => rule === 'pasted-bullet');
    expect(bullets.map(({ fixable }) => fixable)).toEqual([written !== null]);
    expect(fix(texts, look).fixed.map(({ after }) => after)).toEqual(written === null ? [] : [area(written)]);
  });

  it.runIf(inFull)('has a page for each that says so, and no other page of a slip does', () => {
    const own = new Set([
      'unquoted-ref',
      'stray-stop',
      'one-line-milestone',
      'spelling-differs',
      'no-modeline',
      'stale-schema',
    ]);
    const claimed = rules.flatMap(({ name, fixable }) => (fixable && !own.has(name) ? [name] : []));
    const proved = fixtures.flatMap((fixture) =>
      look(textsOf(fixture)).problems.flatMap(({ rule, fixable }) => (fixable ? [rule] : [])),
    );
    expect([...new Set(proved)].sort()).toEqual(claimed.sort());
  });

  it('loses no word of a real plan, whatever slips are in it', () => {
    const settings = readFileSync('plan/plan.yaml', 'utf8');
    const area = readFileSync('plan/1-leadership.yaml', 'utf8').split('\n').slice(0, 80);
    const slip = fc.constantFrom(
      (line: string) => line.replace(/^ +/, '\t'),
      (line: string) => ` ${line}`,
      (line: string) => line.slice(1),
      (line: string) => line.replace('- ', '-'),
      (line: string) => line.replace('- ', '• '),
      (line: string) => line.replace(': ', ':'),
      (line: string) => line.replace(': ', ': who: '),
      (line: string) => line.replace(/: (\S.*)$/, ': “$1: x”'),
      (line: string) => line.replace(/: (\S)/, ': @$1'),
      (line: string) => `${line} # 3 words kept`,
    );
    const slips = fc.array(fc.tuple(fc.nat(area.length - 1), slip), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(slips, (some) => {
        const lines = [...area];
        for (const [at, spoil] of some) lines[at] = spoil(lines[at] ?? '');
        const texts = new Map([
          ['plan.yaml', settings],
          ['1-leadership.yaml', lines.join('\n')],
        ]);
        for (const { before, after } of fix(texts, look).fixed) expect(words(after)).toBe(words(before));
      }),
      { numRuns: runs(1, 40) },
    );
  });
});
