import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { hintText } from '../../src/model/hint.ts';
import { type ReadPlan, readPlan } from '../../src/read/plan.ts';
import { runs, some } from '../runs.ts';
import { type Damage, damages, unaccounted } from './damage.ts';
import { sourcesOf } from './folder.ts';

const day = '2013-09-10';
const read = ({ sources }: Damage): ReadPlan => readPlan('plan', sources);

/** What a person who counts the lines finds, and neither the plan has nor what it says is missing. */
const lost = (damage: Damage): string[] => {
  const { plan, problems } = read(damage);
  if (plan === null) return ['the plan'];
  const shown = plan.areas.find(({ file }) => file === damage.file)?.actions ?? [];
  return unaccounted(damage, {
    actions: shown.map(({ ref, milestones }) => ({ ref, milestones: milestones.length })),
    unreadable: plan.unreadable,
    errors: problems.filter(({ severity }) => severity === 'error').length,
  });
};

/** The actions that look better than they should, for the part of them that is lost. */
const rosier = (damage: Damage): string[] => {
  const { plan } = read(damage);
  if (plan === null) return [];
  const cut = new Set(plan.unreadable.flatMap(({ parts }) => parts.map(({ ref }) => ref)));
  return assess(plan, day)
    .actions.filter((one) => cut.has(one.action.ref) && one.suggested.row !== 'closed-complete')
    .filter((one) => ['green', 'not-due', 'complete'].includes(one.suggested.colour))
    .map((one) => `${one.action.ref} is ${one.suggested.colour}`);
};

const boards = readdirSync('tests/fixtures/boards').filter((name) => !name.endsWith('.md'));
const plans = [
  ...['plan', 'tests/fixtures/mid-year'].map((folder) => [folder, runs(2, 40)] as const),
  ...some(boards, 1).map((name) => [`tests/fixtures/boards/${name}`, runs(2, 10)] as const),
];

describe.each(plans)('one damaged line in %s, %i times', (folder, numRuns) => {
  it('leaves no action and no milestone out without naming it', () => {
    const law = fc.property(damages(folder), (damage) => {
      expect(lost(damage)).toEqual([]);
    });
    fc.assert(law, { numRuns });
  }, 120_000);

  it('makes no action look better of which a part is lost', () => {
    const law = fc.property(damages(folder), (damage) => {
      expect(rosier(damage)).toEqual([]);
    });
    fc.assert(law, { numRuns });
  }, 120_000);

  it('is read the same where only the file that changed is read again', () => {
    const law = fc.property(damages(folder), ({ sources, ...damage }) => {
      const whole = {
        ...damage,
        bytes: new TextEncoder().encode(damage.original),
        fault: null,
        name: damage.file,
      };
      const before = readPlan('plan', [...sources.filter(({ name }) => name !== damage.file), whole]);
      const [again, afresh] = [before.again(sources), readPlan('plan', sources)];
      expect(again.problems).toEqual(afresh.problems);
      expect(JSON.stringify(again.plan)).toBe(JSON.stringify(afresh.plan));
      expect(JSON.stringify(again.again([...sources]).plan)).toBe(JSON.stringify(afresh.plan));
    });
    fc.assert(law, { numRuns: numRuns / 2 });
  }, 120_000);

  const tries = Number(process.env.TRIES ?? numRuns * 2.5);
  const seed = Number(process.env.SEED ?? 20130910);

  it(`gives at most three errors, one of them at the line itself: ${tries} tries from seed ${seed}`, () => {
    for (const damage of fc.sample(damages(folder), { numRuns: tries, seed })) {
      const { problems, locate } = read(damage);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const lines = errors.map(({ at }) => locate(at).line - 1);
      const more = Math.max(0, damage.text.split('\n').length - damage.original.split('\n').length);
      const isNear = (line: number): boolean => line >= damage.line - 1 && line <= damage.line + 1 + more;
      const said = errors.map(({ message }, at) => `line ${(lines[at] ?? 0) + 1}: ${message}`).join('\n');
      expect(errors.length, `${fc.stringify(damage)}\n${said}`).toBeLessThanOrEqual(3);
      if (errors.length > 0) expect(lines.some(isNear), `${fc.stringify(damage)}\n${said}`).toBe(true);
    }
  }, 120_000);
});

it('a line that is too far to the right below block text is named, and the text above it is no fault', () => {
  const text = (name: string): string => readFileSync(`plan/${name}`, 'utf8');
  const area = text('1-leadership.yaml').replace('\nactions:', '\n actions:');
  const sources = Object.entries({ 'plan.yaml': text('plan.yaml'), '1-leadership.yaml': area }).map(
    ([name, words]) => ({ name, bytes: new TextEncoder().encode(words), fault: null }),
  );
  const { plan, problems, locate } = readPlan('plan', sources);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const line = area.split('\n').indexOf(' actions:') + 1;
  expect(errors.map(({ rule, at }) => [rule, locate(at).line])).toEqual([['bad-indent', line]]);
  expect(plan?.areas[0]?.actions).toHaveLength(8);
});

