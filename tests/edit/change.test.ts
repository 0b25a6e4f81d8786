import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Value } from '../../src/edit/change.ts';
import type { Texts } from '../../src/edit/fix.ts';
import { type Making, make } from '../../src/edit/make.ts';
import { files } from '../../src/read/keys/index.ts';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { runs } from '../runs.ts';
import { anyArea, settings } from './any-plan.ts';

const making: Making = {
  look: (texts) => {
    const sources = [...texts].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
      fault: null,
    }));
    const read = readPlan('plan', sources);
    return { plan: read.plan, locate: read.locate, problems: () => checkPlan(read, '2013-09-10').problems };
  },
  shapeOf: (file) => (file === 'plan.yaml' ? files.plan : files.area),
};

const file = '1-voice.yaml';
const planOf = (area: string): Texts =>
  new Map([
    ['plan.yaml', settings],
    [file, area],
  ]);
/** The file after some changes; the refusal where they are not made. */
const changed = (area: string, ...changes: readonly Change[]): string => {
  const made = make(planOf(area), changes, making);
  return 'refused' in made ? `refused: ${made.refused}` : (made.texts.get(file) ?? '');
};

const set = (path: Change['at']['path'], key: string | number, value: Value | null): Change => ({
  at: { file, path },
  key,
  value,
});
const add = (
  path: Change['at']['path'],
  key: string,
  value: Value,
  entry: number | 'last' = 'last',
): Change => ({
  ...set(path, key, value),
  entry,
});

const first = ['actions', 0];
const area = (rest: string): string => `area: 1\ntitle: Voice\nactions:\n${rest}`;

describe('a change to a plan file', () => {
  it('puts a new key where the canonical order has it, in lines of its own', () => {
    const before = area('  - ref: "1.1"\n    action: Ask children\n    completion: July 2013\n');
    expect(changed(before, set(first, 'lead', 'Business Manager'))).toBe(
      area(
        '  - ref: "1.1"\n    action: Ask children\n    lead: Business Manager\n    completion: July 2013\n',
      ),
    );
  });

  it('keeps a missing last newline, and the line ends of Windows', () => {
    const before = area('  - ref: "1.1"\n    action: Ask children').replaceAll('\n', '\r\n');
    expect(changed(before, set(first, 'completion', 'July 2013'))).toBe(
      `${before}\r\n    completion: July 2013`,
    );
  });

  it('adds an entry in the style of the entry before it', () => {
    const before = area(
      '- ref: "1.1"\n  action: Ask children\n  progress:\n  - { date: 3 Jun 2013, note: "Begun, at last" } # by phone\n',
    );
    expect(changed(before, add(first, 'progress', { note: 'Half done, in June', date: '24 Jun 2013' }))).toBe(
      `${before}  - { date: 24 Jun 2013, note: "Half done, in June" }\n`,
    );
  });

  it('makes a list of a day that is there alone, and keeps its comment', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    milestones:\n      - what: News\n        when: Mar 2013 / Jun 2013\n        done: 20 Mar 2013 # posted\n',
    );
    expect(changed(before, add(['actions', 0, 'milestones', 0], 'done', '28 Jun 2013'))).toBe(
      before.replace(
        'done: 20 Mar 2013 # posted\n',
        'done: # posted\n          - 20 Mar 2013\n          - 28 Jun 2013\n',
      ),
    );
  });

  it('leaves the comment above the next key with that key, and the one further in with its list', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    milestones:\n      - what: News\n      # nothing more yet\n\n    # who knows\n    completion: July 2013\n',
    );
    expect(changed(before, set(first, 'lead', 'Business Manager'))).toBe(
      before.replace('yet\n', 'yet\n    lead: Business Manager\n'),
    );
  });

  it('takes a key out with its lines', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    closed:\n      date: 3 Jun 2013\n      as: complete\n    was: "1.0"\n',
    );
    expect(changed(before, set(first, 'closed', null))).toBe(
      area('  - ref: "1.1"\n    action: Ask\n    was: "1.0"\n'),
    );
  });

  it('changes an action beside a fault, and none that the fault is in', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n  - ref: "1.2"\n    action: "Tell\n  - ref: "1.3"\n    action: Hear\n',
    );
    expect(changed(before, set(first, 'lead', 'Business Manager'))).toBe(
      before.replace('Ask\n', 'Ask\n    lead: Business Manager\n'),
    );
    expect(changed(before, set(['actions', 1], 'lead', 'Business Manager'))).toMatch(/^refused/);
  });

  it('is not made where the words cannot be read as what belongs there', () => {
    const before = area('  - ref: "1.1"\n    action: Ask\n');
    expect(changed(before, set(first, 'completion', 'Smarch 2013'))).toMatch(/^refused: .*Smarch 2013/);
  });

  it('is not made where a comment would be lost', () => {
    const before = area(
      '  - ref: "1.1"\n    action: Ask\n    lead:\n      - Business Manager # until May\n      - L&D Manager\n',
    );
    expect(changed(before, set(first, 'lead', 'L&D Manager'))).toMatch(/^refused: .*comment/);
  });

  it('is not made under a key that is there twice', () => {
    const before = area('  - ref: "1.1"\n    action: Ask\n    lead: A\n    lead: B\n');
    expect(changed(before, set(first, 'lead', 'L&D Manager'))).toMatch(/^refused: .*twice/);
  });
});

