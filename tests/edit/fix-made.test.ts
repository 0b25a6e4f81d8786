import { describe, expect, it } from 'vitest';
import { fix, type LookAt, type Texts } from '../../src/edit/fix.ts';
import type { Edit, Problem } from '../../src/model/problem.ts';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';

const file = '1-voice.yaml';
const settings = 'board: Anytown\nperiod: 2013-14\nposts: [Chair]\n';
const planOf = (area: string, name = file): Texts =>
  new Map([
    ['plan.yaml', settings],
    [name, area],
  ]);
const read = (texts: Texts) =>
  readPlan(
    'plan',
    [...texts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text), fault: null })),
  );
const head = 'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n';

type Found = Partial<Problem> & { readonly edits?: readonly Edit[] };
const problem = (some: Found): Problem => ({
  rule: 'equals-sign',
  severity: 'warning',
  message: 'an equals sign',
  hint: null,
  at: { file, path: [] },
  ref: null,
  fixable: true,
  ...some,
});
/** A plan that is read as it is, in which something else is found. */
const finding =
  (find: (text: string, name: string) => readonly Found[]): LookAt =>
  (texts) => {
    const { plan, locate } = read(texts);
    const problems = [...texts].flatMap(([name, text]) =>
      find(text, name).map((one) => problem({ at: { file: name, path: [] }, ...one })),
    );
    return { plan, locate, problems };
  };
/** A problem for every match in a text, which is put right by other words in its place. */
const each =
  (pattern: RegExp, words: string, more: Found = {}) =>
  (text: string): Found[] =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index: start }) => ({
      edits: [{ start, end: start + length, text: words }],
      ...more,
    }));

describe('a fix that reading knows how to write', () => {
  const fixedText = (area: string, look: LookAt): string => fix(planOf(area), look).fixed[0]?.after ?? area;

  it('is made where every letter and figure stays, and the plan says the same', () => {
    expect(fixedText(`${head}# one=2\n`, finding(each(/=2/g, ' 2')))).toBe(`${head}# one 2\n`);
  });

  it.each([
    ['drops a letter', each(/one/g, 'on')],
    ['drops a figure', each(/2/g, '')],
    [
      'drops one of two',
      (text: string) => [{ edits: each(/=|two/g, ' ')(text).flatMap(({ edits = [] }) => edits) }],
    ],
    ['changes what the plan says', each(/Ask/g, 'A s k')],
    [
      'leaves as much wrong as there was',
      (text: string) => [...each(/=/g, ' ')(text), ...(text.includes('=') ? [] : [{}])],
    ],
    [
      'brings about another problem',
      (text: string) => (text.includes('=') ? [...each(/=/g, ' ')(text), {}] : [{ rule: 'other' }]),
    ],
    [
      'moves a problem to another action',
      (text: string) =>
        text.includes('=') ? [...each(/=/g, ' ', { ref: '1.1' })(text), { ref: '1.1' }] : [{ ref: '1.2' }],
    ],
    ['is not known', (text: string) => (text.includes('=') ? [{ rule: 'no-such-fix' }] : [])],
    ['is not for bscb to make', each(/=/g, ' ', { fixable: false })],
  ])('is not made where it %s', (_, find) => {
    const area = `${head}# one=two 2\n`;
    const { fixed, left, gaveUp } = fix(
      planOf(area),
      finding((text, name) => (name === file ? find(text) : [])),
    );
    expect([fixed, gaveUp]).toEqual([[], false]);
    expect(left.every(({ fixable }) => fixable)).toBe(true);
  });

  it('waits for another that overlaps it, and is made after that', () => {
    const find = each(/\w+=(?=(\w+))/g, '');
    const overlapping = (text: string): Found[] =>
      find(text).map(({ edits: [edit] = [] }) => {
        const [start, end] = [edit?.start ?? 0, (edit?.end ?? 0) + 3];
        return { edits: [{ start, end, text: text.slice(start, end).replace('=', ' ') }] };
      });
    expect(
      fixedText(
        `${head}# one=two=six=ten\n`,
        finding((text) => overlapping(text).toReversed()),
      ),
    ).toBe(`${head}# one two six ten\n`);
  });

  it('is made in each of several files, at the same places of both', () => {
    const texts = new Map([
      ...planOf(`${head}# a=b\n`),
      ['2-home.yaml', `${head.replace(/1/g, '2')}# a=b\n`],
    ]);
    const { fixed, left } = fix(texts, finding(each(/=b/g, ' b')));
    expect(fixed.map((one) => [one.file, one.after.slice(-6), one.problems.length])).toEqual([
      [file, '# a b\n', 1],
      ['2-home.yaml', '# a b\n', 1],
    ]);
    expect([fixed[0]?.before, left]).toEqual([`${head}# a=b\n`, []]);
  });

  it('is made beside many that are not, each of them left and said', () => {
    const area = `${head}# a=b c=d e=f g=h i=j\n`;
    const find = (text: string): Found[] => [
      ...each(
        /=[bf]/g,
        '',
      )(text).map(({ edits: [edit] = [] }) => ({
        edits: edit === undefined ? [] : [{ ...edit, text: text.slice(edit.start + 1, edit.end) }],
      })),
      ...each(
        /=[dhj]/g,
        '',
      )(text).map(({ edits: [edit] = [] }) => ({
        edits: edit === undefined ? [] : [{ ...edit, text: ` ${text.slice(edit.start + 1, edit.end)}` }],
      })),
      ...each(/ [dhj]/g, '')(text).map(() => ({ rule: 'blank', fixable: false })),
    ];
    const { fixed, left } = fix(
      planOf(area),
      finding((text, name) => (name === file ? find(text) : [])),
    );
    expect(fixed.map((one) => one.after)).toEqual([`${head}# ab c=d ef g=h i=j\n`]);
    expect(left).toHaveLength(3);
  });

  it('is not made in a plan that cannot be read, nor counted in a file that is not of the plan', () => {
    const look = finding(each(/=/g, ' '));
    const unread: LookAt = (texts) => ({ ...look(texts), plan: null });
    expect(fix(planOf(`${head}# a=b\n`), unread).fixed).toEqual([]);
    const lost: LookAt = (texts) => ({
      ...look(texts),
      plan: [...texts.values()].join('').includes('=b') ? look(texts).plan : null,
    });
    expect(fix(planOf(`${head}# a=b\n`), lost).fixed).toEqual([]);
    const elsewhere = finding(() => [{ at: { file: 'x.yaml', path: [] }, edits: [] }]);
    expect(fix(planOf(head), elsewhere)).toEqual({ fixed: [], left: [], gaveUp: false });
  });

  it('is given up where the plan is too large to try each by itself, and that is said', () => {
    const area = `${head}# a=b c=d${' '.repeat(15_000_000)}\n`;
    const { plan, locate } = read(planOf(head));
    const look: LookAt = (texts) => {
      const text = texts.get(file)?.slice(0, 100) ?? '';
      const found = [...each(/=[bd]/g, '')(text)].map(({ edits: [edit] = [] }) =>
        problem({
          edits: edit === undefined ? [] : [{ ...edit, text: text.slice(edit.start + 1, edit.end) }],
        }),
      );
      return { plan, locate, problems: text.includes('=d') ? found : [...found, problem({ rule: 'other' })] };
    };
    const { fixed, left, gaveUp } = fix(planOf(area), look);
    expect([fixed.length, left.length > 0, gaveUp]).toEqual([0, true, true]);
    expect(fix(planOf(area.trimEnd()), look)).toMatchObject({ fixed: [{ file }], gaveUp: false });
  });
});