it.each([
  ['beside the space that belongs there', '  -\u00a0 ref: "1.1"\n    action: Recruit\n    lead: Chair\n'],
  ['in place of it', '  -\u00a0ref: "1.1"\n    action: Recruit\n    lead: Chair\n'],
  ['where the keys below stand as far in', '  - \u00a0ref: "1.1"\n     action: Recruit\n     lead: Chair\n'],
])('a no-break space after a dash is one problem, %s', (_, action) => {
  const sources = Object.entries({
    'plan.yaml': 'board: Board\n',
    '1-a.yaml': `area: 1\ntitle: T\nactions:\n${action}`,
  });
  const { plan, problems } = readPlan(
    'plan',
    sources.map(([name, words]) => ({ name, bytes: new TextEncoder().encode(words), fault: null })),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule }) => rule)).toEqual(['no-break-space']);
  expect(plan?.areas[0]?.actions[0]).toMatchObject({
    ref: '1.1',
    action: 'Recruit',
    lead: [{ text: 'Chair' }],
  });
});

it.each([
  ['one line too far in', (text: string) => text.replace('  - ref: C1.1.1', '   - ref: C1.1.1'), 4],
  ['a comma after the key of its list', (text: string) => text.replace('actions:', 'actions:,'), 3],
])('a file with entries in brackets has one error for %s', (_, change, line) => {
  const sources = sourcesOf('tests/fixtures/boards/gwent').map((one) => ({
    ...one,
    bytes: new TextEncoder().encode(change(new TextDecoder().decode(one.bytes ?? undefined))),
  }));
  const { plan, problems, locate } = readPlan('plan', sources);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ at }) => locate(at).line)).toEqual([line]);
  expect(plan?.areas[0]?.actions).toHaveLength(4);
});

it('actions below a line that nobody knows, of which the first is spelt wrong, are not said to lack their line', () => {
  const area =
    'area: 1\ntitle: T\nctions:\n  - r ef: "1.1"\n    action: Recruit\n  - ref: "1.2"\n    action: Train\n    lead:Chair\n';
  const sources = Object.entries({ 'plan.yaml': 'board: Board\n', '1-a.yaml': area }).map(
    ([name, words]) => ({
      ...{ name, bytes: new TextEncoder().encode(words), fault: null },
    }),
  );
  const { problems, locate } = readPlan('plan', sources);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, at }) => [locate(at).line, rule])).toEqual([
    [3, 'unknown-key'],
    [4, 'unknown-key'],
    [8, 'colon-without-space'],
  ]);
});

const recruiting = (below: string): string =>
  `area: 1\ntitle: T\nactions:\n  - ref: "1.1"\n    action: Recruit lay members\n${below}    lead: Chair\n`;

it.each([
  [
    'is deleted',
    '      - The Board is open\n      - "The public is heard: in schools"\n',
    6,
    'missing-key',
    'outcomes:',
  ],
  ['is deleted, of entries without a colon', '      - The Board is open\n', 6, 'missing-key', 'outcomes:'],
  ['is a comment', '    # outcomes:\n      - "The Board is open: at last"\n', 6, 'missing-key', 'outcomes:'],
  [
    'is a comment, of steps',
    '    #milestones:\n      - what: Advert\n        when: May 2013\n',
    6,
    'missing-key',
    'milestones:',
  ],
  ['is deleted, of steps', '      - what: Advert\n        when: May 2013\n', 6, 'missing-key', 'milestones:'],
])(
  'a list whose key %s is no part of the text above it, and is named at its line',
  (_, below, line, rule, write) => {
    const sources = Object.entries({ 'plan.yaml': 'board: Board\n', '1-a.yaml': recruiting(below) });
    const { plan, problems, locate } = readPlan(
      'plan',
      sources.map(([name, words]) => ({ name, bytes: new TextEncoder().encode(words), fault: null })),
    );
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => [one.rule, locate(one.at).line])).toEqual([[rule, line]]);
    expect(hintText(errors[0]?.hint ?? '')).toContain(write);
    const action = plan?.areas[0]?.actions[0];
    expect(action?.action).toBe('Recruit lay members');
    expect((action?.outcomes.length ?? 0) + (action?.milestones.length ?? 0)).toBe(
      below.split('\n').filter((one) => /- /.test(one)).length,
    );
  },
);

it('actions below `actions:` and a sign too many are not said to lack that line', () => {
  for (const sign of ['?', ']', '!', ':']) {
    const area = `area: 1\ntitle: T\nactions:${sign}\n  - ref: "1.1"\n    action: Recruit\n`;
    const sources = Object.entries({ 'plan.yaml': 'board: Board\n', '1-a.yaml': area });
    const { problems, locate } = readPlan(
      'plan',
      sources.map(([name, words]) => ({ name, bytes: new TextEncoder().encode(words), fault: null })),
    );
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeLessThanOrEqual(3);
    expect(errors.map(({ at }) => locate(at).line)).toContain(3);
    expect(errors.map(({ message }) => message)).not.toContainEqual(expect.stringMatching(/begin here/));
  }
});