/** One change that somebody could make to an action of a file. */
const anyChange = (counts: readonly number[]): fc.Arbitrary<Change> =>
  fc.integer({ min: 0, max: counts.length - 1 }).chain((i) => {
    const path = ['actions', i];
    const milestones = Array.from({ length: counts[i] ?? 0 }, (_, j) => [...path, 'milestones', j]);
    const update = {
      date: '2 Sep 2013',
      rag: 'green',
      note: 'Two heard, "four" more: [to come] #5',
    };
    const moved = { from: 'May 2013', agreed: 'Board 24 Jun 2013' };
    const ofAction: fc.Arbitrary<Change>[] = [
      fc.constant(add(path, 'progress', update)),
      fc.constant(add(path, 'progress', { note: 'Begun' }, 0)),
      fc.constant(set(path, 'closed', { date: '2 Sep 2013', as: 'on hold' })),
      fc.constant(set(path, 'lead', ['Business Manager', 'L&D Manager'])),
      fc.constant(set(path, 'lead', 'GM – Quality Assurance, CSC')),
      fc.constant(set(path, 'impact', 'One line\nand another: #1\n')),
      fc.constant(set(path, 'short', 'Voice')),
      fc.constant(set(path, 'partners', ['Police', 'Health, all'])),
      fc.constant(add(path, 'milestones', { what: 'A, then B', when: 'Dec 2013' })),
      fc.constant(add(path, 'redated', moved)),
      fc.constant(set(path, 'impact', null)),
    ];
    const ofMilestones = milestones.flatMap((one): fc.Arbitrary<Change>[] => [
      fc.constant(add(one, 'done', '28 Jun 2013')),
      fc.constant(add(one, 'done', { for: 'Jun 2013', date: '28 Jun 2013' })),
      fc.constant(set(one, 'evidence', 'Minutes, 28 Jun 2013, item 2')),
      fc.constant(set(one, 'what', 'Other words')),
      fc.constant(set(one, 'lead', null)),
    ]);
    return fc.oneof(...ofAction, ...ofMilestones);
  });

const planAndChange = anyArea.chain(({ text, milestones }) =>
  fc.tuple(fc.constant(text), anyChange(milestones)),
);
const planAndTwo = anyArea.chain(({ text, milestones }) =>
  fc.tuple(fc.constant(text), anyChange(milestones), anyChange(milestones)),
);

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/\r$/, ''));

describe('any change to any plan that check accepts', { timeout: runs(30_000, 600_000) }, () => {
  it('is made, or refused for a comment that would be lost or a mark that would count for nothing', () => {
    let refused = 0;
    let made = 0;
    fc.assert(
      fc.property(planAndChange, ([text, change]) => {
        const after = changed(text, change);
        if (after.startsWith('refused')) {
          expect(after).toMatch(/comment|several lines|counts for nothing/);
          refused += 1;
        } else made += 1;
      }),
      { numRuns: 40, seed: 2013 },
    );
    expect(refused).toBeLessThan(made / 8);
  });

  it('keeps every comment, and every line that it does not own', () => {
    fc.assert(
      fc.property(planAndChange, ([text, change]) => {
        const after = changed(text, change);
        if (after.startsWith('refused')) return;
        const remarks = (all: string) => all.match(/# [a-z ]+/g) ?? [];
        expect(remarks(after)).toEqual(expect.arrayContaining(remarks(text)));
        const [old, now] = [linesOf(text), linesOf(after)];
        let head = 0;
        while (head < old.length && old[head] === now[head]) head++;
        let tail = 0;
        while (tail < old.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
        const touched = old.slice(head, old.length - tail);
        const whole = text.startsWith('{');
        const own = `ref: "1.${Number(change.at.path[1]) + 1}"`;
        if (!whole) expect(touched.join('\n').replace(own, '')).not.toContain('ref: "1.');
        expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
        if (text.includes('\n')) expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
      }),
      { numRuns: 40, seed: 2013 },
    );
  });

  it('comes to the same in either order, where two do not touch', () => {
    fc.assert(
      fc.property(planAndTwo, ([text, one, other]) => {
        fc.pre(JSON.stringify([one.at.path, one.key]) !== JSON.stringify([other.at.path, other.key]));
        fc.pre(!touches(one, other) && !touches(other, one));
        const [a, b] = [changed(text, one, other), changed(text, other, one)];
        if (a.startsWith('refused') || b.startsWith('refused')) return;
        // a blank line may stay with the change above it or with the one below
        const written = (all: string) => linesOf(all).filter((line) => line.trim() !== '');
        expect(written(a)).toEqual(written(b));
      }),
      { numRuns: 40, seed: 2013 },
    );
  });
});

/** One is made inside what the other changes, or takes out the key that the other goes below. */
const touches = (one: Change, other: Change): boolean =>
  [...one.at.path, one.key].every((step, i) => [...other.at.path, other.key][i] === step) ||
  (one.value === null && JSON.stringify(one.at.path) === JSON.stringify(other.at.path));
