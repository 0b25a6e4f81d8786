import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, parseDocument } from 'yaml';
import type { Change } from '../../src/edit/change.ts';
import { readPlainly } from '../../src/read/plain/index.ts';
import { runs } from '../runs.ts';
import { anyArea } from './any-plan.ts';
import { add, changed, readings, set } from './changed.ts';

/** One change that somebody could make to an action of a file. */
const anyChange = (counts: readonly number[]): fc.Arbitrary<Change> =>
  fc.integer({ min: 0, max: counts.length - 1 }).chain((i) => {
    const path = ['actions', i];
    const milestones = Array.from({ length: counts[i] ?? 0 }, (_, j) => [...path, 'milestones', j]);
    const next = { what: 'Hear "four" more: [soon]', by: 'Nov 2013', who: 'L&D Manager' };
    const update = { date: '2 Sep 2013', rag: 'green', note: 'Two heard, "four" more: [to come] #5' };
    const moved = { from: 'May 2013', agreed: 'Board 24 Jun 2013' };
    const changes: Change[] = [
      add(path, 'progress', update),
      add(path, 'progress', { ...update, next }),
      add(path, 'progress', { note: 'Begun' }, 0),
      set(path, 'closed', { date: '2 Sep 2013', as: 'on hold' }),
      set(path, 'lead', ['Business Manager', 'L&D Manager']),
      set(path, 'lead', 'GM – Quality Assurance, CSC'),
      set(path, 'impact', 'One line\nand another: #1\n'),
      set(path, 'impact', 'More are heard'),
      set(path, 'short', 'Voice'),
      set(path, 'partners', ['Police', 'Health, all']),
      set(path, 'completion', 'Feb 2014'),
      add(path, 'milestones', { what: 'A, then B', when: 'Dec 2013' }),
      add(path, 'redated', moved),
      set(path, 'impact', null),
      set(path, 'completion', null),
      ...milestones.flatMap((one) => [
        add(one, 'done', '28 Jun 2013'),
        add(one, 'done', { for: 'Jun 2013', date: '28 Jun 2013' }),
        set(one, 'evidence', 'Minutes, 28 Jun 2013, item 2'),
        set(one, 'what', 'Other words'),
        set(one, 'lead', null),
      ]),
    ];
    return fc.constantFrom(...changes);
  });

/** One change that somebody could make to a file as a whole. */
const anyFileChange: fc.Arbitrary<Change> = fc.constantFrom(
  add([], 'actions', { ref: '9.1', action: 'Ask once more', lead: 'Business Manager' }),
  add([], 'actions', { ref: '9.2', action: 'Ask "again": soon' }),
  set([], 'title', 'Other words'),
);

const planAndChange = anyArea.chain(({ text, milestones }) =>
  fc.tuple(fc.constant(text), anyChange(milestones)),
);
const planAndTwo = anyArea.chain(({ text, milestones }) =>
  fc.tuple(fc.constant(text), anyChange(milestones), anyChange(milestones)),
);

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.replace(/\r$/, ''));

/** What a file says, by a reader that is not ours. */
const factsOf = (text: string): unknown => parseDocument(text, { schema: 'failsafe' }).toJS();

/** The lines that a text has in the place of others: from the first that differs to the last, counted from 0. */
const touchedLines = (before: string, after: string): readonly [number, number] => {
  const [old, now] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
    tail++;
  return [head, old.length - tail];
};

/** The first line of an entry, and the line after its last. */
const linesOfEntry = (text: string, path: Change['at']['path']): readonly [number, number] => {
  const node = parseDocument(text, { schema: 'failsafe' }).getIn(path, true);
  if (!isMap(node)) throw new Error('the entry has keys');
  const [start, , end] = node.range ?? [0, 0, 0];
  return [linesOf(text.slice(0, start)).length - 1, linesOf(text.slice(0, end).trimEnd()).length];
};

type Entry = { [key: string]: unknown };

const ownerIn = (facts: unknown, { at }: Pick<Change, 'at'>): Entry =>
  at.path.reduce<unknown>((found, step) => (found as Entry)[step], facts) as Entry;

/** The facts of a file with a change made in them by hand. */
const factsWith = (text: string, { at, key, value, entry }: Change): unknown => {
  const facts = factsOf(text);
  const owner = ownerIn(facts, { at });
  const meant = JSON.parse(JSON.stringify(value));
  const old = owner[key];
  if (value === null) delete owner[key];
  else if (entry === undefined) owner[key] = meant;
  else if (old === undefined) owner[key] = [meant];
  else {
    const list = Array.isArray(old) ? old : [old];
    owner[key] = list.toSpliced(entry === 'last' ? list.length : entry, 0, meant);
  }
  return facts;
};

const isRefused = (after: string): boolean => after.startsWith('refused');

/** Another seed on every run; a failure prints it. NR and SEED try more, or one again. */
const often = {
  numRuns: Number(process.env.NR ?? runs(2, 60)),
  ...(process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) }),
};

