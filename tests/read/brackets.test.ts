import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlan } from '../../src/read/plan.ts';
import { anyArea, settings } from '../edit/any-plan.ts';
import { runs } from '../runs.ts';
import { typed } from './folder.ts';

/** What is said to be missing of an area file, and what is wrong with it. */
const lossesOf = (area: string) => {
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': settings, '1-voice.yaml': area }));
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return { missing: plan?.unreadable.map(({ missing }) => missing) ?? ['all'], errors };
};

const twoInBrackets = `actions: [{ ref: "1.1",
  action: Ask children,
  completion: May 2013 },
  { ref: "1.2",
  action: Tell them,
  milestones: [{ what: Newsletter, when: May 2013 },
  { what: Film, when: June 2013 }] }]
`;

describe('an action or milestone written in brackets', () => {
  it('is of the action that it is written in, on whichever line that begins', () => {
    expect(lossesOf(`area: 1\n${twoInBrackets}`)).toEqual({ missing: [], errors: [] });
    expect(lossesOf(`area: 1\n${twoInBrackets.replaceAll('\n', '')}\n`)).toEqual({ missing: [], errors: [] });
  });

  it('is no milestone where it is the next step of a progress entry on the same line', () => {
    const line =
      '{ ref: "1.1", action: Ask, milestones: [{ what: Film, when: May 2013 }], progress: { date: 3 Jun 2013, rag: green, next: { what: Cut it } } }';
    expect(lossesOf(`area: 1\nactions:\n  - ${line}\n`)).toEqual({ missing: [], errors: [] });
  });

  it('is read from JSON, whose keys have lines of their own', () => {
    const facts = parseDocument(`area: 1\n${twoInBrackets}`, { schema: 'failsafe' }).toJS();
    for (const indent of [0, 1, 2, 4])
      expect(lossesOf(JSON.stringify(facts, null, indent))).toEqual({ missing: [], errors: [] });
  });

  it('does not stand for one beside it that is lost', () => {
    const area =
      'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n    milestones:\n      - { what: Film, when: May 2013 }\n      - what: [Newsletter\n      - what: Poster\n';
    expect(lossesOf(area).missing).toEqual(['1.1 is there in part; 1 milestone of 1.1 is not read']);
  });

  it('is named where its brackets are broken', () => {
    const { missing, errors } = lossesOf(`area: 1\n${twoInBrackets.replace('{ what: Film', '{ what Film')}`);
    expect(errors).not.toEqual([]);
    expect(missing).not.toEqual([]);
  });
});

it('a plan file with nothing wrong in it is read whole, in whatever way it is written', () => {
  const property = fc.property(anyArea, ({ text }) => {
    expect(lossesOf(text).missing).toEqual([]);
  });
  fc.assert(property, { numRuns: Number(process.env.NR ?? runs(10, 150)) });
}, 120_000);
