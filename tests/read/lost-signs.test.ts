import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { sourcesOf, typed } from './folder.ts';

const action = '  - ref: "1.1"\n    action: Ask\n';

/** The action above with lines that somebody spoilt: what is read of it all the same, and what is said, each with its words. */
const read = (lines: string) => {
  const text = `area: 1\nactions:\n${action}${lines}`;
  const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': text })];
  const { plan, problems } = readPlan('plan', sources);
  const [first] = plan?.areas[0]?.actions ?? [];
  return {
    refs: plan?.areas[0]?.actions.map(({ ref }) => ref),
    lead: first?.lead.map(({ name }) => name).join(),
    impact: first?.impact ?? null,
    closed: first?.closed?.as ?? null,
    milestones: first?.milestones.map(({ what, when }) => `${what}, ${when?.reading.text}`),
    said: problems
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message, hint, at }) => {
        const { start, end } = at.part as { start: number; end: number };
        return `${text.slice(start, end)} → ${rule}: ${message}\n${hintText(hint ?? '')}`;
      }),
  };
};

const draft = '      - what: Draft\n        when: May 2013\n';
const milestones = ['Draft, May 2013'];

describe('a line with one sign too many, or without what opens it, is read as it can only be meant', () => {
  it.each([
    [
      'a comma at its head',
      '    ,lead: Chair\n    impact: More\n',
      { lead: 'Chair', impact: 'More' },
      ',lead: Chair → not-yaml: this line begins with ,, which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'a quote at its head that is not closed',
      '    " lead: Chair\n',
      { lead: 'Chair' },
      '" lead: Chair → not-yaml: this line begins with ", which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'a dash at its head',
      '    - lead: Chair\n    impact: More\n',
      { lead: 'Chair', impact: 'More' },
      '- lead: Chair → not-yaml: this line begins with a dash, which belongs to no key and no entry\nWrite\n  lead: Chair',
    ],
    [
      'a sign behind a key with lines below it',
      `    milestones: ;\n${draft}`,
      { milestones },
      'milestones: ; → not-yaml: there is ; after milestones: which belongs to no key and no entry\nWrite\n  milestones:',
    ],
    [
      'a sign that touches such a key',
      `    milestones:;\n${draft}    lead: Chair\n`,
      { milestones, lead: 'Chair' },
      'milestones:; → not-yaml: there is ; after milestones: which belongs to no key and no entry\nWrite\n  milestones:',
    ],
    [
      'no line that opens a list',
      draft,
      { milestones },
      '- what: Draft → missing-key: a list begins here, and the line above that opens it is missing\nWrite above this line\n  milestones:',
    ],
    [
      'no line that opens settings',
      '      date: 12 Nov 2013\n      as: complete\n',
      { closed: 'complete' },
      'date: 12 Nov 2013 → missing-key: settings begin here, and the line above that opens them is missing\nWrite above this line\n  closed:',
    ],
    [
      'its key in a comment',
      `    # milestones:\n${draft}    lead: Chair\n`,
      { milestones, lead: 'Chair' },
      '# milestones: → missing-key: "# milestones:" is a comment, and what is below it has no other line that opens it\nTake the # away:\n  milestones:',
    ],
    [
      'a dash too far to the left',
      `    milestones:\n${draft}     - what: Final\n       when: June 2013\n`,
      { milestones: [...milestones, 'Final, June 2013'] },
      null,
    ],
  ])('%s', (_, lines, facts, said) => {
    const one = read(lines);
    expect(one).toMatchObject({ refs: ['1.1'], ...facts });
    if (said !== null) expect(one.said).toEqual([said]);
    expect(one.said.length).toBeGreaterThan(0);
  });
});
