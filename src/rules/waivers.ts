import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import { field } from '../model/address.ts';
import type { Plan, Waiver } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { actionsOf, lastDue } from './actions.ts';
import { expiredWaiver } from './expired-waiver.ts';
import { nearestName } from './nearest.ts';
import type { Rule } from './rule.ts';
import { uselessWaiver } from './useless-waiver.ts';

/** A waiver in force: one rule silenced on one action. */
export interface InForce {
  readonly ref: string;
  readonly rule: string;
  readonly because: string;
  /** Its last day; null where it holds until it is taken out. */
  readonly until: PlanDate | null;
  /** How many problems it silenced. */
  readonly silenced: number;
}

/**
 * Takes out what the board's waivers silence, and adds what is wrong with the waivers themselves.
 * A waiver applies to its action and rule up to and including its last day; a locked rule is never silenced.
 */
export const applyWaivers = (
  plan: Plan,
  problems: readonly Problem[],
  today: PlanDate,
  known: readonly Rule[],
  ran: (rule: string) => boolean,
): { problems: Problem[]; waivers: InForce[] } => {
  const byName = new Map(known.map((rule) => [rule.name, rule]));
  const silenced = new Set<Problem>();
  const waivers: InForce[] = [];
  const wrong: Problem[] = [];
  for (const action of actionsOf(plan))
    for (const waiver of action.waivers) {
      const say = (rule: Rule, message: string, hint: string): void =>
        void wrong.push({
          rule: rule.name,
          severity: rule.severity,
          message,
          hint,
          at: field(waiver.at, 'rule'),
          ref: action.ref,
          fixable: false,
        });
      const until = lastDue(waiver.until);
      const target = byName.get(waiver.rule);
      if (!target)
        say(uselessWaiver, `no rule is called "${waiver.rule}" (${action.ref})`, unknownHint(waiver, known));
      else if (target.locked)
        say(
          uselessWaiver,
          `${waiver.rule} cannot be waived (${action.ref})`,
          'mend what it finds, and take the waiver out',
        );
      else if (until !== null && until < today)
        say(
          expiredWaiver,
          `the waiver of ${waiver.rule} on ${action.ref} lapsed after ${longDay(until)}`,
          'take it out, or give it a new until if its reason still holds',
        );
      else {
        const hits = problems.filter((problem) => problem.rule === waiver.rule && problem.ref === action.ref);
        for (const hit of hits) silenced.add(hit);
        if (hits.length > 0)
          waivers.push({
            ref: action.ref,
            rule: waiver.rule,
            because: waiver.because,
            until,
            silenced: hits.length,
          });
        else if (ran(waiver.rule))
          say(uselessWaiver, `the waiver of ${waiver.rule} on ${action.ref} silences nothing`, 'take it out');
      }
    }
  return { problems: [...problems.filter((problem) => !silenced.has(problem)), ...wrong], waivers };
};

const unknownHint = (waiver: Waiver, known: readonly Rule[]): string => {
  const near = nearestName(
    waiver.rule,
    known.map((rule) => rule.name),
  );
  return near ? `did you mean ${near}?` : 'the names of all rules:  bscb explain';
};