describe('any change to any plan that check accepts', {
  timeout: Math.max(120_000, often.numRuns * 500),
}, () => {
  it('is made, or refused for a comment that would be lost or a mark that would count for nothing', () => {
    let refused = 0;
    let made = 0;
    fc.assert(
      fc.property(planAndChange, ([text, change]) => {
        const after = changed(text, change);
        if (isRefused(after)) {
          expect(after).toMatch(/comment|does not count/);
          refused += 1;
        } else made += 1;
      }),
      often,
    );
    if (often.numRuns > 50) expect(refused).toBeLessThan(made / 4);
  });

  it('says what was meant in that one place, and everything else as before', () => {
    fc.assert(
      fc.property(planAndChange, ([text, change]) => {
        const after = changed(text, change);
        if (!isRefused(after)) expect(factsOf(after)).toEqual(factsWith(text, change));
      }),
      often,
    );
  });

  it('keeps every comment, every line that it does not own, and how lines and the file end', () => {
    fc.assert(
      fc.property(planAndChange, ([text, change]) => {
        const after = changed(text, change);
        if (isRefused(after)) return;
        const remarks = (all: string) => all.match(/# [a-z ]+/g) ?? [];
        expect(remarks(after)).toEqual(expect.arrayContaining(remarks(text)));
        expect(remarks(after).length).toBeGreaterThanOrEqual(remarks(text).length);
        const [from, to] = touchedLines(text, after);
        const [first, end] = linesOfEntry(text, change.at.path);
        if (to > from) expect([from >= first, to <= end]).toEqual([true, true]);
        expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
        expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
        if (text.includes('\r\n')) expect(after).not.toMatch(/(?<!\r)\n/);
      }),
      often,
    );
  });

  it('leaves a file that the plain reader takes in a form that it takes: yaml is a tenth as fast', () => {
    fc.assert(
      fc.property(planAndTwo, ([text, ...changes]) => {
        // a comment that is left at the end of a file, further in than its line, is yaml's to place
        fc.pre(!/^ *#/m.test(text));
        const after = changed(text, ...changes);
        if (readPlainly(text) !== null && !isRefused(after) && readPlainly(after) === null)
          expect.fail(`${text}\n---\n${after}`);
      }),
      often,
    );
  });

  it('gives back the same bytes where a new key is taken out again', () => {
    fc.assert(
      fc.property(planAndChange, ([text, change]) => {
        const { at, key } = change;
        const owner = at.path.reduce<unknown>((found, step) => (found as Entry)[step], factsOf(text));
        fc.pre(!Object.hasOwn(owner as Entry, key) && change.value !== null);
        const after = changed(text, change);
        if (!isRefused(after)) expect(changed(after, set(at.path, key, null))).toBe(text);
      }),
      often,
    );
  });

  it('comes to the same in either order, where two do not touch', () => {
    fc.assert(
      fc.property(planAndTwo, ([text, one, other]) => {
        fc.pre(JSON.stringify([one.at.path, one.key]) !== JSON.stringify([other.at.path, other.key]));
        fc.pre(!touches(one, other) && !touches(other, one));
        const [a, b] = [changed(text, one, other), changed(text, other, one)];
        if (isRefused(a) || isRefused(b)) expect([isRefused(a), isRefused(b)]).toEqual([true, true]);
        else if (reshapes(text, one) || reshapes(text, other)) expect(factsOf(a)).toEqual(factsOf(b));
        else expect(linesOf(a)).toEqual(linesOf(b));
      }),
      often,
    );
  });
});

describe('many changes at once', () => {
  const planAndMany = anyArea.chain(({ text, milestones }) =>
    fc.tuple(
      fc.constant(text),
      fc.array(fc.oneof(anyChange(milestones), anyFileChange), { minLength: 2, maxLength: 8 }),
    ),
  );

  it('come to what they come to one by one', () => {
    fc.assert(
      fc.property(planAndMany, ([text, changes]) => {
        const steps = [text];
        for (const one of changes) steps.push(changed(steps.at(-1) ?? '', one));
        fc.pre(!steps.some(isRefused));
        const [each, together] = [steps.at(-1) ?? '', changed(text, ...changes)];
        expect(factsOf(together)).toEqual(factsOf(each));
        const isTurned = changes.some((one, i) => reshapes(steps[i] ?? '', one));
        if (isTurned) return;
        expect(writtenIn(together)).toEqual(writtenIn(each));
        // whether others have an empty line between them is seen before or after what is taken out
        const added = changes.filter(({ entry }) => entry !== undefined).length;
        const emptyMore = linesOf(together).length - linesOf(each).length;
        expect(Math.abs(emptyMore)).toBeLessThanOrEqual(added);
      }),
      often,
    );
  });

  it('take few readings of the plan, and one that cannot be made is found without trying each', () => {
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    const area = `area: 1\ntitle: Voice\nactions:\n${numbers
      .map((i) => `  - ref: "1.${i + 1}"\n    action: Ask group ${i + 1}\n    completion: July 2013\n`)
      .join('')}`;
    const moves = numbers.flatMap((i) => [
      add(['actions', i], 'redated', { from: 'July 2013', to: 'Sept 2013', date: '3 June 2013' }),
      set(['actions', i], 'completion', 'Sept 2013'),
    ]);
    expect(readings(area, ...moves)).toBe(1);
    const stopped = moves.with(51, set(['actions', 25, 'milestones', 3], 'when', 'Sept 2013'));
    expect(changed(area, ...stopped)).toMatch(/^refused: /);
  });
});

const writtenIn = (text: string): string[] =>
  linesOf(text)
    .filter((line) => line.trim() !== '')
    .toSorted();

/** What was alone becomes a list: so the next change has another example of how lists are written. */
const reshapes = (text: string, { at, key, entry }: Change): boolean => {
  const old = ownerIn(factsOf(text), { at })[key];
  return entry !== undefined && old !== undefined && !Array.isArray(old);
};

/** One is made inside what the other changes, or takes out the key that the other goes below. */
const touches = (one: Change, other: Change): boolean =>
  [...one.at.path, one.key].every((step, i) => [...other.at.path, other.key][i] === step) ||
  (one.value === null && JSON.stringify(one.at.path) === JSON.stringify(other.at.path));