describe('a fix of what a rule finds', () => {
  const look: LookAt = (texts) => {
    const seen = read(texts);
    return { plan: seen.plan, locate: seen.locate, problems: checkPlan(seen, '2013-09-10').problems };
  };
  const modeline = '# yaml-language-server: $schema=.schema/area.json\n';
  const fixedText = (area: string): string =>
    fix(planOf(modeline + area), look)
      .fixed.find((one) => one.file === file)
      ?.after.slice(modeline.length) ?? area;
  const milestones = (lines: string): string => `${head}    milestones:${lines}`;
  it.each([
    ['\n      -   Report – Mar 2013\n', '\n      -   what: Report\n          when: Mar 2013\n'],
    [
      '\n      - "Report: all – Mar 2013" # so\n',
      '\n      - what: "Report: all"\n        when: Mar 2013 # so\n',
    ],
    [' [Report – Mar 2013]\n', ' [{ what: Report, when: Mar 2013 }]\n'],
    [' Report – Mar 2013\n', ' { what: Report, when: Mar 2013 }\n'],
    ['\n      [Report – Mar 2013]\n', '\n      [{ what: Report, when: Mar 2013 }]\n'],
    [' ["x, y – Jun 2013"]\n', ' [{ what: "x, y", when: Jun 2013 }]\n'],
  ])('splits a milestone in a line of its own, and in braces beside others: %j', (lines, split) => {
    expect(fixedText(milestones(lines))).toBe(milestones(split));
  });

  it.each([
    ['“July 2013”', '"July 2013"'],
    ['“ July 2013 ” # so', '"July 2013" # so'],
    ['‘July 2013’', '"July 2013"'],
    ['„July 2013“', '"July 2013"'],
    ['“July” or “Aug 2013”', null],
    ['by “July 2013”', null],
    ['“July” 2013', null],
    ['“”', null],
  ])('straightens the quotes round a text, and none within it: %s', (date, straight) => {
    const area = (one: string): string => `${head}    completion: ${one}\n`;
    expect(fixedText(area(date))).toBe(area(straight ?? date));
  });

  it('spells a name as the register does, where it has one', () => {
    const area = (lead: string): string => `${head}    lead: ${lead}\n`;
    expect([fixedText(area('chair')), fixedText(area('Vice')), fixedText(area('"CHAIR" # so'))]).toEqual([
      area('Chair'),
      area('Vice'),
      area('Chair # so'),
    ]);
  });
});
