import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { readPlan } from '../../src/read/plan.ts';

/** An action as the file has it, with a place for lines beside its keys and beside those of its milestones. */
const files = (keys: string[], milestones: { when: string; keys: string[] }[]) => [
  { name: 'plan.yaml', text: 'board: Bromley Safeguarding Children Board\nperiod: 2013-14\n' },
  {
    name: '4-outcomes.yaml',
    text: [
      'area: 4',
      'title: Improving outcomes',
      'actions:',
      '  - ref: "4.7"',
      '    action: Review the report',
      '    milestones:',
      ...milestones.flatMap((one, i) => [
        `      - what: Audit ${i + 1}`,
        ...(one.keys.some((key) => key.startsWith('when:')) ? [] : [`        when: ${one.when}`]),
        ...one.keys.map((key) => `        ${key}`),
      ]),
      ...keys.map((key) => `    ${key}`),
      '',
    ].join('\n'),
  },
];
const read = (of: ReturnType<typeof files>) => {
  const { plan, problems } = readPlan(
    'plan',
    of.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text), fault: null })),
  );
  expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
  return assess(plan!, '2013-09-10').actions[0]!.suggested;
};

describe('the lines that would change a colour', () => {
  const cases = [
    { completion: 'July 2013', milestones: ['Feb 2014', 'Feb 2014'] },
    { completion: 'Aug 2013', milestones: ['June 2013', 'July 2013'] },
    { completion: 'Dec 2013', milestones: ['Mar – Jun 2013', 'Nov 2013'] },
    { completion: 'Mar, Jun and Dec 2013', milestones: ['"Mar, Jun and Dec 2013"'] },
    { completion: 'Ongoing 2013-14', milestones: ['"Jan, 2013"'] },
    { completion: 'as required', milestones: [] },
    { completion: 'May 2013', milestones: [] },
  ];
  for (const { completion, milestones } of cases)
    it(`do so when they are written: ${completion}`, () => {
      const bare = milestones.map((when) => ({ when, keys: [] as string[] }));
      const { changes } = read(files([`completion: ${completion}`], bare));
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) {
        const under = (place: string) =>
          change.write
            .filter((one) => one.under === place)
            .flatMap((one) => one.yaml.replaceAll('…', '10 Sep 2013').split('\n'));
        const keys = under('4.7');
        const written = files(
          keys.some((key) => key.startsWith('completion:')) ? keys : [`completion: ${completion}`, ...keys],
          bare.map(({ when }, i) => ({ when, keys: under(`4.7/${i + 1}`) })),
        );
        expect([change.words, read(written).colour]).toEqual([change.words, change.to]);
      }
    });
});
