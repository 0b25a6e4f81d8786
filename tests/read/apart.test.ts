import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

/** An area as it is read, and the rules of what is said of it. */
const read = (text: string) => {
  const { plan, problems } = readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: A\nposts: [Chair]\n', '1.yaml': text }),
  );
  const actions = plan?.areas[0]?.actions.map((one) => ({
    ref: one.ref,
    action: one.action,
    impact: one.impact,
    outcomes: one.outcomes.map(({ text: words }) => words),
    milestones: one.milestones.map(({ what, when, evidence }) => [what, when?.reading.text, evidence]),
    closed: one.closed?.as,
    lead: one.lead.map(({ name }) => name),
  }));
  return { actions, lost: plan?.unreadable, rules: problems.map(({ rule }) => rule) };
};

/** An area with three texts that have a colon, each deeper than the one before. */
const area = (impact: string, outcome: string, evidence: string) => `area: 1
actions:
  - ref: "1.1"
    action: Ask children
    impact: ${impact}
    outcomes:
      - ${outcome}
      - They say so
    milestones:
      - what: Draft
        when: May 2013
        evidence: ${evidence}
      - what: Final
    closed:
      as: complete
      date: 3 June 2013
    lead:
      - Chair
  - ref: "1.2"
    action: Tell them
`;
const right = area('"Done: all of it"', '"Heard: by all"', '"Minutes: item 4"');
const wrong = area('Done: all of it', 'Heard: by all', 'Minutes: item 4');

describe('a file whose entries are read one by one', () => {
  it('is the one that is meant, and says each slip', () => {
    expect(read(right)).toMatchObject({ lost: [], rules: [] });
    expect(read(wrong)).toEqual({ ...read(right), rules: Array(3).fill('colon-in-text') });
  });

  const keys = ['actions', 'outcomes', 'milestones', 'closed', 'lead'];
  it.each([
    ['on Windows', (text: string) => text.replace(/\n/g, '\r\n')],
    [
      'with keys in double quotes',
      (text: string) => keys.reduce((now, key) => now.replace(`${key}:\n`, `"${key}":\n`), text),
    ],
    [
      'with keys in single quotes',
      (text: string) => keys.reduce((now, key) => now.replace(`${key}:\n`, `'${key}':\n`), text),
    ],
    ['with comments behind its keys', (text: string) => text.replace(/:\n/g, ': # so\n')],
    ['with comments behind its keys, on Windows', (text: string) => text.replace(/:\n/g, ':  # so\r\n')],
    [
      'with comments above its lines',
      (text: string) => text.replace(/^ +/gm, (spaces) => `${spaces}# so: it is\n#\n${spaces}`),
    ],
    ['with empty lines', (text: string) => text.replace(/\n/g, '\n\n')],
    ['with spaces behind its lines', (text: string) => text.replace(/\n/g, '  \n')],
    ['without a last line end', (text: string) => text.trimEnd()],
  ])('%s too', (_, typedSo) => {
    expect(read(typedSo(wrong))).toEqual(read(wrong));
  });

  it('says once that dashes of one list touch their words', () => {
    const text = right.replace(/- what/g, '-what');
    expect(read(text)).toEqual({ ...read(right), rules: ['dash-without-space'] });
  });
});
