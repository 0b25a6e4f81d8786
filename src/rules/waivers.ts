import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import { field } from '../model/address.ts';
import { type Hint, toWrite } from '../model/hint.ts';
import type { Plan, Waiver } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { actionsOf, lastDue } from './actions.ts';
import { expiredWaiver } from './expired-waiver.ts';
import { nearestName } from './nearest.ts';
import type { Rule } from './rule.ts';
import { uselessWaiver } from './useless-waiver.ts';

/** A waiver in force: one rule silenced on one action, or in the whole plan. */
export interface InForce {
  /** Null where it is the whole plan's. */
  readonly ref: string | null;
  readonly rule: string;
  readonly because: string;
  /** Its last day; null where it holds until it is taken out. */
  readonly until: PlanDate | null;
  /** How many problems it silenced. */
  readonly silenced: number;
}

/** What waivers are held against. */
interface Held {
  readonly problems: readonly Problem[];
  readonly today: PlanDate;
  /** Every rule by its name. */
  readonly known: ReadonlyMap<string, Rule>;
  readonly ran: (rule: string) => boolean;
}

/** A waiver with the action that it is for. */
interface Placed extends Waiver {
  readonly ref: string | null;
}

/** What a waiver comes to: what it silences, or what is wrong with it. */
type Effect =
  | { readonly silences: readonly Problem[]; readonly until: PlanDate | null }
  | { readonly rule: Rule; readonly message: string; readonly hint: Hint };

/**
 * Takes out what the board's waivers silence, and adds what is wrong with the waivers themselves.
 * A waiver applies to its action and rule up to and including its last day; a locked rule is never silenced.
 */
export const applyWaivers = (plan: Plan, found: Held): { problems: Problem[]; waivers: InForce[] } => {
  const silenced = new Set<Problem>();
  const waivers: InForce[] = [];
  const wrong: Problem[] = [];
  const placed: readonly Placed[] = [
    ...plan.waivers.map((waiver) => ({ ...waiver, ref: null })),
    ...actionsOf(plan).flatMap(({ ref, waivers }) => waivers.map((waiver) => ({ ...waiver, ref }))),
  ];
  for (const waiver of placed) {
    const effect = effectOf(waiver, found);
    const { ref, rule, because } = waiver;
    if ('rule' in effect) {
      const { name, severity } = effect.rule;
      const { message, hint } = effect;
      const at = field(waiver.at, 'rule');
      wrong.push({ rule: name, severity, message, hint, at, ref, fixable: false });
      continue;
    }
    for (const problem of effect.silences) silenced.add(problem);
    if (effect.silences.length > 0)
      waivers.push({ ref, rule, because, until: effect.until, silenced: effect.silences.length });
  }
  return { problems: [...found.problems.filter((problem) => !silenced.has(problem)), ...wrong], waivers };
};

const effectOf = (waiver: Placed, { problems, today, known, ran }: Held): Effect => {
  const { rule, ref } = waiver;
  const where = ref ?? 'the whole plan';
  const until = lastDue(waiver.until);
  const target = known.get(rule);
  const useless = (message: string, hint: Hint): Effect => ({ rule: uselessWaiver, message, hint });
  if (target === undefined)
    return useless(`no rule is called "${rule}" (${where})`, unknownHint(rule, [...known.keys()]));
  if (target.locked)
    return useless(`${rule} cannot be waived (${where})`, 'correct what it finds, and take the waiver out');
  if (until !== null && until < today)
    return {
      rule: expiredWaiver,
      message: `the waiver of ${rule} on ${where} lapsed after ${longDay(until)}`,
      hint: 'take it out, or give it a new until if its reason still holds',
    };
  const silences = problems.filter(
    (problem) => problem.rule === rule && (ref === null || problem.ref === ref),
  );
  return silences.length === 0 && ran(rule)
    ? useless(`the waiver of ${rule} on ${where} silences nothing`, 'take it out')
    : { silences, until };
};

const unknownHint = (rule: string, known: readonly string[]): Hint => {
  const near = nearestName(rule, known);
  return near ? `did you mean ${near}?` : toWrite('the names of all rules:', 'bscb explain');
};
