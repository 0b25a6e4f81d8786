import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { caseOf } from '../../src/assess/case.ts';
import { changesOf, proposals } from '../../src/assess/changes.ts';
import { ruleOf } from '../../src/assess/profiles/index.ts';
import { rank, transitionsInWords } from '../../src/assess/transitions.ts';
import { addDays } from '../../src/dates/day.ts';
import type { Action } from '../../src/model/plan.ts';
import type { Profile } from '../../src/model/profile.ts';
import { runs } from '../runs.ts';
import { body, plan } from './a-plan.ts';
import { anyAction, anyDay, anyDone, anyProfile, quarterly } from './any-action.ts';

const planOf = (one: Action) => plan([one], { bodies: [body('Board', quarterly)] });
const now = (one: Action, day: string, profile: Profile) => assess(planOf(one), day, { profile }).actions[0]!;

/** An action with entries made by a day, that day, and the board's rule. */
const anyCase = anyDay.chain((day) =>
  fc.record({ day: fc.constant(day), one: anyAction(day), profile: anyProfile }),
);
const tries = { numRuns: runs(40, 200) };

describe('the laws of colour', () => {
  it('time passing alone never improves a colour', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 400 }), ({ day, one, profile }, more) => {
        const before = rank(now(one, day, profile).suggested.colour);
        const after = rank(now(one, addDays(day, more), profile).suggested.colour);
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before);
      }),
      tries,
    );
  });

  it('marking something done never worsens a colour', () => {
    fc.assert(
      fc.property(
        anyCase.chain((of) => anyDone(of.day).map((mark) => ({ ...of, mark }))),
        fc.nat(2),
        ({ day, one, profile, mark }, which) => {
          const marked: Action = {
            ...one,
            milestones: one.milestones.map((each, i) =>
              i === which ? { ...each, done: [...each.done, mark] } : each,
            ),
          };
          const before = now(one, day, profile).suggested;
          const after = now(marked, day, profile).suggested;
          if (rank(before.colour) === null) return;
          expect(rank(after.colour)).not.toBeNull();
          expect(rank(after.colour)!).toBeGreaterThanOrEqual(rank(before.colour)!);
        },
      ),
      tries,
    );
  });

  it('each transition that is promised comes on its day, and no other', () => {
    fc.assert(
      fc.property(anyCase, ({ day, one, profile }) => {
        const { transitions, colour } = now(one, day, profile).suggested;
        let expected: string = colour;
        const checks = transitions
          .filter((transition) => transition.from > day)
          .flatMap((transition) => [addDays(transition.from, -1), transition.from]);
        for (const check of [
          ...new Set([...checks.filter((one) => one > day), addDays(day, 45), addDays(day, 800)]),
        ].sort()) {
          expected =
            transitions.findLast((transition) => transition.from <= check && transition.from > day)?.to ??
            colour;
          const actual = now(one, check, profile).suggested.colour;
          if (rank(actual) === null || rank(expected) === null) expect(actual).toBe(expected);
          else expect(rank(actual)).toBe(rank(expected));
        }
      }),
      { numRuns: runs(20, 100) },
    );
  });

  it('each change that is named brings the colour that it promises', () => {
    fc.assert(
      fc.property(anyCase, ({ day, one, profile }) => {
        const of = planOf(one);
        const gathered = caseOf(of, one, ruleOf(of, profile), day);
        const { colour: suggestion, done } = now(one, day, profile).suggested;
        const made = new Map(
          proposals(gathered, { suggestion, done }).map((proposal) => [proposal.words, proposal]),
        );
        for (const change of changesOf(gathered, { suggestion, done })) {
          const { made: then, from = day } = made.get(change.words)!;
          expect(now(then, from, profile).suggested.colour).toBe(change.to);
        }
      }),
      tries,
    );
  });

  it('every sentence is one: it begins with a capital, ends with a stop and has no hole', () => {
    fc.assert(
      fc.property(anyCase, ({ day, one, profile }) => {
        const { reason, against, changes, transitions } = now(one, day, profile).suggested;
        const sentences = [
          reason,
          ...against,
          ...(transitions.length > 0 ? [transitionsInWords(transitions, day)] : []),
        ];
        for (const each of sentences) expect(each).toMatch(/^(?:["A-Z]|\d)[\s\S]*\.$/);
        for (const each of [
          ...sentences,
          ...changes.flatMap(({ words, write }) => [words, ...write.map((one) => one.yaml)]),
        ])
          expect(each).not.toMatch(/undefined|null|NaN|\[object| {2}is|\.\./);
      }),
      tries,
    );
  });
});
